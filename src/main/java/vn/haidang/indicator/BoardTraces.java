package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;

/** Follows a number of a page of figures down to the values that somebody entered. */
@Component
class BoardTraces {

    private final Evaluator evaluator;
    private final BoardTraceRows rows;
    private final BoardFigures figures;
    private final Indicators indicators;
    private final Bodies bodies;
    private final Certificates certificates;
    private final SourceFiles files;

    BoardTraces(
            Evaluator evaluator,
            BoardTraceRows rows,
            BoardFigures figures,
            Indicators indicators,
            Bodies bodies,
            Certificates certificates,
            SourceFiles files) {
        this.evaluator = evaluator;
        this.rows = rows;
        this.figures = figures;
        this.indicators = indicators;
        this.bodies = bodies;
        this.certificates = certificates;
        this.files = files;
    }

    /**
     * What a tree is told with.
     *
     * @param open where the sources lie that the reader may open
     */
    private record Telling(
            Actor actor,
            Indicator asked,
            Map<Point, BoardTraceRows.Rows> found,
            Map<Long, String> open,
            BoardBase base,
            BoardText text) {}

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
     * The tree below a number. Values of single enterprises and sources that are not for the reader are left out.
     *
     * @param coordinateId which part, 0 for the whole
     * @throws NotPermitted where what a single enterprise gave is not for this reader
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    BoardTrace of(Actor actor, Indicator indicator, int coordinateId, Show show, BoardScope scope, BoardText text) {
        if (!scope.shows(scope.body(), indicator)) {
            throw new NotPermitted("indicator.value.notPermitted");
        }
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
        Set<Long> sources = new HashSet<>();
        found.values().forEach(one -> one.listed().forEach(row -> sources.add(row.sourceId())));
        Map<Long, String> open = files.open(actor, sources);
        return node(result.trace(), new Telling(actor, indicator, found, open, base, text));
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

    private BoardTrace node(Trace trace, Telling telling) {
        Point point = trace.point();
        BoardBase base = telling.base();
        BoardText text = telling.text();
        Indicator indicator = point == null
                ? telling.asked()
                : base.catalogue().byId().getOrDefault(point.indicatorId(), telling.asked());
        BoardTraceRows.Rows below = point == null ? null : telling.found().get(point);
        List<BoardTraceRows.Row> seen = below == null
                ? List.of()
                : below.listed().stream()
                        .filter(row -> isSeen(row, indicator, telling))
                        .toList();
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
                seen.stream()
                        .map(row -> line(row, Objects.requireNonNull(point), indicator, telling))
                        .toList(),
                below == null ? 0 : below.count(),
                below == null ? 0 : below.listed().size() - seen.size(),
                trace.operands().stream().map(operand -> node(operand, telling)).toList());
    }

    private boolean isSeen(BoardTraceRows.Row row, Indicator indicator, Telling telling) {
        return telling.base()
                .bodies()
                .byId(row.bodyId())
                .filter(body -> certificates.maySee(telling.actor(), body, indicator))
                .isPresent();
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

    private static BoardTrace.Line line(BoardTraceRows.Row row, Point point, Indicator indicator, Telling telling) {
        BoardText text = telling.text();
        return new BoardTrace.Line(
                telling.base().bodies().byId(row.bodyId()).map(Body::name).orElse(""),
                text.shortPeriod(row.period()),
                text.figure(
                        row.value(), Math.max(indicator.decimals(), row.value().scale()), row.qualifier()),
                text.t("indicator.state." + row.state()),
                text.day(row.asOf()),
                row.source() + (row.place() == null ? "" : ", " + row.place()),
                telling.open().get(row.sourceId()),
                address(point, row.bodyId(), row.period(), indicator, telling.base()));
    }

    private static String address(Point point, int bodyId, Period period, Indicator indicator, BoardBase base) {
        Point row = new Point(bodyId, period, point.indicatorId(), point.coordinateId(), point.standing());
        return base.bodies()
                .byId(bodyId)
                .map(body -> ValueAddress.of(row, body, indicator))
                .orElseGet(() -> ValueAddress.of(row));
    }
}
