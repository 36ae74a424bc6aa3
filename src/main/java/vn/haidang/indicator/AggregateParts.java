package vn.haidang.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which breakdown the totals of parts stand on. Where none was given by the breakdown asked for, women are the women of all ages: a finer
 * breakdown in which every part that has anything has everything. All totals of an indicator stand on one and the same breakdown: the coarsest
 * that serves all periods in which something was given, else the one that serves most of them; where it does not serve there is no total.
 */
final class AggregateParts {

    private final CatalogueSnapshot catalogue;
    private final Dimension dimension;
    private final Map<Integer, Coordinate> single;
    private final Map<Integer, Integer> sizes = new HashMap<>();

    /** @param single the coordinate of each part alone, by its id */
    AggregateParts(CatalogueSnapshot catalogue, Dimension dimension, Map<Integer, Coordinate> single) {
        this.catalogue = catalogue;
        this.dimension = dimension;
        this.single = single;
        catalogue
                .dimensions()
                .forEach(one -> sizes.put(one.id(), one.categories().size()));
    }

    /**
     * A breakdown.
     *
     * @param dimensionIds one for the breakdown asked for itself
     * @param coordinates what adds up to each part, by its id
     * @param whole how many there must be of them
     */
    record Basis(List<Integer> dimensionIds, Map<Integer, List<Coordinate>> coordinates, int whole) {

        List<Point> points(Point at, int part) {
            return coordinates.getOrDefault(part, List.of()).stream()
                    .map(at::at)
                    .toList();
        }
    }

    /** The breakdowns that an indicator's totals could stand on, the coarsest first. */
    List<Basis> possible(Indicator indicator) {
        List<Basis> found = new ArrayList<>();
        Map<Integer, List<Coordinate>> itself = new LinkedHashMap<>();
        single.forEach((part, coordinate) -> itself.put(part, List.of(coordinate)));
        found.add(new Basis(List.of(dimension.id()), itself, 1));
        if (!indicator.additive()) {
            return found;
        }
        Map<List<Integer>, List<Coordinate>> finer = new LinkedHashMap<>();
        catalogue.coordinates().values().stream()
                .filter(coordinate -> coordinate.dimensionIds().size() > 1
                        && coordinate.dimensionIds().contains(dimension.id())
                        && indicator.dimensionIds().containsAll(coordinate.dimensionIds()))
                .sorted(Comparator.comparing((Coordinate coordinate) ->
                                coordinate.dimensionIds().size())
                        .thenComparing(Coordinate::key))
                .forEach(coordinate -> finer.computeIfAbsent(coordinate.dimensionIds(), key -> new ArrayList<>())
                        .add(coordinate));
        finer.forEach((dimensions, coordinates) -> found.add(basis(dimensions, coordinates)));
        return found;
    }

    private Basis basis(List<Integer> dimensions, List<Coordinate> coordinates) {
        Map<Integer, List<Coordinate>> parts = new LinkedHashMap<>();
        for (Coordinate coordinate : coordinates) {
            coordinate.categoryIds().stream()
                    .filter(single::containsKey)
                    .forEach(part -> parts.computeIfAbsent(part, key -> new ArrayList<>())
                            .add(coordinate));
        }
        int whole = dimensions.stream()
                .filter(id -> id != dimension.id())
                .mapToInt(id -> sizes.getOrDefault(id, 0))
                .reduce(1, (a, b) -> a * b);
        return new Basis(dimensions, parts, whole);
    }

    /** All that has to be read to choose. */
    Set<Point> wanted(Collection<Basis> possible, Collection<Point> wholes) {
        Set<Point> wanted = new LinkedHashSet<>();
        for (Basis basis : possible) {
            for (Point whole : wholes) {
                single.keySet().forEach(part -> wanted.addAll(basis.points(whole, part)));
            }
        }
        return wanted;
    }

    /** @param wholes what the body comes to in each period, not broken down */
    Basis choose(List<Basis> possible, Collection<Point> wholes, Map<Point, Value> values) {
        Basis best = possible.getFirst();
        int most = 0;
        for (Basis basis : possible) {
            int served = (int) wholes.stream()
                    .filter(whole -> serves(basis, whole, values))
                    .count();
            if (served > most) {
                best = basis;
                most = served;
            }
        }
        return best;
    }

    private boolean serves(Basis basis, Point whole, Map<Point, Value> values) {
        boolean any = false;
        for (int part : single.keySet()) {
            long there = basis.points(whole, part).stream()
                    .filter(values::containsKey)
                    .count();
            if (there > 0 && there < basis.whole()) {
                return false;
            }
            any |= there > 0;
        }
        return any;
    }

    /** The total of a part, null where the breakdown does not serve. */
    @Nullable
    Value total(Basis basis, Point whole, int part, Map<Point, Value> values) {
        if (!serves(basis, whole, values)) {
            return null;
        }
        return basis.points(whole, part).stream()
                .filter(values::containsKey)
                .map(values::get)
                .reduce(AggregateParts::plus)
                .orElse(null);
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
