package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a form lies in a sheet. The first row, hidden, says which form, period and body; the fifth, hidden, what each column holds; the first column
 * is the code of the row. For one body rows are indicators and columns the whole and parts; for many bodies rows are bodies and columns cells. Behind
 * the values stand what the row claims to be and of which day; the last column, hidden, says what stood when the sheet was made.
 */
final class FormSheetColumns {

    static final String MARK = "HAIDANG-BIEU";
    static final String OF_BODY = "BODY";
    static final String OF_BODIES = "BODIES";
    /** Row numbers as a spreadsheet shows them. */
    static final int MARK_ROW = 1;

    static final int COLUMN_ROW = 5;
    static final int HEADING_ROW = 6;
    static final int FIRST_ROW = 7;
    /** Stands for the whole. */
    static final String WHOLE = "*";
    /** What the columns hold that are no values: what the row claims to be, of which day, what stood when the sheet was made. */
    static final String STANDING = "@standing";

    static final String AS_OF = "@asOf";
    static final String STAMP = "@stamp";
    /** Cells of the first row: the mark, form, period, kind, body, and the sheet's own name, by which it is known when it comes again. */
    static final int MARKS = 6;

    private FormSheetColumns() {}

    /** Keys of parts that some line of the form has, in the order of lines; the whole first. */
    static List<Coordinate> parts(FormLayout layout) {
        Set<Coordinate> parts = new LinkedHashSet<>();
        parts.add(Coordinate.WHOLE);
        layout.lines().forEach(line -> line.columns().forEach(column -> parts.add(column.coordinate())));
        return new ArrayList<>(parts);
    }

    static String key(Coordinate coordinate) {
        return coordinate.key().isEmpty() ? WHOLE : coordinate.key();
    }

    /** {@code C7}: column from 0, row as shown. */
    static String place(int column, int row) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString() + row;
    }
}
