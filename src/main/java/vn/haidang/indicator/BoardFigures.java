package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads figures for pages, many at once: how many are asked for does not change the number of statements. */
@Component
class BoardFigures {

    private final Values values;
    private final BoardPlanStore plans;
    private final Indicators indicators;
    private final Bodies bodies;

    BoardFigures(Values values, BoardPlanStore plans, Indicators indicators, Bodies bodies) {
        this.values = values;
        this.plans = plans;
        this.indicators = indicators;
        this.bodies = bodies;
    }

    BoardBase base(BoardScope scope) {
        return new BoardBase(indicators.snapshot(), bodies.on(scope.period().lastDay()), scope);
    }

    /** The figures that there are at these points. */
    Map<Point, BoardFigure> read(Collection<Point> points, BoardBase base) {
        Map<Point, BoardFigure> found = new LinkedHashMap<>();
        values.find(points, base.scope().view())
                .forEach((point, value) -> found.put(point, figure(point, value, base)));
        return found;
    }

    private static BoardFigure figure(Point point, Value value, BoardBase base) {
        Indicator indicator = java.util.Objects.requireNonNull(
                base.catalogue().byId().get(point.indicatorId()), "indicator");
        Body body = base.bodies().byId(point.bodyId()).orElseThrow();
        return new BoardFigure(
                indicator,
                body,
                point,
                value.amount(),
                value.qualifier(),
                value.asOf(),
                value.complete(),
                BoardScope.source(body.code(), point, indicator.code()));
    }

    /** The figures at these points beside plan, same period and what there is since the beginning of the year. */
    Map<Point, BoardComparison> compare(Collection<Point> points, BoardBase base) {
        Set<Point> wanted = new LinkedHashSet<>();
        for (Point point : points) {
            wanted.add(point);
            wanted.add(at(point, point.period().lastYear()).as(Standing.ACTUAL));
            wanted.add(at(point, point.period().sinceNewYear()));
        }
        Map<Point, BoardFigure> known = read(wanted, base);
        List<Point> planned = new ArrayList<>();
        points.forEach(point -> {
            planned.add(point.as(Standing.ACTUAL));
            planned.add(at(point, Period.year(point.period().year())).as(Standing.ACTUAL));
        });
        Map<Point, BoardPlan> plan = plans.find(planned);
        return points.stream()
                .distinct()
                .filter(known::containsKey)
                .collect(Collectors.toMap(
                        point -> point, point -> compare(point, known, plan), (a, b) -> a, LinkedHashMap::new));
    }

    private static BoardComparison compare(Point point, Map<Point, BoardFigure> known, Map<Point, BoardPlan> plans) {
        BoardFigure figure = java.util.Objects.requireNonNull(known.get(point));
        BoardFigure same = known.get(at(point, point.period().lastYear()).as(Standing.ACTUAL));
        boolean flow = figure.indicator().nature() == Indicator.Nature.FLOW;
        BoardFigure since = flow ? known.get(at(point, point.period().sinceNewYear())) : null;
        BoardPlan plan = plans.get(point.as(Standing.ACTUAL));
        BoardFigure reached = figure;
        if (plan == null) {
            plan = plans.get(at(point, Period.year(point.period().year())).as(Standing.ACTUAL));
            reached = flow && since != null ? since : figure;
        }
        return new BoardComparison(
                figure,
                plan,
                plan == null ? null : BoardShares.share(reached.amount(), plan.low()),
                same,
                same == null ? null : BoardShares.growth(figure.amount(), same.amount()),
                since);
    }

    private static Point at(Point point, Period period) {
        return new Point(point.bodyId(), period, point.indicatorId(), point.coordinateId(), point.standing());
    }

    /** The first of these that there is. */
    static @Nullable Point first(Point point, Map<Point, ?> known) {
        for (Standing standing : Standing.values()) {
            if (known.containsKey(point.as(standing))) {
                return point.as(standing);
            }
        }
        return null;
    }
}
