package vn.haidang.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a formula that is being written says so far.
 *
 * @param problem what is wrong, null where it can be used
 * @param before the part that was understood, where there is a problem
 * @param rest the part from the place that is wrong
 * @param unit of the result; empty for a pure number
 * @param names what it names
 */
public record FormulaCheck(
        TypedForm.@Nullable Problem problem, String before, String rest, String unit, List<Indicator> names) {

    static FormulaCheck of(String code, @Nullable Measure measure, String formula, CatalogueSnapshot catalogue) {
        try {
            Expression expression = measure == null
                    ? Expression.parse(formula, catalogue)
                    : Formulas.check(code, measure, formula, catalogue);
            return new FormulaCheck(
                    null,
                    "",
                    "",
                    measure == null ? expression.measure().name() : measure.name(),
                    List.copyOf(expression.indicators()));
        } catch (FormulaUnreadable unreadable) {
            String text = vn.haidang.platform.TextFold.nfc(formula).strip();
            int at = Math.min(unreadable.position(), text.length());
            return new FormulaCheck(
                    new TypedForm.Problem("formula", unreadable.key(), unreadable.arguments()),
                    text.substring(0, at),
                    text.substring(at),
                    "",
                    List.of());
        }
    }
}
