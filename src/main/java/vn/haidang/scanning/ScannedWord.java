package vn.haidang.scanning;

import vn.haidang.text.Span;

/**
 * A word on a page.
 *
 * @param span where it stands in the text of the document, empty where it has no place there
 * @param left of its box, in pixels of the upright page
 * @param top of its box, in pixels
 * @param width of its box, in pixels
 * @param height of its box, in pixels
 * @param confidence 0 to 1
 */
public record ScannedWord(Span span, String text, int left, int top, int width, int height, double confidence) {

    /** A figure read with less certainty is never used unseen. */
    public static final double SURE = 0.9;

    public boolean isDoubtful() {
        return confidence < SURE;
    }
}
