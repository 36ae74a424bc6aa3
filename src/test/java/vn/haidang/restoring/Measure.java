package vn.haidang.restoring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures by hand on aligned texts: {@code Measure [-v] NAME...}, files NAME.damaged.txt and NAME.truth.txt. */
final class Measure {

    private Measure() {}

    public static void main(String[] args) throws Exception {
        boolean verbose = args[0].equals("-v");
        long start = System.nanoTime();
        var restorer = Restorer.shipped();
        System.out.printf(
                "load %d ms, syllables %d%n",
                (System.nanoTime() - start) / 1_000_000,
                Restorer.ShippedModel.read().size());
        for (var name : List.of(args).subList(verbose ? 1 : 0, args.length)) {
            var damaged = Files.readString(Path.of(name + ".damaged.txt"));
            var truth = Files.readAllLines(Path.of(name + ".truth.txt"));
            measure(restorer, name, damaged, truth, verbose);
        }
    }

    static void measure(Restorer restorer, String name, String damaged, List<String> truth, boolean verbose) {
        var before = Accuracy.of(truth, damaged.lines().toList());
        var clock = java.lang.management.ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        var restored = restorer.restore(damaged);
        double seconds = (clock.getCurrentThreadCpuTime() - start) / 1e9;
        var after = Accuracy.of(truth, restored.text().lines().toList());
        System.out.printf(
                Locale.ROOT,
                "%s: as it came %.1f %%, restored %.2f %% of %d, numbers %d/%d, %.0f words/s, damaged %s, truth %s%n",
                name.substring(name.lastIndexOf('/') + 1),
                100 * before.syllableShare(),
                100 * after.syllableShare(),
                after.syllables,
                after.numbersRight,
                after.numbers,
                restored.words().size() / seconds,
                Restorer.isDamaged(damaged),
                Restorer.isDamaged(String.join("\n", truth)));
        if (verbose) {
            System.out.println(String.join("  ", after.wrong));
        }
        calibration(restored, truth);
    }

    /** Of the words at each certainty, how many stand in the truth of their line (a bag of words; near enough for a table). */
    private static void calibration(Restored restored, List<String> truth) {
        var lines = new ArrayList<List<String>>();
        for (var line : truth) {
            lines.add(
                    new ArrayList<>(List.of(vn.haidang.text.Letters.plain(line).split("[^\\p{L}\\p{N}]+"))));
        }
        var all = new int[6];
        var right = new int[6];
        double[] edges = {0, 0.5, 0.8, 0.9, 0.95, 0.99};
        int line = 0;
        int at = 0;
        for (var word : restored.words()) {
            var text = word.restored().of(restored.text());
            while (at < word.restored().start()) {
                line += restored.text().charAt(at++) == '\n' ? 1 : 0;
            }
            if (text.chars().anyMatch(Character::isDigit)) {
                continue;
            }
            int k = 5;
            while (word.confidence() < edges[k]) {
                k--;
            }
            for (var part : vn.haidang.text.Letters.plain(text).split("[^\\p{L}\\p{N}]+")) {
                all[k]++;
                right[k] += lines.get(line).remove(part) ? 1 : 0;
            }
        }
        for (int k = 0; k < 6; k++) {
            System.out.printf(
                    Locale.ROOT,
                    "  ≥%.2f: %d/%d = %.1f%%",
                    edges[k],
                    right[k],
                    all[k],
                    100.0 * right[k] / Math.max(1, all[k]));
        }
        System.out.println();
    }
}
