package vn.haidang.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A body's form in a list: which, whose, how far, how full. */
public record EntryRow(RoundBody row, Round round, String form, String body, int present, int expected) {

    /** Percent of values present, null where none is asked for. */
    public @Nullable BigDecimal completeness() {
        return new RoundRates(0, 0, 0, 0, 0, present, expected).completeness();
    }
}
