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
 * @param words in reading order: line by line, each from left to right
 * @param rules lines drawn on the page
 */
public record ScannedPage(
        int number,
        int width,
        int height,
        int dotsPerInch,
        int turned,
        double skew,
        List<ScannedWord> words,
        List<ScannedRule> rules) {

    public ScannedPage withWords(List<ScannedWord> other) {
        return new ScannedPage(number, width, height, dotsPerInch, turned, skew, List.copyOf(other), rules);
    }

    /** Mean certainty of its words by their letters, 1 where there is none. */
    public double confidence() {
        return meanConfidence(List.of(this));
    }

    /** Mean certainty of the words of several pages by their letters, 1 where there is none. */
    public static double meanConfidence(List<ScannedPage> pages) {
        double sum = 0;
        long letters = 0;
        for (var page : pages) {
            for (var word : page.words) {
                sum += word.confidence() * word.text().length();
                letters += word.text().length();
            }
        }
        return letters == 0 ? 1 : sum / letters;
    }
}
