package vn.haidang.signing;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Finds where a person signs: between the title and the name of the signature block (Nghị định 30/2020/NĐ-CP, phụ lục I, ô số 7c). */
public final class SignatureSpot {

    private static final double MM_PER_POINT = 25.4 / 72;
    private static final double WIDEST = 50;
    private static final double TALLEST = 30;
    private static final double LEAST_HEIGHT = 6;

    private SignatureSpot() {}

    /** A line of text on a page, in millimetres from the page's upper left corner. */
    private record Line(int page, String text, double left, double right, double top, double bottom) {

        double middle() {
            return (left + right) / 2;
        }

        boolean isOver(Line other) {
            return page == other.page && bottom <= other.top && left < other.right && right > other.left;
        }
    }

    /**
     * The room above the last line that is nothing but the signer's name, up to the line before it; empty where there is no such line
     * or no room.
     *
     * @throws SigningRefused when the file cannot be read
     */
    public static Optional<SignaturePlace.Box> above(byte[] pdf, String name, SigningLimits limits) {
        return limits.within(pdf, () -> find(pdf, folded(name)));
    }

    private static Optional<SignaturePlace.Box> find(byte[] pdf, String name) throws IOException {
        var lines = lines(pdf);
        for (int i = lines.size() - 1; i >= 0; i--) {
            var line = lines.get(i);
            if (folded(line.text()).equals(name)) {
                return box(line, lines);
            }
        }
        return Optional.empty();
    }

    private static Optional<SignaturePlace.Box> box(Line name, List<Line> lines) {
        double above = lines.stream()
                .filter(l -> l.isOver(name))
                .mapToDouble(Line::bottom)
                .max()
                .orElse(0);
        double height = Math.min(TALLEST, name.top() - above);
        if (height < LEAST_HEIGHT) {
            return Optional.empty();
        }
        double middle = (above + name.top()) / 2;
        double top = height < TALLEST ? above : middle - height / 2;
        double left = Math.max(0, name.middle() - WIDEST / 2);
        return Optional.of(new SignaturePlace.Box(name.page(), left, top, WIDEST, height));
    }

    private static List<Line> lines(byte[] pdf) throws IOException {
        var lines = new ArrayList<Line>();
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> signs) {
                    if (!text.isBlank() && !signs.isEmpty()) {
                        lines.add(line(getCurrentPageNo(), text, signs));
                    }
                }
            };
            stripper.setSortByPosition(true);
            stripper.getText(document);
        }
        return lines;
    }

    private static Line line(int page, String text, List<TextPosition> signs) {
        double left = Double.MAX_VALUE;
        double right = 0;
        double bottom = 0;
        double height = 0;
        for (var sign : signs) {
            left = Math.min(left, sign.getXDirAdj());
            right = Math.max(right, sign.getXDirAdj() + sign.getWidthDirAdj());
            bottom = Math.max(bottom, sign.getYDirAdj());
            height = Math.max(height, sign.getHeightDir());
        }
        return new Line(
                page,
                text,
                left * MM_PER_POINT,
                right * MM_PER_POINT,
                (bottom - height) * MM_PER_POINT,
                bottom * MM_PER_POINT);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
