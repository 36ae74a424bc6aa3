package vn.haidang.indicator;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What formulas ask for. They are evaluated twice: the first time nothing is there and every question is noted, then all answers are fetched at
 * once. So the number of statements does not depend on how much is asked.
 */
final class FormulaFacts {

    private final Set<Point> wantedValues = new LinkedHashSet<>();
    private final Set<Point> wantedPlans = new LinkedHashSet<>();
    private final Set<String> wantedCurrencies = new LinkedHashSet<>();
    private Map<Point, Value> values = Map.of();
    private Map<Point, String> sources = Map.of();
    private Map<Point, Plan> plans = Map.of();
    private List<Rate> rates = List.of();
    private boolean answered;

    @Nullable
    Value value(Point point) {
        if (!answered) {
            wantedValues.add(point);
        }
        return values.get(point);
    }

    /** Label of the source where the value was given for this very place, null where it was added up. */
    @Nullable
    String source(Point point) {
        return sources.get(point);
    }

    @Nullable
    Plan plan(Point point) {
        if (!answered) {
            wantedPlans.add(point);
        }
        return plans.get(point);
    }

    /** The rate in force on a day. */
    @Nullable
    Rate rate(String currency, LocalDate day) {
        wantedCurrencies.add(currency);
        return rates.stream()
                .filter(rate ->
                        rate.currency().equals(currency) && !rate.validFrom().isAfter(day))
                .findFirst()
                .orElse(null);
    }

    Set<Point> wantedValues() {
        return wantedValues;
    }

    Set<Point> wantedPlans() {
        return wantedPlans;
    }

    Set<String> wantedCurrencies() {
        return wantedCurrencies;
    }

    /** @param newRates of each currency the latest first */
    void answer(
            Map<Point, Value> newValues,
            Map<Point, String> newSources,
            Map<Point, Plan> newPlans,
            List<Rate> newRates) {
        answered = true;
        values = new HashMap<>(newValues);
        sources = new HashMap<>(newSources);
        plans = new HashMap<>(newPlans);
        rates = List.copyOf(newRates);
    }
}
