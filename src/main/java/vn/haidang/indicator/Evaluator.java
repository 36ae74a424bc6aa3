package vn.haidang.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works out formulas and computed indicators for bodies and periods, together with how each number came about. Whatever the number of formulas
 * and places, the number of SQL statements is fixed (it grows with the number of days whose tree of bodies is asked for, if formulas name bodies).
 */
@Component
public class Evaluator {

    private final Indicators indicators;
    private final Bodies bodies;
    private final Values values;
    private final SourceLabels sources;
    private final PlanStore plans;
    private final RateStore rates;
    private final CatalogueStore store;

    Evaluator(
            Indicators indicators,
            Bodies bodies,
            Values values,
            SourceLabels sources,
            PlanStore plans,
            RateStore rates,
            CatalogueStore store) {
        this.indicators = indicators;
        this.bodies = bodies;
        this.values = values;
        this.sources = sources;
        this.plans = plans;
        this.rates = rates;
        this.store = store;
    }

    @Transactional(readOnly = true)
    public Result evaluate(Expression expression, Place place, View view) {
        return Objects.requireNonNull(evaluate(List.of(expression), place, view).get(expression));
    }

    @Transactional(readOnly = true)
    public Map<Expression, Result> evaluate(Collection<Expression> all, Place place, View view) {
        return Objects.requireNonNull(evaluate(all, List.of(place), view).get(place));
    }

    /** All formulas at all places, in the order given. */
    @Transactional(readOnly = true)
    public Map<Place, Map<Expression, Result>> evaluate(
            Collection<Expression> all, Collection<Place> places, View view) {
        return evaluate(all, places, view, true);
    }

    /** The same for whoever only needs the numbers: what was entered once does not say from which source. */
    @Transactional(readOnly = true)
    Map<Place, Map<Expression, Result>> figures(Collection<Expression> all, Collection<Place> places, View view) {
        return evaluate(all, places, view, false);
    }

    private Map<Place, Map<Expression, Result>> evaluate(
            Collection<Expression> all, Collection<Place> places, View view, boolean sourced) {
        CatalogueSnapshot catalogue = indicators.snapshot();
        FormulaFacts facts = new FormulaFacts();
        Evaluation evaluation =
                new Evaluation(facts, catalogue, new FormulaPoints(catalogue, store::find), this::bodiesOn);
        Map<Place, FormulaScope> scopes = new LinkedHashMap<>();
        places.forEach(place -> scopes.put(place, scope(place, catalogue)));
        scopes.values().forEach(scope -> evaluation.of(all, scope));
        fetch(facts, view, sourced);
        Map<Place, Map<Expression, Result>> found = new LinkedHashMap<>();
        scopes.forEach((place, scope) -> {
            Map<Expression, Result> here = new LinkedHashMap<>();
            Iterator<Result> results = evaluation.of(all, scope).iterator();
            all.forEach(one -> here.put(one, results.next()));
            found.put(place, here);
        });
        return found;
    }

    /** What an indicator comes to, entered or computed. */
    @Transactional(readOnly = true)
    public Result value(Indicator indicator, Place place, View view) {
        return evaluate(Expression.of(FormulaComparison.reference(indicator)), place, view);
    }

    @Transactional(readOnly = true)
    public Comparison compare(Indicator indicator, Place place, View view) {
        return Objects.requireNonNull(Objects.requireNonNull(
                        compare(List.of(indicator), List.of(place), view).get(place))
                .get(indicator));
    }

    /** Indicators at places beside plan, last year and what came in since New Year. */
    @Transactional(readOnly = true)
    public Map<Place, Map<Indicator, Comparison>> compare(
            Collection<Indicator> wanted, Collection<Place> places, View view) {
        Map<Indicator, FormulaComparison> asked = new LinkedHashMap<>();
        MeasureAlgebra units = new MeasureAlgebra(indicators.measures());
        wanted.forEach(indicator -> asked.put(indicator, new FormulaComparison(indicator, units)));
        List<Expression> all = new ArrayList<>();
        asked.values().forEach(one -> all.addAll(one.expressions()));
        Map<Place, Map<Indicator, Comparison>> found = new LinkedHashMap<>();
        evaluate(all, places, view).forEach((place, results) -> {
            Map<Indicator, Comparison> here = new LinkedHashMap<>();
            asked.forEach((indicator, one) -> here.put(indicator, one.read(results)));
            found.put(place, here);
        });
        return found;
    }

    private void fetch(FormulaFacts facts, View view, boolean sourced) {
        Set<Point> points = facts.wantedValues();
        facts.answer(
                points.isEmpty() ? Map.of() : values.find(points, view),
                points.isEmpty() || !sourced ? Map.of() : sources.find(points, view),
                plans.find(facts.wantedPlans(), view),
                facts.wantedCurrencies().isEmpty() ? List.of() : rates.of(facts.wantedCurrencies()));
    }

    private FormulaScope scope(Place place, CatalogueSnapshot catalogue) {
        List<Dimension.Category> parts = List.of();
        if (place.coordinateId() != Coordinate.WHOLE.id()) {
            Coordinate known = catalogue.coordinates().get(place.coordinateId());
            List<Integer> ids = (known != null ? known : indicators.coordinate(place.coordinateId())).categoryIds();
            parts = catalogue.dimensions().stream()
                    .flatMap(dimension -> dimension.categories().stream())
                    .filter(part -> ids.contains(part.id()))
                    .toList();
        }
        return new FormulaScope(place.bodyId(), place.period(), parts, Standing.ACTUAL, null, List.of());
    }

    private BodiesOnDay bodiesOn(LocalDate day) {
        return bodies.on(day);
    }
}
