package vn.haidang.reading;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time as printed.
 *
 * @param first its first day
 * @param last its last day; the same for a single day; both null when the day cannot be told
 * @param next the word after it
 * @param guessedYear whether the year is not printed
 */
record When(
        Kind kind,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable LocalTime time,
        int next,
        boolean guessedYear) {

    enum Kind {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR,
        /** Tết or another feast that the calendar fixes. */
        FEAST
    }

    boolean isPeriod() {
        return kind != Kind.DAY && kind != Kind.FEAST;
    }

    /** Whether the printed day is no day of the calendar. */
    boolean isImpossible() {
        return kind == Kind.DAY && first == null && !guessedYear;
    }
}
