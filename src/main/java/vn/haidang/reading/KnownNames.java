package vn.haidang.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.haidang.text.Letters;

/** Names of units that the document itself prints in full, in headings, tables and addresses. */
final class KnownNames {

    private final Phrases<Boolean> phrases = new Phrases<>();
    private static final int MOST = 200;

    private final List<String> names = new ArrayList<>();
    private final Map<String, String> fullest = new HashMap<>();

    void add(String name) {
        if (names.size() >= MOST || name.length() < 4 || name.length() > 160 || names.contains(name)) {
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

    /** How many words a name has, those that only join left out. */
    private static long fields(String name) {
        return java.util.Arrays.stream(Letters.plain(name).split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty() && !w.equals("và"))
                .count();
    }

    /** The fullest form in the document of a printed name. */
    String fullest(String printed) {
        return fullest.computeIfAbsent(printed, this::longestLike);
    }

    private String longestLike(String printed) {
        var best = printed;
        double most = 0.85;
        long own = fields(printed);
        for (var name : names) {
            if (fields(name) < own) {
                continue;
            }
            double like = UnitNames.likeness(printed, name);
            if (like > most) {
                most = like;
                best = name;
            }
        }
        return best;
    }
}
