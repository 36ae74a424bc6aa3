package vn.haidang.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The four faces of Liberation Serif, whose letters are as wide as those of Times New Roman. The files come with a dependency and are
 * read once.
 */
enum Face {
    REGULAR("Regular"),
    BOLD("Bold"),
    ITALIC("Italic"),
    BOLD_ITALIC("BoldItalic");

    /** Height of a single-spaced line in parts of the type size: ascent 0.891, descent 0.216, line gap 0.042. */
    static final double LINE = 1.149;

    private static final int MEASURED = 0x2100;
    private static final double MM_PER_POINT = 25.4 / 72;

    private final byte[] file;
    private final double[] widths = new double[MEASURED];

    Face(String name) {
        String resource = "/liberation/LiberationSerif-" + name + ".ttf";
        try (InputStream in = Face.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the application");
            }
            file = in.readAllBytes();
            measure();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Face of(boolean bold, boolean italic) {
        if (bold) {
            return italic ? BOLD_ITALIC : BOLD;
        }
        return italic ? ITALIC : REGULAR;
    }

    /** The font file. */
    byte[] file() {
        return file.clone();
    }

    /** A freshly parsed font; not to be shared between threads. */
    TrueTypeFont parse() {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            // ligatures are not used in Vietnamese, and looking for them took two thirds of the time of a document
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measure() throws IOException {
        try (TrueTypeFont font = parse()) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            double unitsPerEm = font.getUnitsPerEm();
            for (int c = 0; c < MEASURED; c++) {
                widths[c] = font.getAdvanceWidth(glyphs.getGlyphId(c)) / unitsPerEm;
            }
        }
    }

    /** Width in millimetres of one line of text. */
    double width(String text, int points) {
        double ems = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            ems += c < MEASURED ? widths[c] : 1;
        }
        return ems * points * MM_PER_POINT;
    }

    /** Width in millimetres of the longest stretch without a space. */
    double longestWord(String text, int points) {
        double longest = 0;
        double ems = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\n') {
                ems = 0;
            } else {
                ems += c < MEASURED ? widths[c] : 1;
                longest = Math.max(longest, ems);
            }
        }
        return longest * points * MM_PER_POINT;
    }

    /** The lines that fit into a width, broken at spaces and at line feeds. A word wider than that gets a line of its own. */
    List<String> lines(String text, int points, double width) {
        List<String> lines = new ArrayList<>();
        for (String part : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : part.strip().split(" +")) {
                if (!line.isEmpty() && width(line + " " + word, points) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** Width in millimetres of the longest of the lines. */
    double longest(List<String> lines, int points) {
        return lines.stream().mapToDouble(line -> width(line, points)).max().orElse(0);
    }
}
