package vn.haidang.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The catalogue at one time, indicators in the order of lists. */
record CatalogueSnapshot(
        List<Measure> measures,
        List<Dimension> dimensions,
        Map<Integer, Coordinate> coordinates,
        List<Indicator> indicators,
        Map<Integer, Indicator> byId,
        Map<String, Indicator> byCode,
        Map<Integer, Optional<Expression>> formulas) {

    static final CatalogueSnapshot EMPTY = of(List.of(), List.of(), Map.of(), List.of());

    static CatalogueSnapshot of(
            List<Measure> measures,
            List<Dimension> dimensions,
            Map<Integer, Coordinate> coordinates,
            List<Indicator> indicators) {
        Map<Integer, Indicator> byId = new LinkedHashMap<>();
        Map<String, Indicator> byCode = new LinkedHashMap<>();
        for (Indicator indicator : indicators) {
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
                new ConcurrentHashMap<>());
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
}
