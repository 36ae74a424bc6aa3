package vn.haidang.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a formula that has been read: its unit is known and fits. */
sealed interface FormulaNode {

    Measure measure();

    /** As it was written. */
    String text();

    /** A number. Zero fits every unit. */
    record Constant(BigDecimal value, Measure measure, String text) implements FormulaNode {}

    /**
     * What an indicator comes to.
     *
     * @param parts of its breakdowns, none for the whole
     * @param body code of whose value, null: the place's
     */
    record Reference(
            Indicator indicator,
            List<Dimension.Category> parts,
            @Nullable String body,
            String text) implements FormulaNode {
        @Override
        public Measure measure() {
            return indicator.measure();
        }
    }

    /**
     * The same seen from elsewhere: of another period, as an estimate, as planned, summed over what belongs to the body.
     *
     * @param function one of those that change nothing but the place
     * @param period of {@link FormulaFunction#IN}, null for the others
     */
    record Elsewhere(
            FormulaFunction function,
            FormulaNode of,
            @Nullable Period period,
            String text) implements FormulaNode {
        @Override
        public Measure measure() {
            return of.measure();
        }
    }

    /** @param sign {@code + - * /}, {@code %} for a in percent of b, {@code ~} for the change against b in percent */
    record Pair(char sign, FormulaNode left, FormulaNode right, Measure measure, String text) implements FormulaNode {}

    /** The least or the greatest, in the unit of the first. */
    record Choice(boolean greatest, List<FormulaNode> of, Measure measure, String text) implements FormulaNode {}

    record Negated(FormulaNode of, String text) implements FormulaNode {
        @Override
        public Measure measure() {
            return of.measure();
        }
    }

    record Absolute(FormulaNode of, String text) implements FormulaNode {
        @Override
        public Measure measure() {
            return of.measure();
        }
    }

    record Rounded(FormulaNode of, int decimals, String text) implements FormulaNode {
        @Override
        public Measure measure() {
            return of.measure();
        }
    }

    /** In another unit. @param exchange which currencies are exchanged, null: only the scale changes */
    record Converted(FormulaNode of, Measure measure, MeasureAlgebra.@Nullable Exchange exchange, String text)
            implements FormulaNode {}

    default List<FormulaNode> operands() {
        return switch (this) {
            case Constant _, Reference _ -> List.of();
            case Elsewhere elsewhere -> List.of(elsewhere.of());
            case Pair pair -> List.of(pair.left(), pair.right());
            case Choice choice -> choice.of();
            case Negated negated -> List.of(negated.of());
            case Absolute absolute -> List.of(absolute.of());
            case Rounded rounded -> List.of(rounded.of());
            case Converted converted -> List.of(converted.of());
        };
    }
}
