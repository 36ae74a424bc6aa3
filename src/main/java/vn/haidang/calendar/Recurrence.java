package vn.haidang.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recurring obligation (nhiệm vụ định kỳ): once in every period, on, by or before a day of it.
 *
 * @param dayOfMonth 1 to 31, a day that a short month lacks meaning its last; null if no day is named; not with day or week
 * @param dayOfWeek for {@link Every#WEEK} only
 * @param monthOfPeriod which month of the quarter, half-year or year, from 1; null for the last
 * @param startsAfter the obligation was met once by this day, so the first period is the one after the period that holds it
 * @param startsOn nothing falls due before this day
 * @param endsOn no stated day lies after this day
 */
public record Recurrence(
        Every every,
        @Nullable Integer dayOfMonth,
        @Nullable DayOfWeek dayOfWeek,
        @Nullable Integer monthOfPeriod,
        Boundary boundary,
        @Nullable LocalDate startsAfter,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {

    public Recurrence {
        require(dayOfWeek == null || every == Every.WEEK, "a day of the week needs a weekly recurrence");
        require(dayOfMonth == null || every.months() > 0, "a day of the month needs a monthly or rarer recurrence");
        require(dayOfMonth == null || (dayOfMonth >= 1 && dayOfMonth <= 31), "no day of the month: " + dayOfMonth);
        require(
                monthOfPeriod == null || (monthOfPeriod >= 1 && monthOfPeriod <= every.months()),
                "no month of the period: " + monthOfPeriod);
    }

    /** Monthly on, by or before a day. */
    public static Recurrence monthly(int dayOfMonth, Boundary boundary) {
        return new Recurrence(Every.MONTH, dayOfMonth, null, null, boundary, null, null, null);
    }

    /** Weekly on, by or before a day. */
    public static Recurrence weekly(DayOfWeek dayOfWeek, Boundary boundary) {
        return new Recurrence(Every.WEEK, null, dayOfWeek, null, boundary, null, null, null);
    }

    /** Once in every period, no day named. */
    public static Recurrence every(Every every) {
        return new Recurrence(every, null, null, null, Boundary.WITHIN, null, null, null);
    }

    public Recurrence startingAfter(LocalDate day) {
        return new Recurrence(every, dayOfMonth, dayOfWeek, monthOfPeriod, boundary, day, startsOn, endsOn);
    }

    public Recurrence startingOn(LocalDate day) {
        return new Recurrence(every, dayOfMonth, dayOfWeek, monthOfPeriod, boundary, startsAfter, day, endsOn);
    }

    public Recurrence endingOn(LocalDate day) {
        return new Recurrence(every, dayOfMonth, dayOfWeek, monthOfPeriod, boundary, startsAfter, startsOn, day);
    }

    /**
     * The occurrences that fall due from {@code from} to {@code to}, both inclusive, oldest first. Where no day is named the last
     * working day of the period is due. A day or week without any working day has no occurrence.
     */
    public List<Occurrence> occurrences(LocalDate from, LocalDate to, DeadlineRule rule) {
        List<Occurrence> found = new ArrayList<>();
        // rolling can carry a due day over the border of its period, so one period more on either side is looked at
        LocalDate end = every.next(every.next(to));
        for (LocalDate start = every.start(every.start(from).minusDays(1));
                start.isBefore(end);
                start = every.next(start)) {
            if (hasWorkingDay(start, rule.workingDays())) {
                Occurrence occurrence = occurrence(start, rule);
                if (!occurrence.due().isBefore(from) && !occurrence.due().isAfter(to) && isInForce(occurrence)) {
                    found.add(occurrence);
                }
            }
        }
        return found;
    }

    private Occurrence occurrence(LocalDate start, DeadlineRule rule) {
        LocalDate stated = statedDay(start);
        return new Occurrence(every.key(start), start, every.end(start), stated, due(stated, rule));
    }

    private LocalDate due(LocalDate stated, DeadlineRule rule) {
        if (!namesDay()) {
            return rule.workingDays().onOrBefore(stated);
        }
        // before the 31st in a month of 30 days: the whole month is before it
        boolean dayIsMissing = dayOfMonth != null && stated.getDayOfMonth() < dayOfMonth;
        return rule.lastDay(stated, dayIsMissing ? Boundary.WITHIN : boundary);
    }

    private LocalDate statedDay(LocalDate start) {
        if (dayOfWeek != null) {
            return start.with(dayOfWeek);
        }
        if (every.months() == 0) {
            return every.end(start);
        }
        YearMonth month =
                YearMonth.from(start).plusMonths((monthOfPeriod == null ? every.months() : monthOfPeriod) - 1L);
        return dayOfMonth == null ? month.atEndOfMonth() : month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
    }

    private boolean namesDay() {
        return dayOfMonth != null || dayOfWeek != null;
    }

    private boolean isInForce(Occurrence occurrence) {
        return (startsAfter == null || occurrence.periodStart().isAfter(startsAfter))
                && (startsOn == null || !occurrence.due().isBefore(startsOn))
                && (endsOn == null || !occurrence.statedDay().isAfter(endsOn));
    }

    private boolean hasWorkingDay(LocalDate start, WorkingDays workingDays) {
        return workingDays.workingDaysBetween(start.minusDays(1), every.end(start)) > 0;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
