package vn.haidang.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Two texts sentence by sentence: what stayed, what went, what came. */
public final class TextDifference {

    /** Beyond so many sentences only paragraphs are compared. */
    private static final int MOST = 4_000;

    /** What became of a sentence. */
    public enum Fate {
        SAME,
        GONE,
        NEW
    }

    public record Piece(Fate fate, String sentence) {}

    private TextDifference() {}

    /** In reading order, a sentence that went before the one that came in its place. */
    static List<Piece> of(String before, String after) {
        List<String> old = sentences(before);
        List<String> fresh = sentences(after);
        int[][] common = common(old, fresh);
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < fresh.size()) {
            boolean same = i < old.size() && j < fresh.size() && old.get(i).equals(fresh.get(j));
            if (same) {
                pieces.add(new Piece(Fate.SAME, old.get(i++)));
                j++;
            } else if (j == fresh.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
                pieces.add(new Piece(Fate.GONE, old.get(i++)));
            } else {
                pieces.add(new Piece(Fate.NEW, fresh.get(j++)));
            }
        }
        return pieces;
    }

    /** Paragraphs cut after a full stop, semicolon or colon that a space follows. */
    static List<String> sentences(String text) {
        List<String> sentences = text.lines()
                .flatMap(line -> Arrays.stream(line.split("(?<=[.;:])\\s+(?=[\\p{Lu}\\d(\"“-])")))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
        return sentences.size() <= MOST
                ? sentences
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .limit(MOST)
                        .toList();
    }

    /** Length of the longest common subsequence from each pair of places on. */
    static int[][] common(List<String> old, List<String> fresh) {
        int[][] common = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(fresh.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
