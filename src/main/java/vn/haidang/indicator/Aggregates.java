package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Totals side by side: of the bodies below one, of the parts of a breakdown, of the periods of a longer one. */
@Component
public class Aggregates {

    private final Values values;
    private final Indicators indicators;
    private final Bodies bodies;
    private final Evaluator evaluator;

    Aggregates(Values values, Indicators indicators, Bodies bodies, Evaluator evaluator) {
        this.evaluator = evaluator;
        this.values = values;
        this.indicators = indicators;
        this.bodies = bodies;
    }

    /** By what totals are set side by side. */
    public sealed interface By {
        /** Only the body itself. */
        record Nothing() implements By {}

        /** What belongs directly to it. */
        record Children() implements By {}

        /** All of this kind below it. */
        record Kind(BodyKind kind) implements By {}

        /** The parts of a breakdown. */
        record Parts(Dimension dimension) implements By {}

        /** The shorter periods in which the indicator is collected. */
        record Periods() implements By {}
    }

    /**
     * One of the totals.
     *
     * @param part null: not broken down
     * @param breakdown codes of the dimensions whose parts were added up, the one asked for among them; empty: not broken down
     * @param value null: there is none
     * @param trace how a computed one came about, null: it was entered
     */
    public record Cell(
            Indicator indicator,
            Body body,
            Period period,
            Dimension.@Nullable Category part,
            List<String> breakdown,
            @Nullable Value value,
            @Nullable Trace trace) {

        public Cell {
            breakdown = List.copyOf(breakdown);
        }
    }

    private record Slot(Indicator indicator, Body body, Period period, Dimension.@Nullable Category part) {

        Cell with(List<String> breakdown, @Nullable Value value, @Nullable Trace trace) {
            return new Cell(indicator, body, period, part, breakdown, value, trace);
        }

        Point whole(Standing standing) {
            return Point.of(body, period, indicator).as(standing);
        }
    }

    /** For each indicator and period what the body comes to, by something; the tree is that of the period's last day. */
    @Transactional(readOnly = true)
    public List<Cell> find(
            List<Indicator> asked, int bodyId, List<Period> periods, By by, Standing standing, View view) {
        Map<Integer, Coordinate> single = single(by);
        List<Cell> found = new ArrayList<>();
        for (Indicator indicator : asked) {
            List<Slot> slots = periods.stream()
                    .flatMap(period -> cells(indicator, bodyId, period, by).stream())
                    .toList();
            if (indicator.isComputed()) {
                found.addAll(computed(indicator, slots, by, single, standing, view));
            } else if (by instanceof By.Parts parts) {
                found.addAll(parted(indicator, slots, parts.dimension(), single, standing, view));
            } else {
                found.addAll(entered(slots, standing, view));
            }
        }
        return found;
    }

    private List<Cell> entered(List<Slot> slots, Standing standing, View view) {
        Map<Point, Value> read =
                values.find(slots.stream().map(slot -> slot.whole(standing)).toList(), view);
        return slots.stream()
                .map(slot -> slot.with(List.of(), read.get(slot.whole(standing)), null))
                .toList();
    }

    private List<Cell> parted(
            Indicator indicator,
            List<Slot> slots,
            Dimension dimension,
            Map<Integer, Coordinate> single,
            Standing standing,
            View view) {
        AggregateParts parts = new AggregateParts(indicators.snapshot(), dimension, single);
        List<AggregateParts.Basis> possible = parts.possible(indicator);
        Set<Point> wholes =
                slots.stream().map(slot -> slot.whole(standing)).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<Point, Value> read = values.find(parts.wanted(possible, wholes), view);
        AggregateParts.Basis basis = parts.choose(possible, wholes, read);
        List<String> breakdown = basis.dimensionIds().stream()
                .map(id -> indicators.dimension(id).code())
                .toList();
        return slots.stream()
                .map(slot -> {
                    int part = Objects.requireNonNull(slot.part()).id();
                    return slot.with(breakdown, parts.total(basis, slot.whole(standing), part, read), null);
                })
                .toList();
    }

    /** By the formula at each place; a part stands on the same part of what it is computed from. */
    private List<Cell> computed(
            Indicator indicator,
            List<Slot> slots,
            By by,
            Map<Integer, Coordinate> single,
            Standing standing,
            View view) {
        Expression formula = FormulaComparison.in(standing, indicator);
        Map<Slot, Place> places = new LinkedHashMap<>();
        for (Slot slot : slots) {
            Place whole = Place.of(slot.body(), slot.period());
            places.put(
                    slot,
                    slot.part() == null
                            ? whole
                            : new Place(
                                    whole.bodyId(),
                                    whole.period(),
                                    Objects.requireNonNull(
                                                    single.get(slot.part().id()))
                                            .id()));
        }
        Map<Place, Map<Expression, Result>> results = evaluator.evaluate(List.of(formula), places.values(), view);
        List<String> breakdown =
                by instanceof By.Parts parts ? List.of(parts.dimension().code()) : List.of();
        return slots.stream()
                .map(slot -> {
                    Result result = Objects.requireNonNull(Objects.requireNonNull(results.get(places.get(slot)))
                            .get(formula));
                    return slot.with(breakdown, value(indicator, result), result.trace());
                })
                .toList();
    }

    private static @Nullable Value value(Indicator indicator, Result result) {
        return result.amount() == null
                ? null
                : new Value(
                        result.amount(),
                        indicator.measure(),
                        result.qualifier(),
                        result.asOf(),
                        (int) leaves(result.trace()).stream()
                                .filter(leaf -> leaf.amount() != null)
                                .count(),
                        result.complete());
    }

    /** What a computed figure was computed from in the end: values, totals, plans, rates; each once. */
    public static List<Trace> leaves(Trace trace) {
        boolean leaf = trace.operands().isEmpty() && trace.kind() != Trace.Kind.CONSTANT;
        return leaf
                ? List.of(trace)
                : trace.operands().stream()
                        .flatMap(operand -> leaves(operand).stream())
                        .distinct()
                        .toList();
    }

    private List<Slot> cells(Indicator indicator, int bodyId, Period period, By by) {
        BodiesOnDay tree = bodies.on(period.lastDay());
        Body body = bodies.body(bodyId, period.lastDay());
        return switch (by) {
            case By.Nothing ignored -> List.of(new Slot(indicator, body, period, null));
            case By.Children ignored ->
                tree.children(bodyId).stream()
                        .filter(child -> child.existsIn(period))
                        .map(child -> new Slot(indicator, child, period, null))
                        .toList();
            case By.Kind kind ->
                tree.subtree(bodyId).stream()
                        .filter(each -> each.kind() == kind.kind() && each.existsIn(period))
                        .map(each -> new Slot(indicator, each, period, null))
                        .toList();
            case By.Parts parts ->
                indicator.dimensionIds().contains(parts.dimension().id())
                        ? parts.dimension().categories().stream()
                                .map(part -> new Slot(indicator, body, period, part))
                                .toList()
                        : List.of();
            case By.Periods ignored ->
                period.parts(indicator.every()).stream()
                        .map(part -> new Slot(indicator, bodies.body(bodyId, part.lastDay()), part, null))
                        .toList();
        };
    }

    /** The coordinates of the parts of a breakdown, by part. */
    private Map<Integer, Coordinate> single(By by) {
        Map<Integer, Coordinate> known = new LinkedHashMap<>();
        indicators.snapshot().coordinates().values().stream()
                .filter(coordinate -> coordinate.categoryIds().size() == 1)
                .forEach(coordinate -> known.put(coordinate.categoryIds().getFirst(), coordinate));
        Map<Integer, Coordinate> found = new LinkedHashMap<>();
        if (by instanceof By.Parts parts) {
            for (Dimension.Category part : parts.dimension().categories()) {
                Coordinate coordinate = known.get(part.id());
                found.put(part.id(), coordinate == null ? indicators.coordinate(List.of(part)) : coordinate);
            }
        }
        return found;
    }
}
