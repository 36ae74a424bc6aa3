package vn.haidang.search;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.haidang.text.Letters;
import vn.haidang.text.Span;

/** Who types accents means them: what agrees with them goes before what has the same letters only. */
final class Accents {

    /** What does not agree at all keeps this share of its score. */
    private static final double LEAST = 0.25;

    private static final double NAMED_SO = 1.6;

    private final List<Syllables.Syllable> syllables;
    private final String typed;
    private final String plain;

    Accents(SearchQuery query) {
        typed = query.typed();
        plain = Letters.plain(typed).replace("\"", "").strip();
        syllables = Syllables.of(typed);
    }

    /** Whether an accent was typed at all. */
    boolean typed() {
        return !Letters.folded(typed).equals(typed.toLowerCase(Locale.ROOT));
    }

    /** By what a score is multiplied. */
    double factor(String title, String detail, String body) {
        String lines = Letters.plain(title) + " \n " + Letters.plain(detail);
        if (plain.length() > 3 && lines.contains(plain)) {
            return NAMED_SO;
        }
        return LEAST + (1 - LEAST) * agreement(lines + " \n " + Letters.plain(body));
    }

    /** Share of the typed words that stand in the text with the same marks. */
    private double agreement(String text) {
        Set<String> there = new HashSet<>();
        for (Syllables.Syllable syllable : Syllables.of(text)) {
            there.add(syllable.span().of(text));
        }
        String lower = Letters.plain(typed);
        long agreeing = syllables.stream()
                .map(Syllables.Syllable::span)
                .map(span -> word(lower, span))
                .filter(there::contains)
                .count();
        return syllables.isEmpty() ? 1 : (double) agreeing / syllables.size();
    }

    private static String word(String text, Span span) {
        return span.of(text);
    }
}
