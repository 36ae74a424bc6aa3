package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.NotFound;

/**
 * What entered indicators come to: for a body with all below it, as the tree was in the period; for a longer period from its parts; for the
 * whole from its breakdown. What was given for the very period goes before what its parts add up to.
 */
@Component
public class Values {

    private final TotalStore totals;
    private final ObservationStore observations;
    private final Indicators indicators;

    Values(TotalStore totals, ObservationStore observations, Indicators indicators) {
        this.totals = totals;
        this.observations = observations;
        this.indicators = indicators;
    }

    @Transactional(readOnly = true)
    public Optional<Value> find(Point point, View view) {
        return Optional.ofNullable(find(List.of(point), view).get(point));
    }

    /** The values at these points, in a fixed number of statements; points without a value are left out. */
    @Transactional(readOnly = true)
    public Map<Point, Value> find(Collection<Point> points, View view) {
        CatalogueSnapshot catalogue = indicators.snapshot();
        Set<Point> needed = new LinkedHashSet<>(points);
        points.forEach(point -> needed.addAll(parts(point, catalogue)));
        Map<Point, Total> known = totals.read(needed);
        Map<Point, Observation> own = observations.find(needed);
        Map<Point, Value> found = new LinkedHashMap<>();
        for (Point point : points) {
            Value value = value(point, view, catalogue, known, own);
            if (value != null) {
                found.put(point, value);
            }
        }
        return found;
    }

    private static Indicator indicator(Point point, CatalogueSnapshot catalogue) {
        Indicator indicator = catalogue.byId().get(point.indicatorId());
        if (indicator == null) {
            throw new NotFound("indicator", point.indicatorId());
        }
        return indicator;
    }

    private static List<Point> parts(Point point, CatalogueSnapshot catalogue) {
        Indicator indicator = indicator(point, catalogue);
        List<Period> parts = point.period().parts(indicator.every());
        if (parts.size() < 2) {
            return List.of();
        }
        return parts.stream()
                .map(part ->
                        new Point(point.bodyId(), part, point.indicatorId(), point.coordinateId(), point.standing()))
                .toList();
    }

    private static @Nullable Value value(
            Point point, View view, CatalogueSnapshot catalogue, Map<Point, Total> known, Map<Point, Observation> own) {
        Total direct = known.get(point);
        Indicator indicator = indicator(point, catalogue);
        Measure measure = indicator.measure();
        if (direct != null && direct.count(view) > 0) {
            return value(List.of(point), view, measure, known, own, true);
        }
        List<Point> parts = new ArrayList<>(parts(point, catalogue));
        int wanted = parts.size();
        parts.removeIf(part -> {
            Total total = known.get(part);
            return total == null || total.count(view) == 0;
        });
        if (parts.isEmpty()) {
            return null;
        }
        if (indicator.nature() == Indicator.Nature.STOCK) {
            Point last = parts.getLast();
            return value(
                    List.of(last),
                    view,
                    measure,
                    known,
                    own,
                    last.period().lastDay().equals(point.period().lastDay()));
        }
        return value(parts, view, measure, known, own, parts.size() == wanted);
    }

    private static Value value(
            List<Point> points,
            View view,
            Measure measure,
            Map<Point, Total> known,
            Map<Point, Observation> own,
            boolean complete) {
        BigDecimal amount = BigDecimal.ZERO;
        int count = 0;
        LocalDate asOf = null;
        Qualifier qualifier = null;
        Map<Point, Observation> seen = new HashMap<>(own);
        for (Point point : points) {
            Total total = known.get(point);
            if (total == null) {
                continue;
            }
            amount = amount.add(total.amount(view));
            count += total.count(view);
            Observation observation = seen.get(point);
            if (observation != null) {
                LocalDate day = observation.asOf();
                asOf = asOf == null || day != null && day.isAfter(asOf) ? day : asOf;
                qualifier = observation.qualifier();
            }
        }
        return new Value(amount, measure, count == 1 ? qualifier : null, asOf, count, complete);
    }
}
