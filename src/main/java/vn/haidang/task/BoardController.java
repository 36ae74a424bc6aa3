package vn.haidang.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.organisation.UnitRef;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;

/** The tasks of one unit, a column per state. */
@Controller
class BoardController {

    private static final int SHOWN = 200;
    private static final int DAYS_DONE = 30;

    private final TaskQueries tasks;
    private final Clock clock;

    BoardController(TaskQueries tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Permit.SignedIn
    @GetMapping("/board")
    String board(Page page, Model model, Actor actor, @RequestParam @Nullable String unit) {
        LocalDate today = LocalDate.now(clock);
        Map<Long, UnitRef> names = tasks.units(today);
        List<UnitOption> units = UnitOption.of(names.values());
        String shown = chosen(unit, actor, names, units);
        TaskFilter running = new TaskFilter(
                null, shown, TaskClass.RUNNING, null, null, null, null, null, null, null, TaskFilter.Order.DUE);
        TaskQueries.Part part = tasks.list(running, names, null, SHOWN);
        List<TaskRow> rows = new ArrayList<>(part.rows());
        rows.addAll(tasks.doneSince(shown, today.minusDays(DAYS_DONE), names, 20));
        model.addAttribute("units", units);
        model.addAttribute("unit", shown);
        model.addAttribute("columns", BoardColumn.of(rows));
        model.addAttribute("more", part.next() != null);
        return "task/board";
    }

    /** The unit the address names, else the first of the person's own, else the first of all. */
    static String chosen(@Nullable String unit, Actor actor, Map<Long, UnitRef> names, List<UnitOption> units) {
        if (unit != null && !unit.isBlank()) {
            return unit;
        }
        List<String> codes = units.stream().map(UnitOption::code).toList();
        return actor.unitIds().stream()
                .flatMap(id -> Stream.ofNullable(names.get(id)))
                .map(UnitRef::code)
                .filter(codes::contains)
                .findFirst()
                .orElse(codes.isEmpty() ? "" : codes.getFirst());
    }
}
