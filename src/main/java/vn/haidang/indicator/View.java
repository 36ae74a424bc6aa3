package vn.haidang.indicator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which values count.
 *
 * @param approvedOnly only official ones; otherwise whatever was entered
 * @param at as it was known at this time, null: as it is known now
 */
public record View(boolean approvedOnly, @Nullable Instant at) {

    /** What is official now. */
    public static final View OFFICIAL = new View(true, null);

    /** Everything entered so far. */
    public static final View ENTERED = new View(false, null);
}
