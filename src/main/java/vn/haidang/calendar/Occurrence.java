package vn.haidang.calendar;

import java.time.LocalDate;

/**
 * One turn of a recurring obligation.
 *
 * @param periodKey unique within the obligation, see {@link Every#key}
 * @param periodStart first day of the period
 * @param periodEnd last day of the period
 * @param statedDay the day the words name; the last day of the period (or of its named month) if they name none
 * @param due the last day in time
 */
public record Occurrence(
        String periodKey, LocalDate periodStart, LocalDate periodEnd, LocalDate statedDay, LocalDate due) {}
