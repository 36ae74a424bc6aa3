package vn.haidang.indicator;

/**
 * A point that is asked for, with what its indicator says of adding up.
 *
 * @param kept a total is kept for the body
 */
record Target(Point point, Indicator indicator, boolean kept) {

    /** Nothing is added: what the body itself gave counts. */
    boolean alone() {
        return !indicator.additive();
    }

    boolean isStock() {
        return indicator.nature() == Indicator.Nature.STOCK;
    }

    /** How far the period is taken apart: a flow that does not add up stands for itself. */
    Period.Span every() {
        return alone() && !isStock() ? Period.Span.YEAR : indicator.every();
    }
}
