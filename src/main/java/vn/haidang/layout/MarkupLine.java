package vn.haidang.layout;

/**
 * A line of markup.
 *
 * @param number of the template's line that it came from, from 1
 */
record MarkupLine(int number, String text) {

    boolean isBlank() {
        return text.isBlank();
    }

    /** The line's words without the room around them. */
    String stripped() {
        return text.strip();
    }
}
