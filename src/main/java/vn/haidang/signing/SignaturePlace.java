package vn.haidang.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Where and how a signature shows (Nghị định 30/2020/NĐ-CP, phụ lục I, ô số 7c, 8 and what it says of annexes). */
public sealed interface SignaturePlace {

    /**
     * A rectangle on a page, in millimetres from its upper left corner.
     *
     * @param page from 1
     */
    record Box(int page, double left, double top, double width, double height) {

        public Box {
            if (page < 1 || left < 0 || top < 0 || width <= 0 || height <= 0) {
                throw new IllegalArgumentException("box " + page + " " + left + " " + top + " " + width + " " + height);
            }
        }

        /** Where an agency's seal of a size stands: it covers a third of this signature at its left. */
        public Box seal(double width, double height) {
            double seam = left + this.width / 3;
            double middle = top + this.height / 2;
            return new Box(page, Math.max(0, seam - width), Math.max(0, middle - height / 2), width, height);
        }
    }

    /** Shows nothing. */
    record Hidden() implements SignaturePlace {}

    /**
     * A picture: a person's signature, blue, between title and name, or the agency's seal, red; PNG with a transparent ground.
     *
     * @param png kept as it is, fitted into the box without being stretched
     */
    record Picture(Box box, byte[] png) implements SignaturePlace {

        /**
         * The part of the box that the picture fills.
         *
         * @throws IllegalArgumentException when it is no picture
         */
        public Box drawn() {
            try {
                var image = ImageIO.read(new ByteArrayInputStream(png));
                if (image == null) {
                    throw new IllegalArgumentException("no picture");
                }
                double scale = Math.min(box.width() / image.getWidth(), box.height() / image.getHeight());
                double width = image.getWidth() * scale;
                double height = image.getHeight() * scale;
                double left = box.left() + (box.width() - width) / 2;
                return new Box(box.page(), left, box.top() + (box.height() - height) / 2, width, height);
            } catch (IOException e) {
                throw new IllegalArgumentException("no picture", e);
            }
        }
    }

    /**
     * An annex in a file of its own: no picture, at the upper right of its first page number and symbol of its letter and the time of
     * signing (ISO 8601, to the second, with the zone), size 10.
     *
     * @param number "971/BQL-TTXTĐT"
     * @param font a TrueType font, embedded; null for the library's own
     */
    record Annex(String number, byte @Nullable [] font) implements SignaturePlace {}
}
