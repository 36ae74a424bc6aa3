package vn.haidang.conformity;

import java.text.Normalizer;

/** How long a text is in Times New Roman, from the widths of its letters without marks (marks do not widen them). */
final class TextWidth {

    private static final double MM_PER_POINT = 25.4 / 72;
    /** Size of letters above or below the line, as a share of their size on it. */
    private static final double RAISED = 0.65;

    private static final int FIRST = ' ';
    /** Thousandths of the type size, for the characters from the space to the tilde. */
    private static final int[] PLAIN = {
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500,
                500,
        500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611,
                889,
        722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444,
                500,
        444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444,
                480,
        200, 480, 541
    };

    private static final int[] BOLD = {
        250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500,
                500,
        500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667,
                944,
        722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444,
                556,
        444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444,
                394,
        220, 394, 520
    };

    private TextWidth() {}

    /** Millimetres of one line. */
    static double of(String text, double points, boolean bold) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFD);
        int[] widths = bold ? BOLD : PLAIN;
        long sum = 0;
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                int at = (c == 'đ' ? 'd' : c == 'Đ' ? 'D' : c) - FIRST;
                sum += at >= 0 && at < widths.length ? widths[at] : 500;
            }
        }
        return sum / 1000.0 * points * MM_PER_POINT;
    }

    /** Millimetres of a segment's line as it is set. */
    static double of(Segment segment) {
        double sum = 0;
        for (Piece piece : segment.pieces()) {
            String text = segment.para()
                    .text()
                    .substring(Math.max(segment.start(), piece.start()), Math.min(segment.end(), piece.end()));
            double points = piece.letter().points() * (piece.letter().raised() ? RAISED : 1);
            sum += of(text, points, piece.letter().bold());
        }
        return sum;
    }
}
