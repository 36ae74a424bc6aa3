package vn.haidang.layout;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words of one look within a paragraph or cell; a line feed breaks the line.
 *
 * @param note the footnote whose number stands after the words, of plain words and links; null if there is none
 * @param link address to which the words lead, looking like any others; null if they lead nowhere
 */
public record Run(
        String text,
        boolean bold,
        boolean italic,
        @Nullable List<Run> note,
        @Nullable String link) {

    public Run {
        note = note == null ? null : List.copyOf(note);
    }

    public Run(String text, boolean bold, boolean italic, String note) {
        this(text, bold, italic, List.of(plain(note)), null);
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

    /** The words of runs without looks, notes and addresses. */
    public static String words(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
