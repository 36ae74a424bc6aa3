package vn.haidang.reading;

import java.util.ArrayList;
import java.util.List;

/** Names of units that the document itself prints in full, in headings, tables and addresses. */
final class KnownNames {

    private final Phrases<Boolean> phrases = new Phrases<>();
    private final List<String> names = new ArrayList<>();

    void add(String name) {
        if (name.length() < 4 || name.length() > 160 || names.contains(name)) {
            return;
        }
        names.add(name);
        phrases.add(true, name);
    }

    /** The word after the longest known name at i, or -1. A one-word name is never taken for known. */
    int longest(Words words, int i, int limit) {
        var hit = phrases.at(words, i, limit);
        return hit == null || hit.next() - i < 3 || !(words.isLarge(i) || words.isLarge(i + 1)) ? -1 : hit.next();
    }

    /** The fullest form in the document of a printed name. */
    String fullest(String printed) {
        var best = printed;
        double most = 0.85;
        for (var name : names) {
            double like = UnitNames.likeness(printed, name);
            if (like > most) {
                most = like;
                best = name;
            }
        }
        return best;
    }
}
