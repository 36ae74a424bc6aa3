package vn.haidang.indicator;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A formula that has been read: it names indicators that are there, and its units fit. Written in the plain form described in the manual, e.g.
 * {@code percent(FDI.TOTAL.CAPITAL, plan(FDI.TOTAL.CAPITAL))}.
 */
public final class Expression {

    private final String text;
    private final FormulaNode node;
    private final Set<Indicator> indicators;

    private Expression(String text, FormulaNode node) {
        this.text = text;
        this.node = node;
        Set<Indicator> named = new LinkedHashSet<>();
        collect(node, named);
        this.indicators = java.util.Collections.unmodifiableSet(named);
    }

    /** @throws FormulaUnreadable for anything that cannot be computed, with its place */
    public static Expression parse(String text, Indicators catalogue) {
        return parse(text, catalogue.snapshot());
    }

    static Expression parse(String text, CatalogueSnapshot catalogue) {
        return new Expression(text, FormulaParser.parse(text, catalogue));
    }

    /** Of what was already put together. */
    static Expression of(FormulaNode node) {
        return new Expression(node.text(), node);
    }

    private static void collect(FormulaNode node, Set<Indicator> named) {
        if (node instanceof FormulaNode.Reference reference) {
            named.add(reference.indicator());
        }
        node.operands().forEach(operand -> collect(operand, named));
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    /** Unit of the result. */
    public Measure measure() {
        return node.measure();
    }

    /** What it names itself. */
    public Set<Indicator> indicators() {
        return indicators;
    }

    /** What it names, and what those are computed from, down to what is entered. Formulas that cannot be read lead no further. */
    public Set<Indicator> allIndicators(Indicators catalogue) {
        return Formulas.reach(this, catalogue.snapshot());
    }

    FormulaNode node() {
        return node;
    }

    @Override
    public String toString() {
        return text;
    }
}
