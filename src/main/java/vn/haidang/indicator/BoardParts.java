package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a figure is made of: the bodies below, ranked, and the parts of each breakdown. */
@Component
class BoardParts {

    /** Of how many bodies figures are read to rank them. */
    private static final int MOST = 5_000;

    private final BoardFigures figures;

    BoardParts(BoardFigures figures) {
        this.figures = figures;
    }

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

    /** @param asked the rung asked for, null: the uppermost where at least two bodies have a figure */
    Ranking ranking(Indicator indicator, Body body, @Nullable BodyKind asked, BoardBase base) {
        List<Body> below = base.bodies().subtree(body.id()).stream().skip(1).toList();
        List<BodyKind> levels = levels(below);
        if (levels.isEmpty()) {
            return new Ranking(null, levels, List.of());
        }
        Set<BodyKind> read = EnumSet.copyOf(asked != null && levels.contains(asked) ? List.of(asked) : likely(levels));
        Map<Body, BoardComparison> found = read(
                indicator,
                below.stream()
                        .filter(one -> read.contains(one.kind()))
                        .limit(MOST)
                        .toList(),
                base);
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

    /** Zones with a figure, for the map. */
    Map<Body, BoardComparison> zones(Indicator indicator, Body body, BoardBase base) {
        return read(
                indicator,
                base.bodies().subtree(body.id()).stream()
                        .filter(one -> one.kind() == BodyKind.ZONE)
                        .toList(),
                base);
    }

    private Map<Body, BoardComparison> read(Indicator indicator, List<Body> bodies, BoardBase base) {
        Map<Body, BoardComparison> found = new LinkedHashMap<>();
        if (bodies.isEmpty()) {
            return found;
        }
        List<Place> places = bodies.stream()
                .map(body -> Place.of(body, base.scope().period()))
                .toList();
        Map<Place, Map<Indicator, BoardFigures.Found>> known = figures.compare(List.of(indicator), places, base);
        for (Body body : bodies) {
            BoardFigures.Found here = known.getOrDefault(
                            Place.of(body, base.scope().period()), Map.of())
                    .get(indicator);
            if (here != null) {
                found.put(body, here.main());
            }
        }
        return found;
    }

    /** One breakdown for each dimension of the indicator for which figures were given. */
    List<Breakdown> breakdowns(Indicator indicator, Body body, BoardBase base) {
        Map<Integer, Coordinate> coordinates = base.catalogue().coordinates().values().stream()
                .filter(one -> one.categoryIds().size() == 1)
                .collect(Collectors.toMap(one -> one.categoryIds().getFirst(), one -> one, (a, b) -> a));
        List<Dimension> dimensions = base.catalogue().dimensions().stream()
                .filter(dimension -> indicator.dimensionIds().contains(dimension.id()))
                .sorted(Comparator.comparing(
                        dimension -> indicator.dimensionIds().indexOf(dimension.id())))
                .toList();
        Place whole = Place.of(body, base.scope().period());
        List<Place> places = new ArrayList<>(List.of(whole));
        for (Dimension dimension : dimensions) {
            for (Dimension.Category part : dimension.categories()) {
                Optional.ofNullable(coordinates.get(part.id()))
                        .ifPresent(coordinate -> places.add(at(whole, coordinate)));
            }
        }
        if (places.size() == 1) {
            return List.of();
        }
        Map<Place, Map<Indicator, BoardFigures.Found>> known = figures.compare(List.of(indicator), places, base);
        BoardFigures.Found all = known.getOrDefault(whole, Map.of()).get(indicator);
        List<Breakdown> found = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            List<Breakdown.Part> parts = new ArrayList<>();
            for (Dimension.Category part : dimension.categories()) {
                Coordinate coordinate = coordinates.get(part.id());
                BoardFigures.Found figure = coordinate == null
                        ? null
                        : known.getOrDefault(at(whole, coordinate), Map.of()).get(indicator);
                if (figure != null) {
                    parts.add(new Breakdown.Part(part, figure.main()));
                }
            }
            if (!parts.isEmpty()) {
                found.add(new Breakdown(dimension, parts, all == null ? null : all.main()));
            }
        }
        return found;
    }

    private static Place at(Place whole, Coordinate coordinate) {
        return new Place(whole.bodyId(), whole.period(), coordinate.id());
    }
}
