package vn.haidang.layout;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;

/** Numbers, dates and letters as Vietnamese official papers print them. */
public final class VietnameseText {

    /** Longest stretch of digits between two dots of a number. */
    private static final int GROUP = 3;

    private VietnameseText() {}

    /** "ngày 05 tháng 01 năm 2025": a zero before days below 10 and before January and February only (Nghị định 30/2020, appendix I). */
    public static String date(LocalDate day) {
        return "ngày %s tháng %s năm %d".formatted(day(day.getDayOfMonth()), month(day.getMonthValue()), day.getYear());
    }

    /** "05/01/2025". */
    public static String shortDate(LocalDate day) {
        return "%02d/%02d/%04d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /** "1.234". */
    public static String number(long value) {
        return number(BigDecimal.valueOf(value));
    }

    /** "1.234,50": as many decimals as the value has. */
    public static String number(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder(plain.length() + 8);
        if (value.signum() < 0) {
            text.append('-');
        }
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % GROUP == 0) {
                text.append('.');
            }
            text.append(whole.charAt(i));
        }
        if (point >= 0) {
            text.append(',').append(plain, point + 1, plain.length());
        }
        return text.toString();
    }

    static String day(int day) {
        return day < 10 ? "0" + day : Integer.toString(day);
    }

    static String month(int month) {
        return month < 3 ? "0" + month : Integer.toString(month);
    }

    static String upper(String text) {
        return clean(text).toUpperCase(Locale.ROOT);
    }

    /** Roman numeral of 1 to 399. */
    static String roman(int number) {
        String[] hundreds = {"", "C", "CC", "CCC"};
        String[] tens = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
        String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
        return hundreds[number / 100] + tens[number / 10 % 10] + ones[number % 10];
    }

    /** Composed Unicode (NFC) without the characters that XML cannot carry; line feeds stay, tabs become spaces. */
    static String clean(String text) {
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        return composed.codePoints().allMatch(VietnameseText::isPlain) ? composed : withoutForbidden(composed);
    }

    private static boolean isPlain(int c) {
        return c == '\n' || (c >= 0x20 && c <= 0xD7FF && c != 0x7F) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }

    private static String withoutForbidden(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            if (isPlain(c)) {
                kept.appendCodePoint(c);
            } else if (c == '\t') {
                kept.append(' ');
            } else if (c == '\r') {
                kept.append('\n');
            }
        });
        return kept.toString();
    }
}
