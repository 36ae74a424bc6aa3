package vn.haidang.layout;

import org.jspecify.annotations.Nullable;

/**
 * Words of one look within a paragraph or cell; a line feed breaks the line.
 *
 * @param note text of a footnote whose number stands after the words; null if there is none
 * @param link address to which the words lead, looking like any others; null if they lead nowhere
 */
public record Run(
        String text,
        boolean bold,
        boolean italic,
        @Nullable String note,
        @Nullable String link) {

    public Run(String text, boolean bold, boolean italic, @Nullable String note) {
        this(text, bold, italic, note, null);
    }

    public Run(String text, boolean bold, boolean italic) {
        this(text, bold, italic, null, null);
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

    /** Words that lead to an address beginning with http://, https:// or a slash. */
    public static Run link(String text, String address) {
        return new Run(text, false, false, null, address);
    }

    /** The same looks, note and address around other words. */
    Run withText(String words) {
        return new Run(words, bold, italic, note, link);
    }

    /** The number of a footnote, and at the foot of the page its text. */
    public static Run footnote(String note) {
        return new Run("", false, false, note);
    }
}
