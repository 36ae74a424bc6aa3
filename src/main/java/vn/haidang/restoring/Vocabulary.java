package vn.haidang.restoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words and their numbers. The syllables come first, always in the same order. */
final class Vocabulary {

    static final int START = 0;
    static final int NUMBER = 1;
    static final int UNKNOWN = 2;
    /** Number of the first syllable. */
    static final int FIRST = 3;

    private static final List<String> SYLLABLES = Syllables.sorted();

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    Vocabulary() {
        for (var special : List.of("<s>", "<n>", "<?>")) {
            add(special);
        }
        for (var syllable : SYLLABLES) {
            add(syllable);
        }
    }

    /** Its number; a new one where it was not known. */
    int add(String word) {
        var known = numbers.get(word);
        if (known != null) {
            return known;
        }
        numbers.put(word, words.size());
        words.add(word);
        return words.size() - 1;
    }

    /** Its number, or {@link #UNKNOWN}. */
    int get(String word) {
        return numbers.getOrDefault(word, UNKNOWN);
    }

    String word(int number) {
        return words.get(number);
    }

    int size() {
        return words.size();
    }

    static List<String> syllables() {
        return SYLLABLES;
    }
}
