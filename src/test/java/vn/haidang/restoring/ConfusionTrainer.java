package vn.haidang.restoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Counts confusions in the pairs of {@link ConfusionPairs}, in rounds of explaining and counting. Run by hand: {@code ConfusionTrainer OUT.tsv PAIRS.tsv...}. */
final class ConfusionTrainer {

    private static final int ROUNDS = 4;
    private static final double FEWEST = 2;

    private ConfusionTrainer() {}

    public static void main(String[] args) throws IOException {
        var by = new Confusions();
        for (int round = 0; round < ROUNDS; round++) {
            var counted = new Confusions();
            for (int i = 1; i < args.length; i++) {
                for (var line : Files.readAllLines(Path.of(args[i]))) {
                    int tab = line.indexOf('\t');
                    var right = Words.bare(line.substring(0, tab));
                    if (Syllables.contains(vn.haidang.text.Letters.plain(right))) {
                        counted.learn(right, seen(line.substring(0, tab), line.substring(tab + 1)), by, 1);
                    }
                }
            }
            by = counted;
        }
        write(by, Path.of(args[0]));
    }

    /** What was seen, without the marks that stand around the right word too. */
    private static String seen(String right, String seen) {
        var bare = Words.bare(seen);
        return bare.isEmpty() ? seen : bare;
    }

    private static void write(Confusions confusions, Path file) throws IOException {
        var out = new StringBuilder();
        confusions
                .counts()
                .forEach((right, seen) -> seen.forEach((s, times) -> {
                    if (times >= FEWEST) {
                        out.append(String.format(Locale.ROOT, "%c\t%s\t%.0f%n", right, s, times));
                    }
                }));
        Files.writeString(file, out);
    }
}
