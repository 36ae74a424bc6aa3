package vn.haidang.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From where a piece of formula is seen.
 *
 * @param parts of the breakdown, none for the whole
 * @param planned null: what happened; otherwise the plan, its lower or upper end
 * @param computing ids of the computed indicators being worked out, so that a circle is noticed
 */
record FormulaScope(
        int bodyId,
        Period period,
        List<Dimension.Category> parts,
        Standing standing,
        @Nullable FormulaFunction planned,
        List<Integer> computing) {

    FormulaScope in(Period other) {
        return new FormulaScope(bodyId, other, parts, standing, planned, computing);
    }

    FormulaScope of(int body) {
        return new FormulaScope(body, period, parts, standing, planned, computing);
    }

    FormulaScope as(Standing claimed) {
        return new FormulaScope(bodyId, period, parts, claimed, planned, computing);
    }

    FormulaScope planned(FormulaFunction end) {
        return new FormulaScope(bodyId, period, parts, standing, end, computing);
    }

    /** With more parts; null where one of them stands beside another of the same breakdown. */
    @Nullable
    FormulaScope with(List<Dimension.Category> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Dimension.Category> all = new java.util.ArrayList<>(parts);
        for (Dimension.Category part : more) {
            if (!all.contains(part)) {
                all.add(part);
            }
        }
        long dimensions =
                all.stream().map(Dimension.Category::dimensionId).distinct().count();
        return dimensions < all.size()
                ? null
                : new FormulaScope(bodyId, period, List.copyOf(all), standing, planned, computing);
    }

    FormulaScope computing(Indicator indicator) {
        List<Integer> more = new java.util.ArrayList<>(computing);
        more.add(indicator.id());
        return new FormulaScope(bodyId, period, parts, standing, planned, List.copyOf(more));
    }
}
