package vn.haidang.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure beside its plan and the same period of the year before; all that can be missing is null.
 *
 * @param ofPlan percent of the plan, of its lower end where it is a range; of a year's plan what came in since its beginning
 * @param growth percent by which it is more than in the same period, below zero where it is less
 * @param trace address that shows how these were computed, to be followed by {@code &show=} and what
 */
public record BoardComparison(
        BoardFigure figure,
        @Nullable BoardPlan plan,
        @Nullable BigDecimal ofPlan,
        @Nullable BoardFigure samePeriod,
        @Nullable BigDecimal growth,
        @Nullable BoardFigure cumulative,
        String trace) {

    /** How a change reads: for the better, for the worse, or neither. */
    public enum Sense {
        GOOD,
        BAD,
        EVEN
    }

    /** A figure by itself. */
    static BoardComparison alone(BoardFigure figure) {
        return new BoardComparison(figure, null, null, null, null, null, "");
    }

    public Sense sense() {
        Indicator.Direction direction = figure.indicator().direction();
        if (growth == null || growth.signum() == 0 || direction == Indicator.Direction.NONE) {
            return Sense.EVEN;
        }
        return growth.signum() > 0 == (direction == Indicator.Direction.HIGHER) ? Sense.GOOD : Sense.BAD;
    }

    /** Width of the bar of the plan, 0 to 100. */
    public int planBar() {
        return ofPlan == null ? 0 : Math.clamp(ofPlan.intValue(), 0, 100);
    }

    /** How {@code ofPlan}, {@code change}, {@code plan}, {@code since}, {@code value} came about. */
    public String trace(String show) {
        return trace + "&show=" + show;
    }
}
