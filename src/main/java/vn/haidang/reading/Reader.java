package vn.haidang.reading;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Letters;

/** Reads one document: bytes in, {@link Reading} out. Holds no state between files; safe for many threads. */
public final class Reader {

    /** Version of the shape of {@link Reading}. */
    static final int VERSION = 1;

    private final ReadingLimits limits;

    public Reader(ReadingLimits limits) {
        this.limits = limits;
    }

    /** Reads without a unit directory. */
    public Reading read(byte[] bytes, String fileName) {
        return read(bytes, fileName, UnitDirectory.none(), ReadingProgress.SILENT);
    }

    /**
     * Reads a file; what kind it is, its content says, not its name.
     *
     * @throws ReadingRefused when the file is broken, locked, too large or without text
     */
    public Reading read(byte[] bytes, String fileName, UnitDirectory units, ReadingProgress progress) {
        var guard = new TimeGuard(limits.time());
        progress.at(ReadingProgress.Step.TEXT, 0);
        var source = TextExtractor.read(bytes, limits, guard, progress);
        if (source.text().isBlank()) {
            throw new ReadingRefused(ReadingRefused.Code.EMPTY);
        }
        var info = info(bytes, fileName, source);
        var reading = read(source, info, units, guard, progress);
        progress.at(ReadingProgress.Step.DONE, 1);
        return reading;
    }

    private static Reading read(
            SourceText source, SourceInfo info, UnitDirectory directory, TimeGuard guard, ReadingProgress progress) {
        progress.at(ReadingProgress.Step.LETTERHEAD, 0.5);
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
        var tasks = setsTasks(head) && info.confidence() >= READABLE
                ? new Assembly(words, details, known, new Sides(head.issuer(), head.superior()), directory, base)
                        .tasks(drafts)
                : List.<TaskReading>of();
        var tables = AssignmentTables.find(layout, base);
        var assignments = tables.stream()
                .flatMap(t -> t.rows().stream())
                .map(AssignmentTable.Row::reading)
                .toList();
        return new Reading(VERSION, info, head, references, tasks, assignments, List.of(), List.of(), source.text());
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

    private static SourceInfo info(byte[] bytes, String fileName, SourceText source) {
        return new SourceInfo(
                fileName, source.mediaType(), sha256(bytes), source.pages(), TextOrigin.TEXT, trust(source.text()));
    }

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
