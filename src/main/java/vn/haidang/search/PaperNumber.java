package vn.haidang.search;

import java.util.ArrayList;
import java.util.List;
import vn.haidang.search.Syllables.Syllable;

/**
 * Number and symbol of a paper as a text writes them, such as 05/TB-BQL or 30/2020/NĐ-CP. Looked for word by word they would be many common words
 * in a row; a mark of their own finds them at once.
 *
 * @param first index of the syllable it begins with
 * @param words its syllables, the number without leading zeros
 */
record PaperNumber(int first, List<String> words) {

    private static final int LONGEST_NUMBER = 6;
    private static final int MOST_WORDS = 8;

    PaperNumber {
        words = List.copyOf(words);
    }

    /** Those in a text, which was cut into these syllables. */
    static List<PaperNumber> in(String text, List<Syllable> syllables) {
        List<PaperNumber> found = new ArrayList<>();
        for (int i = 0; i < syllables.size(); i++) {
            boolean begins = isNumber(syllables.get(i).folded()) && (i == 0 || !joined(text, syllables, i, "/-"));
            if (begins && i + 1 < syllables.size() && joined(text, syllables, i + 1, "/")) {
                List<String> words = words(text, syllables, i);
                if (words.stream().skip(1).anyMatch(word -> !isNumber(word))) {
                    found.add(new PaperNumber(i, words));
                    i += words.size() - 1;
                }
            }
        }
        return found;
    }

    private static List<String> words(String text, List<Syllable> syllables, int first) {
        List<String> words = new ArrayList<>();
        words.add(syllables.get(first).folded().replaceFirst("^0+(?=.)", ""));
        for (int i = first + 1;
                i < syllables.size() && words.size() < MOST_WORDS && joined(text, syllables, i, "/-");
                i++) {
            words.add(syllables.get(i).folded());
        }
        return words;
    }

    /** Whether exactly one of these signs stands between a syllable and the one before it. */
    private static boolean joined(String text, List<Syllable> syllables, int i, String signs) {
        int end = syllables.get(i - 1).span().end();
        return syllables.get(i).span().start() == end + 1 && signs.indexOf(text.charAt(end)) >= 0;
    }

    private static boolean isNumber(String word) {
        return word.length() <= LONGEST_NUMBER && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** How it stands in the index; what begins like it is found by a prefix, so that "05/TB" is found too. */
    String mark() {
        return mark(words);
    }

    static String mark(List<String> words) {
        return "so." + String.join(".", words);
    }
}
