package vn.haidang.restoring;

import java.util.ArrayList;
import java.util.List;
import vn.haidang.text.Letters;

/** Counts how much of a truth a text has: line by line, words set beside each other by the cheapest pairing. */
final class Accuracy {

    int syllables;
    int syllablesRight;
    int numbers;
    int numbersRight;
    /** Truth and what stands in its place, where they differ. */
    final List<String> wrong = new ArrayList<>();

    private Accuracy() {}

    static Accuracy of(List<String> truth, List<String> text) {
        var out = new Accuracy();
        for (int i = 0; i < truth.size(); i++) {
            out.line(words(truth.get(i)), words(text.get(i)));
        }
        return out;
    }

    double syllableShare() {
        return syllablesRight / (double) syllables;
    }

    /** Of the words that the restoring is sure of, how many stand in the truth of their line; figures are not counted. */
    record Sure(int words, int right) {}

    static Sure ofSureWords(List<String> truth, Restored restored) {
        var left = new ArrayList<List<String>>();
        truth.forEach(line -> left.add(words(line)));
        int all = 0;
        int right = 0;
        int line = 0;
        int at = 0;
        for (var word : restored.words()) {
            for (; at < word.restored().start(); at++) {
                line += restored.text().charAt(at) == '\n' ? 1 : 0;
            }
            var text = word.restored().of(restored.text());
            if (!word.isDoubtful() && text.chars().noneMatch(Character::isDigit)) {
                for (var part : words(text)) {
                    all++;
                    right += left.get(line).remove(part) ? 1 : 0;
                }
            }
        }
        return new Sure(all, right);
    }

    private static List<String> words(String line) {
        var out = new ArrayList<String>();
        for (var word : Letters.plain(line).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                out.add(word);
            }
        }
        return out;
    }

    private void line(List<String> truth, List<String> text) {
        int n = truth.size();
        int m = text.size();
        var cost = new int[n + 1][m + 1];
        for (int i = n; i >= 0; i--) {
            for (int j = m; j >= 0; j--) {
                int best = i == n && j == m ? 0 : Integer.MAX_VALUE;
                best = i < n ? Math.min(best, cost[i + 1][j] + 2) : best;
                best = j < m ? Math.min(best, cost[i][j + 1] + 2) : best;
                int change = i < n && j < m && truth.get(i).equals(text.get(j)) ? 0 : 3;
                cost[i][j] = i < n && j < m ? Math.min(best, cost[i + 1][j + 1] + change) : best;
            }
        }
        int i = 0;
        int j = 0;
        while (i < n) {
            boolean same = j < m && truth.get(i).equals(text.get(j));
            if (j < m && cost[i][j] == cost[i + 1][j + 1] + (same ? 0 : 3)) {
                score(truth.get(i++), text.get(j++), same);
            } else if (j < m && cost[i][j] == cost[i][j + 1] + 2) {
                j++;
            } else {
                score(truth.get(i++), "-", false);
            }
        }
    }

    private void score(String truth, String text, boolean same) {
        if (truth.chars().anyMatch(Character::isDigit)) {
            numbers++;
            numbersRight += same ? 1 : 0;
        } else if (Syllables.contains(truth)) {
            syllables++;
            syllablesRight += same ? 1 : 0;
        }
        if (!same) {
            wrong.add(truth + "→" + text);
        }
    }
}
