package vn.haidang.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a paragraph into sentences, and sentences into clauses that may each give work to another unit. */
final class Clauses {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "tp", "p", "q", "tx", "ts", "ths", "pgs", "gs", "kt", "tm", "tl", "ks", "bs", "st", "vv", "v", "đ", "tt",
            "nxb", "ttr", "h", "x");

    private Clauses() {}

    /** Where sentences begin between two words. */
    static List<Integer> sentences(Words words, int from, int to) {
        var starts = new ArrayList<Integer>();
        starts.add(from);
        for (int i = from; i + 1 < to; i++) {
            if (words.isAny(i, ".", "?", "!") && ends(words, i)) {
                starts.add(i + 1);
            }
        }
        return starts;
    }

    private static boolean ends(Words words, int i) {
        boolean apart = !words.isJoined(i + 1);
        boolean large = words.isLarge(i + 1) || words.isSign(i + 1) && words.isLarge(i + 2) && !words.is(i + 1, "/");
        boolean number = words.isNumber(i - 1) && words.isNumber(i + 1);
        boolean brief = ABBREVIATIONS.contains(words.at(i - 1))
                && words.isJoined(i)
                && (words.isLarge(i - 1) || words.at(i - 1).length() == 1);
        return apart && large && !number && !brief;
    }

    /** Where clauses after a semicolon begin between two words. */
    static List<Integer> parts(Words words, int from, int to) {
        var starts = new ArrayList<Integer>();
        int depth = 0;
        for (int i = from; i + 1 < to; i++) {
            if (words.is(i, "(")) {
                depth++;
            } else if (words.is(i, ")")) {
                depth = Math.max(0, depth - 1);
            } else if (words.is(i, ";") && depth == 0) {
                starts.add(i + 1);
            }
        }
        return starts;
    }
}
