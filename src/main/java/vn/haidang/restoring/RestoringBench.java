package vn.haidang.restoring;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.haidang.text.Letters;

/**
 * Measures restoring on the two damaged papers whose lines were restored by hand: how many syllables and figures are right as the text came, after
 * the floor (each word replaced by the commonest syllable with the same letters) and after restoring; and syllables per second of one core.
 */
public final class RestoringBench {

    private static final Path TRUTHS = Path.of("src/test/resources/restoring");
    private static final List<String> PAPERS = List.of("bao-cao-2023", "tin-tong-ket-2019");
    private static final long WARM_UP = 6_000_000_000L;
    private static final long MEASURED = 6_000_000_000L;

    private RestoringBench() {}

    /** Runs the measurement from the folder of the source and prints it. */
    public static void run(PrintStream out) throws IOException {
        long start = cpu();
        var restorer = Restorer.shipped();
        out.printf(Locale.ROOT, "model ready after  %6d ms%n", (cpu() - start) / 1_000_000);
        if (!Files.isDirectory(TRUTHS)) {
            out.println("no truths here: " + TRUTHS);
            return;
        }
        out.printf(
                "%-18s %9s %9s %9s %12s %18s%n",
                "syllables right", "as it came", "floor", "restored", "figures", "sure words right");
        for (var paper : PAPERS) {
            var truth = Files.readAllLines(TRUTHS.resolve(paper + ".truth.txt"));
            compare(out, restorer, paper, Files.readString(TRUTHS.resolve(paper + ".damaged.txt")), truth);
        }
        var text = Files.readString(TRUTHS.resolve(PAPERS.getFirst() + ".damaged.txt"))
                + Files.readString(TRUTHS.resolve(PAPERS.getLast() + ".damaged.txt"));
        double speed = perSecond(text, t -> restorer.restore(t).words().size());
        double floor = perSecond(text, t -> floor(t, Map.of()).length() / 4);
        out.printf(Locale.ROOT, "restoring %10.0f syllables/s, floor %10.0f syllables/s%n", speed, floor);
    }

    private static void compare(PrintStream out, Restorer restorer, String paper, String damaged, List<String> truth)
            throws IOException {
        var restored = restorer.restore(damaged);
        var after = Accuracy.of(truth, restored.text().lines().toList());
        var sure = Accuracy.ofSureWords(truth, restored);
        out.printf(
                Locale.ROOT,
                "%-18s %8.1f%% %8.1f%% %8.1f%% %6d/%d %8d/%d = %.1f%%%n",
                paper,
                100 * Accuracy.of(truth, damaged.lines().toList()).syllableShare(),
                100
                        * Accuracy.of(truth, floor(damaged, commonest()).lines().toList())
                                .syllableShare(),
                100 * after.syllableShare(),
                after.numbersRight,
                after.numbers,
                sure.right(),
                sure.words(),
                100.0 * sure.right() / sure.words());
    }

    /** NFC, then each word by the commonest syllable of the shipped text that has the same letters without marks. */
    private static String floor(String text, Map<String, String> commonest) {
        var clean = Normalizer.normalize(text, Normalizer.Form.NFC);
        var out = new StringBuilder(clean.length());
        int copied = 0;
        for (var token : Tokens.of(clean)) {
            var word = token.of(clean);
            var by = token.kind() == Token.Kind.WORD ? commonest.get(Letters.folded(word)) : null;
            out.append(clean, copied, token.start()).append(by == null ? word : by);
            copied = token.end();
        }
        return out.append(clean.substring(copied)).toString();
    }

    private static Map<String, String> commonest() {
        var model = new LanguageModel(Restorer.ShippedModel.read());
        Map<String, String> out = new HashMap<>();
        for (var syllable : Vocabulary.syllables()) {
            out.merge(Letters.folded(syllable), syllable, (a, b) -> chance(model, a) >= chance(model, b) ? a : b);
        }
        return out;
    }

    private static double chance(LanguageModel model, String word) {
        return model.chance(model.vocabulary().get(word));
    }

    private interface Work {
        int on(String text);
    }

    private static double perSecond(String text, Work work) {
        measure(text, work, WARM_UP);
        return measure(text, work, MEASURED);
    }

    private static double measure(String text, Work work, long nanos) {
        long start = cpu();
        long done = 0;
        while (cpu() - start < nanos) {
            done += work.on(text);
        }
        return done / ((cpu() - start) / 1e9);
    }

    /** The processor's time, not the wall's: what else the machine does is not measured. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
