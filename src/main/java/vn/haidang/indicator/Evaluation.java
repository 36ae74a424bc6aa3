package vn.haidang.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Works out formulas against facts. Every operand is worked out, also of what has no value, so that all questions are asked. */
final class Evaluation {

    private static final int DEEPEST = 25;
    private static final String DONG = "VND";

    private final FormulaFacts facts;
    private final CatalogueSnapshot catalogue;
    private final FormulaPoints points;
    private final Function<LocalDate, BodiesOnDay> bodies;
    private final Map<LocalDate, BodiesOnDay> days = new HashMap<>();
    private final Map<FormulaNode, Result> known = new IdentityHashMap<>();
    private @Nullable FormulaScope place;

    /** @param bodies the tree of a day; asked once a day */
    Evaluation(
            FormulaFacts facts,
            CatalogueSnapshot catalogue,
            FormulaPoints points,
            Function<LocalDate, BodiesOnDay> bodies) {
        this.facts = facts;
        this.catalogue = catalogue;
        this.points = points;
        this.bodies = bodies;
    }

    /** Formulas at one place share pieces: a figure, its plan and the share of the one in the other are worked out once each. */
    List<Result> of(Collection<Expression> all, FormulaScope at) {
        known.clear();
        place = at;
        List<Result> found =
                all.stream().map(expression -> of(expression.node(), at)).toList();
        place = null;
        return found;
    }

    private Result of(FormulaNode node, FormulaScope scope) {
        if (scope != place) {
            return worked(node, scope);
        }
        Result before = known.get(node);
        Result result = before == null ? worked(node, scope) : before;
        known.put(node, result);
        return result;
    }

    private Result worked(FormulaNode node, FormulaScope scope) {
        return switch (node) {
            case FormulaNode.Constant constant -> FormulaArithmetic.with(constant, constant.value(), null, List.of());
            case FormulaNode.Reference reference -> reference(reference, scope);
            case FormulaNode.Elsewhere elsewhere -> elsewhere(elsewhere, scope);
            case FormulaNode.Pair pair -> FormulaArithmetic.pair(pair, of(pair.left(), scope), of(pair.right(), scope));
            case FormulaNode.Choice choice -> choice(choice, scope);
            case FormulaNode.Negated negated -> alone(negated, of(negated.of(), scope), BigDecimal::negate);
            case FormulaNode.Absolute absolute -> alone(absolute, of(absolute.of(), scope), BigDecimal::abs);
            case FormulaNode.Rounded rounded ->
                alone(
                        rounded,
                        of(rounded.of(), scope),
                        amount -> amount.setScale(rounded.decimals(), RoundingMode.HALF_UP));
            case FormulaNode.Converted converted -> converted(converted, scope);
        };
    }

    private static Result alone(FormulaNode node, Result of, Function<BigDecimal, BigDecimal> change) {
        if (of.amount() == null) {
            return FormulaArithmetic.without(node, reason(of), List.of(of));
        }
        boolean turns = node instanceof FormulaNode.Negated
                || node instanceof FormulaNode.Absolute && of.amount().signum() < 0;
        Qualifier qualifier = turns ? FormulaArithmetic.turned(of.qualifier()) : of.qualifier();
        return FormulaArithmetic.with(node, change.apply(of.amount()), qualifier, List.of(of));
    }

    private Result choice(FormulaNode.Choice choice, FormulaScope scope) {
        List<Result> operands =
                choice.of().stream().map(operand -> of(operand, scope)).toList();
        Result missing = FormulaArithmetic.firstMissing(operands);
        if (missing != null) {
            return FormulaArithmetic.without(choice, reason(missing), operands);
        }
        BigDecimal best = null;
        Qualifier qualifier = null;
        for (Result operand : operands) {
            BigDecimal amount = Objects.requireNonNull(operand.amount());
            BigDecimal common =
                    amount.signum() == 0 ? amount : MeasureAlgebra.convert(amount, operand.measure(), choice.measure());
            if (best == null || common.compareTo(best) * (choice.greatest() ? 1 : -1) > 0) {
                best = common;
                qualifier = operand.qualifier();
            }
        }
        return FormulaArithmetic.with(choice, Objects.requireNonNull(best), qualifier, operands);
    }

    private Result converted(FormulaNode.Converted converted, FormulaScope scope) {
        Result of = of(converted.of(), scope);
        MeasureAlgebra.Exchange exchange = converted.exchange();
        if (exchange == null) {
            return alone(converted, of, amount -> MeasureAlgebra.convert(amount, of.measure(), converted.measure()));
        }
        Result from = rate(exchange.from(), scope.period().lastDay());
        Result to = rate(exchange.to(), scope.period().lastDay());
        List<Result> operands = new ArrayList<>(List.of(of));
        List.of(from, to).stream()
                .filter(rate -> !rate.trace().label().equals(DONG))
                .forEach(operands::add);
        Result missing = FormulaArithmetic.firstMissing(operands);
        if (missing != null || of.amount() == null || from.amount() == null || to.amount() == null) {
            return FormulaArithmetic.without(converted, reason(missing == null ? of : missing), operands);
        }
        BigDecimal amount = of.amount()
                .multiply(of.measure().factor())
                .multiply(from.amount())
                .divide(to.amount().multiply(converted.measure().factor()), MeasureAlgebra.PRECISION);
        return FormulaArithmetic.with(converted, amount, of.qualifier(), operands);
    }

    /** Đồng for one of the currency; its day is that of the rate, not of a figure. */
    private Result rate(String currency, LocalDate day) {
        Measure measure = new MeasureAlgebra(catalogue.measures()).byCode(DONG).orElse(MeasureAlgebra.PURE);
        Rate rate = currency.equals(DONG) ? null : facts.rate(currency, day);
        BigDecimal amount = rate != null ? rate.dong() : currency.equals(DONG) ? BigDecimal.ONE : null;
        Trace trace = new Trace(
                Trace.Kind.RATE,
                currency,
                amount,
                FormulaArithmetic.name(measure),
                null,
                rate == null ? null : rate.basis(),
                rate == null ? null : rate.validFrom(),
                List.of());
        return new Result(
                amount, measure, null, null, amount != null, trace, amount == null ? "indicator.missing.rate" : null);
    }

    private Result elsewhere(FormulaNode.Elsewhere node, FormulaScope scope) {
        FormulaScope there = switch (node.function()) {
            case SAME -> scope.in(scope.period().lastYear());
            case BEFORE -> scope.in(scope.period().previous());
            case YTD -> scope.in(scope.period().sinceNewYear());
            case IN -> scope.in(Objects.requireNonNull(node.period()));
            case ESTIMATE -> scope.as(Standing.ESTIMATE);
            case FORECAST -> scope.as(Standing.FORECAST);
            case PLAN, PLAN_HIGH -> scope.planned(node.function());
            default -> scope;
        };
        return node.function() == FormulaFunction.SUM ? sum(node, scope) : of(node.of(), there);
    }

    /** Over what belongs directly to the body; what of it has no value is left out and makes the sum incomplete. */
    private Result sum(FormulaNode.Elsewhere node, FormulaScope scope) {
        List<Result> parts = on(scope.period().lastDay()).children(scope.bodyId()).stream()
                .map(child -> of(node.of(), scope.of(child.id())))
                .toList();
        List<Result> there =
                parts.stream().filter(part -> part.amount() != null).toList();
        if (there.isEmpty()) {
            return FormulaArithmetic.without(node, FormulaArithmetic.NO_VALUE, parts);
        }
        BigDecimal amount = BigDecimal.ZERO;
        Qualifier qualifier = null;
        for (Result part : there) {
            amount = amount.add(Objects.requireNonNull(part.amount()));
            qualifier = FormulaArithmetic.together(qualifier, part.qualifier());
        }
        return FormulaArithmetic.with(node, amount, qualifier, parts);
    }

    private Result reference(FormulaNode.Reference reference, FormulaScope scope) {
        Indicator indicator = reference.indicator();
        FormulaScope at = scope.with(reference.parts());
        Integer body = scope.bodyId();
        if (reference.body() != null) {
            body = on(scope.period().lastDay())
                    .byCode(reference.body())
                    .map(Body::id)
                    .orElse(null);
        }
        if (at == null || body == null) {
            return points.without(
                    indicator,
                    reference.text(),
                    null,
                    body == null ? "indicator.missing.body" : "indicator.missing.part");
        }
        at = at.of(body);
        Point point = points.point(indicator, at);
        if (at.planned() != null) {
            Result planned = point == null ? null : plan(indicator, point, at);
            if (planned != null || !indicator.isComputed()) {
                return planned == null
                        ? points.without(indicator, reference.text(), point, "indicator.missing.plan")
                        : planned;
            }
        }
        return indicator.isComputed() ? computed(indicator, point, at) : value(indicator, reference, point);
    }

    private Result value(Indicator indicator, FormulaNode.Reference reference, @Nullable Point point) {
        Value value = point == null ? null : facts.value(point);
        return point == null || value == null
                ? points.without(indicator, reference.text(), point, FormulaArithmetic.NO_VALUE)
                : points.value(indicator, point, value, facts.source(point));
    }

    /** The period's own plan, else the year's. */
    private @Nullable Result plan(Indicator indicator, Point point, FormulaScope scope) {
        Point ofYear = new Point(
                point.bodyId(),
                Period.year(point.period().year()),
                point.indicatorId(),
                point.coordinateId(),
                Standing.ACTUAL);
        Plan own = facts.plan(point.as(Standing.ACTUAL));
        Plan plan = own != null ? own : facts.plan(ofYear);
        return plan == null ? null : points.plan(indicator, plan, scope.planned() == FormulaFunction.PLAN_HIGH);
    }

    private Result computed(Indicator indicator, @Nullable Point point, FormulaScope scope) {
        Expression formula = catalogue.formula(indicator);
        if (formula == null
                || scope.computing().contains(indicator.id())
                || scope.computing().size() > DEEPEST) {
            return points.without(indicator, indicator.code(), point, "indicator.missing.formula");
        }
        Result of = of(formula.node(), scope.computing(indicator)).in(indicator.measure());
        Trace trace = new Trace(
                Trace.Kind.FORMULA,
                indicator.name(),
                of.amount(),
                FormulaArithmetic.name(indicator.measure()),
                point,
                formula.text(),
                of.asOf(),
                List.of(of.trace()));
        return new Result(
                of.amount(), indicator.measure(), of.qualifier(), of.asOf(), of.complete(), trace, of.missing());
    }

    private BodiesOnDay on(LocalDate day) {
        return days.computeIfAbsent(day, bodies);
    }

    private static String reason(Result missing) {
        return missing.missing() == null ? FormulaArithmetic.NO_VALUE : missing.missing();
    }
}
