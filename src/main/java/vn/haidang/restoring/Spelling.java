package vn.haidang.restoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.haidang.restoring.Words.Case;
import vn.haidang.text.Letters;

/**
 * Finds the syllables that a seen word may have been: all ways through the tree of syllables at once, each letter having become none to three of the
 * seen ones, ways that cost too much given up early. Holds what it found; one per restoring, not for several threads.
 */
final class Spelling {

    private static final SyllableTrie TRIE = new SyllableTrie(Vocabulary.syllables());
    private static final float WIDTH = 11f;
    /** How much more than the best one without marks may cost; marks cost more than the least that they may. */
    private static final float MARKS = WIDTH + 6;
    /** Cost of a letter in a word that is no syllable at all. */
    private static final float FAR = 2.6f;

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
    private Confusions.Costs[][] costs = {};
    private final float[][] rows = new float[10][LONGEST + 1];
    private final float[] rest = new float[LONGEST + 1];
    private float limit;
    private final List<Found> bases = new ArrayList<>();

    /** A syllable, or a node of the tree. */
    private record Found(int number, float cost) {}

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
        var kept = likeliest(out);
        asItIs(seen, kept);
        return kept;
    }

    private List<Candidate> likeliest(List<Candidate> all) {
        record Weighed(Candidate candidate, double weight) {}
        return all.stream()
                .map(c -> new Weighed(c, c.cost() - Math.log(model.chance(c.words()[0]))))
                .sorted(Comparator.comparingDouble(Weighed::weight))
                .limit(most)
                .map(Weighed::candidate)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void syllables(String seen, Case as, List<Candidate> out) {
        for (var hit : hits(seen, as)) {
            float cost = hit.cost();
            var text = Words.written(Vocabulary.syllables().get(hit.number()), as);
            if (faithful > 0) {
                boolean same = Letters.plain(text).equals(Letters.plain(seen));
                cost = (float) -Math.log((same ? faithful : 0) + (1 - faithful) * Math.exp(-cost));
            }
            out.add(new Candidate(new int[] {Vocabulary.FIRST + hit.number()}, text, cost, 1));
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

    /** First the syllables without marks, by the least that each letter may cost; then the marks of the near ones, the nearest first. */
    private List<Found> hits(String seen, Case as) {
        int n = seen.length();
        costs = new Confusions.Costs[n + 1][Confusions.LONGEST + 1];
        for (int end = 0; end <= n; end++) {
            for (int k = 0; k <= Math.min(Confusions.LONGEST, end); k++) {
                costs[end][k] = confusions.costs(seen.substring(end - k, end));
            }
        }
        fillRest(n);
        Arrays.fill(rows[0], 0, n + 1, Float.MAX_VALUE);
        rows[0][0] = 0;
        limit = n * FAR + WIDTH;
        bases.clear();
        for (int child = TRIE.firstChild[0]; child != 0; child = TRIE.nextSibling[child]) {
            walk(child, 1, n, as);
        }
        bases.sort(Comparator.comparingDouble(Found::cost));
        return marked(n, as);
    }

    private List<Found> marked(int n, Case as) {
        var hits = new ArrayList<Found>();
        float best = Float.MAX_VALUE;
        for (var base : bases) {
            if (base.cost() > best + WIDTH) {
                break;
            }
            for (int word : TRIE.words[base.number()]) {
                float cost = exact(Vocabulary.syllables().get(word), n, as, best + WIDTH);
                if (cost <= best + WIDTH) {
                    best = Math.min(best, cost);
                    hits.add(new Found(word, cost));
                }
            }
        }
        float limit = best + WIDTH;
        hits.removeIf(h -> h.cost() > limit);
        return hits;
    }

    /** What the rest of the seen letters costs at least, whichever letters they were. */
    private void fillRest(int n) {
        rest[n] = 0;
        for (int j = n - 1; j >= 0; j--) {
            rest[j] = Float.MAX_VALUE;
            for (int k = 1; k <= Math.min(Confusions.LONGEST, n - j); k++) {
                rest[j] = Math.min(rest[j], rest[j + k] + least(costs[j + k][k].bases()));
            }
        }
    }

    private static float least(float[] costs) {
        float least = Float.MAX_VALUE;
        for (float cost : costs) {
            least = Math.min(least, cost);
        }
        return least;
    }

    private void walk(int node, int depth, int n, Case as) {
        boolean large = as == Case.LARGE || as == Case.FIRST_LARGE && depth == 1;
        int letter = TRIE.letter[node] - 'a' + (large ? Confusions.BASES : 0);
        var row = rows[depth];
        if (step(rows[depth - 1], row, n, letter, limit, false) > limit) {
            return;
        }
        if (TRIE.words[node].length > 0 && row[n] <= limit) {
            limit = Math.min(limit, row[n] + MARKS);
            bases.add(new Found(node, row[n]));
        }
        for (int child = TRIE.firstChild[node]; child != 0; child = TRIE.nextSibling[child]) {
            walk(child, depth + 1, n, as);
        }
    }

    private float exact(String syllable, int n, Case as, float limit) {
        for (int i = 0; i < syllable.length(); i++) {
            int letter = Confusions.index(syllable.charAt(i));
            boolean large = as == Case.LARGE || as == Case.FIRST_LARGE && i == 0;
            if (step(rows[i], rows[i + 1], n, large ? Confusions.large(letter) : letter, limit, true) > limit) {
                return Float.MAX_VALUE;
            }
        }
        return rows[syllable.length()][n];
    }

    /** One more letter: from what the letters before it cost up to each seen letter; returns the least that the whole can cost. */
    private float step(float[] above, float[] row, int n, int letter, float limit, boolean marks) {
        Arrays.fill(row, 0, n + 1, Float.MAX_VALUE);
        for (int j = 0; j <= n; j++) {
            float before = above[j];
            if (before + rest[j] <= limit) {
                int most = Math.min(Confusions.LONGEST, n - j);
                for (int k = 0; k <= most; k++) {
                    var by = costs[j + k][k];
                    row[j + k] = Math.min(row[j + k], before + (marks ? by.letters()[letter] : by.bases()[letter]));
                }
            }
        }
        float least = Float.MAX_VALUE;
        for (int j = 0; j <= n; j++) {
            least = Math.min(least, row[j] + rest[j]);
        }
        return least;
    }
}
