package vn.haidang.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the numbers of a text that count or measure something; dates, numbers of papers, labels and names are none. */
final class Quantities {

    /** More than this many numbers are not weighed; the rest of such a text is left alone. */
    static final int LIMIT = 20_000;

    /** Words after which a number is a name: "Điều 5", "mức độ 3", "Khu 2". */
    private static final Set<String> NAMED = Set.of(
            "điều", "khoản", "chương", "mục", "lục", "biểu", "mẫu", "hình", "bảng", "trang", "tập", "khóa", "khoá",
            "thứ", "hạng", "khu", "lô", "phường", "quận", "tầng", "nq", "qđ", "ct", "nđ", "tt", "luật", "iso", "tcvn",
            "qcvn", "covid", "số", "tổ", "bến", "cảng", "fax", "đt", "sđt", "tel", "vsip", "loại", "nhóm", "kỳ", "km",
            "zone", "đường", "lộ", "đợt", "đoạn", "độ", "thoại", "phiên", "khối", "bậc", "vòng");

    /** Two words after which a number is a name: "Nghị định 82", "Đề án 06". */
    private static final Set<String> NAMED_BY_TWO =
            Set.of("nghi dinh", "nghi quyet", "quyet dinh", "chi thi", "de an", "thong tu", "ke hoach", "cong van");

    /** Words of the calendar. */
    private static final Set<String> STRETCHES =
            Set.of("thang", "nam", "ngay", "gio", "phut", "tuan", "quy", "tuoi", "giay", "h");

    private final Tokens tokens;
    private final Periods periods;
    private final List<Quantity> found = new ArrayList<>();

    private Quantities(Tokens tokens, Periods periods) {
        this.tokens = tokens;
        this.periods = periods;
    }

    static List<Quantity> of(Tokens tokens, Periods periods) {
        var quantities = new Quantities(tokens, periods);
        int i = 0;
        while (i < tokens.size() && quantities.found.size() < LIMIT) {
            i = quantities.next(i);
        }
        return quantities.found;
    }

    private int next(int i) {
        if (!tokens.isNumber(i) || periods.isTaken(i) || isPartOfName(i)) {
            return i + 1;
        }
        int numberTo = numberEnd(i);
        var amount = Amount.of(tokens.words(i, numberTo));
        if (amount == null) {
            return numberTo;
        }
        return fraction(i, numberTo, amount);
    }

    /** "197/224 nhiệm vụ": two figures of one unit; else one, perhaps the lower end of a range. */
    private int fraction(int i, int numberTo, Amount amount) {
        boolean slash = tokens.is(numberTo, "/") && tokens.isNumber(numberTo + 1) && !periods.isTaken(numberTo + 1);
        boolean dash = tokens.is(numberTo, "-") && tokens.isNumber(numberTo + 1) && !periods.isTaken(numberTo + 1);
        if (slash || dash) {
            int to = numberEnd(numberTo + 1);
            var second = Amount.of(tokens.words(numberTo + 1, to));
            var unit = second == null ? null : Units.at(tokens, to, tokens.isGlued(to));
            if (second != null && unit != null && isFigure(i, unit)) {
                add(i, numberTo, numberTo, amount, unit.unit());
                add(numberTo + 1, to, unit.next(), second, unit.unit());
                return unit.next();
            }
            return to;
        }
        if (tokens.is(numberTo, "-") && periods.isTaken(numberTo + 1)) {
            return numberTo + 1;
        }
        return single(i, numberTo, amount);
    }

    private int single(int i, int numberTo, Amount amount) {
        var unit = sameLine(i, numberTo) ? Units.at(tokens, numberTo, tokens.isGlued(numberTo)) : null;
        if (unit != null && isFigure(i, unit)) {
            add(i, numberTo, unit.next(), amount, unit.unit());
            return unit.next();
        }
        if (unit == null && isBareFigure(i, numberTo, amount)) {
            add(i, numberTo, numberTo, amount, Unit.NONE);
        }
        return numberTo;
    }

    private boolean sameLine(int i, int numberTo) {
        return numberTo < tokens.size() && tokens.line(numberTo) == tokens.line(i);
    }

    private void add(int from, int numberTo, int to, Amount amount, Unit unit) {
        var read = amount.in(unit);
        found.add(new Quantity(found.size(), from, numberTo, to, read, unit, Qualifiers.before(tokens, from)));
    }

    /** The end of the number at i; blanks may part its thousands: "2 560 triệu đồng". */
    private int numberEnd(int i) {
        int to = i + 1;
        int length = tokens.key(i).length();
        boolean leads =
                length <= 3 && allDigits(tokens.key(i)) && !tokens.key(i).startsWith("0");
        while (leads
                && tokens.isNumber(to)
                && !periods.isTaken(to)
                && tokens.line(to) == tokens.line(i)
                && isOneBlank(to)) {
            var key = tokens.key(to);
            boolean group = key.length() == 3 && allDigits(key);
            boolean last = key.length() > 4
                    && key.charAt(3) == ','
                    && allDigits(key.substring(0, 3))
                    && allDigits(key.substring(4));
            if (!group && !last) {
                break;
            }
            to++;
            leads = group;
        }
        return to;
    }

    private boolean isOneBlank(int i) {
        int gap = tokens.at(i).start() - tokens.at(i - 1).end();
        char c = tokens.text.charAt(tokens.at(i).start() - 1);
        return gap == 1 && (c == ' ' || c == '\u00a0');
    }

    private static boolean allDigits(String key) {
        return key.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    // ---- what is no figure

    private boolean isPartOfName(int i) {
        var line = tokens.lineOf(i);
        boolean glued = i > line.from() && tokens.isGlued(i);
        boolean behindLetter = glued && tokens.isWord(i - 1);
        boolean behindDash =
                glued && tokens.is(i - 1, "-") && i - 1 > line.from() && tokens.isGlued(i - 1) && tokens.isWord(i - 2);
        boolean clock = glued && tokens.is(i - 1, ":")
                || tokens.is(i + 1, ":") && tokens.isNumber(i + 2) && tokens.isGlued(i + 2);
        return behindLetter || behindDash || clock || isLabel(i, line) || isPaperNumber(i) || isTelephone(i);
    }

    /** "1.", "2.1.", "(3)", "4)", "1/" at the beginning of a line. */
    private boolean isLabel(int i, Tokens.Line line) {
        boolean first = i == line.from() || i == line.from() + 1 && (tokens.is(i - 1, "(") || tokens.is(i - 1, "-"));
        boolean short_ = tokens.key(i).length() <= 6 && tokens.key(i).indexOf(',') < 0;
        boolean closed =
                tokens.is(i + 1, ".") || tokens.is(i + 1, ")") || tokens.is(i + 1, "/") && !tokens.isNumber(i + 2);
        boolean numbered =
                first && tokens.key(i).matches("\\d{1,2}(\\.\\d{1,2}){1,3}") && (tokens.isLarge(i + 1) || closed);
        boolean alone = closed && tokens.key(i).indexOf('.') < 0 && i + 2 < line.to();
        boolean inner =
                tokens.is(i - 1, "(") && tokens.is(i + 1, ")") && tokens.key(i).length() <= 2;
        boolean heading = i == line.from() && tokens.isLarge(i + 1) && !isUnitSymbol(i + 1);
        return first && short_ && (alone || numbered) || inner || heading && short_;
    }

    private boolean isUnitSymbol(int i) {
        return tokens.isAny(i, Set.of("usd", "mw", "gwh", "kcn", "kkt", "ccn", "teu", "ttthc", "vnd"));
    }

    /** "87/NQ-HĐND", "971/BQL": a slash and letters right behind, or what follows "số" alone. */
    private boolean isPaperNumber(int i) {
        boolean slash = tokens.is(i + 1, "/") && tokens.isGlued(i + 1) && tokens.isWord(i + 2) && tokens.isGlued(i + 2);
        boolean letters = slash && tokens.isLarge(i + 2) && !tokens.is(i + 2, "usd");
        boolean behindSlash =
                tokens.is(i - 1, "/") && tokens.isGlued(i) && (tokens.isLarge(i - 2) || tokens.is(i + 1, "/"));
        boolean dash = tokens.is(i + 1, "-")
                && tokens.isGlued(i + 1)
                && tokens.isWord(i + 2)
                && tokens.isGlued(i + 2)
                && tokens.isLarge(i + 2);
        return letters || behindSlash || dash;
    }

    private boolean isTelephone(int i) {
        var key = tokens.key(i);
        int digits = (int) key.chars().filter(c -> c >= '0' && c <= '9').count();
        boolean plain = digits == key.length();
        return plain && digits >= 9
                || key.startsWith("0") && digits >= 8 && key.indexOf(',') < 0
                || key.startsWith("00");
    }

    /** Whether a number with this unit counts something: not "Điều 5 Luật", not "năm 2023 thành phố", not "30 năm". */
    private boolean isFigure(int i, Units.Match unit) {
        var kind = unit.unit().kind();
        boolean strong = kind == Unit.Kind.MONEY
                || unit.unit().isRatio()
                || kind == Unit.Kind.MEASURED && unit.unit().name().length() > 1;
        if (isYearNumber(i) && !strong) {
            return false;
        }
        if (strong) {
            return !(unit.unit().equals(Unit.TIMES) && tokens.is(i - 1, "thu"));
        }
        var before = tokens.key(i - 1);
        boolean calendar = STRETCHES.contains(before)
                && tokens.plain(i - 1).equals(before.equals("nam") ? "năm" : tokens.plain(i - 1));
        boolean named = tokens.line(i - 1) == tokens.line(i) && isNamed(i - 1);
        boolean listed = named && isListed(i, unit);
        return (!named || listed) && !(calendar && tokens.key(i).length() <= 2 && !tokens.is(i - 2, "trong"));
    }

    /** "Tràng Duệ 8 cuộc, VSIP 6 cuộc": one more of the things that the sentence has been counting. */
    private boolean isListed(int i, Units.Match unit) {
        if (found.isEmpty() || !tokens.is(i - 1, "vsip")) {
            return false;
        }
        var before = found.getLast();
        return before.unit().equals(unit.unit()) && tokens.sentence(before.from()) == tokens.sentence(i);
    }

    private boolean isNamed(int i) {
        boolean two = i > 0 && NAMED_BY_TWO.contains(tokens.key(i - 1) + " " + tokens.key(i)) && tokens.isLarge(i - 1);
        boolean counting = tokens.is(i, "so")
                && tokens.isAny(i - 1, Set.of("tong", "con", "voi", "co", "la", "duoc", "dat", "trong", "mot", "dan"));
        boolean reported =
                tokens.is(i, "ky") && tokens.isAny(i - 1, Set.of("trong", "dau", "cuoi", "truoc", "cung", "ca"));
        return two || NAMED.contains(tokens.plain(i)) && !counting && !reported;
    }

    private boolean isYearNumber(int i) {
        var key = tokens.key(i);
        return key.length() == 4
                && (key.startsWith("19") || key.startsWith("20"))
                && allDigits(key)
                && Integer.parseInt(key) < 2100;
    }

    /** A number that no noun follows is a figure in a table, in brackets, or at the end of "Số dự án: 25". */
    private boolean isBareFigure(int i, int to, Amount amount) {
        if (isYearNumber(i) || tokens.isWord(to) && tokens.isGlued(to) && sameLine(i, to)) {
            return false;
        }
        boolean cell = Tables.isCell(tokens, i, to) && i > tokens.lineOf(i).from();
        boolean grouped = amount.decimals() > 0 || tokens.key(i).indexOf('.') > 0 || to > i + 1;
        var before = tokens.key(i - 1);
        boolean said = before.equals(":") || isSaid(i - 1);
        boolean ends = !sameLine(i, to) || tokens.isAny(to, Set.of(")", ";", ",", "."));
        boolean big = grouped && tokens.key(i).length() >= 4 && !isNamed(i - 1);
        return cell || ends && said && !tokens.has(i - 2, "so") || ends && big;
    }

    private boolean isSaid(int i) {
        return switch (tokens.plain(i)) {
            case "là", "đạt", "nam", "nữ", "còn" -> true;
            default -> false;
        };
    }

    /** What the parts of a sentence share: the unit named in the label of a bare number, or null. */
    static @Nullable Unit unitOfLabel(Tokens tokens, int labelFrom, int labelTo) {
        for (int i = labelFrom; i < labelTo; i++) {
            if (tokens.is(i, "so") && !tokens.is(i + 1, "luong") || tokens.is(i, "luong") && tokens.is(i - 1, "so")) {
                var entry = UnitWords.at(tokens, i + 1);
                if (entry != null && entry.counted() && i + 1 < labelTo) {
                    return Units.counted(entry.name());
                }
            }
        }
        return null;
    }
}
