package vn.haidang.search;

import java.util.ArrayList;
import java.util.List;
import vn.haidang.text.Letters;
import vn.haidang.text.Span;

/** Cuts text into what is searched for: runs of letters and digits, folded to small letters without accents, đ as d. */
final class Syllables {

    private Syllables() {}

    /** One syllable, number or abbreviation and its place in the text. */
    record Syllable(String folded, Span span) {}

    static List<Syllable> of(String text) {
        List<Syllable> found = new ArrayList<>();
        String folded = Letters.folded(text);
        int from = -1;
        for (int i = 0; i <= folded.length(); i++) {
            boolean inside = i < folded.length() && Character.isLetterOrDigit(folded.charAt(i));
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                found.add(new Syllable(folded.substring(from, i), new Span(from, i)));
                from = -1;
            }
        }
        return found;
    }

    static List<String> words(String text) {
        return of(text).stream().map(Syllable::folded).toList();
    }
}
