package vn.haidang.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import vn.haidang.restoring.Restorer;
import vn.haidang.scanning.ScannedPage;
import vn.haidang.text.Letters;

/** Takes the text out of a PDF with a text layer: joins lines to paragraphs, drops page numbers, reads ruled tables. */
final class PdfText {

    private static final String MEDIA_TYPE = "application/pdf";

    private final ReadingLimits limits;
    private final TimeGuard guard;
    private final ReadingProgress progress;
    private final @Nullable Scans scans;
    private final SourceText.Draft draft;

    /** A sign on a page; y grows downwards. */
    record Glyph(double x, double right, double y, double height, double space, String text) {}

    /** A line of a page with its pieces. */
    record PdfLine(double y, double height, List<Fragments.Fragment> pieces) {

        double x() {
            return pieces.getFirst().x();
        }

        double right() {
            return pieces.getLast().right();
        }

        String text() {
            return String.join(" ", Fragments.texts(pieces));
        }
    }

    /** A page: its lines outside tables, its tables, and how large it is. */
    private record Page(double width, double height, List<PdfLine> lines, List<PdfTable> tables) {}

    PdfText(ReadingLimits limits, TimeGuard guard, ReadingProgress progress, @Nullable Scans scans) {
        this.limits = limits;
        this.guard = guard;
        this.progress = progress;
        this.scans = scans;
        this.draft = new SourceText.Draft(limits.characters());
    }

    Extracted read(byte[] bytes) {
        try (var pdf = Loader.loadPDF(bytes)) {
            int count = pdf.getNumberOfPages();
            if (count > limits.pages()) {
                throw new ReadingRefused(ReadingRefused.Code.TOO_MANY_PAGES, count, limits.pages());
            }
            var pages = new ArrayList<Page>();
            for (int i = 0; i < count; i++) {
                guard.check();
                progress.at(ReadingProgress.Step.TEXT, 0.5 * i / count);
                pages.add(page(pdf, i));
            }
            var scanned = scans == null ? new TreeMap<Integer, ScannedPage>() : scanned(pdf, pages, scans);
            scanned.forEach((number, page) -> pages.set(number - 1, page(page)));
            return done(pages, scanned, MEDIA_TYPE);
        } catch (InvalidPasswordException e) {
            throw new ReadingRefused(ReadingRefused.Code.PASSWORD, e);
        } catch (ReadingRefused | ReadingStopped e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // the library reports damage in many ways; all of them mean that the file cannot be read
            throw new ReadingRefused(ReadingRefused.Code.BROKEN, e);
        }
    }

    /** The text of pages that were all recognised. */
    static Extracted ofScans(List<ScannedPage> scanned, String mediaType, ReadingLimits limits, TimeGuard guard) {
        var text = new PdfText(limits, guard, ReadingProgress.SILENT, null);
        var pages = new ArrayList<Page>();
        var byNumber = new TreeMap<Integer, ScannedPage>();
        for (var page : scanned) {
            pages.add(page(page));
            byNumber.put(page.number(), page);
        }
        return text.done(pages, byNumber, mediaType);
    }

    private Extracted done(List<Page> pages, SortedMap<Integer, ScannedPage> scanned, String mediaType) {
        write(withoutRunningLines(pages));
        var source = draft.done(mediaType, pages.size());
        if (source.text().strip().length() < LEAST_TEXT) {
            throw new ReadingRefused(ReadingRefused.Code.NO_TEXT);
        }
        var places = new WordPlaces(source.text());
        var placed = new ArrayList<ScannedPage>();
        scanned.forEach((number, page) -> placed.add(places.placed(
                page,
                begins.getOrDefault(number - 1, 0),
                ends.getOrDefault(number - 1, source.text().length()))));
        return new Extracted(source, List.copyOf(placed));
    }

    // ---- pages that are pictures

    /** Fewer signs than this are no text. */
    private static final int LEAST_TEXT = 20;

    /**
     * Recognises the pages that have no text but a picture, and those whose text is that of another language laid under their picture: to
     * look again is better than to repair. Without the program, what has text is read as it is.
     */
    private SortedMap<Integer, ScannedPage> scanned(PDDocument pdf, List<Page> pages, Scans recogniser)
            throws IOException {
        var pictures = recogniser.pictures(pdf);
        var numbers = new ArrayList<Integer>();
        var under = new StringBuilder();
        var covered = new ArrayList<Integer>();
        for (int i = 0; i < pages.size(); i++) {
            guard.check();
            var text = textOf(pages.get(i));
            if (text.strip().length() < LEAST_TEXT) {
                if (pictures.hasPicture(i + 1)) {
                    numbers.add(i + 1);
                }
            } else if (pictures.isCovered(i + 1)) {
                covered.add(i + 1);
                under.append(text).append('\n');
            }
        }
        boolean bare = numbers.size() == pages.size()
                || pages.stream().allMatch(p -> textOf(p).isBlank());
        boolean damaged = !covered.isEmpty() && Restorer.isDamaged(under.toString());
        if (!bare && !recogniser.isReady()) {
            return new TreeMap<>();
        }
        if (damaged) {
            numbers.addAll(covered);
            numbers.sort(null);
        }
        var out = new TreeMap<Integer, ScannedPage>();
        if (!numbers.isEmpty()) {
            recogniser.recognise(pictures, numbers).forEach(page -> out.put(page.number(), page));
        }
        return out;
    }

    private static String textOf(Page page) {
        var text = new StringBuilder();
        page.lines().forEach(line -> text.append(line.text()).append('\n'));
        page.tables()
                .forEach(table -> table.rows()
                        .forEach(row ->
                                row.forEach(cell -> text.append(cell.text).append('\n'))));
        return text.toString();
    }

    private static Page page(ScannedPage scanned) {
        double width = Scans.points(scanned, scanned.width());
        double height = Scans.points(scanned, scanned.height());
        return page(width, height, Scans.glyphs(scanned), Scans.rules(scanned));
    }

    // ---- one page

    /** Gathers the signs of a page. */
    private final class Gatherer extends PDFTextStripper {

        private final List<Glyph> glyphs = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition text) {
            super.processTextPosition(text);
            if (glyphs.size() % 512 == 0) {
                guard.check();
            }
        }

        @Override
        protected void writePage() {
            for (var article : getCharactersByArticle()) {
                for (var text : article) {
                    var signs = text.getUnicode();
                    if (signs != null && !signs.isBlank()) {
                        glyphs.add(new Glyph(
                                text.getXDirAdj(),
                                text.getXDirAdj() + text.getWidthDirAdj(),
                                text.getYDirAdj(),
                                Math.max(4, text.getHeightDir()),
                                Math.max(1, text.getWidthOfSpace()),
                                signs));
                    }
                }
            }
        }
    }

    private Page page(PDDocument pdf, int index) throws IOException {
        var gatherer = new Gatherer();
        gatherer.setSuppressDuplicateOverlappingText(true);
        gatherer.setStartPage(index + 1);
        gatherer.setEndPage(index + 1);
        gatherer.getText(pdf);
        var page = pdf.getPage(index);
        double width = page.getCropBox().getWidth();
        double height = page.getCropBox().getHeight();
        if (page.getRotation() % 180 != 0) {
            double turned = width;
            width = height;
            height = turned;
        }
        var glyphs = gatherer.glyphs;
        boolean ruled = !glyphs.isEmpty() && page.getRotation() == 0;
        return page(width, height, glyphs, ruled ? new PdfRules(page).find() : List.of());
    }

    private static Page page(double width, double height, List<Glyph> glyphs, List<PdfRules.Rule> rules) {
        var tables = PdfTable.find(rules, glyphs);
        var rest = new ArrayList<Glyph>();
        for (var glyph : glyphs) {
            if (tables.stream().noneMatch(t -> t.holds(glyph))) {
                rest.add(glyph);
            }
        }
        return new Page(width, height, lines(rest), tables);
    }

    /** Signs put together to lines, and lines cut where a gap is wider than three spaces. */
    static List<PdfLine> lines(List<Glyph> glyphs) {
        var sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::y));
        var out = new ArrayList<PdfLine>();
        int i = 0;
        while (i < sorted.size()) {
            var first = sorted.get(i);
            var row = new ArrayList<Glyph>();
            while (i < sorted.size() && sorted.get(i).y() - first.y() < Math.max(3, first.height() * 0.6)) {
                row.add(sorted.get(i));
                i++;
            }
            row.sort(Comparator.comparingDouble(Glyph::x));
            out.add(new PdfLine(first.y(), first.height(), pieces(row)));
        }
        return out;
    }

    private static List<Fragments.Fragment> pieces(List<Glyph> row) {
        var out = new ArrayList<Fragments.Fragment>();
        var text = new StringBuilder();
        double from = row.getFirst().x();
        double right = from;
        for (var glyph : row) {
            double gap = glyph.x() - right;
            if (!text.isEmpty() && gap > Math.max(14, glyph.space() * 4.5)) {
                out.add(new Fragments.Fragment(from, right, text.toString()));
                text.setLength(0);
            } else if (!text.isEmpty() && gap > glyph.space() * 0.35) {
                text.append(' ');
            }
            if (text.isEmpty()) {
                from = glyph.x();
            }
            text.append(glyph.text());
            right = Math.max(glyph.right(), glyph.x());
        }
        out.add(new Fragments.Fragment(from, right, text.toString()));
        return out;
    }

    // ---- all pages

    private static final double EDGE = 0.09;

    /** Without page numbers and lines that stand at the edge of several pages. */
    private static List<Page> withoutRunningLines(List<Page> pages) {
        Map<String, Integer> edges = new HashMap<>();
        for (var page : pages) {
            page.lines().stream()
                    .filter(l -> isAtEdge(page, l))
                    .map(PdfText::key)
                    .distinct()
                    .forEach(k -> edges.merge(k, 1, Integer::sum));
        }
        var out = new ArrayList<Page>();
        for (var page : pages) {
            var kept = new ArrayList<PdfLine>();
            for (var line : page.lines()) {
                boolean number = key(line).matches("(?:trang )?[-– ]*#(?: ?/ ?#)?[-– ]*");
                boolean running = edges.getOrDefault(key(line), 0) >= 3;
                if (!(isAtEdge(page, line) && (number || running))) {
                    kept.add(line);
                }
            }
            out.add(new Page(page.width(), page.height(), kept, page.tables()));
        }
        return out;
    }

    private static boolean isAtEdge(Page page, PdfLine line) {
        return line.y() < page.height() * EDGE || line.y() > page.height() * (1 - EDGE);
    }

    private static String key(PdfLine line) {
        return Letters.plain(line.text()).replaceAll("\\d+", "#");
    }

    private final StringBuilder open = new StringBuilder();
    private List<List<SourceText.CellDraft>> openTable = new ArrayList<>();

    private void write(List<Page> pages) {
        double left = Math.min(edge(pages, 0.1, true), leftmost(pages));
        double right = edge(pages, 0.97, false);
        for (int number = 0; number < pages.size(); number++) {
            var page = pages.get(number);
            begins.put(number, draft.length());
            var flow = new ArrayList<>(page.lines());
            var tables = new ArrayList<>(page.tables());
            tables.sort(Comparator.comparingDouble(PdfTable::top));
            PdfLine before = null;
            for (int i = 0; i < flow.size(); i++) {
                var line = flow.get(i);
                while (!tables.isEmpty() && tables.getFirst().top() < line.y()) {
                    table(tables.removeFirst());
                    before = null;
                }
                int aligned = aligned(flow, i);
                if (aligned > i) {
                    i = aligned - 1;
                    before = null;
                    continue;
                }
                place(line, before, left, right);
                before = line;
            }
            tables.forEach(this::table);
            written(number);
        }
        closeTable();
        closeParagraph();
    }

    private final Map<Integer, Integer> begins = new HashMap<>();
    private final Map<Integer, Integer> ends = new HashMap<>();
    private final List<Integer> unended = new ArrayList<>();

    /** Notes where a page ends in the text; one whose last paragraph or table goes on ends with that. */
    private void written(int number) {
        unended.add(number);
        if (open.isEmpty() && openTable.isEmpty()) {
            unended.forEach(page -> ends.put(page, draft.length()));
            unended.clear();
        }
    }

    /** The x at which lines begin or end, at a quantile of the wide lines. */
    private static double edge(List<Page> pages, double quantile, boolean start) {
        var all = new ArrayList<Double>();
        for (var page : pages) {
            for (var line : page.lines()) {
                if (line.pieces().size() == 1 && line.right() - line.x() > page.width() * 0.4) {
                    all.add(start ? line.x() : line.right());
                }
            }
        }
        if (all.isEmpty()) {
            return start ? 0 : Double.MAX_VALUE;
        }
        all.sort(null);
        return all.get((int) (quantile * (all.size() - 1)));
    }

    /** The smallest x at which at least three lines begin: where paragraphs go on when most of their first lines are indented. */
    private static double leftmost(List<Page> pages) {
        var all = new ArrayList<Double>();
        for (var page : pages) {
            for (var line : page.lines()) {
                if (line.pieces().size() == 1 && line.right() - line.x() > page.width() * 0.05) {
                    all.add(line.x());
                }
            }
        }
        all.sort(null);
        for (int i = 0; i + 2 < all.size(); i++) {
            if (all.get(i + 2) - all.get(i) < 2) {
                return all.get(i);
            }
        }
        return Double.MAX_VALUE;
    }

    private double lastPitch;

    private void place(PdfLine line, @Nullable PdfLine before, double left, double right) {
        closeTable();
        if (line.pieces().size() == 2 && isSideBySide(line)) {
            closeParagraph();
            draft.table(List.of(List.of(
                    new SourceText.CellDraft(line.pieces().getFirst().text()),
                    new SourceText.CellDraft(line.pieces().getLast().text()))));
            return;
        }
        var text = line.text();
        if (!open.isEmpty() && !goesOn(line, text, before, left, right)) {
            closeParagraph();
        }
        open.append(open.isEmpty() ? "" : " ").append(text);
        lastPitch = before == null ? 0 : line.y() - before.y();
    }

    private static boolean isSideBySide(PdfLine line) {
        var first = line.pieces().getFirst();
        var last = line.pieces().getLast();
        return first.text().length() > 3 && last.x() - first.right() > 18 && Label.at(first.text() + " A") == null
                || first.text().length() > 6;
    }

    private boolean goesOn(PdfLine line, String text, @Nullable PdfLine before, double left, double right) {
        char end = open.charAt(open.length() - 1);
        boolean small = Character.isLowerCase(text.charAt(0));
        if (Label.at(text) != null
                || end == ';' && (!small || line.x() > left + 12)
                || end == ':'
                || open.toString().endsWith("./.")) {
            return false;
        }
        // "… trong quý" / "III.": one short word in capitals is no line of capitals
        boolean word = text.length() < 8 && text.indexOf(' ') < 0 && line.x() <= left + 12;
        if (Letters.isCapitals(text) != Letters.isCapitals(open) && !word) {
            return false;
        }
        if (before == null) {
            return end != '.' && Character.isLowerCase(text.charAt(0));
        }
        boolean indented = line.x() > left + 12;
        boolean full = before.right() + firstWord(line) > right;
        boolean centred = indented
                && before.x() > left + 20
                && isCentred(line, left, right)
                && Math.abs(line.x() + line.right() - before.x() - before.right()) < 24;
        boolean apart = lastPitch > 0 && line.y() - before.y() > lastPitch * 1.6;
        if (Character.isLowerCase(text.charAt(0)) && end != '.') {
            return !apart;
        }
        return full && !indented && !apart || centred && full;
    }

    /** Whether a line leaves as much room on the left as on the right; the first line of a paragraph does not. */
    private static boolean isCentred(PdfLine line, double left, double right) {
        return Math.abs(line.x() - left - (right - line.right())) < 14;
    }

    /** Large letters are wider than the mean. */
    private static final double WIDER = 1.3;

    /** About how wide a line's first word is, with the space before it. */
    private static double firstWord(PdfLine line) {
        var piece = line.pieces().getFirst();
        int space = piece.text().indexOf(' ');
        int letters = (space < 0 ? piece.text().length() : space) + 1;
        double mean = (piece.right() - piece.x()) / piece.text().length();
        return mean * letters * (Character.isUpperCase(piece.text().charAt(0)) ? WIDER : 1);
    }

    private void closeParagraph() {
        if (!open.isEmpty()) {
            draft.paragraph(open.toString(), false);
            open.setLength(0);
        }
    }

    /** A table without rules: a line of column names, then lines under them. Gives the line after it. */
    private int aligned(List<PdfLine> lines, int i) {
        var header = lines.get(i).pieces();
        if (header.size() < 3 || !TableColumns.looksLikeHeader(Fragments.texts(header))) {
            return i;
        }
        closeParagraph();
        var rows = new ArrayList<List<Fragments.Fragment>>();
        int k = i;
        while (k < lines.size()
                && (lines.get(k).pieces().size() > 1
                        || k > i
                                && lines.get(k).y() - lines.get(k - 1).y()
                                        < lines.get(k).height() * 2.6)) {
            rows.add(lines.get(k).pieces());
            k++;
        }
        draft.table(Fragments.rows(rows));
        return k;
    }

    // ---- ruled tables that go over pages

    private void table(PdfTable table) {
        closeParagraph();
        var rows = new ArrayList<>(table.rows());
        boolean goesOn = !openTable.isEmpty()
                && openTable.getLast().size() == rows.getFirst().size();
        if (!goesOn) {
            closeTable();
            openTable = rows;
            return;
        }
        if (texts(rows.getFirst()).equals(texts(openTable.getFirst()))) {
            rows.removeFirst();
        }
        if (!rows.isEmpty() && rows.getFirst().getFirst().text.isEmpty() && openTable.size() > 1) {
            var rest = rows.removeFirst();
            for (int i = 0; i < rest.size(); i++) {
                if (!rest.get(i).text.isEmpty()) {
                    openTable.getLast().get(i).text.append(' ').append(rest.get(i).text);
                }
            }
        }
        openTable.addAll(rows);
    }

    private static List<String> texts(List<SourceText.CellDraft> row) {
        return row.stream().map(c -> c.text.toString()).toList();
    }

    private void closeTable() {
        if (!openTable.isEmpty()) {
            draft.table(openTable);
            openTable = new ArrayList<>();
        }
    }
}
