package vn.haidang.indicator;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The stretch of a year that a figure is about (kỳ): a month, quarter, half-year, the year, or its first months. Which days are counted is a
 * closing rule's matter, on which day the figure was taken is its as-of day; neither is the period.
 *
 * @param code year and two digits: 202306 June 2023, 202321 first quarter, 202331 first half, 202340 the year, 202359 its first nine months
 */
public record Period(int code) implements Comparable<Period> {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");
    private static final Pattern KEY =
            Pattern.compile("(\\d{4})(?:-(?:(\\d{2})|Q([1-4])|H([12])|M(\\d{1,2})))?", Pattern.CASE_INSENSITIVE);

    private static final int MONTHS = 0;
    private static final int QUARTERS = 20;
    private static final int HALVES = 30;
    private static final int WHOLE = 40;
    private static final int FIRST_MONTHS = 50;

    /** What kind of stretch, shortest first. The label is the message {@code indicator.span.NAME}. */
    public enum Span {
        MONTH,
        QUARTER,
        HALF_YEAR,
        /** The first months of a year, as many as no quarter, half or year has: 1 to 11 without 3 and 6. */
        FIRST_MONTHS,
        YEAR
    }

    /** @throws IllegalArgumentException for a number that names no period */
    public Period {
        int within = code % 100;
        boolean known = within >= 1 && within <= 12
                || within > QUARTERS && within <= QUARTERS + 4
                || within > HALVES && within <= HALVES + 2
                || within == WHOLE
                || within > FIRST_MONTHS && within < FIRST_MONTHS + 12 && within != 53 && within != 56;
        if (!known || code < 190_000 || code > 999_999) {
            throw new IllegalArgumentException("no period " + code);
        }
    }

    public static Period month(int year, int month) {
        return new Period(year * 100 + MONTHS + month);
    }

    public static Period quarter(int year, int quarter) {
        return new Period(year * 100 + QUARTERS + quarter);
    }

    public static Period half(int year, int half) {
        return new Period(year * 100 + HALVES + half);
    }

    public static Period year(int year) {
        return new Period(year * 100 + WHOLE);
    }

    /** The first months of a year; three are its first quarter, six its first half, twelve the year. */
    public static Period firstMonths(int year, int months) {
        return switch (months) {
            case 3 -> quarter(year, 1);
            case 6 -> half(year, 1);
            case 12 -> year(year);
            default -> new Period(year * 100 + FIRST_MONTHS + months);
        };
    }

    /** The period of this length that holds a day. */
    public static Period holding(Span span, LocalDate day) {
        int month = day.getMonthValue();
        return switch (span) {
            case MONTH -> month(day.getYear(), month);
            case QUARTER -> quarter(day.getYear(), (month + 2) / 3);
            case HALF_YEAR -> half(day.getYear(), (month + 5) / 6);
            case FIRST_MONTHS -> firstMonths(day.getYear(), month);
            case YEAR -> year(day.getYear());
        };
    }

    /** Reads {@code 2023-06}, {@code 2023-Q1}, {@code 2023-H1}, {@code 2023}, {@code 2023-M9}; empty for anything else. */
    public static Optional<Period> parse(String key) {
        Matcher matcher = KEY.matcher(key.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        try {
            if (matcher.group(2) != null) {
                return Optional.of(month(year, Integer.parseInt(matcher.group(2))));
            }
            if (matcher.group(3) != null) {
                return Optional.of(quarter(year, Integer.parseInt(matcher.group(3))));
            }
            if (matcher.group(4) != null) {
                return Optional.of(half(year, Integer.parseInt(matcher.group(4))));
            }
            if (matcher.group(5) != null) {
                return Optional.of(firstMonths(year, Integer.parseInt(matcher.group(5))));
            }
            return Optional.of(year(year));
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }

    public int year() {
        return code / 100;
    }

    public Span span() {
        int within = code % 100;
        if (within > FIRST_MONTHS) {
            return Span.FIRST_MONTHS;
        }
        if (within == WHOLE) {
            return Span.YEAR;
        }
        return within > HALVES ? Span.HALF_YEAR : within > QUARTERS ? Span.QUARTER : Span.MONTH;
    }

    /** Which one within the year: 6 for June, 2 for the second quarter, 9 for the first nine months, 1 for the year. */
    public int number() {
        return span() == Span.YEAR
                ? 1
                : code % 10 + (span() == Span.MONTH || span() == Span.FIRST_MONTHS ? code % 100 / 10 % 5 * 10 : 0);
    }

    /** The same as papers write it: quarters in Roman numerals. */
    public String written() {
        return span() == Span.QUARTER ? ROMAN.get(number() - 1) : String.valueOf(number());
    }

    /** First calendar month, 1 to 12. */
    public int firstMonth() {
        return switch (span()) {
            case MONTH -> number();
            case QUARTER -> number() * 3 - 2;
            case HALF_YEAR -> number() * 6 - 5;
            case FIRST_MONTHS, YEAR -> 1;
        };
    }

    /** Last calendar month, 1 to 12. */
    public int lastMonth() {
        return switch (span()) {
            case MONTH, FIRST_MONTHS -> number();
            case QUARTER -> number() * 3;
            case HALF_YEAR -> number() * 6;
            case YEAR -> 12;
        };
    }

    /** First calendar day. */
    public LocalDate firstDay() {
        return LocalDate.of(year(), firstMonth(), 1);
    }

    /** Last calendar day; the tree of bodies as it was on it decides what counts to which total. */
    public LocalDate lastDay() {
        Month last = Month.of(lastMonth());
        return LocalDate.of(year(), last, last.length(firstDay().isLeapYear()));
    }

    /** The same stretch of the year before (cùng kỳ năm trước). */
    public Period lastYear() {
        return new Period(code - 100);
    }

    /** The stretch of the same length right before; of first months, those of the year before. */
    public Period previous() {
        return switch (span()) {
            case MONTH -> number() > 1 ? month(year(), number() - 1) : month(year() - 1, 12);
            case QUARTER -> number() > 1 ? quarter(year(), number() - 1) : quarter(year() - 1, 4);
            case HALF_YEAR -> number() > 1 ? half(year(), 1) : half(year() - 1, 2);
            case FIRST_MONTHS, YEAR -> lastYear();
        };
    }

    /** From the beginning of the year to the end of this period (lũy kế từ đầu năm). */
    public Period sinceNewYear() {
        return firstMonths(year(), lastMonth());
    }

    /** The shorter periods of one length that together are this one; empty where that length does not fit. A month is its own only part. */
    public List<Period> parts(Span by) {
        int months = switch (by) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case YEAR -> 12;
            case FIRST_MONTHS -> 0;
        };
        int length = lastMonth() - firstMonth() + 1;
        if (months == 0 || length % months != 0 || (firstMonth() - 1) % months != 0) {
            return List.of();
        }
        return IntStream.iterate(firstMonth(), month -> month <= lastMonth(), month -> month + months)
                .mapToObj(month -> holding(by, LocalDate.of(year(), month, 1)))
                .toList();
    }

    /** {@code 2023-06}, {@code 2023-Q1}, {@code 2023-H1}, {@code 2023}, {@code 2023-M9}: what {@link #parse} reads. */
    public String key() {
        // many on a page, in its links
        String year = year() < 1000 ? "%04d".formatted(year()) : Integer.toString(year());
        return switch (span()) {
            case MONTH -> year + (number() < 10 ? "-0" : "-") + number();
            case QUARTER -> year + "-Q" + number();
            case HALF_YEAR -> year + "-H" + number();
            case FIRST_MONTHS -> year + "-M" + number();
            case YEAR -> year;
        };
    }

    /** By last day, the shorter first. */
    @Override
    public int compareTo(Period other) {
        int byEnd = lastDay().compareTo(other.lastDay());
        return byEnd != 0 ? byEnd : other.firstDay().compareTo(firstDay());
    }

    @Override
    public String toString() {
        return key();
    }
}
