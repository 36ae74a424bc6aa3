package vn.haidang.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time that figures speak of, or the day on which they were taken.
 *
 * @param iso 2023, 2023-H1, 2023-Q1, 2023-05, 2023-9M for the first nine months, 2021/2025 for years; null when no year is known
 * @param day the last day, where it is known
 * @param asOf whether the words say "up to this day"
 * @param samePeriod whether it stands after "cùng kỳ": as long as the period compared, only the year is told
 */
record Period(
        int from,
        int to,
        Kind kind,
        int year,
        @Nullable String iso,
        @Nullable LocalDate day,
        boolean asOf,
        boolean samePeriod) {

    enum Kind {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        MONTHS,
        HALF,
        YEAR,
        YEARS
    }

    /** Whether it is a stretch of time, not a day. */
    boolean isStretch() {
        return kind != Kind.DAY && kind != Kind.WEEK && iso != null;
    }

    /** Whether another stretch is as long, so that figures of both can be compared. */
    boolean isAsLongAs(Period other) {
        if (kind != other.kind) {
            return false;
        }
        return iso != null && other.iso != null && tail(iso).equals(tail(other.iso));
    }

    private static String tail(String iso) {
        return iso.length() > 4 ? iso.substring(4) : "";
    }

    /** The same stretch of the year before. */
    Period yearBefore() {
        var before = iso == null || iso.length() < 4 ? null : (year - 1) + iso.substring(4);
        return new Period(from, to, kind, year - 1, before, day == null ? null : day.minusYears(1), asOf, true);
    }

    static Period day(int from, int to, LocalDate day, boolean asOf) {
        return new Period(from, to, Kind.DAY, day.getYear(), null, day, asOf, false);
    }

    static Period month(int from, int to, int year, int month, boolean asOf, boolean same) {
        var iso = year == 0 ? null : "%d-%02d".formatted(year, month);
        return new Period(from, to, Kind.MONTH, year, iso, end(year, month), asOf, same);
    }

    static Period quarter(int from, int to, int year, int quarter, boolean asOf, boolean same) {
        var iso = year == 0 ? null : year + "-Q" + quarter;
        return new Period(from, to, Kind.QUARTER, year, iso, end(year, quarter * 3), asOf, same);
    }

    /** The first or the last months of a year; six are a half-year, three from the beginning a quarter, twelve the year. */
    static Period months(int from, int to, int year, int months, boolean last, boolean same) {
        int end = last ? 12 : months;
        var name = months == 6 ? last ? "-H2" : "-H1" : months == 3 ? last ? "-Q4" : "-Q1" : "-" + months + "M";
        var kind = months == 6 ? Kind.HALF : months == 3 ? Kind.QUARTER : months == 12 ? Kind.YEAR : Kind.MONTHS;
        var iso = year == 0 ? null : kind == Kind.YEAR ? String.valueOf(year) : year + name;
        return new Period(from, to, kind, year, iso, end(year, end), false, same);
    }

    static Period year(int from, int to, int year, boolean asOf, boolean same) {
        return new Period(from, to, Kind.YEAR, year, String.valueOf(year), end(year, 12), asOf, same);
    }

    private static @Nullable LocalDate end(int year, int month) {
        return year == 0 ? null : YearMonth.of(year, month).atEndOfMonth();
    }
}
