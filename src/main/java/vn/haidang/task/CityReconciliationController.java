package vn.haidang.task;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** Our count beside the city's, and what to do about each difference. */
@Controller
class CityReconciliationController {

    /** The lines of the table of counts. */
    private static final List<String> COUNTS = List.of("ASSIGNED", "DONE", "OPEN", "OVERDUE", "IN_TIME", "NO_DEADLINE");

    private final CityTasks tasks;
    private final CityLists lists;
    private final CityHandover handover;
    private final CityListStore store;
    private final CitySheets sheets;
    private final Clock clock;

    CityReconciliationController(
            CityTasks tasks,
            CityLists lists,
            CityHandover handover,
            CityListStore store,
            CitySheets sheets,
            Clock clock) {
        this.tasks = tasks;
        this.lists = lists;
        this.handover = handover;
        this.store = store;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** @param asOf absent: the day of the list that was taken last */
    @Permit({Role.OFFICE, Role.LEADER})
    @GetMapping("/tasks/city/reconciliation")
    String page(Page page, Model model, @RequestParam @Nullable String asOf) {
        LocalDate day = day(asOf);
        CityReconciliation found = tasks.reconcile(day);
        model.addAttribute("found", found);
        model.addAttribute("counts", COUNTS);
        model.addAttribute(
                "addresses",
                List.of("all", "done", "running", "RUNNING_OVERDUE", "RUNNING_IN_TIME", "RUNNING_NO_DEADLINE").stream()
                        .map(classes -> CityTasks.list(day, classes))
                        .toList());
        return "task/city-reconciliation";
    }

    @Permit({Role.OFFICE, Role.LEADER})
    @GetMapping("/tasks/city/reconciliation.xlsx")
    void sheet(Page page, @RequestParam @Nullable String asOf, HttpServletResponse response) throws IOException {
        sheets.reconciliation(page, tasks.reconcile(day(asOf)), response);
    }

    @Permit({Role.OFFICE, Role.LEADER})
    @GetMapping("/tasks/city/lists/{id:\\d+}/bad.xlsx")
    void bad(Page page, @PathVariable long id, HttpServletResponse response) throws IOException {
        sheets.bad(page, lists.find(id), response);
    }

    private LocalDate day(@Nullable String asOf) {
        LocalDate day = TaskFilter.day(asOf);
        LocalDate today = LocalDate.now(clock);
        return day != null ? day : store.takenBy(today).map(CityList::asOf).orElse(today);
    }

    /** The ledger follows the city: the task is done on the city's day. */
    @Permit(Role.OFFICE)
    @PostMapping("/tasks/city/lists/{list:\\d+}/tasks/{task:\\d+}/done")
    String done(
            Actor actor,
            @PathVariable long list,
            @PathVariable long task,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String asOf,
            RedirectAttributes to) {
        handover.closeTask(actor, list, task, version);
        Flash.success(to, "task.city.done.CLOSED");
        return back(asOf);
    }

    /** The ledger takes over the city's deadline. */
    @Permit(Role.OFFICE)
    @PostMapping("/tasks/city/lists/{list:\\d+}/tasks/{task:\\d+}/due")
    String due(
            Actor actor,
            @PathVariable long list,
            @PathVariable long task,
            @RequestParam(defaultValue = "") String asOf,
            RedirectAttributes to) {
        handover.moveTask(actor, list, task);
        Flash.success(to, "task.city.done.MOVED");
        return back(asOf);
    }

    private static String back(String asOf) {
        LocalDate day = TaskFilter.day(asOf);
        return "redirect:/tasks/city/reconciliation" + (day == null ? "" : "?asOf=" + day);
    }
}
