package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What values of one length of period give to a point that is asked for.
 *
 * @param lastMonth of a stock the month at whose end it was taken, 0 where all months of the period go together
 * @param count how many values went in
 * @param months the months they are about, bit n - 1 for month n
 * @param asOf the latest day that was given
 * @param qualifiers bit 1 khoảng, bit 2 trên, bit 4 dưới
 */
record Contribution(
        int lastMonth,
        BigDecimal amount,
        int count,
        int months,
        @Nullable LocalDate asOf,
        int qualifiers) {

    /** Of several, the one that is right for their sum. */
    static @Nullable Qualifier qualifier(int bits) {
        return switch (bits) {
            case 0 -> null;
            case 2 -> Qualifier.MORE;
            case 4 -> Qualifier.LESS;
            default -> Qualifier.ABOUT;
        };
    }
}
