package vn.haidang.scanning;

import java.util.List;

/**
 * A page that was recognised.
 *
 * @param number from 1
 * @param width of the picture, in pixels, upright
 * @param height of the picture, in pixels, upright
 * @param dotsPerInch of the picture
 * @param turned by how many degrees clockwise the page was turned to stand upright: 0, 90, 180 or 270
 * @param skew remaining tilt that was straightened, in degrees, positive clockwise
 * @param words in reading order
 */
public record ScannedPage(
        int number, int width, int height, int dotsPerInch, int turned, double skew, List<ScannedWord> words) {}
