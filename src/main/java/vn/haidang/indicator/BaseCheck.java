package vn.haidang.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Whether a percentage, a multiple or a change is what two figures come to. */
final class BaseCheck {

    private static final BigDecimal OF_PERCENT = new BigDecimal("0.1");
    private static final BigDecimal OF_TIMES = new BigDecimal("0.06");

    private BaseCheck() {}

    /** @param between the ratio, or the amount by which it changed */
    static boolean is(FigureItem between, FigureItem now, FigureItem base) {
        BigDecimal told = between.around.figure().value();
        BigDecimal a = amount(now);
        BigDecimal b = amount(base);
        if (told == null || a == null || b == null || b.signum() == 0) {
            return false;
        }
        if (between.role == FigureItem.Role.CHANGE) {
            return a.subtract(b).abs().compareTo(told.multiply(between.unit.factor())) == 0;
        }
        BigDecimal times = a.divide(b, MathContext.DECIMAL64);
        BigDecimal percent = times.movePointRight(2);
        BigDecimal change = percent.subtract(BigDecimal.valueOf(100)).abs();
        String kind = between.around.figure().relationKind();
        return between.unit.isRatio()
                && (isNear(percent, told, OF_PERCENT)
                        || isNear(change, told, OF_PERCENT)
                        || "TIMES".equals(kind) && isNear(times, told, OF_TIMES));
    }

    private static boolean isNear(BigDecimal one, BigDecimal other, BigDecimal by) {
        return one.subtract(other).abs().compareTo(by) <= 0;
    }

    private static @Nullable BigDecimal amount(FigureItem item) {
        BigDecimal value = item.around.figure().value();
        return value == null ? null : value.multiply(item.unit.factor());
    }
}
