package vn.haidang.reading;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.haidang.restoring.Restored;
import vn.haidang.restoring.RestoredWord;
import vn.haidang.text.Letters;
import vn.haidang.text.Span;

/**
 * The line of a file in which a place of the reading's text stands. In a text file it is the line that an editor shows; elsewhere
 * the line of the text as it is read.
 */
final class FileLines {

    private static final int ENOUGH = 48;

    private final String file;
    private final String fileLetters;
    private final int[] fileAt;
    private final String textLetters;
    private final int[] textAt;
    private final @Nullable Restored restored;

    private FileLines(String text, String file, @Nullable Restored restored) {
        this.restored = restored;
        this.file = file;
        this.fileLetters = letters(file);
        this.fileAt = places(file);
        this.textLetters = letters(text);
        this.textAt = places(text);
    }

    static FileLines of(FullReading full, byte[] bytes) {
        var reading = full.reading();
        boolean plain = reading.source().mediaType().equals("text/plain");
        var restored = full.restored();
        var text = restored == null ? reading.text() : restored.original();
        return new FileLines(text, plain ? PlainText.decode(bytes) : text, restored);
    }

    private static String letters(String text) {
        var out = new StringBuilder(text.length());
        var folded = Letters.folded(text);
        for (int i = 0; i < folded.length(); i++) {
            if (Character.isLetterOrDigit(folded.charAt(i))) {
                out.append(folded.charAt(i));
            }
        }
        return out.toString();
    }

    /** Where each letter stands. */
    private static int[] places(String text) {
        var out = new int[text.length()];
        int n = 0;
        var folded = Letters.folded(text);
        for (int i = 0; i < folded.length(); i++) {
            if (Character.isLetterOrDigit(folded.charAt(i))) {
                out[n++] = i;
            }
        }
        return Arrays.copyOf(out, n);
    }

    /** Where the words of a restored text stood before. */
    private Span before(Span span) {
        if (restored == null) {
            return span;
        }
        int start = -1;
        int end = -1;
        for (RestoredWord word : restored.words()) {
            if (word.restored().end() > span.start()
                    && word.restored().start() < Math.max(span.end(), span.start() + 1)) {
                start = start < 0 ? word.original().start() : start;
                end = word.original().end();
            }
        }
        return start < 0 ? span : new Span(start, end);
    }

    /** The line, from 1, of the first letter of a span. */
    int line(Span place) {
        var span = before(place);
        int from = Arrays.binarySearch(textAt, span.start());
        from = from < 0 ? -from - 1 : from;
        int end = Arrays.binarySearch(textAt, span.end());
        int to = Math.clamp(end < 0 ? -end - 1 : end, Math.min(from + 1, textLetters.length()), textLetters.length());
        var words = textLetters.substring(from, Math.min(to, from + ENOUGH));
        int at = -1;
        int nth = occurrences(words, from);
        for (int i = 0; i <= nth; i++) {
            int next = fileLetters.indexOf(words, at + 1);
            at = next < 0 ? at : next;
        }
        return at < 0 || at >= fileAt.length ? 1 : lineOf(fileAt[at]);
    }

    private int occurrences(String words, int before) {
        int count = 0;
        int at = textLetters.indexOf(words);
        while (at >= 0 && at < before) {
            count++;
            at = textLetters.indexOf(words, at + 1);
        }
        return count;
    }

    private int lineOf(int place) {
        int line = 1;
        for (int i = 0; i < place; i++) {
            line += file.charAt(i) == '\n' ? 1 : 0;
        }
        return line;
    }
}
