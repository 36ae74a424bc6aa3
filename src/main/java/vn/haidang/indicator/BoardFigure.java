package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a page of figures shows it.
 *
 * @param amount in the indicator's unit, never rounded
 * @param asOf day it was taken, null: not given
 * @param complete every part of the period that should be there is
 * @param address page that shows what it was computed from
 */
public record BoardFigure(
        Indicator indicator,
        Body body,
        Point point,
        BigDecimal amount,
        @Nullable Qualifier qualifier,
        @Nullable LocalDate asOf,
        boolean complete,
        String address) {

    public Standing standing() {
        return point.standing();
    }

    public Period period() {
        return point.period();
    }

    /** As printed, with its decimals and how sure it is. */
    public String text(BoardText text) {
        return text.figure(amount, indicator.decimals(), qualifier);
    }
}
