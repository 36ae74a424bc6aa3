package vn.haidang.search;

import java.util.LinkedHashMap;
import java.util.List;
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

    private final Abbreviations abbreviations = Abbreviations.shipped();
    private final Map<String, StringBuilder> places = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private int position;
    private int characters;

    static String of(SearchEntry entry) {
        Vector vector = new Vector();
        vector.add(entry.title(), 'A');
        vector.add(entry.detail(), 'B');
        entry.units().forEach(unit -> {
            vector.add(unit, 'C');
            vector.addUnit(unit);
        });
        vector.add(entry.body(), 'D');
        return vector.literal();
    }

    private void add(String text, char weight) {
        List<Syllables.Syllable> syllables = Syllables.of(text);
        List<String> words = syllables.stream().map(Syllables.Syllable::folded).toList();
        int before = position;
        for (PaperNumber number : PaperNumber.in(text, syllables)) {
            place(number.mark(), Math.min(before + number.first() + 1, LAST_POSITION), weight);
        }
        for (int i = 0; i < words.size(); i++) {
            position = Math.min(position + 1, LAST_POSITION);
            place(words.get(i), position, weight);
            int taken = abbreviations.at(words, i);
            String mark = taken == 0 ? null : abbreviations.mark(words.subList(i, i + taken));
            if (mark != null) {
                place(mark, Math.min(position + taken - 1, LAST_POSITION), weight);
            }
        }
        position = Math.min(position + GAP, LAST_POSITION);
    }

    private void place(String word, int at, char weight) {
        if (word.length() > LONGEST || characters > MOST_CHARACTERS) {
            return;
        }
        int count = counts.merge(word, 1, Integer::sum);
        if (count <= MOST_PLACES) {
            StringBuilder list = places.computeIfAbsent(word, w -> new StringBuilder());
            list.append(list.isEmpty() ? "" : ",").append(at);
            if (weight != 'D') {
                list.append(weight);
            }
            characters += count == 1 ? word.length() + 10 : 6;
        }
    }

    /** Marks bear no place: they say that it is there and count for nothing in the order. */
    private void addUnit(String name) {
        UnitMarks.ofName(abbreviations.inFull(Syllables.words(name)))
                .forEach(mark -> places.putIfAbsent(mark, new StringBuilder()));
    }

    /** Words hold letters, digits and the dots of marks only, so nothing needs escaping. */
    private String literal() {
        StringBuilder out = new StringBuilder(characters);
        places.forEach((word, list) -> out.append('\'')
                .append(word)
                .append(list.isEmpty() ? "' " : "':")
                .append(list)
                .append(' '));
        return out.toString();
    }
}
