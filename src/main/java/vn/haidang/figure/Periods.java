package vn.haidang.figure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the days, months, quarters, half-years and years of a text, and which of its numbers belong to them. */
final class Periods {

    private static final Set<String> UP_TO = Set.of("den", "toi", "het");
    private static final Set<String> QUARTERS = Set.of("i", "ii", "iii", "iv", "1", "2", "3", "4");

    /** How many periods before one are compared with it, and how many at the beginning name what the paper reports. */
    private static final int LOOK_BACK = 6;

    private static final int MAIN = 3;

    private final Tokens tokens;
    private final List<Period> found = new ArrayList<>();
    private final BitSet taken = new BitSet();
    private int year;

    private Periods(Tokens tokens, @Nullable LocalDate issuedOn) {
        this.tokens = tokens;
        this.year = issuedOn != null ? issuedOn.getYear() : 0;
    }

    /** Periods in text order; {@code year} of those that do not say it is the one that the text last spoke of. */
    static Periods of(Tokens tokens, @Nullable LocalDate issuedOn) {
        var periods = new Periods(tokens, issuedOn);
        if (periods.year == 0) {
            periods.year = periods.firstYear();
        }
        int i = 0;
        while (i < tokens.size()) {
            i = periods.next(i);
        }
        return periods;
    }

    List<Period> found() {
        return found;
    }

    /** Whether the period that begins at i is what one before it was a year earlier: "quý I/2025 … so với quý I/2024". */
    boolean isYearBefore(int i) {
        int at = indexOf(i);
        if (at < 0) {
            return false;
        }
        var period = found.get(at);
        for (int k = Math.max(0, at - LOOK_BACK); k < at; k++) {
            if (isNextYear(period, found.get(k))) {
                return true;
            }
        }
        return found.subList(0, Math.min(at, MAIN)).stream().anyMatch(p -> isNextYear(period, p));
    }

    private static boolean isNextYear(Period period, Period other) {
        return period.isStretch() && other.year() == period.year() + 1 && other.isAsLongAs(period);
    }

    private int indexOf(int i) {
        int low = 0;
        int high = found.size() - 1;
        while (low <= high) {
            int mid = (low + high) >>> 1;
            int from = found.get(mid).from();
            if (from == i) {
                return mid;
            }
            low = from < i ? mid + 1 : low;
            high = from < i ? high : mid - 1;
        }
        return -1;
    }

    /** Whether the number at i is part of a date or period. */
    boolean isTaken(int i) {
        return taken.get(i);
    }

    private int firstYear() {
        for (int i = 0; i < tokens.size(); i++) {
            if (isYear(i) && (tokens.plain(i - 1).equals("năm") || tokens.is(i - 1, "/"))) {
                return Integer.parseInt(tokens.key(i));
            }
        }
        return 0;
    }

    private int next(int i) {
        var period = tokens.isNumber(i) ? numbered(i) : named(i);
        if (period == null) {
            return i + 1;
        }
        found.add(period);
        taken.set(period.from(), period.to());
        boolean compared =
                tokens.has(period.from() - 2, "so voi") || tokens.isAny(period.from() - 1, Set.of("(", "lan"));
        if (period.year() > 0
                && !period.samePeriod()
                && !compared
                && !isPlanned(period.from())
                && !isPast(period)
                && period.kind() != Period.Kind.YEARS) {
            year = period.year();
        }
        return period.to();
    }

    /** "Kết quả năm 2023 và kế hoạch năm 2024": what follows speaks of the former. */
    private boolean isPlanned(int from) {
        return year > 0
                && tokens.has(from - 2, "ke hoach")
                && from - 2 > tokens.lineOf(from).from() + 2;
    }

    /** "cao hơn mức 587 triệu USD của năm 2022": a look back. */
    private boolean isPast(Period period) {
        return period.year() < year && tokens.is(period.from() - 1, "cua");
    }

    // ---- beginning with a number

    private @Nullable Period numbered(int i) {
        var date = date(i, i);
        if (date != null) {
            return date;
        }
        if (isYear(i) && (tokens.is(i + 1, "-") || tokens.is(i + 1, "/")) && isYear(i + 2)) {
            return years(i);
        }
        boolean monthYear =
                tokens.is(i + 1, "/") && isYear(i + 2) && value(i) >= 1 && value(i) <= 12 && tokens.isGlued(i + 2);
        if (monthYear && !tokens.is(i + 3, "/")) {
            return Period.month(i, i + 3, value(i + 2), value(i), isUntil(i), isSame(i));
        }
        return tokens.is(i + 1, "thang") ? months(i) : null;
    }

    private Period years(int i) {
        var iso = tokens.key(i) + "/" + tokens.key(i + 2);
        return new Period(i, i + 3, Period.Kind.YEARS, value(i + 2), iso, null, false, false);
    }

    /** "6 tháng đầu năm 2023", "9 tháng năm 2023", "6 tháng cuối năm". */
    private @Nullable Period months(int i) {
        int count = value(i);
        int at = i + 2;
        boolean last = tokens.is(at, "cuoi");
        boolean first = tokens.is(at, "dau");
        at += first || last ? 1 : 0;
        boolean named = tokens.plain(at).equals("năm") || first && tokens.is(at, "nam");
        boolean bare = isYear(at) && !named;
        int told = isYear(at + 1) && named ? value(at + 1) : bare ? value(at) : 0;
        if (count < 1 || count > 12 || !first && !last && told == 0 && !isReported(i)) {
            return null;
        }
        int to = told > 0 ? bare ? at + 1 : at + 2 : named ? at + 1 : at;
        boolean same = isSame(i);
        return Period.months(i, to, told > 0 ? told : same ? year - 1 : year, count, last, same);
    }

    /** "Kết quả 9 tháng": without "đầu năm" it is a period only where a report speaks of itself. */
    private boolean isReported(int i) {
        boolean lasting = tokens.isAny(
                        i - 1, Set.of("sau", "han", "vong", "tu", "moi", "toi", "qua", "la", "khoang", "gian", "truoc"))
                || tokens.isAny(i + 2, Set.of("ke", "tiep", "lien", "toi", "tuoi", "tro", "lam"));
        boolean named = tokens.isAny(i - 1, Set.of("ke", "hien", "cao", "nhiem"))
                && (value(i) == 6 || value(i) == 9 || value(i) == 12 || tokens.has(i - 2, "luy ke"));
        boolean told = tokens.isAny(i + 2, Set.of("dat", "uoc", "thu", "cap", "tang", "giam", "nop"));
        boolean result = tokens.has(i - 2, "ket qua") || tokens.is(i - 1, "trong") && value(i) % 3 == 0 && told;
        return result || !lasting && (named || told || isCountOfMain(i));
    }

    /** The paper reports as many months: found before. */
    private boolean isCountOfMain(int i) {
        for (var period : found.subList(0, Math.min(4, found.size()))) {
            if (period.isStretch()
                    && tokens.isNumber(period.from())
                    && tokens.key(period.from()).equals(tokens.key(i))) {
                return true;
            }
        }
        return false;
    }

    // ---- beginning with a word

    private @Nullable Period named(int i) {
        return switch (tokens.key(i)) {
            case "ngay" -> date(i, i + 1);
            case "thang" -> month(i);
            case "quy" -> quarter(i);
            case "nam" -> year(i);
            case "ca", "het" -> wholeYear(i);
            default -> null;
        };
    }

    private @Nullable Period month(int i) {
        if (!tokens.isNumber(i + 1)
                || value(i + 1) < 1
                || value(i + 1) > 12
                || tokens.key(i + 1).length() > 2) {
            return null;
        }
        int month = value(i + 1);
        int at = i + 2;
        boolean told = (tokens.is(at, "/") || tokens.is(at, "nam") || tokens.is(at, "-")) && isYear(at + 1);
        boolean same = isSame(i);
        int y = told ? value(at + 1) : same ? year - 1 : year;
        return Period.month(i, told ? at + 2 : at, Math.max(y, 0), month, isUntil(i), same);
    }

    private @Nullable Period quarter(int i) {
        var key = tokens.key(i + 1);
        if (!QUARTERS.contains(key)) {
            return null;
        }
        int quarter = switch (key) {
            case "i", "1" -> 1;
            case "ii", "2" -> 2;
            case "iii", "3" -> 3;
            default -> 4;
        };
        int at = i + 2;
        boolean told = (tokens.is(at, "/") || tokens.is(at, "nam") || tokens.is(at, "-")) && isYear(at + 1);
        boolean bare = isYear(at);
        boolean same = isSame(i);
        int y = told ? value(at + 1) : bare ? value(at) : same ? year - 1 : year;
        return Period.quarter(i, told ? at + 2 : bare ? at + 1 : at, Math.max(y, 0), quarter, isUntil(i), same);
    }

    /** "ước cả năm đạt", "dự kiến hết năm". */
    private @Nullable Period wholeYear(int i) {
        boolean year =
                tokens.plain(i + 1).equals("năm") && !isYear(i + 2) && !tokens.isAny(i + 2, Set.of("nay", "truoc"));
        return year && this.year > 0 ? Period.year(i, i + 2, this.year, false, false) : null;
    }

    private @Nullable Period year(int i) {
        if (!isYear(i + 1)) {
            return null;
        }
        if (tokens.is(i + 2, "-") && isYear(i + 3)) {
            var range = years(i + 1);
            return new Period(i, range.to(), range.kind(), range.year(), range.iso(), null, false, false);
        }
        return Period.year(
                i, i + 2, value(i + 1), isUntil(i) && (tokens.is(i - 1, "het") || tokens.is(i - 1, "cuoi")), isSame(i));
    }

    // ---- days

    /** "07/6/2023", "7-6-2023", "07.6.2023", "ngày 7 tháng 6 năm 2023", "ngày 7/6", "ngày 23". */
    private @Nullable Period date(int from, int i) {
        if (!tokens.isNumber(i)) {
            return null;
        }
        boolean named = from < i;
        var pointed = pointed(i);
        if (pointed != null) {
            return Period.day(from, i + 1, pointed, isAsOf(from));
        }
        for (var sign : new String[] {"/", "-"}) {
            boolean short_ = tokens.is(i + 1, sign) && tokens.isNumber(i + 2) && tokens.isGlued(i + 2);
            if (short_ && tokens.is(i + 3, sign) && isYear(i + 4)) {
                return day(from, i + 5, value(i), value(i + 2), value(i + 4));
            }
            if (short_ && sign.equals("/") && (named || isAsOf(from)) && !isYear(i + 2)) {
                return day(from, i + 3, value(i), value(i + 2), year);
            }
        }
        if (named && tokens.is(i + 1, "thang") && tokens.isNumber(i + 2)) {
            boolean told = (tokens.is(i + 3, "nam") || tokens.is(i + 3, "/")) && isYear(i + 4);
            return day(from, told ? i + 5 : i + 3, value(i), value(i + 2), told ? value(i + 4) : year);
        }
        boolean bare = named && tokens.key(i).length() <= 2 && value(i) <= 31 && !tokens.has(i + 1, "lam viec");
        return bare ? new Period(from, i + 1, Period.Kind.DAY, 0, null, null, false, false) : null;
    }

    private @Nullable LocalDate pointed(int i) {
        var parts = tokens.key(i).split("\\.");
        boolean date = parts.length == 3 && parts[0].length() <= 2 && parts[1].length() <= 2 && parts[2].length() == 4;
        return date ? of(number(parts[0]), number(parts[1]), number(parts[2])) : null;
    }

    private @Nullable Period day(int from, int to, int day, int month, int year) {
        var date = of(day, month, year);
        return date == null ? null : Period.day(from, to, date, isAsOf(from));
    }

    private static @Nullable LocalDate of(int day, int month, int year) {
        try {
            return year < 1900 ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    // ---- what stands before

    /** "đến ngày", "tính đến hết", "tại thời điểm". */
    private boolean isAsOf(int from) {
        int i = from - 1;
        while (tokens.isAny(i, Set.of("ngay", "het", "cuoi", "thoi", "diem", "nay")) && i > from - 5) {
            i--;
        }
        boolean since = tokens.is(i, "tai") && tokens.has(i + 1, "thoi diem");
        boolean until = tokens.isAny(i, UP_TO) || i < from - 1 && tokens.isAny(i + 1, UP_TO);
        return since || until && !isAim(i);
    }

    /** "đến hết tháng 5/2023", not "hết tháng 6 dự kiến". */
    private boolean isUntil(int from) {
        return isAsOf(from)
                && (tokens.isAny(from - 1, Set.of("den", "toi")) || tokens.isAny(from - 2, Set.of("den", "toi")));
    }

    /** "định hướng đến năm 2030", "tầm nhìn đến 2050": a goal, not the day of a count. */
    private boolean isAim(int i) {
        return tokens.isAny(i - 1, Set.of("huong", "nhin", "lui", "han", "lai", "cham"));
    }

    private boolean isSame(int i) {
        return tokens.has(i - 2, "cung ky") || tokens.has(i - 3, "cung ky cua") || tokens.has(i - 3, "cung ky trong");
    }

    private boolean isYear(int i) {
        var key = tokens.key(i);
        return tokens.isNumber(i) && key.length() == 4 && (key.startsWith("19") || key.startsWith("20"));
    }

    private int value(int i) {
        return number(tokens.key(i));
    }

    private static int number(String digits) {
        return digits.length() <= 4 && digits.chars().allMatch(Character::isDigit) ? Integer.parseInt(digits) : -1;
    }
}
