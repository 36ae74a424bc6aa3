package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.List;

/**
 * A period within a longer one from which the longer one may be put together, or that one itself.
 *
 * @param period of this a value may have been given
 * @param above the longer ones around it, the outermost first
 */
record PeriodPart(Period period, List<Period> above) {

    /** Bit n - 1 stands for month n. */
    int months() {
        return (1 << period.lastMonth()) - (1 << (period.firstMonth() - 1));
    }

    static int months(Period period) {
        return new PeriodPart(period, List.of()).months();
    }

    /**
     * The period, its halves, their quarters, their months, as far as they are not shorter than an indicator is collected. Of two of them one
     * holds the other or they share no month.
     */
    static List<PeriodPart> of(Period period, Period.Span every) {
        List<PeriodPart> found = new ArrayList<>();
        add(found, period, List.of(), length(every));
        return found;
    }

    private static void add(List<PeriodPart> found, Period period, List<Period> above, int shortest) {
        found.add(new PeriodPart(period, above));
        List<Period> around = new ArrayList<>(above);
        around.add(period);
        for (Period part : split(period)) {
            if (part.lastMonth() - part.firstMonth() + 1 >= shortest) {
                add(found, part, around, shortest);
            }
        }
    }

    private static int length(Period.Span span) {
        return switch (span) {
            case MONTH, FIRST_MONTHS -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case YEAR -> 12;
        };
    }

    /** The longest shorter ones, in order: a year in halves, its first eight months in a half and two months. */
    private static List<Period> split(Period period) {
        List<Period> parts = new ArrayList<>();
        int month = period.firstMonth();
        while (month <= period.lastMonth() && period.span() != Period.Span.MONTH) {
            Period next = longest(period, month);
            parts.add(next);
            month = next.lastMonth() + 1;
        }
        return parts;
    }

    private static Period longest(Period period, int month) {
        int left = period.lastMonth() - month + 1;
        if (left >= 6 && month % 6 == 1 && period.span() != Period.Span.HALF_YEAR) {
            return Period.half(period.year(), month / 6 + 1);
        }
        if (left >= 3 && month % 3 == 1 && period.span() != Period.Span.QUARTER) {
            return Period.quarter(period.year(), month / 3 + 1);
        }
        return Period.month(period.year(), month);
    }
}
