package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a figure is made of: the bodies below, ranked, and the parts of each breakdown. */
final class BoardParts {

    /** Of how many bodies figures are read to rank them. */
    private static final int MOST = 5_000;

    private BoardParts() {}

    /**
     * Bodies of one rung, the largest first.
     *
     * @param levels rungs below the body, the upper first
     */
    record Ranking(@Nullable BodyKind level, List<BodyKind> levels, List<BoardComparison> bodies) {}

    /**
     * The parts of a breakdown that have a figure, in its order.
     *
     * @param whole the figure itself, null where only parts are given
     */
    record Breakdown(
            Dimension dimension, List<Part> parts, @Nullable BoardComparison whole) {

        record Part(Dimension.Category category, BoardComparison figure) {}
    }

    /** Where {@link #ranking} looks. */
    static List<Place> rankingPlaces(Body body, @Nullable BodyKind asked, BoardBase base) {
        List<Body> below = below(body, base);
        List<BodyKind> levels = levels(below);
        return places(ranked(below, asked, levels), base);
    }

    /** @param asked the rung asked for, null: the uppermost where at least two bodies have a figure */
    static Ranking ranking(BoardReading reading, Body body, @Nullable BodyKind asked) {
        List<Body> below = below(body, reading.base());
        List<BodyKind> levels = levels(below);
        if (levels.isEmpty()) {
            return new Ranking(null, levels, List.of());
        }
        Map<Body, BoardComparison> found = read(reading, ranked(below, asked, levels));
        BodyKind level = asked != null && levels.contains(asked) ? asked : fullest(found.keySet(), levels);
        return new Ranking(
                level,
                levels,
                found.entrySet().stream()
                        .filter(entry -> entry.getKey().kind() == level)
                        .map(Map.Entry::getValue)
                        .sorted(Comparator.comparing(
                                        (BoardComparison one) -> one.figure().amount())
                                .reversed())
                        .toList());
    }

    private static List<Body> below(Body body, BoardBase base) {
        return base.bodies().subtree(body.id()).stream().skip(1).toList();
    }

    private static List<Body> ranked(List<Body> below, @Nullable BodyKind asked, List<BodyKind> levels) {
        List<BodyKind> read = asked != null && levels.contains(asked) ? List.of(asked) : likely(levels);
        return below.stream()
                .filter(one -> read.contains(one.kind()))
                .limit(MOST)
                .toList();
    }

    /** Enterprises are many: they are read only where there is nothing between, or when asked for. */
    private static List<BodyKind> likely(List<BodyKind> levels) {
        return levels.size() == 1
                ? levels
                : levels.stream().filter(level -> level != BodyKind.ENTERPRISE).toList();
    }

    private static List<BodyKind> levels(List<Body> below) {
        Set<BodyKind> there = below.stream().map(Body::kind).collect(Collectors.toSet());
        List<BodyKind> levels = new ArrayList<>(List.of(BodyKind.values()).reversed());
        levels.retainAll(there);
        return levels;
    }

    private static BodyKind fullest(Collection<Body> bodies, List<BodyKind> levels) {
        Map<BodyKind, Long> counts = bodies.stream().collect(Collectors.groupingBy(Body::kind, Collectors.counting()));
        return levels.stream()
                .filter(level -> counts.getOrDefault(level, 0L) > 1)
                .findFirst()
                .or(() -> levels.stream().filter(counts::containsKey).findFirst())
                .orElse(levels.getFirst());
    }

    /** Where {@link #zones} looks. */
    static List<Place> zonePlaces(Body body, BoardBase base) {
        return places(zoneBodies(body, base), base);
    }

    /** Zones with a figure, for the map. */
    static Map<Body, BoardComparison> zones(BoardReading reading, Body body) {
        return read(reading, zoneBodies(body, reading.base()));
    }

    private static List<Body> zoneBodies(Body body, BoardBase base) {
        return base.bodies().subtree(body.id()).stream()
                .filter(one -> one.kind() == BodyKind.ZONE)
                .toList();
    }

    private static List<Place> places(List<Body> bodies, BoardBase base) {
        return bodies.stream()
                .map(body -> Place.of(body, base.scope().period()))
                .toList();
    }

    private static Map<Body, BoardComparison> read(BoardReading reading, List<Body> bodies) {
        Map<Place, BoardComparison> known = reading.at(places(bodies, reading.base()));
        Map<Body, BoardComparison> found = new LinkedHashMap<>();
        for (Body body : bodies) {
            BoardComparison here =
                    known.get(Place.of(body, reading.base().scope().period()));
            if (here != null) {
                found.put(body, here);
            }
        }
        return found;
    }

    /** The dimensions of an indicator with the coordinates that stand for one part each. */
    private static Map<Dimension, Map<Dimension.Category, Coordinate>> dimensions(Indicator indicator, BoardBase base) {
        Map<Integer, Coordinate> coordinates = base.catalogue().coordinates().values().stream()
                .filter(one -> one.categoryIds().size() == 1)
                .collect(Collectors.toMap(one -> one.categoryIds().getFirst(), one -> one, (a, b) -> a));
        Map<Dimension, Map<Dimension.Category, Coordinate>> found = new LinkedHashMap<>();
        base.catalogue().dimensions().stream()
                .filter(dimension -> indicator.dimensionIds().contains(dimension.id()))
                .sorted(Comparator.comparing(
                        dimension -> indicator.dimensionIds().indexOf(dimension.id())))
                .forEach(dimension -> {
                    Map<Dimension.Category, Coordinate> parts = new LinkedHashMap<>();
                    dimension
                            .categories()
                            .forEach(part -> Optional.ofNullable(coordinates.get(part.id()))
                                    .ifPresent(coordinate -> parts.put(part, coordinate)));
                    found.put(dimension, parts);
                });
        return found;
    }

    /** Where {@link #breakdowns} looks. */
    static List<Place> breakdownPlaces(Indicator indicator, Body body, BoardBase base) {
        Place whole = Place.of(body, base.scope().period());
        return Stream.concat(
                        Stream.of(whole),
                        dimensions(indicator, base).values().stream()
                                .flatMap(parts -> parts.values().stream())
                                .map(coordinate -> at(whole, coordinate)))
                .toList();
    }

    /** One breakdown for each dimension of the indicator for which figures were given. */
    static List<Breakdown> breakdowns(BoardReading reading, Body body) {
        BoardBase base = reading.base();
        Place whole = Place.of(body, base.scope().period());
        Map<Place, BoardComparison> known = reading.at(breakdownPlaces(reading.indicator(), body, base));
        List<Breakdown> found = new ArrayList<>();
        dimensions(reading.indicator(), base).forEach((dimension, coordinates) -> {
            List<Breakdown.Part> parts = new ArrayList<>();
            coordinates.forEach((part, coordinate) -> {
                BoardComparison figure = known.get(at(whole, coordinate));
                if (figure != null) {
                    parts.add(new Breakdown.Part(part, figure));
                }
            });
            if (!parts.isEmpty()) {
                found.add(new Breakdown(dimension, parts, known.get(whole)));
            }
        });
        return found;
    }

    private static Place at(Place whole, Coordinate coordinate) {
        return new Place(whole.bodyId(), whole.period(), coordinate.id());
    }
}
