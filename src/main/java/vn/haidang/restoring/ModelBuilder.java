package vn.haidang.restoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.text.Normalizer;
import java.util.List;
import vn.haidang.text.Letters;

/**
 * Collects what a {@link LanguageModel} is made of: how often three syllables follow each other in clean text, and what words became when they were
 * damaged. Not for several threads at once.
 */
public final class ModelBuilder {

    static final int BITS = 21;

    final Vocabulary vocabulary = new Vocabulary();
    final LongCounts trigrams = new LongCounts(1 << 16);
    final Confusions confusions = new Confusions();
    private long syllables;

    /** Learns from a clean text, any encoding form of Unicode. */
    public ModelBuilder add(String text) {
        var clean = Normalizer.normalize(text, Normalizer.Form.NFC);
        int before = Vocabulary.START;
        int last = Vocabulary.START;
        for (var token : Tokens.of(clean)) {
            if (token.breaksBefore()) {
                before = last = Vocabulary.START;
            }
            int word = number(clean, token);
            trigrams.add(key(before, last, word), 1);
            before = last;
            last = word;
            syllables++;
        }
        return this;
    }

    private int number(String text, Token token) {
        return token.kind() == Token.Kind.NUMBER ? Vocabulary.NUMBER : vocabulary.add(Letters.plain(token.of(text)));
    }

    /**
     * Learns from a correction by a person: the right text as clean text, and what its words had become.
     *
     * @param damaged the text as it was recognised
     * @param right the same text corrected; where it has the same words, each is set beside its damaged form
     */
    public ModelBuilder addCorrection(String damaged, String right) {
        add(right);
        var seen = List.of(
                Normalizer.normalize(damaged, Normalizer.Form.NFC).strip().split("\\s+"));
        var meant =
                List.of(Normalizer.normalize(right, Normalizer.Form.NFC).strip().split("\\s+"));
        if (seen.size() == meant.size()) {
            var by = confusions.copy();
            for (int i = 0; i < seen.size(); i++) {
                confusions.learn(Words.bare(meant.get(i)), Words.bare(seen.get(i)), by, 1);
            }
        }
        return this;
    }

    /** Adds what another builder has collected. */
    public ModelBuilder merge(ModelBuilder other) {
        for (long key : other.trigrams.sortedKeys()) {
            int times = other.trigrams.get(key);
            trigrams.add(key(own(other, key >>> 2 * BITS), own(other, key >>> BITS), own(other, key)), times);
            syllables += times;
        }
        other.confusions.counts().forEach((right, seen) -> seen.forEach((s, n) -> confusions.count(right, s, n)));
        return this;
    }

    /**
     * The same with no more rows of three words than that: the rarest are left out first, and the words that then stand in none.
     *
     * @param most a limit of memory; this one itself where it keeps to it
     */
    public ModelBuilder within(int most) {
        var kept = this;
        for (int rare = 1; kept.trigrams.size() > most; rare++) {
            var next = new ModelBuilder();
            for (long key : kept.trigrams.sortedKeys()) {
                int times = kept.trigrams.get(key);
                if (times > rare) {
                    next.count(
                            key(next.own(kept, key >>> 2 * BITS), next.own(kept, key >>> BITS), next.own(kept, key)),
                            times);
                }
            }
            kept.confusions
                    .counts()
                    .forEach((right, seen) -> seen.forEach((s, n) -> next.confusions.count(right, s, n)));
            kept = next;
        }
        return kept;
    }

    private int own(ModelBuilder other, long number) {
        return vocabulary.add(other.vocabulary.word((int) (number & (1 << BITS) - 1)));
    }

    /** Number of words that were learnt from. */
    public long size() {
        return syllables;
    }

    /** Writes what was collected; see {@link ModelFile}. */
    public void write(OutputStream out) throws IOException {
        ModelFile.write(this, out);
    }

    /**
     * Reads what was written.
     *
     * @throws IOException when the file is of another version or damaged
     */
    public static ModelBuilder read(InputStream in) throws IOException {
        return ModelFile.read(in);
    }

    void count(long key, int times) {
        trigrams.add(key, times);
        syllables += times;
    }

    static long key(long a, long b, long c) {
        return (a << 2 * BITS) | (b << BITS) | c;
    }
}
