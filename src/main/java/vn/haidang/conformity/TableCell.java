package vn.haidang.conformity;

/**
 * A cell that a paragraph stands in.
 *
 * @param table counted through the document
 * @param from left edge of the cell as a share of the table's width
 * @param to its right edge
 * @param bordered whether lines are drawn beside it: a table of data rather than of layout
 * @param ruled whether a line is drawn under it
 * @param width room for text in millimetres
 */
record TableCell(int table, int row, double from, double to, boolean bordered, boolean ruled, double width, Node node) {

    private static final double NEARLY_ALL = 0.95;

    boolean spansTable() {
        return to - from > NEARLY_ALL;
    }
}
