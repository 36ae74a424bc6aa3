package vn.haidang.restoring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import vn.haidang.text.Span;

/**
 * Restores Vietnamese text whose marks were lost to recognition in the wrong language. The model is made when it is first needed, from the phrase
 * bank that ships, and may be widened by what was learnt on this machine. Unchangeable; safe for many threads.
 */
public final class Restorer {

    private static final int LONGEST_ROW = 200;
    /** A text must have so many words before it tells how its scan errs. */
    private static final int FEWEST_TO_ADAPT = 60;

    private static final double SURE_ENOUGH = 0.9;

    private final LanguageModel model;
    private final Confusions confusions;
    private final Tuning tuning;

    /** What was chosen by measuring on texts of our own. */
    record Tuning(int candidates, int width, float languageWeight, float sharpness, float faithful, double change) {
        static final Tuning LOST_MARKS = new Tuning(56, 20, 1.1f, 0.8f, 0, 0);
        /** Changes a word only where it is very sure. */
        static final Tuning GENTLE = new Tuning(16, 12, 1.0f, 0.8f, 0.97f, 0.93);
    }

    Restorer(ModelBuilder from, Tuning tuning) {
        this(new LanguageModel(from), from.confusions, tuning);
    }

    private Restorer(LanguageModel model, Confusions confusions, Tuning tuning) {
        this.model = model;
        this.confusions = confusions;
        this.tuning = tuning;
    }

    private static final class Shipped {
        static final Restorer RESTORER = new Restorer(ShippedModel.read(), Tuning.LOST_MARKS);
    }

    /** The one that knows what ships, and nothing of this office yet. */
    public static Restorer shipped() {
        return Shipped.RESTORER;
    }

    /**
     * One that also knows what was learnt on this machine.
     *
     * @param extra a file that {@link ModelBuilder#write} made
     * @throws IOException when it cannot be read, is of another version or damaged
     */
    public static Restorer with(Path extra) throws IOException {
        try (InputStream in = Files.newInputStream(extra)) {
            return with(ModelBuilder.read(in));
        }
    }

    /** One that also knows what was collected. */
    public static Restorer with(ModelBuilder extra) {
        return new Restorer(ShippedModel.read().merge(extra), Tuning.LOST_MARKS);
    }

    /** For poor scans in the right language: changes only what is surely wrong, never a word that may stand as it is. */
    public Restorer gentle() {
        return new Restorer(model, confusions, Tuning.GENTLE);
    }

    /** Whether a text is Vietnamese that has lost its marks; clean text and text of other languages are not. */
    public static boolean isDamaged(String text) {
        return Damage.isDamaged(text);
    }

    /** Restores without a limit of time. */
    public Restored restore(String text) {
        return restore(text, () -> true);
    }

    /**
     * Restores a text; time grows with its length.
     *
     * @param text any; brought to Unicode NFC
     * @param goOn asked at every sentence; when it says no, the rest is left as it is with confidence 0
     */
    public Restored restore(String text, BooleanSupplier goOn) {
        var original = Normalizer.normalize(text, Normalizer.Form.NFC);
        var first = new Restoring(original, confusions, goOn).run();
        if (tuning.faithful() > 0 || first.words().size() < FEWEST_TO_ADAPT) {
            return first;
        }
        return new Restoring(original, confusions.adapted(heard(first)), goOn).run();
    }

    /** What became of the letters in the words that are sure. */
    private Confusions heard(Restored restored) {
        var out = new Confusions();
        for (var word : restored.words()) {
            if (word.confidence() > SURE_ENOUGH) {
                out.learn(word.restored().of(restored.text()), word.original().of(restored.original()), confusions, 1);
            }
        }
        return out;
    }

    Tuning tuning() {
        return tuning;
    }

    Restorer tuned(Tuning other) {
        return new Restorer(model, confusions, other);
    }

    Restorer confusedBy(Confusions other) {
        return new Restorer(model, other, tuning);
    }

    /** One text while it is restored. */
    private final class Restoring {

        private final String original;
        private final BooleanSupplier goOn;
        private final List<Token> tokens;
        private final Joining joining;
        private final Search search = new Search(model, tuning.width(), tuning.languageWeight(), tuning.sharpness());
        private final StringBuilder out = new StringBuilder();
        private final List<RestoredWord> words = new ArrayList<>();
        private int copied;
        private int lineEnd;
        private boolean lineIsClean;

        Restoring(String original, Confusions by, BooleanSupplier goOn) {
            this.original = original;
            this.joining = new Joining(new Spelling(model, by, tuning.candidates(), tuning.faithful()));
            this.goOn = goOn;
            this.tokens = Tokens.of(original);
        }

        Restored run() {
            int from = 0;
            while (from < tokens.size()) {
                if (inCleanLine(tokens.get(from))) {
                    keep(tokens.get(from++));
                    continue;
                }
                int to = from + 1;
                while (to < tokens.size()
                        && !tokens.get(to).breaksBefore()
                        && to - from < LONGEST_ROW
                        && !inCleanLine(tokens.get(to))) {
                    to++;
                }
                row(from, to);
                from = to;
            }
            out.append(original, copied, original.length());
            return new Restored(original, out.toString(), List.copyOf(words));
        }

        private boolean inCleanLine(Token token) {
            if (token.start() >= lineEnd) {
                int before = original.lastIndexOf('\n', token.start()) + 1;
                int after = original.indexOf('\n', token.start());
                lineEnd = after < 0 ? original.length() : after;
                lineIsClean = Damage.isCleanLine(original.substring(before, lineEnd));
            }
            return lineIsClean;
        }

        private void keep(Token token) {
            write(token.start(), token.end(), token.of(original), 1, List.of());
        }

        private void row(int from, int to) {
            if (!goOn.getAsBoolean()) {
                for (int i = from; i < to; i++) {
                    var token = tokens.get(i);
                    write(token.start(), token.end(), token.of(original), 0, List.of());
                }
                return;
            }
            var lattice = new ArrayList<List<Candidate>>();
            for (int i = from; i < to; i++) {
                lattice.add(candidates(i, to));
            }
            for (var choice : search.best(lattice)) {
                choose(from, choice);
            }
        }

        private List<Candidate> candidates(int i, int to) {
            var token = tokens.get(i);
            var seen = token.of(original);
            return switch (token.kind()) {
                case NUMBER -> List.of(new Candidate(new int[] {Vocabulary.NUMBER}, seen, 0, 1));
                case KEPT ->
                    List.of(new Candidate(
                            new int[] {model.vocabulary().get(vn.haidang.text.Letters.plain(seen))}, seen, 0, 1));
                case WORD -> joining.candidates(original, token, i + 1 < to ? tokens.get(i + 1) : null);
            };
        }

        private void choose(int from, Search.Choice choice) {
            var first = tokens.get(from + choice.from());
            var last = tokens.get(from + choice.to() - 1);
            var seen = original.substring(first.start(), last.end());
            var text = choice.candidate().text();
            boolean keeps = choice.confidence() < tuning.change() || tuning.faithful() > 0 && Words.mayStand(seen);
            double confidence = first.kind() == Token.Kind.WORD ? choice.confidence() : 1;
            write(first.start(), last.end(), keeps ? seen : text, confidence, choice.others());
        }

        private void write(int start, int end, String text, double confidence, List<String> others) {
            out.append(original, copied, start);
            int at = out.length();
            out.append(text);
            copied = end;
            words.add(new RestoredWord(new Span(start, end), new Span(at, out.length()), confidence, others));
        }
    }

    /** The text files that ship. */
    static final class ShippedModel {
        private ShippedModel() {}

        static ModelBuilder read() {
            var model = new ModelBuilder();
            for (var name : lines("files.txt")) {
                model.add(String.join("\n", lines(name)));
            }
            for (var line : lines("confusions.tsv")) {
                var fields = line.split("\t", -1);
                model.confusions.count(fields[0].charAt(0), fields[1], Double.parseDouble(fields[2]));
            }
            return model;
        }

        private static List<String> lines(String name) {
            var in = Restorer.class.getResourceAsStream("/restoring/" + name);
            if (in == null) {
                throw new IllegalStateException("missing resource restoring/" + name);
            }
            try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return reader.lines().toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
