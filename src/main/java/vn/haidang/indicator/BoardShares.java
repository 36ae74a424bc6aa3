package vn.haidang.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Percentages between figures, never rounded before printing. */
final class BoardShares {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private BoardShares() {}

    /** How many percent of the whole the part is; null where the whole is nothing. */
    static @Nullable BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
    }

    /** By how many percent of {@code before} it grew, below zero where it fell; null where there was nothing before. */
    static @Nullable BigDecimal growth(BigDecimal now, BigDecimal before) {
        return before.signum() == 0
                ? null
                : now.subtract(before).multiply(HUNDRED).divide(before.abs(), MathContext.DECIMAL64);
    }
}
