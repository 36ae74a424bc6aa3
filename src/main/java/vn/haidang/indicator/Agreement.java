package vn.haidang.indicator;

import java.math.BigDecimal;
import java.util.List;

/** How a printed number and what it should be stand to each other. The label is the message {@code indicator.agreement.NAME}. */
public enum Agreement {
    EXACT,
    /** Off by no more than the last printed digits allow when they were rounded. */
    ROUNDING,
    /** Off by what goes when last digits are cut off instead of rounded. */
    TRUNCATED,
    MISMATCH;

    /** A total against its parts: each may hide half a unit of its last digit, or a whole one where it was cut. */
    static Agreement ofSum(Printed total, List<Printed> parts) {
        BigDecimal sum = parts.stream().map(Printed::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal off = total.number().subtract(sum);
        if (off.signum() == 0) {
            return EXACT;
        }
        BigDecimal halves = parts.stream().map(Printed::half).reduce(total.half(), BigDecimal::add);
        if (off.abs().compareTo(halves) <= 0) {
            return ROUNDING;
        }
        // digits cut off the parts are missing in the sum, digits cut off the total in the total
        BigDecimal units = parts.stream().map(Printed::unit).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean cut = off.signum() > 0 ? off.compareTo(units) < 0 : off.abs().compareTo(total.unit()) < 0;
        return cut ? TRUNCATED : MISMATCH;
    }

    /** A printed number against a computed one, which lies between low and high. */
    static Agreement of(Printed printed, BigDecimal low, BigDecimal high) {
        if (low.compareTo(high) == 0 && printed.number().compareTo(low) == 0) {
            return EXACT;
        }
        boolean rounds = printed.number().subtract(printed.half()).compareTo(high) <= 0
                && printed.number().add(printed.half()).compareTo(low) >= 0;
        if (rounds) {
            return ROUNDING;
        }
        boolean cut = printed.number().compareTo(high) <= 0
                && printed.number().add(printed.unit()).compareTo(low) > 0;
        return cut ? TRUNCATED : MISMATCH;
    }
}
