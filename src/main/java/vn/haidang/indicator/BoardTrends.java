package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** How indicators came to be what they are: over the last periods, and since the beginning of the year against the plan. */
@Component
class BoardTrends {

    private final BoardFigures figures;

    BoardTrends(BoardFigures figures) {
        this.figures = figures;
    }

    /** Periods of the same length up to this one, the oldest first. */
    static List<Period> before(Period period) {
        int count = switch (period.span()) {
            case MONTH -> 13;
            case QUARTER -> 8;
            case HALF_YEAR -> 6;
            case FIRST_MONTHS, YEAR -> 5;
        };
        List<Period> periods = new ArrayList<>();
        Period at = period;
        for (int i = 0; i < count; i++) {
            periods.addFirst(at);
            at = at.previous();
        }
        return periods;
    }

    /** Small lines for these figures, in one reading. */
    Map<Point, BoardSpark> sparks(Collection<Point> points, BoardBase base) {
        Map<Point, List<Point>> wanted = new LinkedHashMap<>();
        for (Point point : points) {
            wanted.put(
                    point,
                    before(point.period()).stream().map(period -> at(point, period)).toList());
        }
        Map<Point, BoardFigure> known =
                figures.read(wanted.values().stream().flatMap(List::stream).toList(), base);
        Map<Point, BoardSpark> sparks = new LinkedHashMap<>();
        wanted.forEach((point, steps) -> sparks.put(
                point,
                BoardSpark.of(steps.stream()
                        .map(step -> new BoardSpark.Step(
                                step.period(),
                                known.containsKey(step)
                                        ? Objects.requireNonNull(known.get(step)).amount()
                                        : null))
                        .toList())));
        return sparks;
    }

    /** The last periods with same period and plan; periods before the first figure are left out. */
    List<BoardComparison> last(Indicator indicator, Body body, BoardBase base) {
        return comparisons(indicator, body, before(base.scope().period()), base);
    }

    /** Since the beginning of the year, period by period, for flows; empty for what is a level at a day. */
    List<BoardComparison> sinceNewYear(Indicator indicator, Body body, BoardBase base) {
        Period period = base.scope().period();
        if (indicator.nature() == Indicator.Nature.STOCK) {
            return List.of();
        }
        Period.Span by = period.span() == Period.Span.YEAR || period.span() == Period.Span.FIRST_MONTHS
                ? indicator.every()
                : period.span();
        List<Period> steps = Period.year(period.year()).parts(by).stream()
                .filter(step -> !step.lastDay().isAfter(period.lastDay()))
                .toList();
        return comparisons(indicator, body, steps.isEmpty() ? List.of(period) : steps, base);
    }

    private List<BoardComparison> comparisons(Indicator indicator, Body body, List<Period> periods, BoardBase base) {
        List<Point> points = new ArrayList<>();
        for (Period period : periods) {
            for (Standing standing : Standing.values()) {
                points.add(base.point(body, period, indicator, standing));
            }
        }
        Map<Point, BoardComparison> known = figures.compare(points, base);
        List<BoardComparison> found = new ArrayList<>();
        for (Period period : periods) {
            Point point = BoardFigures.first(base.point(body, period, indicator, Standing.ACTUAL), known);
            if (point != null) {
                found.add(Objects.requireNonNull(known.get(point)));
            }
        }
        return found;
    }

    private static Point at(Point point, Period period) {
        return new Point(point.bodyId(), period, point.indicatorId(), point.coordinateId(), point.standing());
    }
}
