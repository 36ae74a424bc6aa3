package vn.haidang.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.indicator.Bodies;
import vn.haidang.indicator.Body;
import vn.haidang.indicator.Indicator;
import vn.haidang.indicator.Indicators;
import vn.haidang.indicator.Observation;
import vn.haidang.indicator.Observations;
import vn.haidang.indicator.Period;
import vn.haidang.indicator.Point;
import vn.haidang.indicator.Trace;

/** Down from a number to the values that people entered: through formulas, totals of bodies and parts of periods. */
@Component
class Operands {

    private final Observations observations;
    private final Indicators indicators;
    private final Bodies bodies;
    private final JsonMapper json;

    Operands(Observations observations, Indicators indicators, Bodies bodies, JsonMapper json) {
        this.observations = observations;
        this.indicators = indicators;
        this.bodies = bodies;
        this.json = json;
    }

    Trace trace(Citation citation) {
        return json.readValue(citation.trace(), Trace.class);
    }

    /** To be used for one answer. */
    Lookup lookup() {
        return new Lookup(indicators, bodies);
    }

    /** The entered values below a number, each once, in the order of the formula; read with two statements at most. */
    List<Observation> of(Trace trace, Lookup lookup) {
        Set<Point> wanted = new LinkedHashSet<>();
        collect(trace, wanted);
        Map<Point, List<Observation>> direct = at(wanted, point -> List.of(point.period()), lookup);
        List<Point> without =
                wanted.stream().filter(point -> list(direct, point).isEmpty()).toList();
        Map<Point, List<Observation>> inParts = at(without, point -> parts(point, lookup), lookup);
        Set<Observation> found = new LinkedHashSet<>();
        for (Point point : wanted) {
            found.addAll(list(direct, point));
            found.addAll(counting(point, list(inParts, point), lookup));
        }
        return List.copyOf(found);
    }

    private static List<Observation> list(Map<Point, List<Observation>> found, Point point) {
        return found.getOrDefault(point, List.of());
    }

    private static void collect(Trace trace, Set<Point> points) {
        boolean entered = trace.kind() == Trace.Kind.VALUE || trace.kind() == Trace.Kind.TOTAL;
        if (entered && trace.point() != null && trace.amount() != null) {
            points.add(trace.point());
        }
        trace.operands().forEach(operand -> collect(operand, points));
    }

    private static List<Period> parts(Point point, Lookup lookup) {
        return point.period().parts(lookup.indicator(point.indicatorId()).every());
    }

    /** What was given for the very period goes before what was given for its parts; of a level the last part counts. */
    private static List<Observation> counting(Point point, List<Observation> found, Lookup lookup) {
        if (lookup.indicator(point.indicatorId()).nature() == Indicator.Nature.FLOW || found.isEmpty()) {
            return found;
        }
        Period last = found.stream()
                .map(one -> one.point().period())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return found.stream().filter(one -> one.point().period().equals(last)).toList();
    }

    /** What was given for these periods by the bodies below each point, all with one statement. */
    private Map<Point, List<Observation>> at(
            Collection<Point> wanted, Function<Point, List<Period>> periods, Lookup lookup) {
        Map<Point, List<Point>> below = new LinkedHashMap<>();
        for (Point point : wanted) {
            List<Body> tree = lookup.on(point.period().lastDay()).subtree(point.bodyId());
            List<Point> points = new ArrayList<>();
            for (Period period : periods.apply(point)) {
                tree.forEach(body -> points.add(
                        new Point(body.id(), period, point.indicatorId(), point.coordinateId(), point.standing())));
            }
            below.put(point, points);
        }
        Set<Point> all = below.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        Map<Point, Observation> found = all.isEmpty() ? Map.of() : observations.find(all);
        Map<Point, List<Observation>> given = new LinkedHashMap<>();
        below.forEach((point, points) -> given.put(
                point,
                points.stream().filter(found::containsKey).map(found::get).toList()));
        return given;
    }
}
