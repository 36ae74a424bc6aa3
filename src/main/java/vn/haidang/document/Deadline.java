package vn.haidang.document;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.haidang.reading.Boundary;
import vn.haidang.reading.DeadlineReading;
import vn.haidang.reading.DeadlineType;
import vn.haidang.reading.Every;
import vn.haidang.text.Span;

/**
 * A deadline under review.
 *
 * @param phrase the words that set it, kept whatever else is edited; empty where somebody wrote the deadline in
 * @param date the day as written, or the last day of the period
 * @param span where the phrase stands in the body
 */
public record Deadline(
        String phrase,
        DeadlineType type,
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        @Nullable Boundary boundary,
        @Nullable Every every,
        @Nullable Integer dayOfMonth,
        @Nullable Integer dayOfWeek,
        @Nullable Integer monthOfPeriod,
        @Nullable LocalDate startsAfter,
        @Nullable LocalDate endsOn,
        @Nullable Span span) {

    static Deadline of(DeadlineReading read) {
        return new Deadline(
                read.phrase(),
                read.type(),
                read.date(),
                read.time(),
                read.boundary(),
                read.every(),
                read.dayOfMonth(),
                read.dayOfWeek(),
                read.monthOfPeriod(),
                read.startsAfter(),
                null,
                read.span());
    }

    /** Whether it says enough to be counted: a day or period has its date, a recurring one its rhythm; an event may have neither. */
    boolean isComplete() {
        return switch (type) {
            case DATE, PERIOD -> date != null;
            case EVENT -> true;
            case RECURRING ->
                every != null && within(dayOfMonth, 31) && within(dayOfWeek, 7) && within(monthOfPeriod, months());
        };
    }

    private int months() {
        return every == null
                ? 0
                : switch (every) {
                    case DAY, WEEK, MONTH -> 1;
                    case QUARTER -> 3;
                    case HALF_YEAR -> 6;
                    case YEAR -> 12;
                };
    }

    private static boolean within(@Nullable Integer number, int largest) {
        return number == null || (number >= 1 && number <= largest);
    }

    /** Only what its type uses, with the boundary that its words imply where none was read. */
    Deadline normalised() {
        boolean recurring = type == DeadlineType.RECURRING;
        boolean monthly = recurring && every != null && every.compareTo(Every.MONTH) >= 0;
        boolean longer = monthly && every != Every.MONTH;
        return new Deadline(
                phrase,
                type,
                recurring ? null : date,
                recurring ? null : time,
                boundary != null ? boundary : type == DeadlineType.DATE ? Boundary.BY : Boundary.WITHIN,
                recurring ? every : null,
                monthly ? dayOfMonth : null,
                recurring && every == Every.WEEK ? dayOfWeek : null,
                longer ? monthOfPeriod : null,
                recurring ? startsAfter : null,
                recurring ? endsOn : null,
                span);
    }

    /** As the tasks take it. An hour on a day makes that day itself the last in time, whatever the word before it. */
    ConfirmedDocument.ConfirmedDeadline confirmed() {
        Deadline whole = normalised();
        return new ConfirmedDocument.ConfirmedDeadline(
                phrase,
                type,
                whole.date,
                whole.time == null ? whole.boundary : Boundary.BY,
                whole.every,
                whole.dayOfMonth,
                whole.dayOfWeek,
                whole.monthOfPeriod,
                whole.startsAfter,
                whole.endsOn);
    }
}
