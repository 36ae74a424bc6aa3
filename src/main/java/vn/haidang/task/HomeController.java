package vn.haidang.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.organisation.UnitRef;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;

/** "Việc của tôi": one list of all that waits for the person. */
@Controller
class HomeController {

    private static final int SHOWN = 50;

    private final WaitingQueries waiting;
    private final TaskQueries tasks;
    private final Clock clock;

    HomeController(WaitingQueries waiting, TaskQueries tasks, Clock clock) {
        this.waiting = waiting;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Permit.SignedIn
    @GetMapping("/")
    String home(Page page, Model model, Actor actor, @RequestParam @Nullable String kind) {
        Waiting.Kind only = kind == null || kind.isBlank() ? null : Waiting.Kind.valueOf(kind);
        Map<Long, UnitRef> names = tasks.units(LocalDate.now(clock));
        Map<Waiting.Kind, Long> counts = waiting.count(actor);
        List<Waiting> items = waiting.list(actor, only, names, SHOWN);
        long all = only == null
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.getOrDefault(only, 0L);
        model.addAttribute("only", only);
        model.addAttribute("counts", counts);
        model.addAttribute("items", items);
        model.addAttribute("more", Math.max(0, all - items.size()));
        return "task/home";
    }
}
