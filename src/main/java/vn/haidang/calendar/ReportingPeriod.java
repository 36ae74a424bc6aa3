package vn.haidang.calendar;

import java.time.LocalDate;

/**
 * The days whose figures a periodic report covers (thời gian chốt số liệu), Nghị định 09/2019/NĐ-CP art. 12: from the 15th of the
 * month before the calendar period to the 14th of its last month.
 *
 * @param every month, quarter, half-year or year
 * @param key name of the calendar period, see {@link Every#key}
 * @param from first day counted
 * @param to last day counted
 */
public record ReportingPeriod(Every every, String key, LocalDate from, LocalDate to) {

    private static final int CLOSING_DAY = 14;

    /** The reporting period named after the calendar period that holds this day: any day of December 2024 gives 15/11 to 14/12/2024. */
    public static ReportingPeriod named(Every every, LocalDate dayOfCalendarPeriod) {
        if (every.months() == 0) {
            throw new IllegalArgumentException(
                    "reporting periods are months, quarters, half-years and years, not " + every);
        }
        LocalDate start = every.start(dayOfCalendarPeriod);
        LocalDate from = start.minusMonths(1).withDayOfMonth(CLOSING_DAY + 1);
        LocalDate to = every.end(start).withDayOfMonth(CLOSING_DAY);
        return new ReportingPeriod(every, every.key(start), from, to);
    }

    /** The reporting period in which this day is counted: 15/12/2024 is counted in January 2025. */
    public static ReportingPeriod counting(Every every, LocalDate day) {
        return named(
                every, day.getDayOfMonth() > CLOSING_DAY ? day.withDayOfMonth(1).plusMonths(1) : day);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The earliest day a regulation may ask the report for: one working day after the figures close (art. 8). */
    public LocalDate earliestDueDay(WorkingDays workingDays) {
        return workingDays.plusWorkingDays(to, 1);
    }
}
