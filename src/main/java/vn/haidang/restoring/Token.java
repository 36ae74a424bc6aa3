package vn.haidang.restoring;

/**
 * A piece of a damaged text.
 *
 * @param start where it begins in the text
 * @param kind what it may be
 * @param breaksBefore whether a sentence or a heading begins with it
 * @param joined whether no space stands before it
 */
record Token(int start, int end, Kind kind, boolean breaksBefore, boolean joined) {

    enum Kind {
        /** May be restored. */
        WORD,
        /** Figures, dates, numbers of documents: never touched. */
        NUMBER,
        /** Abbreviations, labels and names of other languages: never touched, but the model may know them. */
        KEPT
    }

    String of(String text) {
        return text.substring(start, end);
    }
}
