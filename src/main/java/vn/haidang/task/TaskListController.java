package vn.haidang.task;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.organisation.UnitRef;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;

/** The list of tasks with its filters in the address, and the same list as a worksheet. */
@Controller
class TaskListController {

    private static final int SHOWN = 50;
    private static final int PART_OF_FILE = 1000;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final TaskQueries tasks;
    private final Letterhead letterhead;
    private final Clock clock;

    TaskListController(TaskQueries tasks, Letterhead letterhead, Clock clock) {
        this.tasks = tasks;
        this.letterhead = letterhead;
        this.clock = clock;
    }

    @Permit.SignedIn
    @GetMapping("/tasks")
    String list(
            Page page,
            Model model,
            Actor actor,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam @Nullable String after) {
        TaskFilter filter = filter(parameters);
        LocalDate day = filter.day(LocalDate.now(clock));
        Map<Long, UnitRef> names = tasks.units(day);
        model.addAttribute("filter", filter);
        model.addAttribute("day", day);
        model.addAttribute("units", UnitOption.of(names.values()));
        model.addAttribute("assignees", tasks.assignees());
        model.addAttribute("sponsors", tasks.sponsors(day));
        model.addAttribute("assignable", tasks.assignable(actor, day));
        model.addAttribute("counts", tasks.count(filter));
        model.addAttribute("part", tasks.list(filter, names, TaskQueryApi.blankToNull(after), SHOWN));
        model.addAttribute("after", TaskQueryApi.blankToNull(after));
        return "task/list";
    }

    /** The whole list as displayed, read part by part while it is written. */
    @Permit.SignedIn
    @GetMapping("/tasks.xlsx")
    void sheet(Page page, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        TaskFilter filter = filter(parameters);
        LocalDate today = LocalDate.now(clock);
        LocalDate day = filter.day(today);
        Letterhead.Elements elements = letterhead.on(today);
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("nhiem-vu-" + day + ".xlsx")
                        .build()
                        .toString());
        TaskSheet.write(rows(filter, tasks.units(day)), day, elements, page::t, response.getOutputStream());
    }

    private static TaskFilter filter(MultiValueMap<String, String> parameters) {
        return TaskFilter.of(parameters).runningUnlessNamed(parameters.containsKey("class"));
    }

    private Stream<TaskRow> rows(TaskFilter filter, Map<Long, UnitRef> names) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Rows(filter, names), Spliterator.ORDERED), false);
    }

    /** Asks for the next part when the one before has been taken. */
    private final class Rows implements Iterator<TaskRow> {

        private final TaskFilter filter;
        private final Map<Long, UnitRef> names;
        private Iterator<TaskRow> part = List.<TaskRow>of().iterator();
        private @Nullable String next;
        private boolean begun;

        private Rows(TaskFilter filter, Map<Long, UnitRef> names) {
            this.filter = filter;
            this.names = names;
        }

        @Override
        public boolean hasNext() {
            if (!part.hasNext() && (!begun || next != null)) {
                TaskQueries.Part following = tasks.list(filter, names, next, PART_OF_FILE);
                begun = true;
                part = following.rows().iterator();
                next = following.next();
            }
            return part.hasNext();
        }

        @Override
        public TaskRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return part.next();
        }
    }
}
