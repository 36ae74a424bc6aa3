package vn.haidang.indicator;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Figures of one indicator for a page: all places that were named before the first is looked at are read together, each once. */
final class BoardReading {

    private final BoardFigures figures;
    private final Indicator indicator;
    private final BoardBase base;
    private final Set<Place> named = new LinkedHashSet<>();
    private final Map<Place, BoardFigures.Found> found = new HashMap<>();
    private final Set<Place> read = new LinkedHashSet<>();

    BoardReading(BoardFigures figures, Indicator indicator, BoardBase base) {
        this.figures = figures;
        this.indicator = indicator;
        this.base = base;
    }

    Indicator indicator() {
        return indicator;
    }

    BoardBase base() {
        return base;
    }

    /** Says that these will be looked at. */
    void name(Collection<Place> places) {
        places.stream().filter(place -> !read.contains(place)).forEach(named::add);
    }

    /** Null where there is no figure. */
    BoardFigures.@Nullable Found at(Place place) {
        if (!read.contains(place)) {
            named.add(place);
            figures.compare(Set.of(indicator), named, base).forEach((there, known) -> {
                BoardFigures.Found figure = known.get(indicator);
                if (figure != null) {
                    found.put(there, figure);
                }
            });
            read.addAll(named);
            named.clear();
        }
        return found.get(place);
    }

    /** Those of these places that have a figure, in their order. */
    Map<Place, BoardComparison> at(Collection<Place> places) {
        name(places);
        Map<Place, BoardComparison> there = new LinkedHashMap<>();
        for (Place place : places) {
            BoardFigures.Found figure = at(place);
            if (figure != null) {
                there.put(place, figure.main());
            }
        }
        return there;
    }
}
