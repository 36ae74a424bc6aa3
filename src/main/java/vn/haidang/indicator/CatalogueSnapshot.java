package vn.haidang.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The catalogue at one time, indicators in the order of lists. */
record CatalogueSnapshot(
        List<Measure> measures,
        List<Dimension> dimensions,
        Map<Integer, Coordinate> coordinates,
        List<Indicator> indicators,
        Map<Integer, Indicator> byId,
        Map<String, Indicator> byCode) {

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
                byCode);
    }
}
