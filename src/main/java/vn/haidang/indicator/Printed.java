package vn.haidang.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A number as paper shows it: with so many digits, of which the last may have been rounded.
 *
 * @param number with the digits that were printed
 * @param unit one unit of the last printed digit; zero for what is counted, which is exact
 */
record Printed(BigDecimal number, BigDecimal unit) {

    private static final Pattern NUMBER = Pattern.compile("[^0-9-]*(-?[0-9][0-9., \\u00a0]*)[^0-9]*");
    private static final Pattern GROUPS = Pattern.compile("-?\\d{1,3}(\\D\\d{3})+");
    private static final BigDecimal TWO = BigDecimal.TWO;

    static Printed of(Given given, Measure measure) {
        return of(given.value(), given.printed(), measure.whole());
    }

    /** @param printed counts only where it says the same as the value, with fewer digits or other separators */
    static Printed of(BigDecimal value, @Nullable String printed, boolean whole) {
        if (whole) {
            return new Printed(value, BigDecimal.ZERO);
        }
        BigDecimal number = printed == null
                ? value
                : readings(printed)
                        .filter(reading -> near(reading, value))
                        .findFirst()
                        .orElse(value);
        return new Printed(number, BigDecimal.ONE.scaleByPowerOfTen(-Math.max(0, number.scale())));
    }

    /** 2.910 is two thousand nine hundred and ten, or 2,91: the value tells. */
    private static Stream<BigDecimal> readings(String printed) {
        Matcher matcher = NUMBER.matcher(printed);
        if (!matcher.matches()) {
            return Stream.empty();
        }
        String digits = matcher.group(1).replaceAll("[ \\u00a0]", "").replaceAll("[.,]+$", "");
        Stream<String> plain = digits.indexOf('.') < 0 && digits.indexOf(',') < 0
                ? Stream.of(digits)
                : Stream.of(
                        GROUPS.matcher(digits).matches() ? digits.replaceAll("[.,]", "") : "",
                        digits.replace(".", "").replace(',', '.'),
                        digits.replace(",", ""));
        return plain.filter(text -> text.matches("-?\\d+(\\.\\d+)?")).map(BigDecimal::new);
    }

    private static boolean near(BigDecimal reading, BigDecimal value) {
        return reading.subtract(value).abs().compareTo(BigDecimal.ONE.scaleByPowerOfTen(-Math.max(0, reading.scale())))
                < 0;
    }

    BigDecimal half() {
        return unit.divide(TWO);
    }

    /** 1.234,5 */
    String text() {
        return text(number, Math.max(0, number.scale()));
    }

    /** With a fixed number of decimals, rounded. */
    static String text(BigDecimal value, int decimals) {
        DecimalFormat format =
                new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.forLanguageTag("vi-VN")));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** With all digits it has, six decimals at most. */
    static String text(BigDecimal value) {
        BigDecimal plain = value.setScale(Math.min(6, Math.max(0, value.scale())), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return text(plain, Math.max(0, plain.scale()));
    }
}
