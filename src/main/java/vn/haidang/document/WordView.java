package vn.haidang.document;

import org.jspecify.annotations.Nullable;
import vn.haidang.scanning.ScannedPage;
import vn.haidang.scanning.ScannedWord;

/**
 * A word to be looked at.
 *
 * @param page null where there is no picture
 * @param box its place on the picture, null where there is no picture
 */
public record WordView(
        WordEdits.Word word,
        @Nullable ScannedPage page,
        @Nullable ScannedWord box) {

    static WordView of(WordEdits.Word word, @Nullable ScannedPage page) {
        return new WordView(word, page, page == null ? null : page.words().get(word.place()));
    }

    public int place() {
        return word.place();
    }

    public String text() {
        return word.text();
    }

    public String original() {
        return word.original();
    }

    public java.util.List<String> alternatives() {
        return word.alternatives();
    }

    public int percent() {
        return (int) Math.round(word.certainty() * 100);
    }

    /** The part of the page around the word, as an SVG view box. */
    public String around() {
        if (page == null || box == null) {
            return "0 0 1 1";
        }
        int width = Math.min(page.width(), Math.max(box.width() * 3, page.dotsPerInch() * 3));
        int height = Math.max(box.height() * 3, page.dotsPerInch() / 3);
        int left = Math.clamp(box.left() + box.width() / 2L - width / 2, 0, Math.max(0, page.width() - width));
        int top = Math.clamp(box.top() + box.height() / 2L - height / 2, 0, Math.max(0, page.height() - height));
        return left + " " + top + " " + width + " " + height;
    }
}
