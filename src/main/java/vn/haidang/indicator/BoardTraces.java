package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.NotFound;

/** Follows a number of a page of figures down to the values that somebody entered. */
@Component
class BoardTraces {

    private final Evaluator evaluator;
    private final BoardTraceRows rows;
    private final BoardFigures figures;
    private final Indicators indicators;
    private final Bodies bodies;

    BoardTraces(Evaluator evaluator, BoardTraceRows rows, BoardFigures figures, Indicators indicators, Bodies bodies) {
        this.evaluator = evaluator;
        this.rows = rows;
        this.figures = figures;
        this.indicators = indicators;
        this.bodies = bodies;
    }

    /** Which number of a comparison; the label is the message {@code indicator.boards.show.NAME}. */
    enum Show {
        VALUE,
        ESTIMATE,
        FORECAST,
        PLAN,
        OF_PLAN,
        SAME,
        CHANGE,
        SINCE;

        /** Reads {@code ofPlan}, as addresses have it; anything else is the value. */
        static Show of(@Nullable String name) {
            for (Show show : values()) {
                if (show.name().replace("_", "").equalsIgnoreCase(name)) {
                    return show;
                }
            }
            return VALUE;
        }
    }

    /**
     * The tree below a number.
     *
     * @param coordinateId which part, 0 for the whole
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    BoardTrace of(Indicator indicator, int coordinateId, Show show, BoardScope scope, BoardText text) {
        BoardBase base = figures.base(scope);
        if (coordinateId != Coordinate.WHOLE.id()
                && !base.catalogue().coordinates().containsKey(coordinateId)) {
            throw new NotFound("indicator", coordinateId);
        }
        Place place = new Place(scope.body().id(), scope.period(), coordinateId);
        Result result = result(indicator, place, show, scope.view());
        List<Point> totals = new ArrayList<>();
        collect(result.trace(), totals, base.catalogue());
        Map<Point, BoardTraceRows.Rows> found = rows.of(totals, scope.view(), base.catalogue());
        return node(result.trace(), indicator, found, base, text);
    }

    private Result result(Indicator indicator, Place place, Show show, View view) {
        Comparison compared = evaluator.compare(indicator, place, view);
        return switch (show) {
            case VALUE -> evaluator.value(indicator, place, view);
            case ESTIMATE -> evaluator.evaluate(guess("estimate", indicator), place, view);
            case FORECAST -> evaluator.evaluate(guess("forecast", indicator), place, view);
            case PLAN -> compared.plan();
            case OF_PLAN -> compared.ofPlan();
            case SAME -> compared.samePeriod();
            case CHANGE -> compared.change();
            case SINCE -> compared.cumulative();
        };
    }

    private Expression guess(String function, Indicator indicator) {
        return Expression.parse(function + "(" + indicator.code() + ")", indicators);
    }

    private static void collect(Trace trace, List<Point> totals, CatalogueSnapshot catalogue) {
        Point point = trace.point();
        boolean entered = trace.kind() == Trace.Kind.TOTAL || trace.kind() == Trace.Kind.VALUE;
        if (entered
                && point != null
                && trace.amount() != null
                && catalogue.byId().containsKey(point.indicatorId())) {
            totals.add(point);
        }
        trace.operands().forEach(operand -> collect(operand, totals, catalogue));
    }

    private BoardTrace node(
            Trace trace, Indicator asked, Map<Point, BoardTraceRows.Rows> found, BoardBase base, BoardText text) {
        Point point = trace.point();
        Indicator indicator = point == null ? asked : base.catalogue().byId().getOrDefault(point.indicatorId(), asked);
        BoardTraceRows.Rows below = point == null ? null : found.get(point);
        boolean computed = trace.kind() == Trace.Kind.FORMULA || trace.kind() == Trace.Kind.CONSTANT;
        return new BoardTrace(
                trace.kind(),
                trace.label(),
                computed && point == null,
                trace.amount() == null ? null : text.exact(trace.amount(), indicator.decimals()),
                trace.measure(),
                point == null ? null : about(point, base, text),
                trace.basis(),
                trace.asOf() == null ? null : text.day(trace.asOf()),
                below == null
                        ? null
                        : address(Objects.requireNonNull(point), point.bodyId(), point.period(), indicator, base),
                below == null ? List.of() : lines(below, Objects.requireNonNull(point), indicator, base, text),
                below == null ? 0 : below.count(),
                trace.operands().stream()
                        .map(operand -> node(operand, asked, found, base, text))
                        .toList());
    }

    private String about(Point point, BoardBase base, BoardText text) {
        Body body = bodies.body(point.bodyId(), point.period().lastDay());
        String part = part(point.coordinateId(), base, text);
        return body.shortName() + " · " + text.period(point.period()) + (part.isEmpty() ? "" : " · " + part)
                + (point.standing() == Standing.ACTUAL ? "" : " · " + text.t("indicator.standing." + point.standing()));
    }

    private static String part(int coordinateId, BoardBase base, BoardText text) {
        Coordinate coordinate = base.catalogue().coordinates().get(coordinateId);
        if (coordinate == null || coordinateId == Coordinate.WHOLE.id()) {
            return "";
        }
        Map<Integer, Dimension.Category> parts = new LinkedHashMap<>();
        base.catalogue().dimensions().forEach(one -> one.categories().forEach(part -> parts.put(part.id(), part)));
        return String.join(
                ", ",
                coordinate.categoryIds().stream()
                        .map(id -> text.name(Objects.requireNonNull(parts.get(id))))
                        .toList());
    }

    private List<BoardTrace.Line> lines(
            BoardTraceRows.Rows rows, Point point, Indicator indicator, BoardBase base, BoardText text) {
        return rows.listed().stream()
                .map(row -> new BoardTrace.Line(
                        base.bodies().byId(row.bodyId()).map(Body::name).orElse(""),
                        text.shortPeriod(row.period()),
                        text.figure(
                                row.value(),
                                Math.max(indicator.decimals(), row.value().scale()),
                                row.qualifier()),
                        text.t("indicator.state." + row.state()),
                        text.day(row.asOf()),
                        row.source() + (row.place() == null ? "" : ", " + row.place()),
                        address(point, row.bodyId(), row.period(), indicator, base)))
                .toList();
    }

    private static String address(Point point, int bodyId, Period period, Indicator indicator, BoardBase base) {
        String body = base.bodies().byId(bodyId).map(Body::code).orElse("");
        return BoardScope.source(
                body,
                new Point(bodyId, period, point.indicatorId(), point.coordinateId(), point.standing()),
                indicator.code());
    }
}
