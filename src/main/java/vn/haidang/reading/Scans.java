package vn.haidang.reading;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.haidang.scanning.PageStore;
import vn.haidang.scanning.PdfPictures;
import vn.haidang.scanning.PictureFile;
import vn.haidang.scanning.Recogniser;
import vn.haidang.scanning.ScanRefused;
import vn.haidang.scanning.ScannedLine;
import vn.haidang.scanning.ScannedPage;
import vn.haidang.scanning.ScannedRule;
import vn.haidang.scanning.ScannedWord;

/** Brings recognised pages into the way of those that came with text: words as signs at their places, in points. */
final class Scans {

    private final Recogniser recogniser;
    private final PageStore store;
    private final ReadingProgress progress;
    private final TimeGuard guard;

    Scans(Recogniser recogniser, PageStore store, ReadingProgress progress, TimeGuard guard) {
        this.recogniser = recogniser;
        this.store = store;
        this.progress = progress;
        this.guard = guard;
    }

    boolean isReady() {
        return recogniser.isReady();
    }

    PdfPictures pictures(PDDocument pdf) {
        return new PdfPictures(pdf, recogniser.limits());
    }

    /** Recognises pages of a PDF; each has its own limit of time, so the limit of the whole stands still meanwhile. */
    List<ScannedPage> recognise(PdfPictures pdf, List<Integer> numbers) {
        return guard.untimed(() -> refusing(() -> recogniser.recognise(pdf, numbers, store, this::tell)));
    }

    /** Reads a picture file. */
    Extracted read(byte[] bytes, ReadingLimits limits) {
        return guard.untimed(() -> refusing(() -> {
            try (var file = PictureFile.open(bytes, recogniser.limits())) {
                var pages = recogniser.recognise(file, store, this::tell);
                return PdfText.ofScans(pages, file.mediaType(), limits, guard);
            }
        }));
    }

    private void tell(int done, int of) {
        progress.at(ReadingProgress.Step.TEXT, 0.5 * done / of);
        progress.page(done, of);
    }

    private interface Work<T> {
        T done();
    }

    private static <T> T refusing(Work<T> work) {
        try {
            return work.done();
        } catch (ScanRefused refused) {
            throw new ReadingRefused(refused);
        }
    }

    // ---- a recognised page as a page of signs

    private static final double POINTS = 72;

    /** Part of the letters' size that is a space between words. */
    private static final double SPACE = 0.25;

    static double points(ScannedPage page, double pixels) {
        return pixels * POINTS / page.dotsPerInch();
    }

    static List<PdfText.Glyph> glyphs(ScannedPage page) {
        var glyphs = new ArrayList<PdfText.Glyph>();
        for (var line : ScannedLine.of(page.words())) {
            double space = points(page, line.size()) * SPACE;
            for (var word : line.words()) {
                if (word.text().isBlank()) {
                    continue; // somebody said that there is none
                }
                // cut short, so that words that nearly touch stay apart
                double right = points(page, word.left() + word.width()) - space / 2;
                glyphs.add(new PdfText.Glyph(
                        points(page, word.left()),
                        Math.max(points(page, word.left()), right),
                        points(page, line.baseline()),
                        Math.max(4, points(page, line.size()) * 0.7),
                        Math.max(1, space),
                        word.text()));
            }
        }
        return glyphs;
    }

    static List<PdfRules.Rule> rules(ScannedPage page) {
        return page.rules().stream().map(rule -> rule(page, rule)).toList();
    }

    private static PdfRules.Rule rule(ScannedPage page, ScannedRule rule) {
        return new PdfRules.Rule(
                points(page, rule.x1()), points(page, rule.y1()), points(page, rule.x2()), points(page, rule.y2()));
    }

    /** Whether a page has words at all. */
    static boolean isEmpty(List<ScannedPage> pages) {
        return pages.stream().map(ScannedPage::words).allMatch(List<ScannedWord>::isEmpty);
    }
}
