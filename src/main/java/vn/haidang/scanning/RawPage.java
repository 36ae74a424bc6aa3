package vn.haidang.scanning;

import java.awt.image.BufferedImage;

/**
 * A page's picture as it came.
 *
 * @param dotsPerInch of the picture; reckoned from the size of a sheet of A4 where the file does not tell
 */
record RawPage(BufferedImage image, int dotsPerInch) {

    private static final double LONG_SIDE = 11.69;

    /** What scanners and cameras can mean; the rest is a default that nobody set. */
    static RawPage of(BufferedImage image, double told) {
        int reckoned = (int) Math.round(Math.max(image.getWidth(), image.getHeight()) / LONG_SIDE);
        boolean believable =
                told >= 90 && told <= 1300 && Math.abs(told - 96) > 0.5 && told > reckoned * 0.6 && told < reckoned * 3;
        return new RawPage(image, Math.max(30, believable ? (int) Math.round(told) : reckoned));
    }
}
