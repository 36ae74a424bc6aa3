package vn.haidang.layout;

import java.util.ArrayList;
import java.util.List;
import vn.haidang.layout.Table.Slot;

/**
 * Heights of header rows in points. The setter of the PDF forgets the lines around cells that span rows where it repeats a header on the
 * next page, but not the lines of what is inside; so these cells draw their own box, and for that must know how high it is.
 */
final class HeaderHeights {

    static final double LINE_WIDTH = 0.5;
    static final double PADDING = 2;
    private static final double POINTS_PER_MM = 72 / 25.4;
    /** Taken from a cell's width in millimetres, so that a word that just fits is not counted into the line above. */
    private static final double SLACK = 0.3;

    private final double[] widths;
    private final int points;
    private final double[] heights;

    HeaderHeights(List<List<Slot>> rows, double[] widths, int points) {
        this.widths = widths;
        this.points = points;
        this.heights = new double[rows.size()];
        for (int span = 1; span <= rows.size(); span++) {
            measure(rows, span);
        }
    }

    private void measure(List<List<Slot>> rows, int span) {
        for (int row = 0; row < rows.size(); row++) {
            for (Slot slot : rows.get(row)) {
                if (!slot.continued() && slot.cell().rows() == span) {
                    double lacking = textHeight(slot) + 2 * PADDING + 2 * LINE_WIDTH - of(row, span);
                    heights[row + span - 1] += Math.max(0, lacking);
                }
            }
        }
    }

    /** Height of rows together. */
    double of(int row, int span) {
        double sum = 0;
        for (int i = row; i < row + span; i++) {
            sum += heights[i];
        }
        return sum;
    }

    /** Height of the lines of a cell. */
    double textHeight(Slot slot) {
        double width = -2 * TableWidths.PADDING - LINE_WIDTH / POINTS_PER_MM - SLACK;
        for (int column = slot.column(); column < slot.column() + slot.cell().columns(); column++) {
            width += widths[column];
        }
        List<String> words = new ArrayList<>();
        slot.cell().runs().forEach(run -> words.add(VietnameseText.clean(run.text())));
        return Face.BOLD.lines(String.join("", words), points, width).size() * points * Face.LINE;
    }
}
