package vn.haidang.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a number came about, ready to be shown.
 *
 * @param kind entered, added up, plan, rate, formula, constant
 * @param label indicator, or piece of the formula
 * @param code the label is a piece of a formula
 * @param amount as printed, null where it is missing
 * @param about whose and when, in which standing; null where that does not apply
 * @param address page of the value, null where there is none
 * @param rows values that a total adds up, the largest first
 * @param count how many there are of them
 * @param hidden how many of those listed are of single enterprises and not for this reader
 */
public record BoardTrace(
        Trace.Kind kind,
        String label,
        boolean code,
        @Nullable String amount,
        @Nullable String unit,
        @Nullable String about,
        @Nullable String basis,
        @Nullable String asOf,
        @Nullable String address,
        List<Line> rows,
        long count,
        int hidden,
        List<BoardTrace> operands) {

    /**
     * A value that went into a total.
     *
     * @param sourceAddress where its source can be opened, null where it cannot by this reader
     * @param address page of the value
     */
    public record Line(
            String body,
            String period,
            String value,
            String state,
            String asOf,
            String source,
            @Nullable String sourceAddress,
            String address) {}

    public BoardTrace {
        rows = List.copyOf(rows);
        operands = List.copyOf(operands);
    }
}
