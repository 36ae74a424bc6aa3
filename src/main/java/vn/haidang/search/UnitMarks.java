package vn.haidang.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Marks of a unit's name: its pairs of neighbouring syllables, so that the index alone answers for which things a unit has to do with. A phrase
 * would have to be looked for in each row.
 */
final class UnitMarks {

    /** No word begins so: words hold letters and digits only. */
    private static final String MARK = "u.";

    private UnitMarks() {}

    /** @param words of a name, or of a part of one, written in full */
    static List<String> of(List<String> words) {
        List<String> marks = new ArrayList<>();
        if (words.size() == 1) {
            marks.add(MARK + words.getFirst());
        }
        for (int i = 1; i < words.size(); i++) {
            marks.add(MARK + words.get(i - 1) + "." + words.get(i));
        }
        return marks;
    }

    /** All marks by which a name can be found, also by one of its words. */
    static List<String> ofName(List<String> words) {
        List<String> marks = new ArrayList<>(of(words));
        words.forEach(word -> marks.add(MARK + word));
        return marks;
    }
}
