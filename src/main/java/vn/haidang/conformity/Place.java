package vn.haidang.conformity;

/**
 * Where in the document something is.
 *
 * @param paragraph counted from 0 in document order, tables and text boxes included; -1 for the document as a whole
 * @param excerpt words of the paragraph
 * @param page from 1; 0 where the file does not say where its pages begin
 */
public record Place(int paragraph, String excerpt, int page) {

    private static final int LONGEST = 120;
    static final Place WHOLE = new Place(-1, "", 0);

    static Place of(Segment segment, boolean pagesKnown) {
        String text = segment.shown().strip().replaceAll("\\s+", " ");
        return new Place(
                segment.para().index,
                text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…",
                pagesKnown ? segment.para().page : 0);
    }
}
