package vn.haidang.indicator;

import java.util.List;

/** Holds the units of operands against each other and gives the result its own. */
final class FormulaTyping {

    private final MeasureAlgebra units;

    FormulaTyping(MeasureAlgebra units) {
        this.units = units;
    }

    FormulaNode sum(FormulaToken sign, FormulaNode left, FormulaNode right, String text) {
        return new FormulaNode.Pair(sign.text().charAt(0), left, right, common(sign.at(), left, right), text);
    }

    FormulaNode product(FormulaToken sign, FormulaNode left, FormulaNode right, String text) {
        Measure measure = sign.is('*')
                ? units.product(left.measure(), right.measure())
                : units.quotient(left.measure(), right.measure());
        return new FormulaNode.Pair(sign.text().charAt(0), left, right, measure, text);
    }

    FormulaNode call(FormulaFunction function, List<FormulaNode> operands, int at, String text) {
        FormulaNode first = operands.getFirst();
        return switch (function) {
            case ABS -> new FormulaNode.Absolute(first, text);
            case MIN, MAX ->
                new FormulaNode.Choice(function == FormulaFunction.MAX, operands, common(at, operands), text);
            case PERCENT, CHANGE -> {
                common(at, operands);
                yield new FormulaNode.Pair(
                        function == FormulaFunction.PERCENT ? '%' : '~',
                        first,
                        operands.getLast(),
                        units.percent(),
                        text);
            }
            default -> new FormulaNode.Elsewhere(function, first, null, text);
        };
    }

    FormulaNode to(FormulaNode of, Measure measure, int at, String text) {
        if (of instanceof FormulaNode.Constant number && number.measure().equals(MeasureAlgebra.PURE)) {
            return new FormulaNode.Constant(number.value(), measure, text);
        }
        if (MeasureAlgebra.same(of.measure(), measure)) {
            return new FormulaNode.Converted(of, measure, null, text);
        }
        MeasureAlgebra.Exchange exchange = MeasureAlgebra.exchange(of.measure(), measure)
                .orElseThrow(() ->
                        new FormulaUnreadable("indicator.formula.convert", at, name(of.measure()), name(measure)));
        return new FormulaNode.Converted(of, measure, exchange, text);
    }

    private static Measure common(int at, List<FormulaNode> operands) {
        FormulaNode first = operands.getFirst();
        Measure measure = first.measure();
        for (FormulaNode other : operands.subList(1, operands.size())) {
            measure = common(at, isZero(first) ? other : first, other);
        }
        return measure;
    }

    private static Measure common(int at, FormulaNode left, FormulaNode right) {
        if (isZero(left)) {
            return right.measure();
        }
        if (!isZero(right) && !MeasureAlgebra.same(left.measure(), right.measure())) {
            boolean money =
                    MeasureAlgebra.exchange(left.measure(), right.measure()).isPresent();
            throw new FormulaUnreadable(
                    money ? "indicator.formula.currencies" : "indicator.formula.units",
                    at,
                    name(left.measure()),
                    name(right.measure()),
                    left.text(),
                    right.text(),
                    left.measure().code());
        }
        return left.measure();
    }

    /** Nothing is nothing in every unit. */
    static boolean isZero(FormulaNode node) {
        return node instanceof FormulaNode.Constant number && number.value().signum() == 0;
    }

    private static String name(Measure measure) {
        return measure.name().isEmpty() ? "1" : measure.name();
    }
}
