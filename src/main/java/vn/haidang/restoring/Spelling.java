package vn.haidang.restoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.haidang.restoring.Words.Case;
import vn.haidang.text.Letters;

/**
 * Finds the syllables that a seen word may have been: all ways through the tree of syllables at once, each letter having become none to three of the
 * seen ones, ways that cost too much given up early. Holds what it found; one per restoring, not for several threads.
 */
final class Spelling {

    private static final SyllableTrie TRIE = new SyllableTrie(Vocabulary.syllables());
    private static final float WIDTH = 9f;
    private static final int LONGEST = 12;
    /** What it costs to believe that a word is no Vietnamese one, and each of its letters. */
    private static final float FOREIGN = 2.5f;

    private static final float FOREIGN_LETTER = 1.3f;

    private final LanguageModel model;
    private final Confusions confusions;
    private final int most;
    private final float faithful;
    private final Map<String, List<Candidate>> found = new HashMap<>();

    // the search for one word
    private float[][][] costs = {};
    private final float[][] rows = new float[10][LONGEST + 1];
    private float best;
    private final List<Found> hits = new ArrayList<>();

    private record Found(int syllable, float cost) {}

    /**
     * @param most candidates per word
     * @param faithful chance that a word stands as it was meant; 0 where the marks are lost
     */
    Spelling(LanguageModel model, Confusions confusions, int most, float faithful) {
        this.model = model;
        this.confusions = confusions;
        this.most = most;
        this.faithful = faithful;
    }

    /** What one seen word may have been, the likeliest first; never empty. */
    List<Candidate> candidates(String seen) {
        return found.computeIfAbsent(seen, this::search);
    }

    private List<Candidate> search(String seen) {
        var out = new ArrayList<Candidate>();
        var as = Words.caseOf(seen);
        if (seen.length() <= LONGEST) {
            syllables(seen, as, out);
            // a small l is read as a large I
            if (as == Case.FIRST_LARGE && seen.charAt(0) == 'I') {
                syllables(seen, Case.SMALL, out);
            }
        }
        out.sort(Comparator.comparingDouble(c -> c.cost() - Math.log(model.chance(c.words()[0]))));
        var kept = new ArrayList<>(out.subList(0, Math.min(most, out.size())));
        asItIs(seen, kept);
        return kept;
    }

    private void syllables(String seen, Case as, List<Candidate> out) {
        for (var hit : hits(seen, as)) {
            float cost = hit.cost();
            var text = Words.written(Vocabulary.syllables().get(hit.syllable()), as);
            if (faithful > 0) {
                boolean same = Letters.plain(text).equals(Letters.plain(seen));
                cost = (float) -Math.log((same ? faithful : 0) + (1 - faithful) * Math.exp(-cost));
            }
            out.add(new Candidate(new int[] {Vocabulary.FIRST + hit.syllable()}, text, cost, 1));
        }
    }

    private void asItIs(String seen, List<Candidate> out) {
        var plain = Letters.plain(seen);
        if (Syllables.contains(plain) && out.stream().anyMatch(c -> c.text().equals(seen))) {
            return;
        }
        int known = model.vocabulary().get(plain);
        float cost = known == Vocabulary.UNKNOWN ? FOREIGN + FOREIGN_LETTER * seen.length() : 1f;
        if (known == Vocabulary.UNKNOWN && seen.length() > 1 && Letters.isCapitals(seen)) {
            cost -= 2f;
        }
        out.add(new Candidate(new int[] {known}, seen, cost, 1));
    }

    private List<Found> hits(String seen, Case as) {
        int n = seen.length();
        costs = new float[n + 1][Confusions.LONGEST + 1][];
        for (int end = 0; end <= n; end++) {
            for (int k = 0; k <= Math.min(Confusions.LONGEST, end); k++) {
                costs[end][k] = confusions.costs(seen.substring(end - k, end));
            }
        }
        best = Float.MAX_VALUE;
        hits.clear();
        rows[0][0] = 0;
        for (int j = 1; j <= n; j++) {
            rows[0][j] = Float.MAX_VALUE;
        }
        for (int child = TRIE.firstChild[0]; child != 0; child = TRIE.nextSibling[child]) {
            walk(child, 1, n, as);
        }
        float limit = best + WIDTH;
        hits.removeIf(h -> h.cost() > limit);
        return hits;
    }

    private void walk(int node, int depth, int n, Case as) {
        int letter = Confusions.index(TRIE.letter[node]);
        if (as == Case.LARGE || as == Case.FIRST_LARGE && depth == 1) {
            letter = Confusions.large(letter);
        }
        var above = rows[depth - 1];
        var row = rows[depth];
        float least = Float.MAX_VALUE;
        for (int j = 0; j <= n; j++) {
            float cost = Float.MAX_VALUE;
            for (int k = Math.min(Confusions.LONGEST, j); k >= 0; k--) {
                float before = above[j - k];
                if (before < cost) {
                    cost = Math.min(cost, before + costs[j][k][letter]);
                }
            }
            row[j] = cost;
            least = Math.min(least, cost);
        }
        if (least > best + WIDTH) {
            return;
        }
        int word = TRIE.word[node];
        if (word >= 0 && row[n] <= best + WIDTH) {
            best = Math.min(best, row[n]);
            hits.add(new Found(word, row[n]));
        }
        for (int child = TRIE.firstChild[node]; child != 0; child = TRIE.nextSibling[child]) {
            walk(child, depth + 1, n, as);
        }
    }
}
