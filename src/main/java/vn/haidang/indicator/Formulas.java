package vn.haidang.indicator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Formulas of the catalogue seen together: what leads where, and that none leads back to itself. */
final class Formulas {

    private Formulas() {}

    /**
     * A formula as that of an indicator.
     *
     * @param code of the indicator it is for; it need not be there yet
     * @throws FormulaUnreadable where it cannot be read, gives another kind of unit, or leads back to the indicator
     */
    static Expression check(String code, Measure measure, String formula, CatalogueSnapshot catalogue) {
        Expression expression = Expression.parse(formula, catalogue);
        if (!MeasureAlgebra.same(expression.measure(), measure)) {
            String unit = expression.measure().name();
            throw new FormulaUnreadable("indicator.formula.result", 0, unit.isEmpty() ? "1" : unit, measure.name());
        }
        List<String> circle = circle(code, expression, catalogue);
        if (!circle.isEmpty()) {
            throw new FormulaUnreadable(
                    "indicator.formula.circle", place(circle.get(1), formula), String.join(" → ", circle));
        }
        return expression;
    }

    /** A computed indicator whose formula could be read before and could not be afterwards. */
    static Optional<Indicator> broken(CatalogueSnapshot before, CatalogueSnapshot after) {
        return after.indicators().stream()
                .filter(one -> one.formula() != null && before.formula(one) != null)
                .filter(one -> !isRight(one, after))
                .findFirst();
    }

    private static boolean isRight(Indicator indicator, CatalogueSnapshot catalogue) {
        try {
            check(indicator.code(), indicator.measure(), String.valueOf(indicator.formula()), catalogue);
            return true;
        } catch (FormulaUnreadable unreadable) {
            return false;
        }
    }

    private static int place(String code, String formula) {
        Matcher name = Pattern.compile("(?<![\\w.])" + Pattern.quote(code) + "(?![\\w.])", Pattern.CASE_INSENSITIVE)
                .matcher(formula);
        return name.find() ? name.start() : 0;
    }

    /** The codes from the indicator back to itself; empty where there is no such way. */
    private static List<String> circle(String code, Expression expression, CatalogueSnapshot catalogue) {
        Map<String, @Nullable String> cameFrom = new LinkedHashMap<>();
        Deque<Indicator> open = new ArrayDeque<>();
        for (Indicator named : expression.indicators()) {
            if (cameFrom.putIfAbsent(named.code(), code) == null) {
                open.add(named);
            }
        }
        while (!open.isEmpty() && !cameFrom.containsKey(code)) {
            Indicator at = open.removeFirst();
            for (Indicator named : named(at, catalogue)) {
                if (cameFrom.putIfAbsent(named.code(), at.code()) == null) {
                    open.add(named);
                }
            }
        }
        return cameFrom.containsKey(code) ? way(code, cameFrom) : List.of();
    }

    private static List<String> way(String code, Map<String, @Nullable String> cameFrom) {
        List<String> chain = new ArrayList<>(List.of(code));
        String at = cameFrom.get(code);
        while (at != null && !at.equals(code)) {
            chain.add(1, at);
            at = cameFrom.get(at);
        }
        chain.add(code);
        return chain;
    }

    static Set<Indicator> reach(Expression expression, CatalogueSnapshot catalogue) {
        Set<Indicator> found = new LinkedHashSet<>(expression.indicators());
        Deque<Indicator> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            named(open.removeFirst(), catalogue).stream().filter(found::add).forEach(open::add);
        }
        return found;
    }

    private static Set<Indicator> named(Indicator indicator, CatalogueSnapshot catalogue) {
        Expression expression = catalogue.formula(indicator);
        return expression == null ? Set.of() : expression.indicators();
    }
}
