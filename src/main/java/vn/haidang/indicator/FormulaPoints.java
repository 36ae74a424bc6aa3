package vn.haidang.indicator;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Points that formulas mean, and the results of values and plans that stand at them. */
final class FormulaPoints {

    private final CatalogueSnapshot catalogue;
    private final Map<Integer, String> labels = new HashMap<>();
    private final Map<Integer, String> dimensionCodes;
    private final Function<String, Optional<Coordinate>> byKey;
    private final Map<String, Optional<Coordinate>> known = new HashMap<>();

    /** @param byKey finds a combination of parts; asked once for each */
    FormulaPoints(CatalogueSnapshot catalogue, Function<String, Optional<Coordinate>> byKey) {
        this.catalogue = catalogue;
        this.dimensionCodes = catalogue.dimensions().stream().collect(Collectors.toMap(Dimension::id, Dimension::code));
        this.byKey = byKey;
        known.put("", Optional.of(Coordinate.WHOLE));
        catalogue.coordinates().values().forEach(one -> known.put(one.key(), Optional.of(one)));
    }

    /** Null where nothing was ever given for these parts. */
    @Nullable
    Point point(Indicator indicator, FormulaScope scope) {
        return known.computeIfAbsent(key(scope.parts()), byKey)
                .map(part -> new Point(scope.bodyId(), scope.period(), indicator.id(), part.id(), scope.standing()))
                .orElse(null);
    }

    private String key(List<Dimension.Category> parts) {
        if (parts.isEmpty()) {
            return "";
        }
        return parts.stream()
                .sorted(Comparator.comparing(part -> code(part)))
                .map(part -> code(part) + "=" + part.code())
                .collect(Collectors.joining(";"));
    }

    private String code(Dimension.Category part) {
        return dimensionCodes.getOrDefault(part.dimensionId(), "");
    }

    Result value(Indicator indicator, Point point, Value value, @Nullable String source) {
        boolean single = source != null && value.count() == 1;
        Trace trace = new Trace(
                single ? Trace.Kind.VALUE : Trace.Kind.TOTAL,
                label(indicator),
                value.amount(),
                FormulaArithmetic.name(value.measure()),
                point,
                single ? source : null,
                value.asOf(),
                List.of());
        return new Result(
                value.amount(), value.measure(), value.qualifier(), value.asOf(), value.complete(), trace, null);
    }

    Result plan(Indicator indicator, Plan plan, boolean high) {
        BigDecimal amount = high ? plan.most() : plan.low();
        Trace trace = new Trace(
                Trace.Kind.PLAN,
                label(indicator),
                amount,
                FormulaArithmetic.name(indicator.measure()),
                PlanStore.point(plan),
                plan.basis(),
                plan.decidedOn(),
                List.of());
        return new Result(amount, indicator.measure(), null, null, true, trace, null);
    }

    Result without(Indicator indicator, String label, @Nullable Point point, String reason) {
        Trace trace = new Trace(
                Trace.Kind.VALUE,
                label,
                null,
                FormulaArithmetic.name(indicator.measure()),
                point,
                null,
                null,
                List.of());
        return new Result(null, indicator.measure(), null, null, false, trace, reason);
    }

    private String label(Indicator indicator) {
        return labels.computeIfAbsent(indicator.id(), id -> catalogue.label(indicator));
    }
}
