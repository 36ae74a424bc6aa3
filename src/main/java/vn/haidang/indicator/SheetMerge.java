package vn.haidang.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a filled-in cell, by what stood when its sheet was made and what stands now. A cell that was left as the sheet had it is left as it
 * stands; one that was filled in is written where nobody else changed the value meanwhile, otherwise somebody chooses.
 */
final class SheetMerge {

    /** A spreadsheet holds so many digits; what differs behind them was not typed. */
    private static final MathContext HELD = new MathContext(15);

    private SheetMerge() {}

    /** What is done with a cell. */
    enum Outcome {
        SAME,
        WRITE,
        CHOOSE
    }

    /**
     * What the sheet says.
     *
     * @param standing null: nothing is said, as it stands
     * @param asOf null: nothing is said, as it stands
     */
    record Filled(
            BigDecimal value,
            @Nullable Qualifier qualifier,
            @Nullable Standing standing,
            @Nullable LocalDate asOf) {

        private boolean isAlike(BigDecimal other, @Nullable Qualifier how, Standing claimed, @Nullable LocalDate day) {
            return value.round(HELD).compareTo(other.round(HELD)) == 0
                    && qualifier == how
                    && (standing == null || standing == claimed)
                    && (asOf == null || Objects.equals(asOf, day));
        }

        boolean is(@Nullable Observation now) {
            return now != null
                    && isAlike(now.value(), now.qualifier(), now.point().standing(), now.asOf());
        }

        boolean is(SheetStamp.@Nullable Was was) {
            return was != null && isAlike(was.value(), was.qualifier(), was.standing(), was.asOf());
        }
    }

    /**
     * Decides.
     *
     * @param stamped whether the sheet says what stood when it was made
     * @param was what it says, null: the cell was empty
     * @param now what stands, null: nothing does
     * @param own what stands was written by this very sheet, handed in before by the same person
     */
    static Outcome of(
            Filled filled, boolean stamped, SheetStamp.@Nullable Was was, @Nullable Observation now, boolean own) {
        if (filled.is(now) || stamped && filled.is(was)) {
            return Outcome.SAME;
        }
        boolean unchanged = was == null ? now == null : was.stands(now);
        return own || unchanged ? Outcome.WRITE : Outcome.CHOOSE;
    }

    static SheetConflict.Why why(boolean stamped, @Nullable Observation now) {
        return !stamped ? SheetConflict.Why.UNKNOWN : now == null ? SheetConflict.Why.GONE : SheetConflict.Why.CHANGED;
    }
}
