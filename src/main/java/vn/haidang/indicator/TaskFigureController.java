package vn.haidang.indicator;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;

/** The figures that the ledger of tasks gives, to be looked at and handed in. */
@Controller
class TaskFigureController {

    private final TaskFigures figures;
    private final Clock clock;

    TaskFigureController(TaskFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /** Every morning: what was not handed in for the month before is. */
    @Configuration(proxyBeanMethods = false)
    static class Daily {

        @Bean
        RecurringTask<Void> taskFigures(TaskFigures figures) {
            return Tasks.recurring("task-figures", Schedules.daily(ZoneId.of("Asia/Ho_Chi_Minh"), LocalTime.of(5, 0)))
                    .execute((instance, context) -> figures.lastMonth());
        }
    }

    /** @param period e.g. {@code 2023-06}; absent: this month */
    @Permit({Role.OFFICE, Role.LEADER})
    @GetMapping("/indicators/city-tasks")
    String show(Page page, Model model, @RequestParam @Nullable String period, @RequestParam @Nullable LocalDate asOf) {
        LocalDate today = LocalDate.now(clock);
        Period chosen = period(period, today);
        LocalDate day = asOf == null ? day(chosen, today) : asOf;
        model.addAttribute("period", chosen);
        model.addAttribute("asOf", day);
        model.addAttribute("figures", figures.propose(chosen, day));
        return "indicator/task-figures";
    }

    private static LocalDate day(Period period, LocalDate today) {
        return period.lastDay().isAfter(today) ? today : period.lastDay();
    }

    private static Period period(@Nullable String key, LocalDate today) {
        return key == null || key.isBlank()
                ? Period.holding(Period.Span.MONTH, today)
                : Period.parse(key).orElseThrow(() -> new Refused("indicator.tasks.refused.PERIOD", key));
    }

    @Permit(Role.OFFICE)
    @PostMapping("/indicators/city-tasks")
    String write(
            Page page, Actor actor, @RequestParam String period, @RequestParam LocalDate asOf, RedirectAttributes to) {
        Period chosen = period(period, LocalDate.now(clock));
        List<Verdict> verdicts = figures.write(actor, chosen, asOf);
        Verdict refused = verdicts.stream()
                .filter(verdict -> !verdict.isAccepted())
                .findFirst()
                .orElse(null);
        if (refused != null && refused.refusal() != null) {
            Flash.warning(
                    to,
                    "indicator.tasks.done.PART",
                    String.valueOf(verdicts.stream().filter(Verdict::changed).count()),
                    page.t("indicator.refusal." + refused.refusal()));
        } else {
            Flash.success(to, "indicator.tasks.done.WRITTEN", String.valueOf(verdicts.size()));
        }
        return "redirect:/indicators/city-tasks?period=" + chosen.key() + "&asOf=" + asOf;
    }
}
