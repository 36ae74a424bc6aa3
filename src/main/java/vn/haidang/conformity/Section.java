package vn.haidang.conformity;

import java.util.Map;

/**
 * Pages of one make. Lengths in millimetres.
 *
 * @param headers header parts by type: default, first, even; those of the section before where it names none
 * @param footers the same
 * @param node its properties as written; an empty element where the document has none
 * @param firstParagraph index of its first paragraph
 */
record Section(
        double width,
        double height,
        double top,
        double right,
        double bottom,
        double left,
        boolean titlePage,
        String numberFormat,
        String numberStart,
        Map<String, String> headers,
        Map<String, String> footers,
        Node node,
        int firstParagraph) {

    boolean landscape() {
        return width > height;
    }

    double textWidth() {
        return width - left - right;
    }
}
