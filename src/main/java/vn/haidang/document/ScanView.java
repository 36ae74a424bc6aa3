package vn.haidang.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.scanning.ScannedPage;
import vn.haidang.scanning.ScannedWord;

/**
 * How a text was won, beside it: the pictures of its pages with the words on them, or the damaged text.
 *
 * @param pages where it was recognised from pictures
 * @param figures words with digits that were read with doubt, over all pages; nobody uses them unseen
 * @param restored pairs of lines where it was restored
 * @param corrected how many words people looked at
 */
public record ScanView(List<PageView> pages, List<Doubtful> figures, List<Pair> restored, int corrected) {

    static final ScanView NONE = new ScanView(List.of(), List.of(), List.of(), 0);

    /**
     * A page.
     *
     * @param start where its words begin in the text
     * @param end where they end
     */
    public record PageView(ScannedPage page, int start, int end) {

        static PageView of(ScannedPage page) {
            int start = page.words().stream()
                    .filter(word -> word.span().end() > 0)
                    .mapToInt(word -> word.span().start())
                    .min()
                    .orElse(0);
            int end = page.words().stream()
                    .mapToInt(word -> word.span().end())
                    .max()
                    .orElse(0);
            return new PageView(page, start, end);
        }

        public int number() {
            return page.number();
        }

        public int percent() {
            return (int) Math.round(page.confidence() * 100);
        }

        public long doubts() {
            return page.words().stream().filter(ScanView::isShownInDoubt).count();
        }
    }

    /** A word in doubt; {@code page} is null for a restored one. */
    public record Doubtful(@Nullable Integer page, int place, String text, int percent) {}

    /** A line of the damaged text and of the restored one. */
    public record Pair(List<Piece> original, List<Piece> restored) {}

    /**
     * Part of a line.
     *
     * @param place where the word begins in the damaged text, −1 between words
     */
    public record Piece(String text, int place, boolean changed, boolean doubtful) {}

    public boolean isEmpty() {
        return pages.isEmpty() && restored.isEmpty();
    }

    /** Whether a word is marked; signs alone are not. */
    public static boolean isShownInDoubt(ScannedWord word) {
        return word.isDoubtful() && word.text().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    static boolean isFigure(String text) {
        return text.codePoints().anyMatch(Character::isDigit) || text.matches("[(]?[IVX]{2,}(?:[./,;:)].*)?");
    }
}
