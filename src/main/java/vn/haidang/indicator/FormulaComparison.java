package vn.haidang.indicator;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The formulas behind a {@link Comparison}. */
final class FormulaComparison {

    private final boolean addsUp;
    private final Expression value;
    private final Expression estimate;
    private final Expression plan;
    private final Expression ofPlan;
    private final Expression estimateOfPlan;
    private final Expression cumulativeOfPlan;
    private final Expression samePeriod;
    private final Expression change;
    private final Expression estimateChange;
    private final Expression cumulative;

    FormulaComparison(Indicator indicator, MeasureAlgebra units) {
        FormulaNode node = reference(indicator);
        FormulaNode guess = elsewhere(FormulaFunction.ESTIMATE, node);
        FormulaNode planned = elsewhere(FormulaFunction.PLAN, node);
        FormulaNode before = elsewhere(FormulaFunction.SAME, node);
        FormulaNode summed = elsewhere(FormulaFunction.YTD, node);
        addsUp = indicator.nature() == Indicator.Nature.FLOW;
        value = Expression.of(node);
        estimate = Expression.of(guess);
        plan = Expression.of(planned);
        ofPlan = Expression.of(percent('%', node, planned, units));
        estimateOfPlan = Expression.of(percent('%', guess, planned, units));
        cumulativeOfPlan = Expression.of(percent('%', summed, planned, units));
        samePeriod = Expression.of(before);
        change = Expression.of(percent('~', node, before, units));
        estimateChange = Expression.of(percent('~', guess, before, units));
        cumulative = Expression.of(summed);
    }

    static FormulaNode reference(Indicator indicator) {
        return new FormulaNode.Reference(indicator, List.of(), null, indicator.code());
    }

    /** An indicator in a standing. */
    static Expression in(Standing standing, Indicator indicator) {
        FormulaNode value = reference(indicator);
        return Expression.of(
                switch (standing) {
                    case ACTUAL -> value;
                    case ESTIMATE -> elsewhere(FormulaFunction.ESTIMATE, value);
                    case FORECAST -> elsewhere(FormulaFunction.FORECAST, value);
                });
    }

    private static FormulaNode elsewhere(FormulaFunction function, FormulaNode of) {
        return new FormulaNode.Elsewhere(function, of, null, function.spelling() + "(" + of.text() + ")");
    }

    private static FormulaNode percent(char sign, FormulaNode a, FormulaNode b, MeasureAlgebra units) {
        FormulaFunction function = sign == '%' ? FormulaFunction.PERCENT : FormulaFunction.CHANGE;
        return new FormulaNode.Pair(
                sign, a, b, units.percent(), function.spelling() + "(" + a.text() + ", " + b.text() + ")");
    }

    List<Expression> expressions() {
        return List.of(
                value,
                estimate,
                plan,
                ofPlan,
                estimateOfPlan,
                cumulativeOfPlan,
                samePeriod,
                change,
                estimateChange,
                cumulative);
    }

    Comparison read(Map<Expression, Result> results) {
        boolean guessed =
                get(results, value).amount() == null && get(results, estimate).amount() != null;
        Result planned = get(results, plan);
        Result own = get(results, guessed ? estimateOfPlan : ofPlan);
        Result summed = get(results, cumulativeOfPlan);
        boolean againstYear = addsUp && isOfYear(planned) && summed.amount() != null;
        return new Comparison(
                get(results, guessed ? estimate : value),
                planned,
                againstYear ? summed : own,
                get(results, samePeriod),
                get(results, guessed ? estimateChange : change),
                get(results, cumulative));
    }

    private static boolean isOfYear(Result planned) {
        Point point = planned.trace().point();
        return point != null && point.period().span() == Period.Span.YEAR;
    }

    private static Result get(Map<Expression, Result> results, Expression expression) {
        return Objects.requireNonNull(results.get(expression));
    }
}
