package vn.haidang.layout;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What a person sees on a page of the PDF, in millimetres from its upper left corner. */
final class PageView {

    private static final int DPI = 144;
    private static final double PIXELS_PER_MM = DPI / 25.4;
    private static final double MM_PER_POINT = 25.4 / 72;

    /** Letters that stand together, and where: {@code y} is their base line. */
    record Line(String text, double left, double right, double y) {

        double centre() {
            return (left + right) / 2;
        }
    }

    private final BufferedImage picture;
    private final List<Line> lines = new ArrayList<>();

    private PageView(BufferedImage picture) {
        this.picture = picture;
    }

    static PageView of(OfficialDocument document, int page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriter.write(document, out);
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            PageView view = new PageView(new PDFRenderer(pdf).renderImageWithDPI(page - 1, DPI));
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) {
                    TextPosition first = letters.getFirst();
                    TextPosition last = letters.getLast();
                    view.lines.add(new Line(
                            text.strip(),
                            first.getX() * MM_PER_POINT,
                            (last.getX() + last.getWidth()) * MM_PER_POINT,
                            first.getY() * MM_PER_POINT));
                }
            };
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.getText(pdf);
            return view;
        }
    }

    /** The first line that contains these words. */
    Line line(String words) {
        return lines.stream()
                .filter(line -> line.text().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line has the words " + words + " but " + lines));
    }

    boolean shows(String words) {
        return lines.stream().anyMatch(line -> line.text().contains(words));
    }

    boolean isLandscape() {
        return picture.getWidth() > picture.getHeight();
    }

    /** The smallest box around everything of these colours. */
    Rectangle2D.Double around(Predicate<Color> colours) {
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = -1;
        int bottom = -1;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (colours.test(new Color(picture.getRGB(x, y)))) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return new Rectangle2D.Double(
                left / PIXELS_PER_MM,
                top / PIXELS_PER_MM,
                (right - left + 1) / PIXELS_PER_MM,
                (bottom - top + 1) / PIXELS_PER_MM);
    }

    /** Length of the longest level line between two heights. */
    double longestLevel(double from, double to) {
        int longest = 0;
        for (int y = pixel(from); y < pixel(to); y++) {
            int dark = 0;
            for (int x = 0; x < picture.getWidth(); x++) {
                dark = isDark(x, y) ? dark + 1 : 0;
                longest = Math.max(longest, dark);
            }
        }
        return longest / PIXELS_PER_MM;
    }

    /** Length of the longest upright line between two distances from the left edge, below a height. */
    double longestUpright(double from, double to, double above, double below) {
        int longest = 0;
        for (int x = pixel(from); x < pixel(to); x++) {
            int dark = 0;
            for (int y = pixel(above); y < pixel(below); y++) {
                dark = isDark(x, y) ? dark + 1 : 0;
                longest = Math.max(longest, dark);
            }
        }
        return longest / PIXELS_PER_MM;
    }

    private static int pixel(double millimetres) {
        return (int) Math.round(millimetres * PIXELS_PER_MM);
    }

    private boolean isDark(int x, int y) {
        return new Color(picture.getRGB(x, y)).getGreen() < 150;
    }
}
