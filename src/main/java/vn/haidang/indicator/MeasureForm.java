package vn.haidang.indicator;

import java.math.BigDecimal;
import java.util.List;

/** Reads the form for a new unit of measure. */
final class MeasureForm {

    private static final Indicator LIKE = new Indicator(
            0,
            "",
            "",
            "",
            "",
            MeasureAlgebra.PURE,
            Indicator.Nature.FLOW,
            Indicator.Direction.NONE,
            0,
            Period.Span.YEAR,
            "",
            null,
            null,
            true,
            "",
            List.of(),
            null,
            null,
            null,
            null,
            0,
            0);

    private MeasureForm() {}

    static Measure read(TypedForm form, List<Measure> known) {
        String code = form.required("code", 40);
        if (!code.matches("[A-Z][A-Z0-9_]*")) {
            form.wrong("code", "indicator.form.code");
        } else if (known.stream().anyMatch(one -> one.code().equals(code))) {
            form.wrong("code", "indicator.form.taken");
        }
        String name = form.required("name", 60);
        String nameEn = form.atMost("nameEn", 60);
        String dimension = form.required("dimension", 60);
        if (!dimension.matches("[A-Z][A-Z0-9_]*([*/][A-Z][A-Z0-9_]*)*")) {
            form.wrong("dimension", "indicator.form.dimension");
        }
        BigDecimal factor = form.amount("factor", LIKE);
        return new Measure(code, name, nameEn.isEmpty() ? name : nameEn, dimension, factor, form.isChecked("whole"));
    }

    /** A number without unit, for fields that hold one. */
    static Indicator plain() {
        return LIKE;
    }
}
