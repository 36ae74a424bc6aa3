package vn.haidang.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A printed number: its value, how many decimals it shows, and the other value it could have where a separator can be read both ways
 * ("21,810" is 21.81 by the norm, 21810 where the comma parts thousands).
 *
 * @param separator the sign before the decimals, or 0
 */
record Amount(
        BigDecimal value,
        int decimals,
        char separator,
        @Nullable Amount other) {

    /**
     * Reads a printed number. The norm is a point between thousands and a comma before decimals; blanks may part thousands.
     *
     * @return null for what is no number: a date with points, a telephone number
     */
    static @Nullable Amount of(String printed) {
        var digits = printed.replace(" ", "").replace("\u00a0", "");
        int points = count(digits, '.');
        int commas = count(digits, ',');
        if (points + commas == 0) {
            return digits.length() > 15 ? null : whole(digits);
        }
        if (points > 0 && commas > 0) {
            return mixed(digits, points, commas);
        }
        char separator = points > 0 ? '.' : ',';
        return points + commas == 1 ? single(digits, separator) : several(digits, separator);
    }

    /** 1.210,9 and, the other way round, 1,210.9. */
    private static @Nullable Amount mixed(String digits, int points, int commas) {
        int point = digits.lastIndexOf('.');
        int comma = digits.lastIndexOf(',');
        char decimal = comma > point ? ',' : '.';
        char thousands = decimal == ',' ? '.' : ',';
        if ((decimal == ',' ? commas : points) > 1) {
            return null;
        }
        int at = Math.max(point, comma);
        return isGrouped(digits.substring(0, at), thousands) ? decimal(digits, at, decimal) : null;
    }

    private static @Nullable Amount single(String digits, char separator) {
        int at = digits.indexOf(separator);
        int after = digits.length() - at - 1;
        boolean canGroup = after == 3 && at <= 3 && digits.charAt(0) != '0';
        if (after > 6 || at > 12) {
            return null;
        }
        if (!canGroup) {
            return decimal(digits, at, separator);
        }
        var grouped = whole(digits.replace(String.valueOf(separator), ""));
        var broken = decimal(digits, at, separator);
        return separator == '.' ? grouped.or(broken) : broken.or(grouped);
    }

    /** 4.200.000; also the damaged 3.131.93, whose last point stands before decimals. */
    private static @Nullable Amount several(String digits, char separator) {
        if (isGrouped(digits, separator)) {
            return whole(digits.replace(String.valueOf(separator), ""));
        }
        int at = digits.lastIndexOf(separator);
        boolean damaged = digits.length() - at - 1 <= 2 && digits.length() > 6;
        return damaged && isGrouped(digits.substring(0, at), separator) ? decimal(digits, at, separator) : null;
    }

    private static boolean isGrouped(String digits, char separator) {
        int from = 0;
        boolean first = true;
        while (from <= digits.length()) {
            int at = digits.indexOf(separator, from);
            int to = at < 0 ? digits.length() : at;
            if (first ? to == 0 || to > 3 && at >= 0 : to - from != 3) {
                return false;
            }
            first = false;
            if (at < 0) {
                return true;
            }
            from = at + 1;
        }
        return false;
    }

    private static Amount whole(String digits) {
        return new Amount(new BigDecimal(digits), 0, (char) 0, null);
    }

    private static Amount decimal(String digits, int at, char separator) {
        var before = digits.substring(0, at).replace(".", "").replace(",", "");
        var after = digits.substring(at + 1);
        return new Amount(new BigDecimal(before + "." + after), after.length(), separator, null);
    }

    /** What is counted has no decimals, and nobody has a thousand tỷ USD. */
    Amount in(Unit unit) {
        if (other == null) {
            return this;
        }
        var large = BigDecimal.valueOf(1000);
        boolean counted = unit.kind() == Unit.Kind.COUNTED && decimals > 0;
        boolean tooMuch = value.compareTo(large) >= 0 && unit.name().equals("tỷ USD");
        return counted || tooMuch ? new Amount(other.value, other.decimals, other.separator, null) : this;
    }

    private Amount or(Amount another) {
        return new Amount(value, decimals, separator, another);
    }

    private static int count(String text, char c) {
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            n += text.charAt(i) == c ? 1 : 0;
        }
        return n;
    }
}
