package vn.haidang.search;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes PostgreSQL's {@code tsvector} itself: the syllables are cut in one place, {@link Syllables}, for what is indexed and for what is asked.
 */
final class Vector {

    /** PostgreSQL keeps positions up to this one and at most so many of one word. */
    private static final int LAST_POSITION = 16_383;

    private static final int MOST_PLACES = 255;

    /** Longest lexeme PostgreSQL takes is 2 kB; nobody looks for longer words. */
    private static final int LONGEST = 100;

    /** Together this stays below the megabyte that one vector may have. */
    private static final int MOST_CHARACTERS = 600_000;

    /** So far apart that no phrase reaches from one field into the next. */
    private static final int GAP = 8;

    private final Map<String, StringBuilder> places = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private int position;
    private int characters;

    static String of(SearchEntry entry) {
        Vector vector = new Vector();
        vector.add(entry.title(), 'A');
        vector.add(entry.detail(), 'B');
        entry.units().forEach(unit -> vector.add(unit, 'C'));
        vector.add(entry.body(), 'D');
        return vector.literal();
    }

    private void add(String text, char weight) {
        for (Syllables.Syllable syllable : Syllables.of(text)) {
            String word = syllable.folded();
            if (word.length() > LONGEST || characters > MOST_CHARACTERS) {
                continue;
            }
            position = Math.min(position + 1, LAST_POSITION);
            int count = counts.merge(word, 1, Integer::sum);
            if (count <= MOST_PLACES) {
                StringBuilder list = places.computeIfAbsent(word, w -> new StringBuilder());
                list.append(list.isEmpty() ? "" : ",").append(position);
                if (weight != 'D') {
                    list.append(weight);
                }
                characters += count == 1 ? word.length() + 10 : 6;
            }
        }
        position = Math.min(position + GAP, LAST_POSITION);
    }

    /** Words hold letters and digits only, so nothing needs escaping. */
    private String literal() {
        StringBuilder out = new StringBuilder(characters);
        places.forEach((word, list) ->
                out.append('\'').append(word).append("':").append(list).append(' '));
        return out.toString();
    }
}
