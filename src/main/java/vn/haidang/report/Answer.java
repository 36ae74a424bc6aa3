package vn.haidang.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.haidang.indicator.Measure;
import vn.haidang.indicator.Qualifier;

/**
 * What a formula came to.
 *
 * @param amount in the unit of measure, never rounded; null: something is missing
 * @param decimals with which the indicator is printed
 * @param basis decision of the plan that went in; null where none did
 * @param official every value that went in is approved
 * @param trace how it came about, as JSON
 * @param missing what is missing, in words; null where nothing is
 */
record Answer(
        @Nullable BigDecimal amount,
        Measure measure,
        @Nullable Qualifier qualifier,
        @Nullable LocalDate asOf,
        int decimals,
        @Nullable String basis,
        boolean official,
        String trace,
        @Nullable String missing) {

    /** A pure number: how many times one. */
    BigDecimal ratio() {
        return amount == null ? BigDecimal.ZERO : amount.multiply(measure.factor());
    }
}
