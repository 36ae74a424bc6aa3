package vn.haidang.reading;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.haidang.figure.Figures;
import vn.haidang.figure.Finding;
import vn.haidang.restoring.Restorer;
import vn.haidang.scanning.PageStore;
import vn.haidang.scanning.Recogniser;
import vn.haidang.scanning.ScannedPage;
import vn.haidang.text.Letters;
import vn.haidang.text.Span;

/** Reads one document: bytes in, {@link Reading} out. Holds no state between files; safe for many threads. */
public final class Reader {

    /** Version of the shape of {@link Reading}. */
    static final int VERSION = 1;

    private final ReadingLimits limits;
    private final Supplier<Restorer> restorer;
    private final Recogniser recogniser;

    public Reader(ReadingLimits limits) {
        this(limits, Restorer::shipped);
    }

    /**
     * A reader that restores damaged text with what this office has taught.
     *
     * @param restorer asked only when a text is damaged
     */
    public Reader(ReadingLimits limits, Supplier<Restorer> restorer) {
        this(limits, restorer, Recogniser.standard());
    }

    public Reader(ReadingLimits limits, Supplier<Restorer> restorer, Recogniser recogniser) {
        this.limits = limits;
        this.restorer = restorer;
        this.recogniser = recogniser;
    }

    /** Reads without a unit directory. */
    public Reading read(byte[] bytes, String fileName) {
        return read(bytes, fileName, UnitDirectory.none(), ReadingProgress.SILENT);
    }

    /** As {@link #readFully}, for those who want what it says and not where it comes from. */
    public Reading read(byte[] bytes, String fileName, UnitDirectory units, ReadingProgress progress) {
        return readFully(bytes, fileName, units, progress, PageStore.NONE).reading();
    }

    /**
     * Reads a file; what kind it is, its content says, not its name.
     *
     * @param store keeps the pages that are recognised from pictures, and gives back those that were
     * @throws ReadingRefused when the file is broken, locked, too large or without text
     */
    public FullReading readFully(
            byte[] bytes, String fileName, UnitDirectory units, ReadingProgress progress, PageStore store) {
        var guard = new TimeGuard(limits.time());
        progress.at(ReadingProgress.Step.TEXT, 0);
        var scans = new Scans(recogniser, store, progress, guard);
        var extracted = TextExtractor.read(bytes, limits, guard, progress, scans);
        if (extracted.source().text().isBlank()) {
            throw new ReadingRefused(ReadingRefused.Code.EMPTY);
        }
        // what was recognised in the right language is not guessed at once more
        var mended = extracted.pages().isEmpty()
                ? MendedText.of(extracted.source(), restorer, guard)
                : new MendedText(extracted.source(), null);
        var info = mended.info(info(bytes, fileName, new Extracted(mended.source(), extracted.pages())));
        var reading = read(mended, info, units, guard, progress);
        progress.at(ReadingProgress.Step.DONE, 1);
        return new FullReading(reading, mended.restored(), extracted.pages());
    }

    /** As above, keeping no pages. */
    public FullReading readFully(byte[] bytes, String fileName, UnitDirectory units, ReadingProgress progress) {
        return readFully(bytes, fileName, units, progress, PageStore.NONE);
    }

    private static Reading read(
            MendedText mended, SourceInfo info, UnitDirectory directory, TimeGuard guard, ReadingProgress progress) {
        progress.at(ReadingProgress.Step.LETTERHEAD, 0.5);
        var source = mended.source();
        var words = new Words(source.text());
        guard.check();
        var layout = new Layout(words, source);
        var head = Letterheads.read(layout);
        var base = head.issuedOn() != null ? head.issuedOn() : meetingDay(layout);
        var own = head.number() == null ? null : head.number() + "/" + head.symbol();
        var references = References.find(words, own);
        guard.check();
        progress.at(ReadingProgress.Step.TASKS, 0.7);
        var known = new KnownNames();
        var units = new UnitPhrases(words, known);
        learn(layout, units, known);
        var details = new Details(words, units, known);
        var outline = new Outline(layout, units);
        var finder = new TaskFinder(words, units, details, base, addressed(head), guard);
        var drafts = finder.find(outline.root);
        var proposed = setsTasks(head) && info.confidence() >= READABLE
                ? new Assembly(words, details, known, new Sides(head.issuer(), head.superior()), directory, base)
                        .tasks(drafts)
                : List.<TaskReading>of();
        var tasks = TaskCertainty.of(proposed, layout, head, info, mended.restored());
        var tables = AssignmentTables.find(layout, base);
        var assignments = tables.stream()
                .flatMap(t -> t.rows().stream())
                .map(AssignmentTable.Row::reading)
                .toList();
        guard.check();
        var figures = Figures.read(source.text(), head.issuedOn(), cells(source));
        var findings = new ArrayList<>(figures.findings());
        findings.addAll(PaperFindings.find(
                new CheckedPaper(
                        layout,
                        head,
                        base,
                        references,
                        tasks,
                        tables,
                        directory,
                        info.confidence() >= READABLE,
                        info.textOrigin() == TextOrigin.TEXT),
                guard));
        findings.sort(Comparator.comparingInt(Reader::place));
        return new Reading(
                VERSION,
                info,
                head,
                references,
                tasks,
                assignments,
                figures.figures(),
                List.copyOf(findings),
                source.text());
    }

    /** Findings stand in the order of the text. */
    private static int place(Finding finding) {
        return finding.spans().isEmpty() ? 0 : finding.spans().getFirst().start();
    }

    private static List<List<List<Span>>> cells(SourceText source) {
        var tables = new ArrayList<List<List<Span>>>();
        for (var block : source.blocks()) {
            if (block instanceof SourceText.Table table) {
                tables.add(table.rows().stream()
                        .map(row -> row.stream()
                                .map(c -> new Span(c.start(), c.end()))
                                .toList())
                        .toList());
            }
        }
        return tables;
    }

    /** Below this share of trust the text has lost its marks, and what is read from it would be guessed. */
    private static final double READABLE = 0.5;

    private static final Set<String> SETS_NONE = Set.of("TTr", "BC", "GM", "GGT", "GNP", "HĐ", "PG");

    /** Whether papers of this kind set tasks; a report tells, an invitation asks, a submission pleads. */
    private static boolean setsTasks(Letterhead head) {
        return head.kind() == null || !SETS_NONE.contains(head.kind());
    }

    /** Where the paper bears no date, the day of the meeting it tells of: the first full date of its first paragraphs. */
    private static @Nullable LocalDate meetingDay(Layout layout) {
        int seen = 0;
        for (int i = Math.max(0, layout.bodyFrom - 2); i < layout.bodyTo && seen < 5; i++) {
            if (layout.items.get(i) instanceof Layout.Line line) {
                seen++;
                var day = firstDay(layout.words, line);
                if (day != null) {
                    return day;
                }
            }
        }
        return null;
    }

    private static @Nullable LocalDate firstDay(Words words, Layout.Line line) {
        var times = new TimeWords(words, null);
        for (int i = line.from(); i < line.to(); i++) {
            boolean cited = words.isAny(i - 1, "nđ", "tt", "qđ", "cp", "ubnd", "bql", "tb", "tu", "hđnd", "ttg")
                    || words.is(i - 2, "-");
            if (words.is(i, "ngày") && !cited) {
                var when = times.at(i, line.to());
                if (when != null && when.kind() == When.Kind.DAY && when.last() != null) {
                    return when.last();
                }
            }
        }
        return null;
    }

    /** Learns the names of units that stand alone as headings. */
    private static void learn(Layout layout, UnitPhrases units, KnownNames known) {
        for (var item : layout.items) {
            if (item instanceof Layout.Line line && line.label() != null && line.to() - line.from() < 30) {
                int to = line.to();
                while (to > line.from() && layout.words.isAny(to - 1, ":", ".", ";")) {
                    to--;
                }
                var found = units.list(line.from(), to);
                boolean heading = found != null && found.units().size() == 1 && found.next() >= to;
                if (found != null
                        && heading
                        && !found.first().group()
                        && !found.first().every()
                        && found.first().reach() != UnitMention.Reach.PERSON) {
                    known.add(found.first().name());
                } else if (found == null || !heading) {
                    headed(layout.words, line, to, units, known);
                }
            }
        }
    }

    /** "6. Văn phòng đại diện Ban Quản lý tại các khu công nghiệp:" is a name although "tại" stands in it. */
    private static void headed(Words words, Layout.Line line, int to, UnitPhrases units, KnownNames known) {
        boolean colon = to < line.to() && words.is(line.to() - 1, ":");
        boolean number = line.label() != null
                && line.label().kind() != Label.Kind.DASH
                && line.label().kind() != Label.Kind.PLUS;
        boolean ended = words.isAny(line.to() - 1, ".", ";");
        if (!colon && (ended || line.to() - line.from() > 15) || !number || !units.isHead(line.from(), to)) {
            return;
        }
        for (int i = line.from(); i < to; i++) {
            boolean another = words.isAny(i, ",", "và") && units.isHead(i + 1, to);
            if (another
                    || words.is(i, "(")
                    || words.isAny(i, ";", "và", "giao", "sau") && i > to - 4
                    || i > line.from() && !words.isLarge(i) && isVerb(words, i, to)) {
                return;
            }
        }
        known.add(Letters.capitalised(words.text(line.from(), to)));
    }

    /** A verb, unless it stands in a row of fields: "Phòng Quy hoạch, xây dựng và môi trường". */
    private static boolean isVerb(Words words, int i, int to) {
        var verb = Verbs.at(words, i, to);
        boolean inRow = words.isAny(i - 1, ",", "và");
        return verb != null && !(inRow && verb.value() == Verbs.Kind.ALSO_NAME);
    }

    /** Those a letter is addressed to, as units. */
    private static List<UnitMention> addressed(Letterhead head) {
        var out = new ArrayList<UnitMention>();
        for (var entry : head.addressees()) {
            var words = new Words(entry);
            var found = new UnitPhrases(words, new KnownNames()).list(0, words.size());
            if (found != null) {
                out.addAll(found.units());
            }
        }
        if (out.size() > 1) {
            return List.of(new UnitMention(0, 0, "", true, true, false, UnitMention.Reach.PART));
        }
        return out;
    }

    private static SourceInfo info(byte[] bytes, String fileName, Extracted extracted) {
        var source = extracted.source();
        boolean recognised = !extracted.pages().isEmpty();
        double confidence = recognised ? certainty(extracted.pages()) : trust(source.text());
        return new SourceInfo(
                fileName,
                source.mediaType(),
                sha256(bytes),
                source.pages(),
                recognised ? TextOrigin.OCR : TextOrigin.TEXT,
                confidence);
    }

    /**
     * How certain recognised pages are, to a thousandth.
     *
     * @throws ReadingRefused where hardly a word is: another script, writing by hand, a picture too faint
     */
    private static double certainty(List<ScannedPage> pages) {
        double mean = ScannedPage.meanConfidence(pages);
        if (mean < LEAST_CERTAIN) {
            throw new ReadingRefused(ReadingRefused.Code.UNREADABLE_SCAN, Math.round(mean * 100));
        }
        return Math.round(mean * 1000) / 1000.0;
    }

    private static final double LEAST_CERTAIN = 0.55;

    /** Vietnamese text has marks on about a quarter of its letters; text without them has lost them. */
    private static double trust(String text) {
        int letters = 0;
        int marked = 0;
        int end = Math.min(text.length(), 20_000);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                marked += (c >= 0x1EA0 && c <= 0x1EF9) || "ăâđêôơưĂÂĐÊÔƠƯ".indexOf(c) >= 0 ? 1 : 0;
            }
        }
        if (letters < 100) {
            return 0.9;
        }
        double share = marked / (double) letters;
        return share > 0.15 ? 0.98 : Math.max(0.3, Math.round((0.3 + share * 4) * 100) / 100.0);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
