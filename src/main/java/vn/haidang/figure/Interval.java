package vn.haidang.figure;

import java.math.BigDecimal;
import java.math.MathContext;

/** All values that a printed number may stand for: half a unit of its last digit to both sides; nothing for what is counted. */
record Interval(BigDecimal low, BigDecimal mid, BigDecimal high) {

    private static final MathContext PRECISE = MathContext.DECIMAL64;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    static Interval of(Amount amount, Unit unit) {
        boolean exact = unit.kind() == Unit.Kind.COUNTED || unit.isNone() && amount.decimals() == 0;
        return exact ? exactly(amount.value().multiply(unit.factor())) : rounded(amount, unit.factor());
    }

    /** A plan is set, not measured: 2 tỷ means two thousand million, not between 1,5 and 2,5. */
    static Interval ofPlan(Amount amount, Unit unit) {
        boolean round =
                amount.decimals() == 0 && amount.value().stripTrailingZeros().precision() <= 2;
        return round ? exactly(amount.value().multiply(unit.factor())) : of(amount, unit);
    }

    static Interval exactly(BigDecimal value) {
        return new Interval(value, value, value);
    }

    static Interval rounded(Amount amount, BigDecimal factor) {
        var half = HALF.scaleByPowerOfTen(-amount.decimals()).multiply(factor);
        var mid = amount.value().multiply(factor);
        return new Interval(mid.subtract(half), mid, mid.add(half));
    }

    Interval plus(Interval other) {
        return new Interval(low.add(other.low), mid.add(other.mid), high.add(other.high));
    }

    Interval minus(Interval other) {
        return new Interval(low.subtract(other.high), mid.subtract(other.mid), high.subtract(other.low));
    }

    Interval times(BigDecimal factor) {
        return new Interval(low.multiply(factor), mid.multiply(factor), high.multiply(factor));
    }

    /** Both must be positive. */
    Interval over(Interval other) {
        return new Interval(
                low.max(BigDecimal.ZERO).divide(other.high, PRECISE),
                mid.divide(other.mid, PRECISE),
                other.low.signum() > 0 ? high.divide(other.low, PRECISE) : high.divide(other.mid, PRECISE));
    }

    boolean isPositive() {
        return low.signum() >= 0 && mid.signum() > 0;
    }

    boolean meets(Interval other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    /** Whether cutting digits from a value of this interval gives the printed number. */
    boolean isCutTo(Amount printed) {
        var unit = BigDecimal.ONE.scaleByPowerOfTen(-printed.decimals());
        var next = printed.value().add(unit);
        return high.compareTo(printed.value()) >= 0 && low.compareTo(next) < 0;
    }
}
