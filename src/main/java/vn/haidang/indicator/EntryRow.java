package vn.haidang.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A body's form in a list: which, whose, how far, how full. */
public record EntryRow(RoundBody row, Round round, String form, String body, int present, int expected) {

    /** Percent of values present or accounted for, null where none is asked for. */
    public @Nullable BigDecimal completeness() {
        return new RoundRates(0, 0, 0, 0, 0, present, explained(), expected).completeness();
    }

    /** Values that are not there, the reason being sent with the form. */
    public int explained() {
        return row.isExplained() ? expected - present : 0;
    }

    /** Sent without any value, only with the reason: there is nothing to approve that would take the form along. */
    public boolean isEmptyAnswer() {
        return row.step() == RoundStep.SENT && present == 0;
    }
}
