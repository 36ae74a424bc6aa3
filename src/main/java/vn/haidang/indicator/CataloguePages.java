package vn.haidang.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.audit.AuditQueries;
import vn.haidang.organisation.UnitRef;
import vn.haidang.organisation.Units;

/** Puts together what the catalogue's pages show. */
@Component
class CataloguePages {

    private final Indicators indicators;
    private final Catalogue catalogue;
    private final ClosingRules closing;
    private final Units units;
    private final AuditQueries audit;
    private final Clock clock;

    CataloguePages(
            Indicators indicators,
            Catalogue catalogue,
            ClosingRules closing,
            Units units,
            AuditQueries audit,
            Clock clock) {
        this.indicators = indicators;
        this.catalogue = catalogue;
        this.closing = closing;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    List<CatalogueRow> rows(CatalogueFilter filter) {
        LocalDate today = LocalDate.now(clock);
        Map<Long, String> names = unitNames();
        CatalogueSnapshot snapshot = indicators.snapshot();
        return snapshot.indicators().stream()
                .filter(indicator -> filter.takes(indicator, today))
                .map(indicator ->
                        new CatalogueRow(indicator, snapshot.label(indicator), name(names, indicator.collectorId())))
                .toList();
    }

    /** Units that collect something. */
    List<UnitRef> collectors() {
        List<Long> ids = indicators.all().stream().map(Indicator::collectorId).toList();
        return allUnits().stream().filter(unit -> ids.contains(unit.id())).toList();
    }

    List<UnitRef> allUnits() {
        return units.all(LocalDate.now(clock));
    }

    CatalogueEntry entry(int id) {
        Indicator indicator = indicators.indicator(id);
        Map<Long, String> names = unitNames();
        Period period = Period.holding(indicator.every(), LocalDate.now(clock));
        CatalogueWriter.PeriodsGiven given = catalogue.periodsGiven(id);
        Expression formula = indicators.snapshot().formula(indicator);
        return new CatalogueEntry(
                indicator,
                indicators.label(indicator),
                name(names, indicator.collectorId()),
                name(names, indicator.approverId()),
                indicator.dimensionIds().stream().map(indicators::dimension).toList(),
                period,
                closing.days(indicator, period).orElse(null),
                problem(indicator),
                formula == null ? List.of() : List.copyOf(formula.indicators()),
                catalogue.usedIn(indicator),
                given == null ? null : given.first(),
                given == null ? null : given.last(),
                audit.history("indicator", id));
    }

    private TypedForm.@Nullable Problem problem(Indicator indicator) {
        if (indicator.formula() == null) {
            return null;
        }
        try {
            Formulas.check(indicator.code(), indicator.measure(), indicator.formula(), indicators.snapshot());
            return null;
        } catch (FormulaUnreadable unreadable) {
            return new TypedForm.Problem("formula", unreadable.key(), unreadable.arguments());
        }
    }

    private Map<Long, String> unitNames() {
        Map<Long, String> names = new LinkedHashMap<>();
        allUnits().forEach(unit -> names.put(unit.id(), unit.shortName()));
        return names;
    }

    private static String name(Map<Long, String> names, @Nullable Long unit) {
        return unit == null ? "" : names.getOrDefault(unit, "");
    }
}
