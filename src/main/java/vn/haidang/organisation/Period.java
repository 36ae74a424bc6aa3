package vn.haidang.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from a first to a last one, both included.
 *
 * @param from null: since ever
 * @param to null: without end
 */
record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    static final Period ALWAYS = new Period(null, null);

    boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    boolean overlaps(Period other) {
        return startsBy(other.to) && other.startsBy(to);
    }

    private boolean startsBy(@Nullable LocalDate day) {
        return from == null || day == null || !from.isAfter(day);
    }

    /** Whether the last day comes before the first. */
    boolean isReversed() {
        return from != null && to != null && to.isBefore(from);
    }

    boolean endedBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }
}
