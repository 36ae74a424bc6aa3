package vn.haidang.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number of the text with its unit: tokens {@code [from, to)}, the number itself {@code [from, numberTo)}.
 *
 * @param index its place among the quantities of the text
 */
record Quantity(
        int index,
        int from,
        int numberTo,
        int to,
        Amount amount,
        Unit unit,
        @Nullable Qualifier qualifier) {

    /** How sure the writer was. */
    enum Qualifier {
        APPROXIMATE,
        ESTIMATE,
        FORECAST,
        MORE_THAN
    }

    boolean isRatio() {
        return unit.isRatio();
    }

    /** The value in the measure's own units. */
    Interval interval() {
        return Interval.of(amount, unit);
    }

    /** With the other reading of its separator. */
    Quantity read(Amount another) {
        return new Quantity(index, from, numberTo, to, another, unit, qualifier);
    }

    Quantity in(Unit another) {
        return new Quantity(index, from, numberTo, to, amount, another, qualifier);
    }

    BigDecimal value() {
        return amount.value();
    }

    /** Vague figures cannot be held against others. */
    boolean isVague() {
        return qualifier == Qualifier.APPROXIMATE || qualifier == Qualifier.MORE_THAN;
    }
}
