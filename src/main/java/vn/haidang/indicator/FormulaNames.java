package vn.haidang.indicator;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.haidang.platform.TextFold;

/** Finds what a formula names in the catalogue; for what is not there the nearest name is offered. */
final class FormulaNames {

    private final CatalogueSnapshot catalogue;

    FormulaNames(CatalogueSnapshot catalogue) {
        this.catalogue = catalogue;
    }

    Indicator indicator(int at, String code) {
        Indicator found = catalogue.byCode().get(code);
        if (found == null) {
            found = catalogue.byCode().get(code.toUpperCase(Locale.ROOT));
        }
        if (found == null) {
            throw unknown("indicator.formula.indicator", at, code, catalogue.byCode().keySet().stream());
        }
        return found;
    }

    FormulaUnreadable unknownFunction(int at, String name) {
        return unknown(
                "indicator.formula.function",
                at,
                name,
                Stream.of(FormulaFunction.values())
                        .flatMap(function ->
                                Stream.concat(Stream.of(function.spelling()), function.vietnamese().stream())));
    }

    Measure measure(FormulaToken written) {
        String wanted = TextFold.fold(written.text());
        return catalogue.measures().stream()
                .filter(measure -> measure.code().equalsIgnoreCase(written.text())
                        || TextFold.fold(measure.name()).equals(wanted))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "indicator.formula.measure",
                        written.at(),
                        written.text(),
                        catalogue.measures().stream().map(Measure::code)));
    }

    Dimension.Category part(Indicator indicator, FormulaToken dimensionCode, int at, String code) {
        Dimension dimension = catalogue.dimensions().stream()
                .filter(one -> one.code().equalsIgnoreCase(dimensionCode.text()))
                .filter(one -> indicator.dimensionIds().contains(one.id()))
                .findFirst()
                .orElseThrow(() -> new FormulaUnreadable(
                        "indicator.formula.dimension",
                        dimensionCode.at(),
                        dimensionCode.text(),
                        indicator.code(),
                        dimensionsOf(indicator)));
        return dimension.categories().stream()
                .filter(part -> part.code().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> new FormulaUnreadable(
                        "indicator.formula.part",
                        at,
                        code,
                        dimension.name(),
                        String.join(
                                ", ",
                                dimension.categories().stream()
                                        .map(Dimension.Category::code)
                                        .toList())));
    }

    private String dimensionsOf(Indicator indicator) {
        return String.join(
                ", ",
                catalogue.dimensions().stream()
                        .filter(one -> indicator.dimensionIds().contains(one.id()))
                        .map(Dimension::code)
                        .toList());
    }

    private static FormulaUnreadable unknown(String key, int at, String name, Stream<String> there) {
        Optional<String> near = there.filter(one -> distance(name, one) <= Math.max(2, name.length() / 4))
                .min(Comparator.comparing((String one) -> distance(name, one)).thenComparing(one -> one));
        return near.map(one -> new FormulaUnreadable(key + ".near", at, name, one))
                .orElseGet(() -> new FormulaUnreadable(key, at, name));
    }

    /** How many letters must be changed, put in or left out, accents and case aside. */
    private static int distance(String a, String b) {
        String left = TextFold.fold(a);
        String right = TextFold.fold(b);
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
