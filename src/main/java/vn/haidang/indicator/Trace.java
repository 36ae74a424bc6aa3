package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a number came about: what it was computed from, down to what somebody entered. Plain data, so that it can be kept as JSON with what was
 * printed.
 *
 * @param label the indicator with its part, or the piece of formula
 * @param amount null where it is missing
 * @param measure unit as printed; null for pure numbers
 * @param point where the value or plan stands; null for constants, rates and pieces of formulas
 * @param basis decision of a plan, source of a rate, source of a value, formula of a computed indicator
 */
public record Trace(
        Kind kind,
        String label,
        @Nullable BigDecimal amount,
        @Nullable String measure,
        @Nullable Point point,
        @Nullable String basis,
        @Nullable LocalDate asOf,
        List<Trace> operands) {

    /** The label is the message {@code indicator.trace.NAME}. */
    public enum Kind {
        /** Somebody gave it for this very place. */
        VALUE,
        /** Added up of several. */
        TOTAL,
        PLAN,
        RATE,
        FORMULA,
        CONSTANT
    }

    public Trace {
        operands = List.copyOf(operands);
    }
}
