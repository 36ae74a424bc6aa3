package vn.haidang.indicator;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of one body, of the period that is looked at and of those it is held against. */
final class Sheet {

    private record Key(int period, int indicator, int coordinate, Standing standing) {}

    private final int bodyId;
    private final Map<Key, Given> values = new HashMap<>();
    private final Map<Integer, Set<Standing>> standings = new HashMap<>();

    Sheet(int bodyId) {
        this.bodyId = bodyId;
    }

    int bodyId() {
        return bodyId;
    }

    void add(Given given) {
        Point point = given.point();
        values.put(new Key(point.period().code(), point.indicatorId(), point.coordinateId(), point.standing()), given);
        standings
                .computeIfAbsent(point.period().code(), key -> EnumSet.noneOf(Standing.class))
                .add(point.standing());
    }

    @Nullable
    Given get(Period period, RuleTerm term, Standing standing) {
        return values.get(new Key(period.code(), term.indicatorId(), term.coordinateId(), standing));
    }

    /** All actual values of these indicators for a period. */
    List<Given> of(Period period, Set<Integer> indicators) {
        return values.values().stream()
                .filter(given -> given.point().standing() == Standing.ACTUAL
                        && given.point().period().equals(period)
                        && indicators.contains(given.point().indicatorId()))
                .sorted(Comparator.comparing(Given::covered))
                .toList();
    }

    /** What values of a period claim to be. */
    Set<Standing> standings(Period period) {
        return standings.getOrDefault(period.code(), Set.of());
    }
}
