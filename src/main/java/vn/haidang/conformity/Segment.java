package vn.haidang.conformity;

import java.util.List;

/**
 * Part of a paragraph that is one thing: a whole paragraph, a line of it, or one side of a line that tabs part in two.
 *
 * @param start in the paragraph's text
 */
record Segment(Para para, int start, int end, Side side) {

    /** Where on the line it stands. */
    enum Side {
        WHOLE,
        LEFT,
        RIGHT
    }

    String text() {
        return para.text().substring(start, end);
    }

    /** The text with the automatic number that is printed before it. */
    String shown() {
        return start == 0 && !para.label.isEmpty() ? para.label + " " + text() : text();
    }

    /** The same without space around it, non-breaking or not. */
    String bare() {
        return shown().replace('\u00a0', ' ').strip();
    }

    /** Small letters without accents, single spaces. */
    String folded() {
        return Words.folded(shown());
    }

    /** Pieces with something to be seen, cut to this segment. */
    List<Piece> pieces() {
        return para.pieces.stream()
                .filter(piece -> piece.start() < end && piece.end() > start)
                .filter(piece -> !para.text()
                        .substring(Math.max(start, piece.start()), Math.min(end, piece.end()))
                        .isBlank())
                .toList();
    }

    /** Whether nearly all of its letters are bold. */
    boolean isBold() {
        return share(true) > 0.8;
    }

    boolean isItalic() {
        return share(false) > 0.8;
    }

    private double share(boolean bold) {
        int letters = 0;
        int such = 0;
        for (Piece piece : pieces()) {
            int length = Math.min(end, piece.end()) - Math.max(start, piece.start());
            letters += length;
            such += (bold ? piece.letter().bold() : piece.letter().italic()) ? length : 0;
        }
        return letters == 0 ? 0 : (double) such / letters;
    }

    boolean isCapitals() {
        return vn.haidang.text.Letters.isCapitals(text())
                || pieces().stream().allMatch(piece -> piece.letter().capitals());
    }

    boolean isCentred() {
        return para.look.place().equals("center");
    }

    /** Whether it is a whole paragraph, so that its place is the paragraph's. */
    boolean isAlone() {
        return side == Side.WHOLE || para.column() != null || para.inBox;
    }
}
