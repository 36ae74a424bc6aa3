package vn.haidang.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A value as rules look at it. */
record Given(
        Point point,
        BigDecimal value,
        @Nullable Qualifier qualifier,
        @Nullable String printed) {

    /** As a waiver remembers it: another value is another text. */
    String covered() {
        return point.period().code() + "/" + point.indicatorId() + "/" + point.coordinateId() + "/"
                + point.standing().code() + "=" + value.stripTrailingZeros().toPlainString();
    }
}
