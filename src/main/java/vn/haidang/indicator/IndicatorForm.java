package vn.haidang.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Between an indicator and the form in which it is written: fills the form in, and reads it with everything held against the catalogue. */
final class IndicatorForm {

    private static final String CODE = "[A-Z][A-Z0-9_]*(\\.[A-Z0-9_]+)*";
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_SHORT = 40;
    private static final int LONGEST_DEFINITION = 4000;
    private static final int MOST_DECIMALS = 6;
    private static final int LAST_PLACE = 99_999;

    private IndicatorForm() {}

    static TypedForm empty() {
        return TypedForm.showing(Map.of(
                "nature",
                "FLOW",
                "direction",
                "HIGHER",
                "every",
                "MONTH",
                "calendar",
                "CALENDAR",
                "decimals",
                "0",
                "sortOrder",
                "1000",
                "additive",
                "on"));
    }

    static TypedForm of(Indicator indicator) {
        Map<String, List<String>> shown = new LinkedHashMap<>();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("code", indicator.code());
        values.put("name", indicator.name());
        values.put("nameEn", indicator.nameEn());
        values.put("shortName", indicator.shortName());
        values.put("measure", indicator.measure().code());
        values.put("nature", indicator.nature());
        values.put("direction", indicator.direction());
        values.put("decimals", indicator.decimals());
        values.put("every", indicator.every());
        values.put("calendar", indicator.calendar());
        values.put("level", indicator.level());
        values.put("formula", indicator.formula());
        values.put("additive", indicator.additive() ? "on" : null);
        values.put("definition", indicator.definition());
        values.put("collector", indicator.collectorId());
        values.put("approver", indicator.approverId());
        values.put("validFrom", indicator.validFrom());
        values.put("validTo", indicator.validTo());
        values.put("sortOrder", indicator.sortOrder());
        values.put("version", indicator.version());
        values.forEach((name, value) -> shown.put(name, value == null ? List.of() : List.of(value.toString())));
        shown.put(
                "dimension",
                indicator.dimensionIds().stream().map(String::valueOf).toList());
        return new TypedForm(shown);
    }

    /**
     * What the form says; whatever is wrong is noted in it.
     *
     * @param existing the indicator that is changed, null for a new one
     * @param calendars names of the closing rules there are
     */
    static Indicator read(
            TypedForm form, @Nullable Indicator existing, CatalogueSnapshot catalogue, List<String> calendars) {
        String code = existing == null ? code(form, catalogue) : existing.code();
        Measure measure = catalogue.measures().stream()
                .filter(one -> one.code().equals(form.text("measure")))
                .findFirst()
                .orElse(null);
        if (measure == null) {
            form.wrong("measure", "indicator.form.choose");
            measure = MeasureAlgebra.PURE;
        }
        if (!calendars.contains(form.text("calendar"))) {
            form.wrong("calendar", "indicator.form.choose");
        }
        Period.Span every = form.choice("every", Period.Span.values());
        if (every == Period.Span.FIRST_MONTHS) {
            form.wrong("every", "indicator.form.choose");
        }
        LocalDate from = form.day("validFrom");
        LocalDate to = form.day("validTo");
        if (from != null && to != null && to.isBefore(from)) {
            form.wrong("validTo", "indicator.form.daysTurned");
        }
        String shortName = form.atMost("shortName", LONGEST_SHORT);
        String name = form.required("name", LONGEST_NAME);
        String nameEn = form.atMost("nameEn", LONGEST_NAME);
        return new Indicator(
                existing == null ? 0 : existing.id(),
                code,
                name,
                nameEn.isEmpty() ? name : nameEn,
                shortName.isEmpty() ? name.substring(0, Math.min(name.length(), LONGEST_SHORT)) : shortName,
                measure,
                form.choice("nature", Indicator.Nature.values()),
                form.choice("direction", Indicator.Direction.values()),
                form.number("decimals", 0, MOST_DECIMALS),
                every,
                form.text("calendar"),
                form.text("level").isEmpty() ? null : form.choice("level", BodyKind.values()),
                formula(form, code, measure, catalogue),
                form.isChecked("additive"),
                form.atMost("definition", LONGEST_DEFINITION),
                dimensions(form, catalogue),
                form.id("collector"),
                form.id("approver"),
                from,
                to,
                form.number("sortOrder", 0, LAST_PLACE),
                existing == null ? 0 : existing.version());
    }

    private static String code(TypedForm form, CatalogueSnapshot catalogue) {
        String code = form.required("code", LONGEST_CODE);
        if (!code.matches(CODE)) {
            form.wrong("code", "indicator.form.code");
        } else if (catalogue.byCode().containsKey(code)) {
            form.wrong(
                    "code",
                    "indicator.form.codeTaken",
                    catalogue.label(catalogue.byCode().get(code)));
        } else if (FormulaFunction.of(code).isPresent()) {
            form.wrong("code", "indicator.form.codeFunction");
        }
        return code;
    }

    private static @Nullable String formula(TypedForm form, String code, Measure measure, CatalogueSnapshot catalogue) {
        String formula = form.text("formula");
        if (formula.isEmpty()) {
            return null;
        }
        try {
            Formulas.check(code, measure, formula, catalogue);
        } catch (FormulaUnreadable unreadable) {
            form.wrong("formula", unreadable.key(), unreadable.arguments());
        }
        return formula;
    }

    private static List<Integer> dimensions(TypedForm form, CatalogueSnapshot catalogue) {
        List<Integer> chosen = new ArrayList<>();
        catalogue.dimensions().stream()
                .filter(dimension -> form.has("dimension", String.valueOf(dimension.id())))
                .forEach(dimension -> chosen.add(dimension.id()));
        return chosen;
    }
}
