package vn.haidang.restoring;

import java.util.Arrays;

/**
 * How likely a word is after two others: trigrams interpolated with the number of contexts that lower orders were seen in (Kneser and Ney 1995,
 * in the interpolated form of Chen and Goodman 1999). Unchangeable; safe for many threads.
 */
public final class LanguageModel {

    private final Vocabulary vocabulary;
    private final LongCounts trigrams;
    /** Sum and number of kinds of what follows two words. */
    private final LongCounts pairTotal;

    private final LongCounts pairKinds;
    /** In how many contexts a pair of words was seen. */
    private final LongCounts pairContexts;

    private final int[] wordTotal;
    private final int[] wordKinds;
    private final double[] word;
    private final double discount3;
    private final double discount2;

    LanguageModel(ModelBuilder from) {
        vocabulary = from.vocabulary;
        trigrams = from.trigrams;
        int size = vocabulary.size();
        var keys = trigrams.sortedKeys();
        pairTotal = new LongCounts(keys.length / 2);
        pairKinds = new LongCounts(keys.length / 2);
        pairContexts = new LongCounts(keys.length / 2);
        wordTotal = new int[size];
        wordKinds = new int[size];
        word = new double[size];
        long mask = (1L << 2 * ModelBuilder.BITS) - 1;
        for (long key : keys) {
            pairTotal.add(key >>> ModelBuilder.BITS, trigrams.get(key));
            pairKinds.add(key >>> ModelBuilder.BITS, 1);
            pairContexts.add(key & mask, 1);
        }
        discount3 = discount(keys, trigrams);
        var pairs = pairContexts.sortedKeys();
        discount2 = discount(pairs, pairContexts);
        fillWords(pairs);
    }

    private static double discount(long[] keys, LongCounts counts) {
        int once = 0;
        int twice = 0;
        for (long key : keys) {
            once += counts.get(key) == 1 ? 1 : 0;
            twice += counts.get(key) == 2 ? 1 : 0;
        }
        return once == 0 ? 0.5 : Math.clamp(once / (once + 2.0 * twice), 0.3, 0.95);
    }

    private void fillWords(long[] pairs) {
        var contexts = new int[word.length];
        int one = (1 << ModelBuilder.BITS) - 1;
        for (long pair : pairs) {
            int before = (int) (pair >>> ModelBuilder.BITS);
            int after = (int) pair & one;
            wordTotal[before] += pairContexts.get(pair);
            wordKinds[before]++;
            contexts[after]++;
        }
        double all = Arrays.stream(contexts).sum();
        long kinds = Arrays.stream(contexts).filter(c -> c > 0).count();
        for (int i = 0; i < word.length; i++) {
            double share = all == 0 ? 0 : Math.max(0, contexts[i] - 0.5) / all;
            double rest = all == 0 ? 1 : 0.5 * kinds / all;
            word[i] = share + rest / word.length;
        }
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The chance of a word whatever stands before it. */
    double chance(int w) {
        return word[w];
    }

    /** The chance of a word after one other. */
    double chance(int v, int w) {
        if (wordTotal[v] == 0) {
            return word[w];
        }
        double seen = pairContexts.get((long) v << ModelBuilder.BITS | w);
        double total = wordTotal[v];
        return Math.max(0, seen - discount2) / total + discount2 * wordKinds[v] / total * word[w];
    }

    /** The chance of a word after two others. */
    double chance(int u, int v, int w) {
        return chance(u, v, w, chance(v, w));
    }

    /** The same where the chance after one word is known already. */
    double chance(int u, int v, int w, double afterOne) {
        long pair = (long) u << ModelBuilder.BITS | v;
        int total = pairTotal.get(pair);
        if (total == 0) {
            return afterOne;
        }
        double seen = trigrams.get(pair << ModelBuilder.BITS | w);
        return Math.max(0, seen - discount3) / total + discount3 * pairKinds.get(pair) / total * afterOne;
    }
}
