package vn.haidang.scanning;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Span;

/** The program that recognises letters: one picture in, words with their boxes out. */
final class Tesseract {

    private static final String LANGUAGE = "vie";
    private static final Span NOWHERE = new Span(0, 0);

    /** Signs less certain than this are specks. */
    private static final double SPECK = 0.15;

    /** Signs without a letter or digit less certain than this are parts of lines, stamps and pictures. */
    private static final double SIGN = 0.5;

    private final String name;
    private @Nullable Path program;
    private boolean ready;

    Tesseract(String name) {
        this.name = name;
    }

    /**
     * Finds the program; it is looked for again until it is there, since it may be installed while this runs.
     *
     * @throws ScanRefused where it or its Vietnamese is not installed
     */
    synchronized Path require() {
        if (ready && program != null) {
            return program;
        }
        program = Command.find(name);
        if (program == null) {
            throw new ScanRefused(ScanRefused.Code.NO_RECOGNISER);
        }
        ready = languages(program).contains(LANGUAGE);
        if (!ready) {
            throw new ScanRefused(ScanRefused.Code.NO_VIETNAMESE);
        }
        return program;
    }

    private static List<String> languages(Path program) {
        Path folder = null;
        try {
            folder = Command.scratch();
            var said = folder.resolve("said");
            Command.run(List.of(program.toString(), "--list-langs"), said, Duration.ofSeconds(20), 1L << 30);
            return Files.readAllLines(said);
        } catch (IOException e) {
            throw new ScanRefused(ScanRefused.Code.NO_RECOGNISER, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            sweep(folder);
        }
    }

    /**
     * Recognises a page.
     *
     * @param number of the page, for what is said when it takes too long
     * @throws InterruptedException when this thread was told to stop; the program has been killed
     */
    List<ScannedWord> words(Grey page, int dotsPerInch, int number, ScanLimits limits) throws InterruptedException {
        var found = require();
        Path folder = null;
        try {
            folder = Command.scratch();
            var picture = folder.resolve("page.pgm");
            write(page, picture);
            var out = folder.resolve("words.tsv");
            var line = List.of(
                    found.toString(),
                    picture.toString(),
                    "stdout",
                    "-l",
                    LANGUAGE,
                    "--psm",
                    "3",
                    "--dpi",
                    String.valueOf(Math.clamp(dotsPerInch, 70, 600)),
                    "tsv");
            int status = Command.run(line, out, limits.perPage(), limits.memory());
            if (status == Command.TIMED_OUT) {
                throw new ScanRefused(
                        ScanRefused.Code.PAGE_TIMEOUT, number, limits.perPage().toSeconds());
            }
            if (status != 0) {
                throw new ScanRefused(ScanRefused.Code.BROKEN);
            }
            return words(Files.readString(out), page.width, page.height);
        } catch (IOException e) {
            throw new ScanRefused(ScanRefused.Code.BROKEN, e);
        } finally {
            sweep(folder);
        }
    }

    private static void sweep(@Nullable Path folder) {
        try {
            Command.remove(folder);
        } catch (IOException e) {
            // what is left in the folder for passing things is cleared by the system
        }
    }

    /** Portable graymap: no time is lost on packing. */
    private static void write(Grey page, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(("P5\n" + page.width + " " + page.height + "\n255\n").getBytes(StandardCharsets.US_ASCII));
            out.write(page.pixels);
        }
    }

    /** Words of the program's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
    static List<ScannedWord> words(String table, int width, int height) {
        var words = new ArrayList<ScannedWord>();
        for (var row : table.split("\n")) {
            var fields = row.split("\t", 12);
            if (fields.length == 12 && fields[0].equals("5")) {
                var text = Normalizer.normalize(fields[11].strip(), Normalizer.Form.NFC);
                double confidence = Math.clamp(Double.parseDouble(fields[10]) / 100, 0, 1);
                int w = Integer.parseInt(fields[8]);
                int h = Integer.parseInt(fields[9]);
                boolean says = text.codePoints().anyMatch(Character::isLetterOrDigit);
                if (!text.isEmpty() && confidence >= (says ? SPECK : SIGN) && w < width * 0.95 && h < height * 0.5) {
                    words.add(new ScannedWord(
                            NOWHERE, text, Integer.parseInt(fields[6]), Integer.parseInt(fields[7]), w, h, confidence));
                }
            }
        }
        return words;
    }
}
