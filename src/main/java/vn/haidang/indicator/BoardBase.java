package vn.haidang.indicator;

import java.util.List;

/** What a request needs of catalogue and tree, read once. */
record BoardBase(CatalogueSnapshot catalogue, BodiesOnDay bodies, BoardScope scope) {

    /** Indicators that were in use in the period and may be given for it. */
    List<Indicator> indicators() {
        return catalogue.indicators().stream()
                .filter(indicator -> isUsed(indicator, scope.period()))
                .toList();
    }

    private static boolean isUsed(Indicator indicator, Period period) {
        return (indicator.validFrom() == null || !indicator.validFrom().isAfter(period.lastDay()))
                && (indicator.validTo() == null || !indicator.validTo().isBefore(period.firstDay()))
                && !period.parts(indicator.every()).isEmpty();
    }
}
