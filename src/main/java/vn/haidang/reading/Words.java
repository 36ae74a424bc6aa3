package vn.haidang.reading;

import java.util.Arrays;
import vn.haidang.text.Letters;

/**
 * A text cut into words, numbers and single signs, each known by its place in the text. Words are held as
 * {@link Letters#plain} gives them. White space is not held.
 */
final class Words {

    final String text;
    final String plain;
    private int[] starts;
    private int[] ends;
    private String[] words;
    private int size;

    Words(String text) {
        this.text = text;
        this.plain = Letters.plain(text);
        int guess = Math.max(16, text.length() / 4);
        starts = new int[guess];
        ends = new int[guess];
        words = new String[guess];
        cut();
    }

    private void cut() {
        int i = 0;
        int n = plain.length();
        while (i < n) {
            char c = plain.charAt(i);
            if (c <= ' ') {
                i++;
                continue;
            }
            int from = i++;
            if (Character.isLetter(c)) {
                while (i < n && isWordPart(plain.charAt(i))) {
                    i++;
                }
            } else if (isDigit(c)) {
                while (i < n && isDigit(plain.charAt(i))) {
                    i++;
                }
            }
            add(from, i);
        }
    }

    private static boolean isWordPart(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void add(int from, int to) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            words = Arrays.copyOf(words, size * 2);
        }
        starts[size] = from;
        ends[size] = to;
        words[size++] = plain.substring(from, to);
    }

    int size() {
        return size;
    }

    /** Where word i begins in the text. */
    int start(int i) {
        return i < size ? starts[i] : text.length();
    }

    /** Where word i ends in the text. */
    int end(int i) {
        return ends[i];
    }

    /** Word i, or an empty word outside the text. */
    String at(int i) {
        return i >= 0 && i < size ? words[i] : "";
    }

    boolean is(int i, String word) {
        return i >= 0 && i < size && words[i].equals(word);
    }

    boolean isAny(int i, String... any) {
        for (var word : any) {
            if (is(i, word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words from i on are these, within the text. */
    boolean are(int i, String... expected) {
        for (int k = 0; k < expected.length; k++) {
            if (!is(i + k, expected[k])) {
                return false;
            }
        }
        return true;
    }

    boolean isNumber(int i) {
        return i >= 0 && i < size && isDigit(words[i].charAt(0));
    }

    boolean isWord(int i) {
        return i >= 0 && i < size && Character.isLetter(words[i].charAt(0));
    }

    boolean isSign(int i) {
        return i >= 0 && i < size && !isWord(i) && !isNumber(i);
    }

    /** The number at i, or -1 where there is none or it is longer than nine digits. */
    int number(int i) {
        return isNumber(i) && words[i].length() <= 9 ? Integer.parseInt(words[i]) : -1;
    }

    boolean isLarge(int i) {
        return i >= 0 && i < size && Character.isUpperCase(text.charAt(starts[i]));
    }

    /** Whether word i follows the one before without white space. */
    boolean isJoined(int i) {
        return i > 0 && i < size && ends[i - 1] == starts[i];
    }

    /** The first word that begins at or after a place in the text. */
    int from(int place) {
        int at = Arrays.binarySearch(starts, 0, size, place);
        return at >= 0 ? at : -at - 1;
    }

    /** The text of the words from i up to but without k. */
    String text(int i, int k) {
        return i < k ? text.substring(starts[i], ends[k - 1]) : "";
    }
}
