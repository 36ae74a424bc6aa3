package vn.haidang.indicator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.organisation.UnitRef;
import vn.haidang.organisation.Units;
import vn.haidang.organisation.UnitsOnDay;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Permit;

/** The catalogue, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "indicators")
class IndicatorApi {

    private final Indicators indicators;
    private final Units units;
    private final Clock clock;

    IndicatorApi(Indicators indicators, Units units, Clock clock) {
        this.indicators = indicators;
        this.units = units;
        this.clock = clock;
    }

    /** A unit of measure; {@code factor} of its dimension's smallest unit are one of it. */
    record MeasureJson(String code, String name, String nameEn, String dimension, BigDecimal factor, boolean whole) {}

    /** A breakdown with its parts, which together are the whole. */
    record DimensionJson(String code, String name, String nameEn, List<PartJson> parts) {}

    record PartJson(String code, String name, String nameEn) {}

    /** An indicator; {@code label} tells it apart from namesakes, {@code formula} is null where it is entered. */
    record IndicatorJson(
            String code,
            String name,
            String nameEn,
            String label,
            MeasureJson measure,
            Indicator.Nature nature,
            Indicator.Direction direction,
            int decimals,
            Period.Span every,
            String calendar,
            @Nullable BodyKind level,
            @Nullable String formula,
            boolean additive,
            String definition,
            List<String> dimensions,
            @Nullable String collector,
            @Nullable String approver,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            int version) {}

    @Permit.SignedIn
    @GetMapping("/indicators")
    @Operation(
            summary =
                    "Indicators in the order of lists, by words, collecting unit and kind; ended ones only where asked for")
    List<IndicatorJson> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable String collector,
            @RequestParam CatalogueFilter.@Nullable Kind kind) {
        LocalDate today = LocalDate.now(clock);
        Long unit = collector == null
                ? null
                : units.byCode(collector).map(UnitRef::id).orElse(-1L);
        CatalogueFilter filter = new CatalogueFilter(q, unit, kind);
        CatalogueSnapshot snapshot = indicators.snapshot();
        UnitsOnDay there = units.on(today);
        return snapshot.indicators().stream()
                .filter(indicator -> filter.takes(indicator, today))
                .map(indicator -> json(indicator, snapshot, there))
                .toList();
    }

    @Permit.SignedIn
    @GetMapping("/indicators/{code}")
    @Operation(summary = "An indicator by its code")
    IndicatorJson one(@PathVariable String code) {
        CatalogueSnapshot snapshot = indicators.snapshot();
        return indicators
                .byCode(code)
                .map(indicator -> json(indicator, snapshot, units.today()))
                .orElseThrow(() -> new NotFound("indicator", code));
    }

    @Permit.SignedIn
    @GetMapping("/dimensions")
    @Operation(summary = "Breakdowns with their parts")
    List<DimensionJson> dimensions() {
        return indicators.dimensions().stream()
                .map(dimension -> new DimensionJson(
                        dimension.code(),
                        dimension.name(),
                        dimension.nameEn(),
                        dimension.categories().stream()
                                .map(part -> new PartJson(part.code(), part.name(), part.nameEn()))
                                .toList()))
                .toList();
    }

    @Permit.SignedIn
    @GetMapping("/measures")
    @Operation(summary = "Units of measure; two of one dimension convert into each other")
    List<MeasureJson> measures() {
        return indicators.measures().stream().map(IndicatorApi::json).toList();
    }

    private static MeasureJson json(Measure of) {
        return new MeasureJson(of.code(), of.name(), of.nameEn(), of.dimension(), of.factor(), of.whole());
    }

    private static IndicatorJson json(Indicator of, CatalogueSnapshot catalogue, UnitsOnDay units) {
        return new IndicatorJson(
                of.code(),
                of.name(),
                of.nameEn(),
                catalogue.label(of),
                json(of.measure()),
                of.nature(),
                of.direction(),
                of.decimals(),
                of.every(),
                of.calendar(),
                of.level(),
                of.formula(),
                of.additive(),
                of.definition(),
                of.dimensionIds().stream()
                        .flatMap(id -> catalogue.dimensions().stream().filter(dimension -> dimension.id() == id))
                        .map(Dimension::code)
                        .toList(),
                unitCode(of.collectorId(), units),
                unitCode(of.approverId(), units),
                of.validFrom(),
                of.validTo(),
                of.version());
    }

    private static @Nullable String unitCode(@Nullable Long unit, UnitsOnDay units) {
        return unit == null ? null : units.byId(unit).map(UnitRef::code).orElse(null);
    }
}
