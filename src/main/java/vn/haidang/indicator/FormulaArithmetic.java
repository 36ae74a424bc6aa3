package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Computes with results: units, certainty, days and completeness go along; nothing is rounded but uneven divisions. */
final class FormulaArithmetic {

    static final String NO_VALUE = "indicator.missing.value";
    static final String BY_ZERO = "indicator.missing.byZero";

    private FormulaArithmetic() {}

    static Result pair(FormulaNode.Pair pair, Result left, Result right) {
        List<Result> operands = List.of(left, right);
        Result missing = firstMissing(operands);
        if (missing != null) {
            return without(pair, Objects.requireNonNull(missing.missing()), operands);
        }
        BigDecimal a = Objects.requireNonNull(left.amount());
        BigDecimal b = Objects.requireNonNull(right.amount());
        boolean divides = pair.sign() == '/' || pair.sign() == '%' || pair.sign() == '~';
        if (divides && b.signum() == 0) {
            return without(pair, BY_ZERO, operands);
        }
        BigDecimal amount = amount(pair, a, left.measure(), b, right.measure());
        return with(pair, amount, qualifier(pair.sign(), left, right), operands);
    }

    private static BigDecimal amount(FormulaNode.Pair pair, BigDecimal a, Measure ofA, BigDecimal b, Measure ofB) {
        Measure measure = pair.measure();
        return switch (pair.sign()) {
            case '+' -> common(a, ofA, measure).add(common(b, ofB, measure));
            case '-' -> common(a, ofA, measure).subtract(common(b, ofB, measure));
            case '*' -> scaled(a.multiply(b), ofA.factor().multiply(ofB.factor()), measure);
            case '%' -> ratio(a, ofA, b, ofB, measure);
            case '~' -> ratio(common(a, ofA, ofB).subtract(b), ofB, b, ofB, measure);
            default -> ratio(a, ofA, b, ofB, measure);
        };
    }

    /** Nothing is nothing in every unit, so zero is never converted. */
    private static BigDecimal common(BigDecimal amount, Measure from, Measure to) {
        return amount.signum() == 0 ? amount : MeasureAlgebra.convert(amount, from, to);
    }

    private static BigDecimal ratio(BigDecimal a, Measure ofA, BigDecimal b, Measure ofB, Measure measure) {
        return a.multiply(ofA.factor())
                .divide(b.multiply(ofB.factor()).multiply(measure.factor()), MeasureAlgebra.PRECISION);
    }

    private static BigDecimal scaled(BigDecimal product, BigDecimal factor, Measure measure) {
        return factor.compareTo(measure.factor()) == 0
                ? product
                : product.multiply(factor).divide(measure.factor(), MeasureAlgebra.PRECISION);
    }

    static @Nullable Result firstMissing(List<Result> operands) {
        return operands.stream()
                .filter(operand -> operand.amount() == null)
                .findFirst()
                .orElse(null);
    }

    static Result with(FormulaNode node, BigDecimal amount, @Nullable Qualifier qualifier, List<Result> operands) {
        LocalDate asOf = asOf(operands);
        boolean complete = operands.stream().allMatch(Result::complete);
        return new Result(amount, node.measure(), qualifier, asOf, complete, trace(node, amount, asOf, operands), null);
    }

    static Result without(FormulaNode node, String reason, List<Result> operands) {
        return new Result(null, node.measure(), null, null, false, trace(node, null, null, operands), reason);
    }

    private static Trace trace(
            FormulaNode node, @Nullable BigDecimal amount, @Nullable LocalDate asOf, List<Result> operands) {
        return new Trace(
                node instanceof FormulaNode.Constant ? Trace.Kind.CONSTANT : Trace.Kind.FORMULA,
                node.text(),
                amount,
                name(node.measure()),
                null,
                null,
                asOf,
                operands.stream().map(Result::trace).toList());
    }

    static @Nullable String name(Measure measure) {
        return measure.name().isEmpty() ? null : measure.name();
    }

    static @Nullable LocalDate asOf(List<Result> operands) {
        return operands.stream()
                .map(Result::asOf)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static @Nullable Qualifier qualifier(char sign, Result left, Result right) {
        boolean negative = signum(left) < 0 || signum(right) < 0;
        if (sign == '+') {
            return together(left.qualifier(), right.qualifier());
        }
        if (sign == '-') {
            return together(left.qualifier(), turned(right.qualifier()));
        }
        if (negative && (left.qualifier() != null || right.qualifier() != null)) {
            return Qualifier.ABOUT;
        }
        return together(left.qualifier(), sign == '*' ? right.qualifier() : turned(right.qualifier()));
    }

    private static int signum(Result result) {
        return result.amount() == null ? 0 : result.amount().signum();
    }

    static @Nullable Qualifier together(@Nullable Qualifier a, @Nullable Qualifier b) {
        if (a == null || a == b) {
            return b;
        }
        return b == null ? a : Qualifier.ABOUT;
    }

    /** More than something taken away leaves less. */
    static @Nullable Qualifier turned(@Nullable Qualifier qualifier) {
        return switch (qualifier) {
            case null -> null;
            case MORE -> Qualifier.LESS;
            case LESS -> Qualifier.MORE;
            case ABOUT -> Qualifier.ABOUT;
        };
    }
}
