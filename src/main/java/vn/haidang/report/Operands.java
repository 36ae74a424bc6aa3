package vn.haidang.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

    /** The entered values below a number, each once, in the order of the formula. */
    List<Observation> of(Trace trace) {
        Set<Point> points = new LinkedHashSet<>();
        collect(trace, points);
        Set<Observation> found = new LinkedHashSet<>();
        points.forEach(point -> found.addAll(below(point)));
        return List.copyOf(found);
    }

    private static void collect(Trace trace, Set<Point> points) {
        boolean entered = trace.kind() == Trace.Kind.VALUE || trace.kind() == Trace.Kind.TOTAL;
        if (entered && trace.point() != null && trace.amount() != null) {
            points.add(trace.point());
        }
        trace.operands().forEach(operand -> collect(operand, points));
    }

    /** What was given for the very period goes before what was given for its parts; of a level the last part counts. */
    private List<Observation> below(Point point) {
        List<Body> tree = bodies.on(point.period().lastDay()).subtree(point.bodyId());
        List<Observation> direct = at(tree, List.of(point.period()), point);
        if (!direct.isEmpty()) {
            return direct;
        }
        Indicator indicator = indicators.indicator(point.indicatorId());
        List<Observation> found = at(tree, point.period().parts(indicator.every()), point);
        if (indicator.nature() == Indicator.Nature.FLOW || found.isEmpty()) {
            return found;
        }
        Period last = found.stream()
                .map(one -> one.point().period())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return found.stream().filter(one -> one.point().period().equals(last)).toList();
    }

    private List<Observation> at(List<Body> tree, Collection<Period> periods, Point like) {
        List<Point> points = new ArrayList<>();
        for (Period period : periods) {
            tree.forEach(body ->
                    points.add(new Point(body.id(), period, like.indicatorId(), like.coordinateId(), like.standing())));
        }
        var found = observations.find(points);
        return points.stream().filter(found::containsKey).map(found::get).toList();
    }
}
