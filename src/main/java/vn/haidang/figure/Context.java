package vn.haidang.figure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** For what stretch of time, as of which day and under which name each figure stands. */
final class Context {

    private static final Set<String> ALWAYS_AHEAD = Set.of(
            "và", "trong", "đó", "với", "là", "đạt", "có", "gồm", "cùng", "thì", "đã", "được", "bằng", ",", ":", "-",
            "+", ".", ";", "(", ")", "\t", "các", "–", "/", "*");

    private static final Set<String> ALWAYS_BEHIND = Set.of(
            "đạt", "là", "ước", "khoảng", "gần", "trên", "hơn", "được", "có", "bằng", "với", ":", "-", "kiến", "dự",
            "tính", "đã", "cho", "số", "trị", "giá", "quy", "mô", "gồm", "thêm", "lên", "đến", "từ", "(", ",", "\t",
            ">", "~", "mới:", "và");

    private static final Set<String> REPORTING = Set.of(
            "bao cao",
            "ket qua",
            "tinh hinh",
            "so ket",
            "tong ket",
            "nhiem vu",
            "cong tac",
            "thuc hien",
            "thu",
            "hoat dong");

    /** How many tokens or periods are looked at in a sentence or line without end. */
    private static final int REACH = 300;

    private final Facts facts;
    private final Tokens tokens;
    private final Map<Integer, @Nullable Period> stretchAt = new HashMap<>();
    private final Map<Integer, LocalDate> daysOfLines = new HashMap<>();
    private final @Nullable Period main;

    Context(Facts facts) {
        this.facts = facts;
        this.tokens = facts.tokens;
        this.main = mainPeriod();
        stretches();
        days();
    }

    // ---- period

    /** The period that the paper itself reports: the first that it names. */
    @Nullable
    Period main() {
        return main;
    }

    private @Nullable Period mainPeriod() {
        int first = -1;
        for (int k = 0; k < tokens.lines.size() && first < 0; k++) {
            first = isTitle(tokens.lines.get(k)) ? k : -1;
        }
        for (var period : facts.periods.found()) {
            if (period.isStretch()
                    && !period.samePeriod()
                    && tokens.line(period.from()) >= first
                    && period.kind() != Period.Kind.YEARS
                    && isReported(period)) {
                return period;
            }
        }
        return null;
    }

    /** "Kết quả công tác quý III", "BÁO CÁO tháng 5/2023": not "bản tin năm 2021". */
    private boolean isReported(Period period) {
        int from = Math.max(tokens.lineOf(period.from()).from(), period.from() - 40);
        var first = tokens.lineOf(period.from()).from();
        boolean captioned = tokens.isAny(first, Set.of("bieu", "bang"))
                && (tokens.isNumber(first + 1) || tokens.is(first + 1, "so"));
        return captioned
                || REPORTING.stream().anyMatch(phrase -> facts.says(from, period.from(), phrase))
                || period.from() <= tokens.lineOf(period.from()).from() + 2;
    }

    private boolean isTitle(Tokens.Line line) {
        boolean report = facts.says(line.from(), Math.min(line.to(), line.from() + 3), "bao cao");
        return report && vn.haidang.text.Letters.isCapitals(tokens.text.substring(line.start(), line.end()));
    }

    /** Carries the last stretch of a paragraph on to those that name none, as long as the section lasts. */
    private void stretches() {
        Period carried = main;
        int next = 0;
        var found = facts.periods.found();
        for (int k = 0; k < tokens.lines.size(); k++) {
            var line = tokens.lines.get(k);
            if (isHeading(line)) {
                carried = main;
            }
            stretchAt.put(k, carried);
            while (next < found.size() && found.get(next).from() < line.to()) {
                var period = found.get(next++);
                boolean reporting = period.isStretch() && !period.samePeriod() && period.kind() != Period.Kind.YEARS;
                if (reporting
                        && period.from() < line.from() + 8
                        && !facts.notes.isNote(k)
                        && !isPlan(period)
                        && !isBehindFigure(period, k)) {
                    carried = period;
                }
            }
        }
    }

    /** "Tăng từ 12% năm 2023 lên 15%": of this figure only. */
    private boolean isBehindFigure(Period period, int line) {
        var quantities = facts.inLine(line);
        return !quantities.isEmpty() && quantities.getFirst().from() < period.from();
    }

    private boolean isPlan(Period period) {
        int from = Math.max(tokens.lineOf(period.from()).from(), period.from() - 6);
        return facts.says(from, period.from(), "ke hoach")
                || facts.says(from, period.from(), "du toan")
                || facts.says(period.from() - 3, period.from(), "so voi");
    }

    /** A line that numbers a section: "II.", "3.", in capitals or without figures. */
    boolean isHeading(Tokens.Line line) {
        boolean numbered = (tokens.isNumber(line.from()) || isRoman(line.from())) && tokens.is(line.from() + 1, ".");
        return numbered
                && line.end() - line.start() < 160
                && facts.inLine(tokens.line(line.from())).isEmpty();
    }

    private boolean isRoman(int i) {
        return tokens.isLarge(i)
                && Set.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
                        .contains(tokens.key(i));
    }

    /** The stretch of time that q speaks of. */
    @Nullable
    Period period(Quantity q) {
        var subject = facts.subject(q);
        if (subject != q) {
            return ownPeriod(subject);
        }
        var told = facts.periodOfBase(q);
        if (told != null) {
            return told;
        }
        var own = ownPeriod(q);
        return own != null && own.year() > 0 && own.kind() != Period.Kind.YEARS && isInSamePeriod(q)
                ? own.yearBefore()
                : own;
    }

    /** "(cùng kỳ năm 2023 xảy ra 05 cuộc với 2.150 lao động)": the bracket speaks of the year before. */
    private boolean isInSamePeriod(Quantity q) {
        int i = q.from();
        while (i > 0 && i > q.from() - 40 && tokens.depth(i) > 0 && !tokens.is(i, "(")) {
            i--;
        }
        return i < q.from() && tokens.is(i, "(") && tokens.has(i + 1, "cung ky");
    }

    /** The same, whatever q is the base of. */
    @Nullable
    Period ownPeriod(Quantity q) {
        int line = tokens.line(q.from());
        Period sameClause = null;
        Period right = null;
        Period best = null;
        Period lineFirst = null;
        for (var period : inLine(line)) {
            if (isComparedValue(period, q)) {
                return period;
            }
            boolean years = period.kind() == Period.Kind.YEARS;
            if (!period.isStretch() || period.samePeriod() || comparesOnly(period)) {
                continue;
            }
            boolean before = period.to() <= q.from();
            boolean clause = tokens.clause(period.from()) == tokens.clause(q.from());
            if (!before) {
                boolean near = clause && period.from() <= q.to() + 8 && facts.nearTo(q) >= period.from();
                right = right == null && near ? period : right;
            } else if (!years) {
                sameClause = clause ? period : sameClause;
                best = tokens.sentence(period.from()) == tokens.sentence(q.from()) ? period : best;
                lineFirst = period.from() < tokens.lineOf(q.from()).from() + 8 ? period : lineFirst;
            }
        }
        if (sameClause != null || right != null) {
            return sameClause != null && (right == null || sameClause.from() > facts.labelFrom(q)) ? sameClause : right;
        }
        return best != null ? best : lineFirst != null ? lineFirst : stretchAt.get(line);
    }

    /** "so với quý I/2024 (52 văn bản)": the bracket behind tells the figure of the period compared. */
    private boolean isComparedValue(Period period, Quantity q) {
        return period.isStretch()
                && period.to() == q.from() - 1
                && tokens.is(period.to(), "(")
                && facts.says(period.from() - 3, period.from(), "so voi");
    }

    /** "so với năm 2022": not what the figure is of. */
    private boolean comparesOnly(Period period) {
        return facts.says(period.from() - 3, period.from(), "so voi")
                || facts.says(period.from() - 2, period.from(), "cung ky");
    }

    Iterable<Period> inLine(int line) {
        var l = tokens.lines.get(line);
        var all = facts.periods.found();
        int low = 0;
        int high = all.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (all.get(mid).from() < l.from()) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        int end = low;
        while (end < all.size() && end < low + REACH && all.get(end).from() < l.to()) {
            end++;
        }
        return all.subList(low, end);
    }

    // ---- as of

    /** A heading whose footnote says "đến 08/3/2023" dates the whole section below it. */
    private void days() {
        LocalDate carried = null;
        LocalDate listed = null;
        for (int k = 0; k < tokens.lines.size(); k++) {
            var line = tokens.lines.get(k);
            if (isHeading(line)) {
                carried = null;
                var note = facts.notes.noteOf(line.from(), line.to());
                carried = note == null ? null : asOfIn(tokens.line(note.from()));
            }
            if (carried != null && !facts.notes.isNote(k)) {
                daysOfLines.put(k, carried);
            }
            boolean opens = tokens.is(line.to() - 1, ":");
            listed = opens ? asOfIn(k) : isBullet(line) ? listed : null;
            if (!opens && listed != null) {
                daysOfLines.put(k, listed);
            }
        }
    }

    private boolean isBullet(Tokens.Line line) {
        return tokens.isAny(line.from(), Set.of("-", "+", "•", "*", "–")) || tokens.is(line.from() + 1, ")");
    }

    private @Nullable LocalDate asOfIn(int line) {
        for (var period : inLine(line)) {
            if (period.asOf()) {
                return period.day();
            }
        }
        return null;
    }

    /** The day on which q was taken, where the text says it. */
    @Nullable
    LocalDate asOf(Quantity q) {
        int line = tokens.line(q.from());
        LocalDate best = null;
        for (var period : inLine(line)) {
            boolean before = period.to() <= q.from();
            boolean behind =
                    !before && tokens.clause(period.from()) == tokens.clause(q.from()) && period.from() <= q.to() + 3;
            boolean dated = period.kind() == Period.Kind.DAY || q.qualifier() != Quantity.Qualifier.FORECAST;
            if (period.asOf() && dated && period.day() != null && (before || behind && best == null)) {
                best = period.day();
            }
        }
        return best != null ? best : q.qualifier() == Quantity.Qualifier.FORECAST ? null : daysOfLines.get(line);
    }

    // ---- label

    /** The words that name q: what stands before it in its clause, else after its noun, else the line above. */
    @Nullable
    String label(Quantity q) {
        var subject = facts.subject(q);
        if (subject != q) {
            return label(subject);
        }
        int from = facts.labelFrom(q);
        var base = facts.nameOfBase(q);
        if (base != null) {
            return base;
        }
        var label = trimmed(facts.nearFrom(q), q.from());
        if (label.isEmpty() && q.unit().kind() == Unit.Kind.COUNTED) {
            label = behind(q);
        }
        if (label.isEmpty() && from > tokens.lineOf(q.from()).from()) {
            var sentence = sentenceStart(q);
            label = trimmed(sentence, firstNumber(sentence, q.from()));
        }
        return label.isEmpty() ? heading(q) : label;
    }

    private int sentenceStart(Quantity q) {
        int i = q.from();
        while (i > 0 && i > q.from() - REACH && tokens.sentence(i - 1) == tokens.sentence(q.from())) {
            i--;
        }
        return i;
    }

    private int firstNumber(int from, int to) {
        for (var other : facts.inLine(tokens.line(from))) {
            if (other.from() >= from) {
                return Math.min(other.from(), to);
            }
        }
        return to;
    }

    private String behind(Quantity q) {
        int to = q.to();
        while (to < tokens.size()
                && to < q.to() + 8
                && tokens.clause(to) == tokens.clause(q.from())
                && tokens.isWord(to)) {
            to++;
        }
        int unitFrom = q.numberTo();
        return to > q.to() ? trimmed(unitFrom, to) : "";
    }

    private @Nullable String heading(Quantity q) {
        int line = tokens.line(q.from());
        for (int k = line - 1; k >= 0 && k > line - 4; k--) {
            var l = tokens.lines.get(k);
            if (tokens.is(l.to() - 1, ":") || isHeading(l)) {
                var label = trimmed(l.from(), l.to());
                return label.isEmpty() ? null : label;
            }
        }
        return null;
    }

    private String trimmed(int from, int to) {
        int a = from;
        int b = to;
        while (a < b && (ALWAYS_AHEAD.contains(tokens.plain(a)) || isLabelSign(a) || tokens.isMark(a))) {
            a++;
        }
        while (b > a
                && !isTotalNumber(b - 1)
                && (ALWAYS_BEHIND.contains(tokens.plain(b - 1)) || tokens.isMark(b - 1))) {
            b--;
        }
        while (a < b && facts.periods.isTaken(a)) {
            a++;
        }
        while (a < b && (ALWAYS_AHEAD.contains(tokens.plain(a)) || tokens.isMark(a))) {
            a++;
        }
        int most = Math.min(b, a + 30);
        return a >= b ? "" : tokens.words(a, most).replace('\n', ' ');
    }

    private boolean isTotalNumber(int i) {
        return tokens.is(i, "so") && tokens.isAny(i - 1, Set.of("tong", "dan", "chi"));
    }

    private boolean isLabelSign(int a) {
        boolean note =
                facts.notes.isNote(tokens.line(a)) && a == tokens.lineOf(a).from() && !tokens.isWord(a);
        boolean number = note || tokens.isNumber(a) && (tokens.is(a + 1, ".") || tokens.is(a + 1, ")"));
        boolean letter =
                tokens.key(a).length() == 1 && tokens.isWord(a) && (tokens.is(a + 1, ")") || tokens.is(a + 1, "."));
        return number || letter;
    }
}
