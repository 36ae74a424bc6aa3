package vn.haidang.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.haidang.search.Found.Piece;
import vn.haidang.text.Span;

/** Cuts the passage out of a text that shows best why it was found, and marks the words in it. */
final class Extract {

    private static final int LENGTH = 260;

    /** Farther into the text nobody looks for the best passage. */
    private static final int LOOKED_AT = 60_000;

    private Extract() {}

    /** The whole text with its words marked. */
    static List<Piece> marked(String text, SearchQuery query) {
        return pieces(text, 0, text.length(), hits(text, query));
    }

    /** The best passage, cut at words. */
    static List<Piece> passage(String body, SearchQuery query) {
        String text = body.length() > LOOKED_AT ? body.substring(0, LOOKED_AT) : body;
        List<Hit> hits = hits(text, query);
        int from = hits.isEmpty() ? 0 : start(text, best(hits).span().start());
        int to = Math.min(from + LENGTH, text.length());
        while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        List<Piece> pieces = new ArrayList<>();
        if (from > 0) {
            pieces.add(new Piece("… ", false));
        }
        pieces.addAll(pieces(text, from, to, hits));
        if (to < text.length()) {
            pieces.add(new Piece(" …", false));
        }
        return pieces;
    }

    private record Hit(String word, Span span) {}

    private static List<Hit> hits(String text, SearchQuery query) {
        Wanted wanted = Wanted.of(query);
        List<Hit> hits = new ArrayList<>();
        for (Syllables.Syllable syllable : Syllables.of(text)) {
            if (wanted.has(syllable.folded())) {
                hits.add(new Hit(syllable.folded(), syllable.span()));
            }
        }
        return hits;
    }

    /** Where the most different words stand together. */
    private static Hit best(List<Hit> hits) {
        Hit best = hits.getFirst();
        double most = 0;
        for (int i = 0; i < hits.size(); i++) {
            Set<String> seen = new HashSet<>();
            double value = 0;
            for (int j = i;
                    j < hits.size()
                            && hits.get(j).span().end() - hits.get(i).span().start() < LENGTH - 60;
                    j++) {
                value += seen.add(hits.get(j).word()) ? 1 : 0.05;
            }
            if (value > most + 0.01) {
                most = value;
                best = hits.get(i);
            }
        }
        return best;
    }

    private static int start(String text, int hit) {
        int from = Math.max(0, hit - 50);
        while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        int line = text.lastIndexOf('\n', hit);
        return Math.max(from, line < 0 ? 0 : line + 1);
    }

    private static List<Piece> pieces(String text, int from, int to, List<Hit> hits) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (Hit hit : hits) {
            if (hit.span().start() < at || hit.span().end() > to) {
                continue;
            }
            if (hit.span().start() > at) {
                pieces.add(new Piece(flat(text.substring(at, hit.span().start())), false));
            }
            pieces.add(new Piece(hit.span().of(text), true));
            at = hit.span().end();
        }
        if (at < to) {
            pieces.add(new Piece(flat(text.substring(at, to)), false));
        }
        return pieces;
    }

    private static String flat(String text) {
        return text.replace('\n', ' ').replace('\t', ' ');
    }
}
