package vn.haidang.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Totals side by side: of the bodies below one, of the parts of a breakdown, of the periods of a longer one. */
@Component
public class Aggregates {

    private final Values values;
    private final Indicators indicators;
    private final Bodies bodies;

    Aggregates(Values values, Indicators indicators, Bodies bodies) {
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
     * @param value null: there is none
     */
    public record Cell(
            Indicator indicator,
            Body body,
            Period period,
            Dimension.@Nullable Category part,
            @Nullable Value value) {}

    private record Wanted(Cell cell, Point point) {}

    /** For each indicator and period what the body comes to, by something; the tree is that of the period's last day. */
    @Transactional(readOnly = true)
    public List<Cell> find(
            List<Indicator> asked, int bodyId, List<Period> periods, By by, Standing standing, View view) {
        List<Wanted> wanted = new ArrayList<>();
        Map<Integer, Coordinate> single = single(by);
        for (Indicator indicator : asked) {
            for (Period period : periods) {
                cells(indicator, bodyId, period, by)
                        .forEach(cell -> wanted.add(new Wanted(cell, point(cell, standing, single))));
            }
        }
        Map<Point, Value> found = values.find(wanted.stream().map(Wanted::point).toList(), view);
        if (by instanceof By.Parts parts) {
            found = withFiner(found, wanted, parts.dimension(), view);
        }
        Map<Point, Value> all = found;
        return wanted.stream()
                .map(each -> new Cell(
                        each.cell().indicator(),
                        each.cell().body(),
                        each.cell().period(),
                        each.cell().part(),
                        all.get(each.point())))
                .toList();
    }

    private List<Cell> cells(Indicator indicator, int bodyId, Period period, By by) {
        BodiesOnDay tree = bodies.on(period.lastDay());
        Body body = bodies.body(bodyId, period.lastDay());
        return switch (by) {
            case By.Nothing ignored -> List.of(new Cell(indicator, body, period, null, null));
            case By.Children ignored ->
                tree.children(bodyId).stream()
                        .filter(child -> child.existsIn(period))
                        .map(child -> new Cell(indicator, child, period, null, null))
                        .toList();
            case By.Kind kind ->
                tree.subtree(bodyId).stream()
                        .filter(each -> each.kind() == kind.kind() && each.existsIn(period))
                        .map(each -> new Cell(indicator, each, period, null, null))
                        .toList();
            case By.Parts parts ->
                indicator.dimensionIds().contains(parts.dimension().id())
                        ? parts.dimension().categories().stream()
                                .map(part -> new Cell(indicator, body, period, part, null))
                                .toList()
                        : List.of();
            case By.Periods ignored ->
                period.parts(indicator.every()).stream()
                        .map(part -> new Cell(indicator, bodies.body(bodyId, part.lastDay()), part, null, null))
                        .toList();
        };
    }

    /** The coordinates of the parts of a breakdown, by part. */
    private Map<Integer, Coordinate> single(By by) {
        Map<Integer, Coordinate> found = new HashMap<>();
        if (by instanceof By.Parts parts) {
            indicators.snapshot().coordinates().values().stream()
                    .filter(coordinate -> coordinate.categoryIds().size() == 1)
                    .forEach(coordinate -> found.put(coordinate.categoryIds().getFirst(), coordinate));
            for (Dimension.Category part : parts.dimension().categories()) {
                found.computeIfAbsent(part.id(), key -> indicators.coordinate(List.of(part)));
            }
        }
        return found;
    }

    private static Point point(Cell cell, Standing standing, Map<Integer, Coordinate> single) {
        Point point = Point.of(cell.body(), cell.period(), cell.indicator()).as(standing);
        Coordinate coordinate =
                cell.part() == null ? null : single.get(cell.part().id());
        return coordinate == null ? point : point.at(coordinate);
    }

    /** Where no part has a value, women are the women of all ages: the coarsest finer breakdown of which there are all parts. */
    private Map<Point, Value> withFiner(Map<Point, Value> found, List<Wanted> wanted, Dimension dimension, View view) {
        Map<Point, Value> all = new LinkedHashMap<>(found);
        Map<List<Integer>, List<Coordinate>> finer = new LinkedHashMap<>();
        indicators.snapshot().coordinates().values().stream()
                .filter(coordinate -> coordinate.dimensionIds().size() > 1
                        && coordinate.dimensionIds().contains(dimension.id()))
                .sorted(Comparator.comparing((Coordinate coordinate) ->
                                coordinate.dimensionIds().size())
                        .thenComparing(Coordinate::key))
                .forEach(coordinate -> finer.computeIfAbsent(coordinate.dimensionIds(), key -> new ArrayList<>())
                        .add(coordinate));
        Set<List<Integer>> given = new HashSet<>();
        found.keySet()
                .forEach(point ->
                        given.add(List.of(point.indicatorId(), point.period().code())));
        for (Wanted each : wanted) {
            Dimension.Category part = each.cell().part();
            List<Integer> figure =
                    List.of(each.point().indicatorId(), each.point().period().code());
            if (part != null && each.cell().indicator().additive() && !given.contains(figure)) {
                sum(each.point(), part, finer, each.cell().indicator(), view)
                        .ifPresent(value -> all.put(each.point(), value));
            }
        }
        return all;
    }

    private Optional<Value> sum(
            Point point,
            Dimension.Category part,
            Map<List<Integer>, List<Coordinate>> finer,
            Indicator indicator,
            View view) {
        for (Map.Entry<List<Integer>, List<Coordinate>> breakdown : finer.entrySet()) {
            if (!indicator.dimensionIds().containsAll(breakdown.getKey())) {
                continue;
            }
            List<Point> points = breakdown.getValue().stream()
                    .filter(coordinate -> coordinate.categoryIds().contains(part.id()))
                    .map(point::at)
                    .toList();
            long combinations = breakdown.getKey().stream()
                    .filter(id -> id != part.dimensionId())
                    .mapToLong(id -> indicators.dimension(id).categories().size())
                    .reduce(1, (a, b) -> a * b);
            List<Value> given = List.copyOf(values.find(points, view).values());
            if (!given.isEmpty() && given.size() == combinations) {
                return Optional.of(given.stream().reduce(Aggregates::plus).orElseThrow());
            }
        }
        return Optional.empty();
    }

    private static Value plus(Value one, Value other) {
        BigDecimal amount = one.amount().add(other.amount());
        Qualifier qualifier = one.qualifier() == null
                ? other.qualifier()
                : other.qualifier() == null || other.qualifier() == one.qualifier() ? one.qualifier() : Qualifier.ABOUT;
        boolean later =
                one.asOf() == null || other.asOf() != null && other.asOf().isAfter(one.asOf());
        return new Value(
                amount,
                one.measure(),
                qualifier,
                later ? other.asOf() : one.asOf(),
                one.count() + other.count(),
                one.complete() && other.complete());
    }
}
