package vn.haidang.report;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value that a certified number was computed of has been changed since.
 *
 * @param what indicator, body and period in words
 * @param is what it is now; null: taken away
 * @param unit name of its unit of measure
 * @param by who changed it; null: the system, or nobody knows
 * @param at when; null where it was taken away
 */
public record Correction(
        long citationId,
        String what,
        BigDecimal was,
        @Nullable BigDecimal is,
        String unit,
        @Nullable String reason,
        @Nullable String by,
        @Nullable Instant at) {}
