package vn.haidang.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads figures for pages, entered and computed ones, many at once: how many are asked for does not change the number of statements. */
@Component
class BoardFigures {

    private final Evaluator evaluator;
    private final Indicators indicators;
    private final Bodies bodies;

    BoardFigures(Evaluator evaluator, Indicators indicators, Bodies bodies) {
        this.evaluator = evaluator;
        this.indicators = indicators;
        this.bodies = bodies;
    }

    BoardBase base(BoardScope scope) {
        return new BoardBase(indicators.snapshot(), bodies.on(scope.period().lastDay()), scope);
    }

    BoardReading reading(Indicator indicator, BoardBase base) {
        return new BoardReading(this, indicator, base);
    }

    /** What is asked for one indicator. */
    private record Asked(
            Indicator indicator, FormulaComparison compared, Map<Standing, Expression> given, Expression planHigh) {

        static Asked of(Indicator indicator, MeasureAlgebra units) {
            return new Asked(
                    indicator,
                    new FormulaComparison(indicator, units),
                    given(indicator),
                    Expression.of(elsewhere(FormulaFunction.PLAN_HIGH, indicator)));
        }

        /** The figure in each standing. */
        static Map<Standing, Expression> given(Indicator indicator) {
            Map<Standing, Expression> given = new LinkedHashMap<>();
            given.put(Standing.ACTUAL, Expression.of(FormulaComparison.reference(indicator)));
            given.put(Standing.ESTIMATE, Expression.of(elsewhere(FormulaFunction.ESTIMATE, indicator)));
            given.put(Standing.FORECAST, Expression.of(elsewhere(FormulaFunction.FORECAST, indicator)));
            return given;
        }

        private static FormulaNode elsewhere(FormulaFunction function, Indicator indicator) {
            FormulaNode of = FormulaComparison.reference(indicator);
            return new FormulaNode.Elsewhere(function, of, null, function.spelling() + "(" + of.text() + ")");
        }

        List<Expression> expressions() {
            List<Expression> all = new ArrayList<>(compared.expressions());
            all.addAll(given.values());
            all.add(planHigh);
            return all;
        }
    }

    /**
     * An indicator at a place: the figure that counts beside what it is held against, and what else was given for the period.
     *
     * @param main the actual figure; where there is none the estimate, then the forecast
     */
    record Found(BoardComparison main, List<BoardFigure> beside) {}

    /** Indicators at places; those without any figure are left out. */
    Map<Place, Map<Indicator, Found>> compare(Collection<Indicator> wanted, Collection<Place> places, BoardBase base) {
        MeasureAlgebra units = new MeasureAlgebra(base.catalogue().measures());
        List<Asked> asked = wanted.stream().map(one -> Asked.of(one, units)).toList();
        List<Expression> all =
                asked.stream().flatMap(one -> one.expressions().stream()).toList();
        Map<Place, Map<Indicator, Found>> found = new LinkedHashMap<>();
        evaluator.figures(all, places, base.scope().view()).forEach((place, results) -> {
            Map<Indicator, Found> here = new LinkedHashMap<>();
            Body body = base.bodies().byId(place.bodyId()).orElseThrow();
            for (Asked one : asked) {
                Found figure = base.scope().shows(body, one.indicator()) ? found(one, place, results, base) : null;
                if (figure != null) {
                    here.put(one.indicator(), figure);
                }
            }
            found.put(place, here);
        });
        return found;
    }

    private static @Nullable Found found(Asked asked, Place place, Map<Expression, Result> results, BoardBase base) {
        Map<Standing, BoardFigure> given = new LinkedHashMap<>();
        asked.given().forEach((standing, expression) -> {
            BoardFigure figure = figure(asked.indicator(), place, standing, get(results, expression), base);
            if (figure != null) {
                given.put(standing, figure);
            }
        });
        if (given.isEmpty()) {
            return null;
        }
        BoardFigure main = given.values().iterator().next();
        List<BoardFigure> beside =
                given.values().stream().filter(other -> other != main).toList();
        Comparison compared = asked.compared().read(results);
        boolean comparable = main.standing() != Standing.FORECAST;
        Place before = new Place(place.bodyId(), place.period().lastYear(), place.coordinateId());
        Place since = new Place(place.bodyId(), place.period().sinceNewYear(), place.coordinateId());
        boolean flow = asked.indicator().nature() == Indicator.Nature.FLOW;
        return new Found(
                new BoardComparison(
                        main,
                        plan(compared.plan(), get(results, asked.planHigh())),
                        comparable ? compared.ofPlan().amount() : null,
                        comparable
                                ? figure(asked.indicator(), before, Standing.ACTUAL, compared.samePeriod(), base)
                                : null,
                        comparable ? compared.change().amount() : null,
                        flow ? figure(asked.indicator(), since, Standing.ACTUAL, compared.cumulative(), base) : null,
                        trace(asked.indicator(), place, base)),
                beside);
    }

    private static @Nullable BoardPlan plan(Result low, Result high) {
        Point point = low.trace().point();
        if (low.amount() == null) {
            return null;
        }
        BigDecimal most = high.amount();
        return new BoardPlan(
                low.amount(),
                most == null || most.compareTo(low.amount()) == 0 ? null : most,
                point == null ? null : point.period(),
                Objects.requireNonNullElse(low.trace().basis(), ""));
    }

    private static @Nullable BoardFigure figure(
            Indicator indicator, Place place, Standing standing, Result result, BoardBase base) {
        if (result.amount() == null) {
            return null;
        }
        Point point = new Point(place.bodyId(), place.period(), indicator.id(), place.coordinateId(), standing);
        Body body = base.bodies().byId(place.bodyId()).orElseThrow();
        return new BoardFigure(
                indicator,
                body,
                point,
                result.amount(),
                result.qualifier(),
                result.asOf(),
                result.complete(),
                indicator.isComputed()
                        ? trace(indicator, place, base) + "&show=" + show(standing)
                        : ValueAddress.of(point, body, indicator));
    }

    private static String show(Standing standing) {
        return switch (standing) {
            case ACTUAL -> "value";
            case ESTIMATE -> "estimate";
            case FORECAST -> "forecast";
        };
    }

    private static String trace(Indicator indicator, Place place, BoardBase base) {
        BoardScope scope = base.scope()
                .with(base.bodies().byId(place.bodyId()).orElseThrow())
                .with(place.period());
        return "/indicators/trace?" + scope.query() + "&indicator=" + BoardScope.encode(indicator.code())
                + (place.coordinateId() == Coordinate.WHOLE.id() ? "" : "&part=" + place.coordinateId());
    }

    /** Figures alone, of indicators in one standing each, at all places. */
    Map<Place, Map<Indicator, BoardFigure>> read(
            Map<Indicator, Standing> wanted, Collection<Place> places, BoardBase base) {
        Map<Indicator, Expression> asked = new LinkedHashMap<>();
        wanted.forEach((indicator, standing) -> asked.put(
                indicator, Objects.requireNonNull(Asked.given(indicator).get(standing))));
        Set<Expression> all = new LinkedHashSet<>(asked.values());
        Map<Place, Map<Indicator, BoardFigure>> found = new LinkedHashMap<>();
        evaluator.figures(all, places, base.scope().view()).forEach((place, results) -> {
            Map<Indicator, BoardFigure> here = new LinkedHashMap<>();
            asked.forEach((indicator, expression) -> {
                Standing standing = Objects.requireNonNull(wanted.get(indicator));
                BoardFigure figure = figure(indicator, place, standing, get(results, expression), base);
                if (figure != null && base.scope().shows(figure.body(), indicator)) {
                    here.put(indicator, figure);
                }
            });
            found.put(place, here);
        });
        return found;
    }

    private static Result get(Map<Expression, Result> results, Expression expression) {
        return Objects.requireNonNull(results.get(expression));
    }
}
