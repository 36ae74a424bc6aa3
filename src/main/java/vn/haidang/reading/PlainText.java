package vn.haidang.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.haidang.restoring.LegacyEncoding;
import vn.haidang.text.Letters;

/** Plain text: finds the encoding, joins hard-wrapped lines, finds tables drawn with tabs, bars or spaces. */
final class PlainText {

    private static final Pattern BAR_RULE = Pattern.compile("[\\s|:+=-]+");
    private static final Pattern GAP = Pattern.compile("\\t+ *| {3,}\\t*");
    /** A row of a table that begun whose empty last cells were trimmed: a number, a tab, a title. */
    private static final Pattern MARKED_ROW =
            Pattern.compile("^(?:[*_]{2}|</?b>)*(?:[IVX]{1,5}|[A-H]|\\d{1,3})[.)]?(?:[*_]{2}|</?b>)*\\t\\s*\\S");

    private static final Pattern WIDE = Pattern.compile(" {2,}|\\t");

    private PlainText() {}

    /** Reads bytes as text, or refuses what is no text. */
    static SourceText read(byte[] bytes, int limit, TimeGuard guard) {
        var raw = decode(bytes);
        if (raw.length() > limit) {
            throw new ReadingRefused(ReadingRefused.Code.TOO_LONG, limit);
        }
        return layOut(raw, limit, guard);
    }

    static SourceText layOut(String raw, int limit, TimeGuard guard) {
        var lines = raw.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\f', '\n')
                .split("\n", -1);
        var draft = new SourceText.Draft(limit);
        int width = wrapWidth(lines);
        int i = 0;
        while (i < lines.length) {
            guard.check();
            int next = bars(lines, i, draft);
            if (next == i) {
                next = tabs(lines, i, draft);
            }
            if (next == i) {
                next = aligned(lines, i, draft);
            }
            if (next == i) {
                next = paragraph(lines, i, width, draft);
            }
            i = next;
        }
        return draft.done("text/plain", null);
    }

    static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return checked(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return checked(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE));
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return checked(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE));
        }
        var wide = withoutMark(bytes);
        if (wide != null) {
            return checked(new String(bytes, wide));
        }
        try {
            var decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return checked(decoder.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            // what was typed before Unicode was common is in the code of its font or in the Windows code page for
            // Vietnamese
            var western = new String(bytes, Charset.forName("windows-1252"));
            var encoding = LegacyEncoding.of(western);
            return checked(
                    encoding != null ? encoding.convert(western) : new String(bytes, Charset.forName("windows-1258")));
        }
    }

    private static @org.jspecify.annotations.Nullable Charset withoutMark(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int seen = Math.min(bytes.length, 2000) & ~1;
        for (int i = 0; i < seen; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (seen >= 8 && odd > seen / 8 && even == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return seen >= 8 && even > seen / 8 && odd == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private static String checked(String text) {
        int odd = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0B) || c == '\uFFFD') {
                odd++;
            }
        }
        if (odd > 2 + text.length() / 200) {
            throw new ReadingRefused(ReadingRefused.Code.UNKNOWN_TYPE);
        }
        return text;
    }

    // ---- tables

    private static int bars(String[] lines, int i, SourceText.Draft draft) {
        if (bars(lines[i]) < 2) {
            return i;
        }
        var rows = new ArrayList<List<SourceText.CellDraft>>();
        int k = i;
        while (k < lines.length && bars(lines[k]) >= 2) {
            if (!BAR_RULE.matcher(lines[k]).matches()) {
                rows.add(barCells(lines[k]));
            }
            k++;
        }
        draft.table(rows);
        return k;
    }

    private static int bars(String line) {
        int bars = 0;
        for (int i = 0; i < line.length(); i++) {
            bars += line.charAt(i) == '|' ? 1 : 0;
        }
        return bars;
    }

    private static List<SourceText.CellDraft> barCells(String line) {
        var text = line.strip();
        text = text.startsWith("|") ? text.substring(1) : text;
        text = text.endsWith("|") ? text.substring(0, text.length() - 1) : text;
        var cells = new ArrayList<SourceText.CellDraft>();
        for (var cell : text.split("\\|", -1)) {
            cells.add(new SourceText.CellDraft(Cleaning.unmarked(cell.replaceAll("(?i)<br ?/?>", "\n"))));
        }
        return cells;
    }

    private static int tabs(String[] lines, int i, SourceText.Draft draft) {
        if (tabCount(lines[i]) < 2 || isTwoColumns(lines[i])) {
            return i;
        }
        var rows = new ArrayList<List<SourceText.CellDraft>>();
        int k = i;
        int end = i;
        while (k < lines.length
                && (tabCount(lines[k]) >= 2
                        || !rows.isEmpty() && MARKED_ROW.matcher(lines[k]).find()
                        || (lines[k].isBlank() && k - end < 4))) {
            if (!lines[k].isBlank()) {
                var cells = new ArrayList<SourceText.CellDraft>();
                for (var cell : lines[k].split("\t", -1)) {
                    cells.add(new SourceText.CellDraft(Cleaning.unmarked(cell)));
                }
                rows.add(cells);
                end = k + 1;
            }
            k++;
        }
        draft.table(rows);
        return end;
    }

    private static int tabCount(String line) {
        int tabs = 0;
        for (int i = 0; i < line.length(); i++) {
            tabs += line.charAt(i) == '\t' ? 1 : 0;
        }
        return tabs;
    }

    private static boolean isTwoColumns(String line) {
        int filled = 0;
        for (var part : line.split("\t")) {
            filled += part.isBlank() ? 0 : 1;
        }
        return filled <= 2 && line.indexOf("\t\t") >= 0;
    }

    /** A table drawn with spaces: a line of known column names parted by gaps, then lines that fall under them. */
    private static int aligned(String[] lines, int i, SourceText.Draft draft) {
        if (lines[i].length() > 400
                || !hasGap(lines[i])
                || !WIDE.matcher(lines[i].strip()).find()) {
            return i;
        }
        var header = Fragments.ofLine(lines[i]);
        if (header.size() < 3 || !TableColumns.looksLikeHeader(Fragments.texts(header))) {
            return i;
        }
        var page = new ArrayList<List<Fragments.Fragment>>();
        int k = i;
        int blank = 0;
        while (k < lines.length && blank < 2) {
            if (lines[k].isBlank()) {
                blank++;
            } else {
                if (blank > 0 && !WIDE.matcher(lines[k].strip()).find()) {
                    break;
                }
                blank = 0;
            }
            page.add(lines[k].isBlank() ? List.of() : Fragments.ofLine(lines[k]));
            k++;
        }
        draft.table(Fragments.rows(page));
        return k;
    }

    // ---- paragraphs

    private static int paragraph(String[] lines, int i, int width, SourceText.Draft draft) {
        if (lines[i].isBlank()) {
            return i + 1;
        }
        var columns = hasGap(lines[i]) ? GAP.split(lines[i].strip(), 3) : new String[0];
        if (columns.length == 2 && !isBullet(columns[0])) {
            draft.table(List.of(List.of(cell(columns[0]), cell(columns[1]))));
            return i + 1;
        }
        boolean bold = lines[i].strip().startsWith("**");
        var text = new StringBuilder(lines[i].strip());
        int k = i + 1;
        while (k < lines.length && continues(lines[k - 1], lines[k], width)) {
            text.append(' ').append(lines[k].strip());
            k++;
        }
        draft.paragraph(Cleaning.unmarked(text.toString()), bold);
        return k;
    }

    private static boolean hasGap(String line) {
        return line.indexOf("  ") >= 0 || line.indexOf('\t') >= 0;
    }

    private static SourceText.CellDraft cell(String text) {
        return new SourceText.CellDraft(Cleaning.unmarked(text.strip()));
    }

    private static boolean isBullet(String text) {
        return text.length() <= 4;
    }

    /** Whether a line goes on with the paragraph of the line before it. */
    private static boolean continues(String before, String line, int width) {
        var last = before.strip();
        var next = line.strip();
        if (next.isEmpty()
                || last.isEmpty()
                || Label.at(next) != null
                || hasGap(next) && GAP.matcher(next).find()) {
            return false;
        }
        char end = last.charAt(last.length() - 1);
        if (end == ';' || end == ':' || last.endsWith("./.")) {
            return false;
        }
        if (Letters.isCapitals(next) || next.startsWith("**")) {
            return false;
        }
        if (Character.isLowerCase(next.charAt(0)) && end != '.') {
            return !Letters.isCapitals(last);
        }
        if (width == 0) {
            return false;
        }
        int space = next.indexOf(' ');
        int first = space < 0 ? next.length() : space;
        boolean full = last.length() + 1 + first > width - 2;
        return full && (end != '.' || last.length() > width - 8);
    }

    /** The width at which lines were wrapped, or 0 when each line is a paragraph. */
    private static int wrapWidth(String[] lines) {
        var lengths = new ArrayList<Integer>();
        for (var line : lines) {
            if (line.strip().length() > 40) {
                lengths.add(line.strip().length());
            }
        }
        if (lengths.size() < 6) {
            return 0;
        }
        lengths.sort(null);
        int width = lengths.get(lengths.size() * 19 / 20);
        if (width > 140) {
            return 0;
        }
        long full = lengths.stream().filter(l -> l > width * 4 / 5).count();
        return full * 2 > lengths.size() ? width : 0;
    }
}
