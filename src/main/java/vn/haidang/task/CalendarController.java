package vn.haidang.task;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.organisation.UnitRef;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** A month of due days. */
@Controller
class CalendarController {

    private static final int PER_DAY = 4;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final TaskQueries tasks;
    private final TaskCalendar calendar;
    private final Clock clock;

    CalendarController(TaskQueries tasks, TaskCalendar calendar, Clock clock) {
        this.tasks = tasks;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param unit code of the unit, {@code all} for every one; absent: for the Office and leaders every one, for others their own */
    @Permit.SignedIn
    @GetMapping("/calendar")
    String month(
            Page page,
            Model model,
            Actor actor,
            @RequestParam(name = "month") @Nullable String asked,
            @RequestParam @Nullable String unit) {
        LocalDate today = LocalDate.now(clock);
        YearMonth month = month(asked, YearMonth.from(today));
        Map<Long, UnitRef> names = tasks.units(today);
        List<UnitOption> units = UnitOption.of(names.values());
        String shown = (unit == null || unit.isBlank()) && actor.hasAny(Role.OFFICE, Role.LEADER)
                ? "all"
                : BoardController.chosen(unit, actor, names, units);
        TaskFilter filter = new TaskFilter(
                null,
                shown.equals("all") ? null : shown,
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                Month.firstShown(month),
                Month.lastShown(month),
                TaskFilter.Order.DUE);
        model.addAttribute(
                "month",
                Month.of(
                        month,
                        tasks.firstOfEachDay(filter, names, PER_DAY),
                        tasks.countPerDay(filter),
                        calendar.all().stream().map(TaskCalendar.Day::holiday).toList()));
        model.addAttribute("units", units);
        model.addAttribute("unit", shown);
        return "task/calendar";
    }

    private static YearMonth month(@Nullable String asked, YearMonth usual) {
        if (asked == null || asked.isBlank()) {
            return usual;
        }
        try {
            YearMonth month = YearMonth.parse(asked);
            if (month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR) {
                throw new IllegalArgumentException("month: " + asked);
            }
            return month;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("month: " + asked, e);
        }
    }
}
