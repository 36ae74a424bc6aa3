package vn.haidang.figure;

/** Rows of cells parted by tabs. */
final class Tables {

    private Tables() {}

    /** Whether tokens {@code [from, to)} fill a cell: tabs or the ends of the line on both sides, and the line has a tab. */
    static boolean isCell(Tokens tokens, int from, int to) {
        var line = tokens.lineOf(from);
        boolean opens = from == line.from() || tokens.is(from - 1, "\t");
        boolean closes = to == line.to() || tokens.is(to, "\t");
        return opens && closes && (tokens.is(from - 1, "\t") || tokens.is(to, "\t"));
    }
}
