package vn.haidang.indicator;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.TextFold;

/** The catalogue at one time, indicators in the order of lists. */
record CatalogueSnapshot(
        List<Measure> measures,
        List<Dimension> dimensions,
        Map<Integer, Coordinate> coordinates,
        List<Indicator> indicators,
        Map<Integer, Indicator> byId,
        Map<String, Indicator> byCode,
        Map<Integer, Optional<Expression>> formulas,
        Map<String, Integer> namesakes) {

    static final CatalogueSnapshot EMPTY = of(List.of(), List.of(), Map.of(), List.of());

    static CatalogueSnapshot of(
            List<Measure> measures,
            List<Dimension> dimensions,
            Map<Integer, Coordinate> coordinates,
            List<Indicator> indicators) {
        Map<Integer, Indicator> byId = new LinkedHashMap<>();
        Map<String, Indicator> byCode = new LinkedHashMap<>();
        Map<String, Integer> namesakes = new HashMap<>();
        for (Indicator indicator : indicators) {
            String name = TextFold.fold(indicator.name());
            namesakes.merge(name, 1, Integer::sum);
            namesakes.merge(name + "\n" + indicator.measure().code(), 1, Integer::sum);
            byId.put(indicator.id(), indicator);
            byCode.put(indicator.code(), indicator);
        }
        return new CatalogueSnapshot(
                List.copyOf(measures),
                List.copyOf(dimensions),
                Map.copyOf(coordinates),
                List.copyOf(indicators),
                byId,
                byCode,
                new ConcurrentHashMap<>(),
                namesakes);
    }

    /** The same with other combinations of parts. */
    CatalogueSnapshot with(Map<Integer, Coordinate> others) {
        return new CatalogueSnapshot(
                measures, dimensions, Map.copyOf(others), indicators, byId, byCode, formulas, namesakes);
    }

    /** How an indicator is computed; null where it is entered or its formula cannot be read any more. Each is read once. */
    @Nullable
    Expression formula(Indicator indicator) {
        return formulas.computeIfAbsent(
                        indicator.id(),
                        id -> Optional.ofNullable(indicator.formula()).flatMap(this::read))
                .orElse(null);
    }

    private Optional<Expression> read(String formula) {
        try {
            return Optional.of(Expression.parse(formula, this));
        } catch (FormulaUnreadable unreadable) {
            return Optional.empty();
        }
    }

    /** The catalogue as it would be with another version of one indicator. */
    CatalogueSnapshot with(Indicator changed) {
        return of(
                measures,
                dimensions,
                coordinates,
                indicators.stream()
                        .map(one -> one.id() == changed.id() ? changed : one)
                        .toList());
    }

    /** The name; where several share it, with the unit, and where they share that too, with the code. */
    String label(Indicator indicator) {
        String name = TextFold.fold(indicator.name());
        if (namesakes.getOrDefault(name, 1) < 2) {
            return indicator.name();
        }
        boolean sameUnit =
                namesakes.getOrDefault(name + "\n" + indicator.measure().code(), 1) > 1;
        return indicator.name() + " (" + indicator.measure().name() + (sameUnit ? ", " + indicator.code() : "") + ")";
    }
}
