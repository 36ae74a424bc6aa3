package vn.haidang.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Pages on which registers, lists and stamps are drawn, in a face as wide as Times New Roman that is embedded. Measures are millimetres from the
 * upper left corner, type sizes points. Thousands of rows are drawn as they come; nothing is kept but the file.
 */
final class RegisterCanvas implements AutoCloseable {

    static final double POINT = 25.4 / 72;
    private static final double LINE = 1.149;
    private static final double ASCENT = 0.891;
    private static final int MEASURED = 0x2100;

    private final PDDocument document;
    private final Letters regular;
    private final Letters bold;
    private final Letters italic;
    private @org.jspecify.annotations.Nullable PDPageContentStream stream;
    private double height;
    private double width;

    /** A face with the widths of its letters. */
    private final class Letters {

        private final PDType0Font font;
        private final CmapLookup glyphs;
        private final double[] widths = new double[MEASURED];

        Letters(String name) throws IOException {
            try (InputStream file =
                    RegisterCanvas.class.getResourceAsStream("/liberation/LiberationSerif-" + name + ".ttf")) {
                if (file == null) {
                    throw new IllegalStateException("the face " + name + " is missing from the application");
                }
                TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
                // ligatures are not used in Vietnamese, and looking for them takes long
                face.setEnableGsub(false);
                glyphs = face.getUnicodeCmapLookup();
                for (int c = 0; c < MEASURED; c++) {
                    widths[c] = face.getAdvanceWidth(glyphs.getGlyphId(c)) / (double) face.getUnitsPerEm();
                }
                font = PDType0Font.load(document, face, true);
            }
        }

        double width(String text, double points) {
            double ems = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                ems += c < MEASURED ? widths[c] : 1;
            }
            return ems * points * POINT;
        }

        /** Letters that the face has; others become a question mark. */
        String drawable(String text) {
            StringBuilder out = new StringBuilder(text.length());
            text.codePoints()
                    .forEach(c -> out.appendCodePoint(c >= ' ' && glyphs.getGlyphId(c) != 0 ? c : c < ' ' ? ' ' : '?'));
            return out.toString();
        }
    }

    /** Looks of text. */
    enum Face {
        REGULAR,
        BOLD,
        ITALIC
    }

    /** Where text stands between two edges. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    RegisterCanvas() {
        this(new PDDocument());
    }

    /** Draws on pages of a document that is there already, which is closed with this. */
    RegisterCanvas(PDDocument existing) {
        document = existing;
        try {
            regular = new Letters("Regular");
            bold = new Letters("Bold");
            italic = new Letters("Italic");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PDDocument document() {
        return document;
    }

    /** Begins a page of this size. */
    void page(double pageWidth, double pageHeight) {
        PDPage page = new PDPage(new PDRectangle((float) (pageWidth / POINT), (float) (pageHeight / POINT)));
        document.addPage(page);
        open(page, PDPageContentStream.AppendMode.OVERWRITE);
    }

    void landscape() {
        page(297, 210);
    }

    void portrait() {
        page(210, 297);
    }

    /** Goes on drawing on a page over what is there. */
    void over(PDPage page) {
        open(page, PDPageContentStream.AppendMode.APPEND);
    }

    private void open(PDPage page, PDPageContentStream.AppendMode mode) {
        try {
            end();
            width = page.getMediaBox().getWidth() * POINT;
            height = page.getMediaBox().getHeight() * POINT;
            stream = new PDPageContentStream(document, page, mode, true, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    private PDPageContentStream ink() {
        PDPageContentStream open = stream;
        if (open == null) {
            throw new IllegalStateException("no page yet");
        }
        return open;
    }

    private Letters letters(Face face) {
        return switch (face) {
            case REGULAR -> regular;
            case BOLD -> bold;
            case ITALIC -> italic;
        };
    }

    double width(String text, Face face, double points) {
        return letters(face).width(text, points);
    }

    /** In capitals. */
    static String upper(String text) {
        return text.toUpperCase(java.util.Locale.forLanguageTag("vi"));
    }

    /** Height of a line. */
    static double line(double points) {
        return points * LINE * POINT;
    }

    /** One line whose upper edge is at {@code top}. */
    void text(String text, double left, double right, double top, Face face, double points, Align align) {
        Letters letters = letters(face);
        String drawn = letters.drawable(text);
        if (drawn.isBlank()) {
            return;
        }
        double free = right - left - letters.width(drawn, points);
        double x = switch (align) {
            case LEFT -> left;
            case CENTRE -> left + free / 2;
            case RIGHT -> left + free;
        };
        try {
            PDPageContentStream page = ink();
            page.beginText();
            page.setFont(letters.font, (float) points);
            page.newLineAtOffset((float) (x / POINT), (float) ((height - top) / POINT - ASCENT * points));
            page.showText(drawn);
            page.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines that fit between two edges; a word that is wider is cut. */
    List<String> lines(String text, double room, Face face, double points) {
        Letters letters = letters(face);
        List<String> lines = new ArrayList<>();
        for (String part : text.replace("\r", "").split("\n", -1)) {
            wrap(letters.drawable(part), room, letters, points, lines);
        }
        return lines;
    }

    private static void wrap(String text, double room, Letters letters, double points, List<String> lines) {
        StringBuilder line = new StringBuilder();
        double used = 0;
        double space = letters.width(" ", points);
        for (String word : text.strip().split(" +")) {
            double wide = letters.width(word, points);
            if (!line.isEmpty() && used + space + wide > room) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            while (wide > room && word.length() > 1) {
                int fits = 1;
                while (fits < word.length() && letters.width(word.substring(0, fits + 1), points) <= room) {
                    fits++;
                }
                lines.add(word.substring(0, fits));
                word = word.substring(fits);
                wide = letters.width(word, points);
            }
            used += (line.isEmpty() ? 0 : space) + wide;
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
    }

    /** A straight line. */
    void rule(double x1, double y1, double x2, double y2, double points) {
        try {
            PDPageContentStream page = ink();
            page.setLineWidth((float) points);
            page.moveTo((float) (x1 / POINT), (float) ((height - y1) / POINT));
            page.lineTo((float) (x2 / POINT), (float) ((height - y2) / POINT));
            page.stroke();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void box(double left, double top, double right, double bottom, double points) {
        rule(left, top, right, top, points);
        rule(right, top, right, bottom, points);
        rule(right, bottom, left, bottom, points);
        rule(left, bottom, left, top, points);
    }

    /** Whitens a rectangle. */
    void blank(double left, double top, double right, double bottom) {
        try {
            PDPageContentStream page = ink();
            page.setNonStrokingColor(1f);
            page.addRect(
                    (float) (left / POINT),
                    (float) ((height - bottom) / POINT),
                    (float) ((right - left) / POINT),
                    (float) ((bottom - top) / POINT));
            page.fill();
            page.setNonStrokingColor(0f);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Colour of what is drawn from here on, 0 to 1. */
    void colour(float red, float green, float blue) {
        try {
            ink().setNonStrokingColor(red, green, blue);
            ink().setStrokingColor(red, green, blue);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the page that is being drawn. */
    void end() {
        try {
            if (stream != null) {
                stream.close();
                stream = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole file. */
    byte[] bytes() {
        try (var out = new java.io.ByteArrayOutputStream()) {
            end();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            end();
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
