package vn.haidang.layout;

import org.jspecify.annotations.Nullable;

/**
 * A picture in the text, centred, its caption below.
 *
 * @param name under which a template is given the picture
 * @param picture null leaves an empty frame
 * @param caption may be empty; it is also what a screen reader says
 * @param width in millimetres, 10 to the width of the text
 */
public record Figure(String name, @Nullable Picture picture, String caption, double width) implements Block {

    /** Width of a figure where nothing else is asked for. */
    public static final double USUAL_WIDTH = 120;

    public Figure {
        if (!(width >= 10) || width > Page.textWidth(true)) {
            throw new IllegalArgumentException(
                    "a figure is 10 to %.0f mm wide, not %s".formatted(Page.textWidth(true), width));
        }
    }

    /** Height in millimetres, no more than leaves room for the caption on a page. */
    double height() {
        return Math.min(picture == null ? width / 2 : width * picture.height() / picture.width(), MAXIMUM_HEIGHT);
    }

    /** Width in millimetres at that height, inside this width of text. */
    double widthWithin(double textWidth) {
        double wanted = picture == null ? width : height() * picture.width() / picture.height();
        return Math.min(wanted, textWidth);
    }

    /** Height in millimetres that belongs to {@link #widthWithin}. */
    double heightWithin(double textWidth) {
        return picture == null ? height() : widthWithin(textWidth) * picture.height() / picture.width();
    }

    private static final double MAXIMUM_HEIGHT = 140;
}
