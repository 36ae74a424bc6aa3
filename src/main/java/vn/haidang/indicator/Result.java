package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a formula comes to. Never rounded, but for divisions that do not come out even (34 digits); {@link FigureText} rounds when it prints.
 *
 * @param amount in the unit of measure; null: something is missing
 * @param qualifier null: exact
 * @param asOf latest day on which one of the figures was taken; null: none was given
 * @param complete every part that should be there was
 * @param missing message key of why there is no amount, with {@link #missingWhat} as its argument; null where there is one
 */
public record Result(
        @Nullable BigDecimal amount,
        Measure measure,
        @Nullable Qualifier qualifier,
        @Nullable LocalDate asOf,
        boolean complete,
        Trace trace,
        @Nullable String missing) {

    /** What it is that is missing, as the trace names it; empty where nothing is. */
    public String missingWhat() {
        return missing == null ? "" : firstWithout(trace).map(Trace::label).orElse(trace.label());
    }

    /** In another unit of the same dimension. */
    public Result in(Measure wanted) {
        return amount == null
                ? new Result(null, wanted, qualifier, asOf, complete, trace, missing)
                : new Result(
                        MeasureAlgebra.convert(amount, measure, wanted),
                        wanted,
                        qualifier,
                        asOf,
                        complete,
                        trace,
                        missing);
    }

    private static Optional<Trace> firstWithout(Trace trace) {
        if (trace.amount() != null) {
            return Optional.empty();
        }
        return trace.operands().stream()
                .filter(operand -> operand.amount() == null)
                .findFirst()
                .map(operand -> firstWithout(operand).orElse(operand))
                .or(() -> Optional.of(trace));
    }
}
