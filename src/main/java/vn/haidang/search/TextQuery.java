package vn.haidang.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what is looked for as PostgreSQL's {@code tsquery}; words hold letters and digits only, so nothing needs escaping. */
final class TextQuery {

    private final Abbreviations abbreviations = Abbreviations.shipped();

    /** All of it. Empty where only filters are asked for. */
    static String all(SearchQuery query) {
        return new TextQuery().write(query, false);
    }

    /** All words but one, for when all of them together find nothing; what filters ask for must still be there. */
    static String allButOne(SearchQuery query) {
        return new TextQuery().write(query, true);
    }

    private String write(SearchQuery query, boolean oneMayLack) {
        List<String> wanted = new ArrayList<>();
        List<String> run = new ArrayList<>();
        List<String> musts = new ArrayList<>();
        for (SearchQuery.Term term : query.terms()) {
            switch (term) {
                case SearchQuery.Word word when !word.prefix() -> run.add(word.folded());
                case SearchQuery.Word word -> {
                    words(run, wanted);
                    wanted.add(prefix(word.folded()));
                }
                case SearchQuery.Phrase phrase -> {
                    words(run, wanted);
                    wanted.add(phrase(phrase.words()));
                }
                case SearchQuery.Number number -> {
                    words(run, wanted);
                    wanted.add(prefix(PaperNumber.mark(number.words())));
                }
                case SearchQuery.Not not -> musts.add("!" + phrase(not.words()));
            }
        }
        words(run, wanted);
        query.units().forEach(unit -> musts.add(unit(unit)));
        if (!wanted.isEmpty()) {
            musts.addFirst(oneMayLack ? withoutEach(wanted) : together(wanted));
        }
        return String.join(" & ", musts);
    }

    private static String together(List<String> wanted) {
        return wanted.size() == 1 ? wanted.getFirst() : "(" + String.join(" & ", wanted) + ")";
    }

    private static String withoutEach(List<String> wanted) {
        List<String> ways = new ArrayList<>();
        for (int lacking = 0; lacking < wanted.size(); lacking++) {
            List<String> rest = new ArrayList<>(wanted);
            rest.remove(lacking);
            ways.add(together(rest));
        }
        return "(" + String.join(" | ", ways) + ")";
    }

    /** Words in a row: what can be written short is found in either form. */
    private void words(List<String> run, List<String> wanted) {
        for (int i = 0; i < run.size(); ) {
            int taken = abbreviations.at(run, i);
            List<String> words = run.subList(i, i + Math.max(taken, 1));
            String plain = words.size() == 1 ? quoted(words.getFirst()) : joined(words, " & ");
            String mark = abbreviations.mark(words);
            wanted.add(mark == null ? plain : "(" + quoted(mark) + " | " + plain + ")");
            i += words.size();
        }
        run.clear();
    }

    /** One right after the other; each part of it may also be written short or in full. */
    private String phrase(List<String> words) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            int taken = Math.max(abbreviations.at(words, i), 1);
            List<String> part = words.subList(i, i + taken);
            String mark = abbreviations.mark(part);
            if (mark == null) {
                part.forEach(word -> parts.add(quoted(word)));
            } else {
                parts.add(abbreviations.ways(mark).stream()
                        .map(way -> way.size() == 1 ? quoted(way.getFirst()) : joined(way, " <-> "))
                        .collect(Collectors.joining(" | ", "(", ")")));
            }
            i += taken;
        }
        return parts.size() == 1 ? parts.getFirst() : parts.stream().collect(Collectors.joining(" <-> ", "(", ")"));
    }

    /** A unit by any part of any of its names. */
    private String unit(List<String> words) {
        return joined(UnitMarks.of(abbreviations.inFull(words)), " & ");
    }

    private static String joined(List<String> words, String between) {
        return words.stream().map(TextQuery::quoted).collect(Collectors.joining(between, "(", ")"));
    }

    private static String prefix(String word) {
        return "'" + word + "':*";
    }

    private static String quoted(String word) {
        return "'" + word + "'";
    }
}
