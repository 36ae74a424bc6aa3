package vn.haidang.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A few indicators, units and a breakdown, without a database. */
final class SmallCatalogue {

    static final List<Measure> MEASURES = List.of(
            measure("USD", "USD", "USD", "1"),
            measure("USD_M", "triệu USD", "USD", "1000000"),
            measure("USD_B", "tỷ USD", "USD", "1000000000"),
            measure("VND", "đồng", "VND", "1"),
            measure("VND_M", "triệu đồng", "VND", "1000000"),
            measure("VND_B", "tỷ đồng", "VND", "1000000000"),
            measure("VND_M_PERSON_MONTH", "triệu đồng/người/tháng", "VND/PERSON/MONTH", "1000000"),
            measure("HA", "ha", "AREA", "10000"),
            measure("PERCENT", "%", "ONE", "0.01"),
            new Measure("PERSON", "người", "people", "PERSON", BigDecimal.ONE, true),
            new Measure("DOSSIER", "hồ sơ", "dossiers", "DOSSIER", BigDecimal.ONE, true));

    static final Dimension SEX = new Dimension(
            1,
            "SEX",
            "Giới tính",
            "Sex",
            List.of(new Dimension.Category(1, 1, "M", "Nam", "Men"), new Dimension.Category(2, 1, "F", "Nữ", "Women")));

    private SmallCatalogue() {}

    private static Measure measure(String code, String name, String dimension, String factor) {
        return new Measure(code, name, name, dimension, new BigDecimal(factor), false);
    }

    static Measure measure(String code) {
        return MEASURES.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static Indicator indicator(String code, String measure, int decimals) {
        return indicator(code.hashCode(), code, measure, decimals, null);
    }

    private static Indicator indicator(int id, String code, String measure, int decimals, @Nullable String formula) {
        return new Indicator(
                id,
                code,
                code,
                code,
                code,
                measure(measure),
                Indicator.Nature.FLOW,
                Indicator.Direction.HIGHER,
                decimals,
                Period.Span.MONTH,
                "CALENDAR",
                null,
                formula,
                true,
                "",
                code.startsWith("LABOUR") ? List.of(1) : List.of(),
                null,
                null,
                null,
                null,
                id,
                0);
    }

    /** @param computed codes with formulas, measured in triệu USD */
    static CatalogueSnapshot with(Map<String, String> computed) {
        List<Indicator> indicators = new ArrayList<>(List.of(
                indicator(1, "FDI.NEW.CAPITAL", "USD_M", 2, null),
                indicator(2, "FDI.INFORCE.CAPITAL", "USD_B", 2, null),
                indicator(3, "REVENUE", "VND_B", 0, null),
                indicator(4, "LABOUR.TOTAL", "PERSON", 0, null),
                indicator(5, "ADMIN.TOTAL", "DOSSIER", 0, null),
                indicator(6, "INCOME.AVERAGE", "VND_M_PERSON_MONTH", 1, null),
                indicator(7, "SHARE", "PERCENT", 1, null)));
        computed.forEach(
                (code, formula) -> indicators.add(indicator(indicators.size() + 1, code, "USD_M", 2, formula)));
        return CatalogueSnapshot.of(MEASURES, List.of(SEX), Map.of(), indicators);
    }
}
