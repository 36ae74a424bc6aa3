package vn.haidang.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The single words that a search looks for, those behind abbreviations included: what an extract marks. */
final class Wanted {

    /** Most words that are written short together. */
    private static final int LONGEST = 7;

    private final Set<String> whole = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();

    private Wanted() {}

    static Wanted of(SearchQuery query) {
        Wanted wanted = new Wanted();
        List<String> run = new ArrayList<>();
        for (SearchQuery.Term term : query.terms()) {
            switch (term) {
                case SearchQuery.Word word when word.prefix() -> wanted.beginnings.add(word.folded());
                case SearchQuery.Word word -> run.add(word.folded());
                case SearchQuery.Phrase phrase -> run.addAll(phrase.words());
                case SearchQuery.Number number -> {
                    wanted.whole.addAll(number.words());
                    wanted.whole.add("0" + number.words().getFirst());
                }
                case SearchQuery.Not not -> {}
            }
        }
        wanted.add(run);
        return wanted;
    }

    private void add(List<String> run) {
        Abbreviations abbreviations = Abbreviations.shipped();
        whole.addAll(run);
        for (int from = 0; from < run.size(); from++) {
            for (int to = from + 1; to <= Math.min(run.size(), from + LONGEST); to++) {
                String mark = abbreviations.mark(run.subList(from, to));
                if (mark != null) {
                    abbreviations.ways(mark).forEach(whole::addAll);
                }
            }
        }
    }

    boolean has(String word) {
        return whole.contains(word)
                || beginnings.stream().anyMatch(beginning -> beginning.length() > 1 && word.startsWith(beginning));
    }
}
