package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What values are held against before they are sent and approved (quy tắc kiểm tra).
 *
 * @param id 0: not stored yet
 * @param subject {@code CODE} or {@code CODE[SEX=F]}; of COMPARE the left expression
 * @param operands parts or others joined by +, {@code CODE[SEX]} for all parts of a breakdown; of COMPARE the right expression
 * @param comparison of COMPARE: one of = < <= > >= <>
 * @param low lower bound of RANGE, RATIO and JUMP, null: none
 * @param against of JUMP and MONOTONE
 * @param change of JUMP: what the bounds are of
 * @param every only for periods of this length, null: any
 * @param level only for bodies of this kind, null: any
 * @param scope which values it looks at
 * @param hint what to do about a breach, in the words of the Office
 * @param validFrom for periods that end on or after this day, null: always
 */
public record Rule(
        int id,
        String code,
        String name,
        RuleKind kind,
        Severity severity,
        String subject,
        String operands,
        @Nullable String comparison,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable Against against,
        @Nullable Change change,
        Period.@Nullable Span every,
        @Nullable BodyKind level,
        Scope scope,
        String hint,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        int version) {

    /** Which values a rule looks at. The label is the message {@code indicator.scope.NAME}. */
    public enum Scope {
        /** What a body gave itself, for it is the body that can mend it. */
        OWN,
        /** What a body comes to with all below it; only bodies that have others below are looked at. */
        TOTAL
    }

    /** An earlier period. The label is the message {@code indicator.against.NAME}. */
    public enum Against {
        PREVIOUS,
        LAST_YEAR,
        /** The year so far: the latest shorter stretch that began on New Year. */
        SINCE_NEW_YEAR
    }

    /** What the bounds of a jump are of. The label is the message {@code indicator.change.NAME}. */
    public enum Change {
        FACTOR,
        PERCENT
    }

    /** Whether it is looked at for a period. */
    public boolean appliesTo(Period period) {
        return (every == null || every == period.span())
                && (validFrom == null || !period.lastDay().isBefore(validFrom))
                && (validTo == null || !period.lastDay().isAfter(validTo));
    }
}
