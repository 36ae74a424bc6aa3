package vn.haidang.layout;

import java.util.Arrays;
import java.util.List;

/** How wide the columns of a table become: as asked for, but no column narrower than its longest word as long as there is room. */
final class TableWidths {

    /** Room left and right of the text of a cell, in millimetres. */
    static final double PADDING = 1.5;

    /** Both paddings, the ruled line, and what a word processor may round away. */
    private static final double AROUND = 2 * PADDING + 0.5;

    private TableWidths() {}

    /** Whether words would be broken on an upright page because there are so many columns, not because of one endless word. */
    static boolean needLandscape(Table table) {
        double[] least = least(table);
        return sum(least) > Page.textWidth(false) && Arrays.stream(least).max().orElse(0) <= Page.textWidth(false) / 4;
    }

    /** Widths in millimetres, together as wide as the text. */
    static double[] of(Table table, double width) {
        double shares =
                table.columns().stream().mapToDouble(Table.Column::share).sum();
        double[] widths = table.columns().stream()
                .mapToDouble(column -> width * column.share() / shares)
                .toArray();
        double[] least = least(table);
        if (sum(least) <= width) {
            widen(widths, least);
        }
        return widths;
    }

    /** Gives narrow columns what they lack, taken from the others in proportion to what these can spare. */
    private static void widen(double[] widths, double[] least) {
        double lacking = 0;
        double spare = 0;
        for (int i = 0; i < widths.length; i++) {
            lacking += Math.max(0, least[i] - widths[i]);
            spare += Math.max(0, widths[i] - least[i]);
        }
        for (int i = 0; lacking > 0 && i < widths.length; i++) {
            widths[i] = widths[i] < least[i] ? least[i] : widths[i] - (widths[i] - least[i]) * lacking / spare;
        }
    }

    private static double[] least(Table table) {
        double[] least = new double[table.columns().size()];
        Arrays.fill(least, AROUND);
        widen(least, table, Table.grid(table.header(), least.length), true);
        widen(least, table, Table.grid(table.rows(), least.length), false);
        return least;
    }

    private static void widen(double[] least, Table table, List<List<Table.Slot>> rows, boolean header) {
        for (List<Table.Slot> row : rows) {
            for (Table.Slot slot : row) {
                if (slot.cell().columns() == 1) {
                    double word = longestWord(slot.cell().runs(), table.points(), header);
                    least[slot.column()] = Math.max(least[slot.column()], word + AROUND);
                }
            }
        }
    }

    private static double longestWord(List<Run> runs, int points, boolean header) {
        double longest = 0;
        for (Run run : runs) {
            Face face = Face.of(run.bold() || header, run.italic());
            longest = Math.max(longest, face.longestWord(VietnameseText.clean(run.text()), points));
        }
        return longest;
    }

    private static double sum(double[] widths) {
        return Arrays.stream(widths).sum();
    }
}
