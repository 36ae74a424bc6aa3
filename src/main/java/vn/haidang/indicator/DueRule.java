package vn.haidang.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.haidang.calendar.BeforeReading;
import vn.haidang.calendar.Boundary;
import vn.haidang.calendar.DeadlineRule;
import vn.haidang.calendar.Rolling;
import vn.haidang.calendar.WorkingDays;

/**
 * When a form is due (hạn gửi): so many days after the period's last day, or on a day of a month; never before the first working day after the
 * figures close (Nghị định 09/2019/NĐ-CP art. 8).
 *
 * @param daysAfter null: on {@code dayOfMonth}
 * @param dayOfMonth 31 in a shorter month is its last day; null: {@code daysAfter} the period
 * @param monthsAfter of which month: 0 the last of the period, 1 the next one …
 * @param rolling where a day moves that is no working day
 */
public record DueRule(@Nullable Integer daysAfter, @Nullable Integer dayOfMonth, int monthsAfter, Rolling rolling) {

    /** The day as the rule names it. */
    LocalDate stated(Period period) {
        LocalDate last = period.lastDay();
        if (daysAfter != null) {
            return last.plusDays(daysAfter);
        }
        YearMonth month = YearMonth.from(last).plusMonths(monthsAfter);
        return month.atDay(Math.min(dayOfMonth == null ? 31 : dayOfMonth, month.lengthOfMonth()));
    }

    /**
     * The last day in time.
     *
     * @param closing last day whose figures count
     */
    LocalDate due(Period period, LocalDate closing, WorkingDays days) {
        LocalDate due = new DeadlineRule(days, BeforeReading.LENIENT, rolling).lastDay(stated(period), Boundary.BY);
        LocalDate earliest = days.plusWorkingDays(closing, 1);
        return due.isBefore(earliest) ? earliest : due;
    }
}
