package vn.haidang.conformity;

/**
 * Letters of a paragraph that come from one text element.
 *
 * @param start in the paragraph's text
 * @param node the element that holds them: text, tab, break
 */
record Piece(int start, int end, Letter letter, Node run, Node node) {}
