package vn.haidang.indicator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which days the figures of a period cover (thời gian chốt số liệu).
 *
 * @param monthsBefore 1: counting begins in the month before the period, 0: in its first month
 * @param fromDay first day counted
 * @param toDay last day counted in the last month; 31: its end
 * @param validFrom for periods that end on or after this day, null: always
 * @param validTo for periods that end on or before this day, null: still
 * @param citation article of law
 */
public record ClosingRule(
        long id,
        String calendar,
        Period.Span every,
        int monthsBefore,
        int fromDay,
        int toDay,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String citation) {

    /**
     * The days that figures of a period cover.
     *
     * @param citation article of law, as in the rule
     */
    public record Days(LocalDate first, LocalDate last, String citation) {}

    boolean holdsFor(Period period) {
        LocalDate end = period.lastDay();
        return (validFrom == null || !end.isBefore(validFrom)) && (validTo == null || !end.isAfter(validTo));
    }

    Days days(Period period) {
        LocalDate first = period.firstDay().minusMonths(monthsBefore);
        return new Days(in(first, fromDay), in(period.lastDay(), toDay), citation);
    }

    private static LocalDate in(LocalDate month, int day) {
        return month.withDayOfMonth(Math.min(day, month.lengthOfMonth()));
    }
}
