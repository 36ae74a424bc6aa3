package vn.haidang.layout;

import org.jspecify.annotations.Nullable;

/**
 * Words of one look within a paragraph or cell; a line feed breaks the line.
 *
 * @param note text of a footnote whose number stands after the words; null if there is none
 */
public record Run(
        String text, boolean bold, boolean italic, @Nullable String note) {

    public Run(String text, boolean bold, boolean italic) {
        this(text, bold, italic, null);
    }

    public static Run plain(String text) {
        return new Run(text, false, false);
    }

    public static Run bold(String text) {
        return new Run(text, true, false);
    }

    public static Run italic(String text) {
        return new Run(text, false, true);
    }

    /** The number of a footnote, and at the foot of the page its text. */
    public static Run footnote(String note) {
        return new Run("", false, false, note);
    }
}
