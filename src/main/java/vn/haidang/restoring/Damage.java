package vn.haidang.restoring;

import java.util.Set;
import vn.haidang.text.Letters;

/**
 * Tells text that lost its marks from clean text and from text of other languages: in clean Vietnamese most words are syllables with a mark; in
 * damaged text few are, while most words are still syllables once all marks and look-alikes are taken off.
 */
final class Damage {

    private static final int FEWEST = 8;
    private static final int FEWEST_IN_LINES = 40;
    private static final int LONG_LINE = 12;
    private static final int LETTERS_OF_LINE = 40;
    private static final double MARKS_OF_LINE = 0.12;
    private static final double MARKS_OF_TEXT = 0.18;
    private static final double CLEAN = 0.55;
    private static final double CLEAN_LINE = 0.7;
    private static final double VIETNAMESE = 0.6;
    private static final double FEW_MARKS = 0.4;
    private static final Set<String> BASES = Syllables.bases();

    private int words;
    private int marked;
    private int possible;

    private Damage() {}

    /** The whole, or some long paragraphs of it. */
    static boolean isDamaged(String text) {
        if (hasMarksThroughout(text)) {
            return false;
        }
        var whole = of(text);
        if (whole.words < FEWEST || !whole.isVietnamese()) {
            return false;
        }
        return whole.marked < CLEAN * whole.words || hasDamagedLines(text);
    }

    /** A quick look: clean text has marks of its own on a quarter of its letters, in each of its long lines. */
    private static boolean hasMarksThroughout(String text) {
        int letters = 0;
        int marks = 0;
        int poor = 0;
        int lineLetters = 0;
        int lineMarks = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '\n') {
                poor += lineLetters > LETTERS_OF_LINE && lineMarks < MARKS_OF_LINE * lineLetters ? lineLetters : 0;
                letters += lineLetters;
                marks += lineMarks;
                lineLetters = lineMarks = 0;
            } else if (Character.isLetter(c)) {
                lineLetters++;
                lineMarks += c >= 0x1EA0 && c <= 0x1EF9 || "ăâđêôơưĂÂĐÊÔƠƯ".indexOf(c) >= 0 ? 1 : 0;
            }
        }
        return marks > MARKS_OF_TEXT * letters && poor < LETTERS_OF_LINE * 3;
    }

    private static boolean hasDamagedLines(String text) {
        int damaged = 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            var counted = of(line);
            boolean few = counted.marked < FEW_MARKS * counted.words;
            damaged += counted.words >= LONG_LINE && counted.isVietnamese() && few ? counted.words : 0;
        }
        return damaged >= FEWEST_IN_LINES;
    }

    /** Whether a line of a damaged text is surely as it was meant. */
    static boolean isCleanLine(String line) {
        var counted = of(line);
        return counted.words >= LONG_LINE && counted.marked > CLEAN_LINE * counted.words;
    }

    private static Damage of(String text) {
        var damage = new Damage();
        damage.count(text);
        return damage;
    }

    private boolean isVietnamese() {
        return possible > VIETNAMESE * words;
    }

    private void count(String text) {
        for (var token : Tokens.of(text)) {
            if (token.kind() == Token.Kind.WORD) {
                var plain = Letters.plain(token.of(text));
                var folded = Letters.folded(plain);
                boolean hasMark = !folded.equals(plain);
                words++;
                marked += hasMark && Syllables.contains(plain) ? 1 : 0;
                possible += BASES.contains(alike(folded)) ? 1 : 0;
            }
        }
    }

    private static String alike(String folded) {
        return folded.replace('4', 'a')
                .replace('6', 'o')
                .replace('1', 'l')
                .replace('0', 'o')
                .replace('8', 'a')
                .replace("'", "")
                .replace('w', 'u')
                .replace("’", "");
    }
}
