package vn.haidang.reading;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads days and periods:
 *
 * <pre>
 * when    = [hour [","]] [weekday [","]] day | [edge] month | [edge] quarter | half | [edge] year | week | feast
 * hour    = N ("giờ" | "h" | "g" | ":") [N] ["phút"]
 * day     = ["ngày"] N sep N [sep N] | ["ngày"] N "tháng" N ["năm" N] | "ngày" N "tháng này" | "hôm nay" | "ngày mai"
 * month   = "tháng" N [sep N | "năm" N] | N "/" NNNN | "tháng này" | "tháng tới"
 * quarter = "quý" ("I".."IV" | 1..4) [sep N | "năm" N]
 * half    = ("6" | "06") "tháng" ("đầu" | "cuối") "năm" [N]
 * year    = "năm" NNNN | "năm nay"
 * feast   = ["dịp"] "tết" ["nguyên đán"] ["năm"] [N | cycle name]
 * edge    = "đầu" | "giữa" | "cuối" | "trung tuần" | "hạ tuần" | "thượng tuần" | "hết"
 * sep     = "/" | "-" | "."
 * </pre>
 *
 * A day without a year is its next occurrence after the day of the document.
 */
final class TimeWords {

    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");
    private static final List<String> WEEKDAYS = List.of("hai", "ba", "tư", "năm", "sáu", "bảy");

    private final Words words;
    private final @Nullable LocalDate base;

    TimeWords(Words words, @Nullable LocalDate base) {
        this.words = words;
        this.base = base;
    }

    @Nullable
    When at(int i, int limit) {
        int at = i;
        LocalTime time = null;
        int afterHour = afterHour(at, limit);
        if (afterHour > 0) {
            time = hour(at);
            at = skip(afterHour, ",", "của", "vào", "trong");
        }
        int afterWeekday = afterWeekday(at, limit);
        if (afterWeekday > 0 && !words.isAny(afterWeekday, "hàng", "hằng")) {
            at = skip(afterWeekday, ",", "(", "là");
        }
        var day = day(at, limit, time);
        if (day != null) {
            return day;
        }
        return time == null ? period(i, limit) : null;
    }

    private int skip(int i, String... signs) {
        int at = i;
        while (words.isAny(at, signs)) {
            at++;
        }
        return at;
    }

    // ---- hour and weekday

    /** The word after an hour at i, or -1. */
    int afterHour(int i, int limit) {
        int at = words.is(i, "lúc") ? i + 1 : i;
        int hour = words.number(at);
        if (hour < 0 || hour > 24 || !words.isAny(at + 1, "giờ", "h", "g", ":") || at + 1 >= limit) {
            return -1;
        }
        if (words.is(at + 1, ":")
                && (words.number(at + 2) < 0 || words.at(at + 2).length() != 2)) {
            return -1;
        }
        int next = at + 2;
        if (words.number(next) >= 0
                && words.number(next) < 60
                && words.at(next).length() == 2
                && !words.isAny(next + 1, "/", "tháng", "-")) {
            next++;
        }
        if (words.isAny(next, "phút", "p", "'")) {
            next++;
        }
        if (words.isAny(next, "sáng", "chiều") && !words.is(next + 1, "thứ")) {
            next++;
        }
        if (words.is(at + 1, "giờ") && words.is(next, "làm")) {
            return -1;
        }
        return next;
    }

    LocalTime hour(int i) {
        int at = words.is(i, "lúc") ? i + 1 : i;
        int hour = words.number(at);
        int minute = words.number(at + 2);
        boolean minutes =
                minute >= 0 && minute < 60 && words.at(at + 2).length() == 2 && !words.isAny(at + 3, "/", "tháng", "-");
        return hour == 24 ? LocalTime.of(23, 59) : LocalTime.of(hour, minutes ? minute : 0);
    }

    /** The word after a weekday at i, or -1. */
    int afterWeekday(int i, int limit) {
        return weekday(i) > 0 ? Math.min(limit, weekdayAt(i) + 2) : -1;
    }

    private int weekdayAt(int i) {
        int at = i;
        while (words.isAny(at, "sáng", "chiều", "ngày", "vào", "cuối") && !words.isNumber(at + 1)) {
            at++;
        }
        return at;
    }

    /** 1 for Monday to 7 for Sunday, 0 where no weekday stands. */
    int weekday(int i) {
        int at = weekdayAt(i);
        if (words.are(at, "chủ", "nhật")) {
            return 7;
        }
        if (!words.is(at, "thứ")) {
            return 0;
        }
        int number = words.number(at + 1);
        if (number >= 2 && number <= 7) {
            return number - 1;
        }
        return WEEKDAYS.indexOf(words.at(at + 1)) + 1;
    }

    // ---- days

    private @Nullable When day(int i, int limit, @Nullable LocalTime time) {
        if (base != null && words.are(i, "hôm", "nay")) {
            return new When(When.Kind.DAY, base, base, time, i + 2, false);
        }
        if (base != null && words.are(i, "ngày", "mai")) {
            return new When(When.Kind.DAY, base.plusDays(1), base.plusDays(1), time, i + 2, false);
        }
        boolean named = words.is(i, "ngày");
        int at = named ? i + 1 : i;
        int day = words.number(at);
        if (day < 1 || day > 31 || words.at(at).length() > 2 || at + 2 >= limit + 0 && at + 2 > limit) {
            return null;
        }
        if (words.is(at + 1, "tháng")) {
            return worded(at, limit, time);
        }
        return sep(at + 1) ? numeric(at, limit, named, time) : null;
    }

    private @Nullable When worded(int at, int limit, @Nullable LocalTime time) {
        int day = words.number(at);
        int month = words.number(at + 2);
        if (base != null && words.is(at + 2, "này")) {
            return day(day, base.getMonthValue(), base.getYear(), time, at + 3, false);
        }
        if (month < 1 || month > 12) {
            return null;
        }
        int year = year(at + 3, limit);
        return year > 0
                ? day(day, month, year, time, afterYear(at + 3), false)
                : day(day, month, 0, time, at + 3, true);
    }

    private @Nullable When numeric(int at, int limit, boolean named, @Nullable LocalTime time) {
        int month = words.number(at + 2);
        if (month < 1 || words.at(at + 2).length() > 2 || !words.isJoined(at + 1) || at + 3 > limit) {
            return null;
        }
        boolean third = sep(at + 3) && words.isNumber(at + 4) && at + 5 <= limit && words.isJoined(at + 4);
        int year = third ? fullYear(at + 4) : 0;
        if (third && year == 0) {
            return null;
        }
        if (year > 0) {
            return day(words.number(at), month, year, time, at + 5, false);
        }
        if (!named && time == null && !words.is(at + 1, "/")) {
            return null;
        }
        if (words.is(at + 3, "năm") && year(at + 3, limit) > 0) {
            return day(words.number(at), month, year(at + 3, limit), time, afterYear(at + 3), false);
        }
        return month > 12 || words.is(at + 3, "/") ? null : day(words.number(at), month, 0, time, at + 3, true);
    }

    private When day(int day, int month, int year, @Nullable LocalTime time, int next, boolean guessed) {
        LocalDate date = null;
        try {
            date = year > 0 ? LocalDate.of(year, month, day) : nextOccurrence(month, day);
        } catch (DateTimeException e) {
            return new When(When.Kind.DAY, null, null, time, next, false);
        }
        return new When(When.Kind.DAY, date, date, time, next, guessed);
    }

    private @Nullable LocalDate nextOccurrence(int month, int day) {
        if (base == null) {
            return null;
        }
        var date = LocalDate.of(base.getYear(), month, day);
        return date.isBefore(base) ? LocalDate.of(base.getYear() + 1, month, day) : date;
    }

    private boolean sep(int i) {
        return words.isAny(i, "/", "-", ".") && words.isJoined(i);
    }

    /** The year printed at i ("/2025", "năm 2025"), or 0. */
    private int year(int i, int limit) {
        if (i + 1 < limit && (words.is(i, "năm") || words.isAny(i, "/", "-", "."))) {
            if (words.is(i, "năm") && words.is(i + 1, "nay") && base != null) {
                return base.getYear();
            }
            return words.at(i + 1).length() == 4 ? fullYear(i + 1) : 0;
        }
        return 0;
    }

    private int afterYear(int i) {
        return i + 2;
    }

    private int fullYear(int i) {
        int year = words.number(i);
        int length = words.at(i).length();
        if (length == 2 && year >= 10 && year < 60) {
            return 2000 + year;
        }
        return length == 4 && year >= 1945 && year <= 2100 ? year : 0;
    }

    // ---- periods

    private @Nullable When period(int i, int limit) {
        int at = i;
        boolean edge = false;
        if (words.isAny(at, "đầu", "giữa", "cuối", "hết")) {
            edge = true;
            at++;
        } else if (words.isAny(at, "trung", "hạ", "thượng") && words.is(at + 1, "tuần")) {
            edge = true;
            at += 2;
        }
        at = skip(at, "của");
        if (words.isAny(at, "tháng")) {
            return month(at, limit);
        }
        if (words.is(at, "quý")) {
            return quarter(at, limit);
        }
        if (words.is(at, "năm")) {
            return year(at, limit, edge);
        }
        if (words.is(at, "tuần")) {
            return week(at);
        }
        if (words.isNumber(at)) {
            return edge ? null : numbered(at, limit);
        }
        return feast(at, limit);
    }

    private @Nullable When month(int at, int limit) {
        if (base != null && words.isAny(at + 1, "này", "tới", "sau")) {
            return month(YearMonth.from(base).plusMonths(words.is(at + 1, "này") ? 0 : 1), at + 2, false);
        }
        int month = words.number(at + 1);
        if (month < 1 || month > 12 || at + 2 > limit || words.are(at + 2, "năm", "một")) {
            return null;
        }
        int next = at + 2;
        while (words.isAny(next, ",", "và", "-")
                && words.number(next + 1) > 0
                && words.number(next + 1) <= 12
                && !words.is(next + 2, "ngày")) {
            month = words.number(next + 1);
            next += 2;
        }
        if (words.isAny(next, ",", "và")
                && words.is(next + 1, "tháng")
                && words.number(next + 2) > 0
                && words.number(next + 2) <= 12) {
            month = words.number(next + 2);
            next += 3;
        }
        int year = year(next, limit);
        if (year > 0) {
            return month(YearMonth.of(year, month), afterYear(next), false);
        }
        if (base == null) {
            return new When(When.Kind.MONTH, null, null, null, next, true);
        }
        var guess = YearMonth.of(base.getYear(), month);
        return month(guess.isBefore(YearMonth.from(base)) ? guess.plusYears(1) : guess, next, true);
    }

    private When month(YearMonth month, int next, boolean guessed) {
        return new When(When.Kind.MONTH, month.atDay(1), month.atEndOfMonth(), null, next, guessed);
    }

    private @Nullable When quarter(int at, int limit) {
        if (base != null && words.isAny(at + 1, "này", "tới", "sau")) {
            int now = (base.getMonthValue() - 1) / 3;
            int step = words.is(at + 1, "này") ? 0 : 1;
            return quarter(base.getYear() + (now + step) / 4, (now + step) % 4 + 1, at + 2, false);
        }
        int quarter = ROMAN.indexOf(words.at(at + 1)) + 1;
        if (quarter == 0) {
            quarter = words.at(at + 1).length() == 1 ? words.number(at + 1) : 0;
        }
        if (quarter < 1 || quarter > 4) {
            return null;
        }
        int next = at + 2;
        while (words.isAny(next, ",", "và", "-") && ROMAN.contains(words.at(next + 1))) {
            quarter = ROMAN.indexOf(words.at(next + 1)) + 1;
            next += 2;
        }
        int year = year(next, limit);
        if (year > 0) {
            return quarter(year, quarter, afterYear(next), false);
        }
        if (base == null) {
            return new When(When.Kind.QUARTER, null, null, null, next, true);
        }
        var guess = quarter(base.getYear(), quarter, next, true);
        return guess.last() != null && guess.last().isBefore(base)
                ? quarter(base.getYear() + 1, quarter, next, true)
                : guess;
    }

    private When quarter(int year, int quarter, int next, boolean guessed) {
        var last = YearMonth.of(year, quarter * 3);
        return new When(When.Kind.QUARTER, last.minusMonths(2).atDay(1), last.atEndOfMonth(), null, next, guessed);
    }

    private @Nullable When year(int at, int limit, boolean edge) {
        if (base != null && (words.is(at + 1, "nay") || edge && !words.isNumber(at + 1) && !words.is(at + 1, "học"))) {
            int next = words.is(at + 1, "nay") ? at + 2 : at + 1;
            return wholeYear(base.getYear(), next, !words.is(at + 1, "nay"));
        }
        if (words.at(at + 1).length() != 4 || fullYear(at + 1) == 0 || at + 2 > limit) {
            return null;
        }
        boolean range = words.isAny(at + 2, "-") && words.at(at + 3).length() == 4;
        return range ? null : wholeYear(fullYear(at + 1), at + 2, false);
    }

    private When wholeYear(int year, int next, boolean guessed) {
        return new When(When.Kind.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), null, next, guessed);
    }

    private @Nullable When week(int at) {
        if (base == null || !words.isAny(at + 1, "này", "tới", "sau")) {
            return null;
        }
        var monday = base.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var first = words.is(at + 1, "này") ? monday : monday.plusWeeks(1);
        return new When(When.Kind.WEEK, first, first.plusDays(6), null, at + 2, false);
    }

    /** "6 tháng đầu năm 2025", "12/2024". */
    private @Nullable When numbered(int at, int limit) {
        boolean half = words.number(at) == 6
                && words.is(at + 1, "tháng")
                && words.isAny(at + 2, "đầu", "cuối")
                && words.is(at + 3, "năm");
        if (half) {
            int year = words.at(at + 4).length() == 4 ? fullYear(at + 4) : 0;
            boolean guessed = year == 0;
            if (guessed && base == null) {
                return new When(When.Kind.HALF_YEAR, null, null, null, at + 4, true);
            }
            int of = guessed && base != null ? base.getYear() : year;
            boolean first = words.is(at + 2, "đầu");
            var from = LocalDate.of(of, first ? 1 : 7, 1);
            return new When(
                    When.Kind.HALF_YEAR,
                    from,
                    from.plusMonths(6).minusDays(1),
                    null,
                    guessed ? at + 4 : at + 5,
                    guessed);
        }
        int month = words.number(at);
        boolean monthYear = month >= 1
                && month <= 12
                && words.is(at + 1, "/")
                && words.at(at + 2).length() == 4
                && words.isJoined(at + 2)
                && at + 3 <= limit;
        int year = monthYear ? fullYear(at + 2) : 0;
        return year > 0 && !words.is(at + 3, "/") ? month(YearMonth.of(year, month), at + 3, false) : null;
    }

    // ---- feasts

    private @Nullable When feast(int i, int limit) {
        int at = words.is(i, "dịp") ? i + 1 : i;
        if (words.is(at, "nghỉ")) {
            at++;
        }
        if (!words.is(at, "tết")) {
            return null;
        }
        at++;
        if (words.isAny(at, "dương", "tây")) {
            return newYear(words.is(at, "tây") ? at + 1 : at + 2);
        }
        if (words.isAny(at, "trung", "thiếu")) {
            return null;
        }
        if (words.isAny(at, "nguyên", "âm", "cổ")) {
            at += 2;
        }
        int year = 0;
        if (words.isWord(at) && words.isWord(at + 1) && at + 2 <= limit) {
            year = Tet.year(words.at(at), words.at(at + 1));
            at += year > 0 ? 2 : 0;
        }
        if (words.isAny(at, "-", "năm") && fullYear(at + 1) > 0) {
            at++;
        }
        if (words.at(at).length() == 4 && fullYear(at) > 0) {
            year = fullYear(at);
            at++;
        }
        var day = year > 0 ? Tet.of(year) : base == null ? null : Tet.next(base);
        return new When(When.Kind.FEAST, day, day, null, at, year == 0);
    }

    /** "Tết Dương lịch [năm] 2026": the first of January. */
    private When newYear(int i) {
        int at = words.isAny(i, "năm", "-") && fullYear(i + 1) > 0 ? i + 1 : i;
        boolean printed = words.at(at).length() == 4 && fullYear(at) > 0;
        int year = printed ? fullYear(at) : base == null ? 0 : base.getYear() + 1;
        var day = year == 0 ? null : LocalDate.of(year, 1, 1);
        return new When(When.Kind.FEAST, day, day, null, printed ? at + 1 : i, !printed);
    }
}
