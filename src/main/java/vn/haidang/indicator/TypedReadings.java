package vn.haidang.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What digits with points, commas and blanks can mean.
 *
 * @param grouped with the marks between thousands, null where it cannot be read so
 * @param pointed with the last mark before decimals, null where it cannot be read so
 * @param comma the doubtful mark is a comma, which Vietnamese puts before decimals
 * @param settleable false: nothing but the writer can tell
 * @param scaled written in another scale than the indicator's, which then says nothing about decimals
 */
record TypedReadings(
        @Nullable BigDecimal grouped, @Nullable BigDecimal pointed, boolean comma, boolean settleable, boolean scaled) {

    private static final Pattern WHOLE = Pattern.compile("\\d+");
    private static final Pattern BLANKS = Pattern.compile("\\d{1,3}([ '’]\\d{3})+([.,]\\d+)?");
    private static final Pattern ONE_MARK = Pattern.compile("\\d+[.,]\\d+");
    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}([.,])\\d{3}(\\1\\d{3})*");
    private static final Pattern MIXED = Pattern.compile("\\d{1,3}([.,])\\d{3}(\\1\\d{3})*(?!\\1)[.,]\\d+");
    private static final Pattern BROKEN = Pattern.compile("[1-9]\\d{0,2}([.,])\\d{3}(\\1\\d{3})*\\1\\d{1,2}");
    /** Neighbours differ by less than sixteen times, then the other reading is more than sixty times off. */
    private static final double NEAR = 1.2;

    private static final BigDecimal MINUS = BigDecimal.ONE.negate();

    static TypedReadings sure(BigDecimal value) {
        return new TypedReadings(value, null, false, true, false);
    }

    static TypedReadings of(String digits, boolean negative) {
        TypedReadings read = of(digits);
        return negative
                ? new TypedReadings(
                        times(read.grouped, MINUS), times(read.pointed, MINUS), read.comma, read.settleable, false)
                : read;
    }

    private static TypedReadings of(String digits) {
        boolean comma = digits.indexOf(',') >= 0;
        if (WHOLE.matcher(digits).matches()) {
            return sure(new BigDecimal(digits));
        }
        if (BLANKS.matcher(digits).matches()) {
            return sure(decimal(digits.replaceAll("[ '’]", "")));
        }
        if (MIXED.matcher(digits).matches()) {
            return sure(decimal(digits));
        }
        boolean thousands = THOUSANDS.matcher(digits).matches();
        boolean one = ONE_MARK.matcher(digits).matches();
        if (thousands || one) {
            return new TypedReadings(
                    thousands ? new BigDecimal(digits.replaceAll("[.,]", "")) : null,
                    one ? decimal(digits) : null,
                    comma,
                    true,
                    false);
        }
        // a figure whose last group is short: either the last mark is the decimal one, or a digit was lost
        return BROKEN.matcher(digits).matches()
                ? new TypedReadings(new BigDecimal(digits.replaceAll("[.,]", "")), decimal(digits), comma, false, false)
                : new TypedReadings(null, null, comma, false, false);
    }

    /** The last mark stands before decimals, the others between thousands. */
    private static BigDecimal decimal(String digits) {
        int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        String whole = (last < 0 ? digits : digits.substring(0, last)).replaceAll("[.,]", "");
        return new BigDecimal(last < 0 ? whole : whole + "." + digits.substring(last + 1));
    }

    boolean isNone() {
        return grouped == null && pointed == null;
    }

    List<BigDecimal> all() {
        return Stream.of(pointed, grouped).filter(java.util.Objects::nonNull).toList();
    }

    TypedReadings times(BigDecimal factor) {
        return new TypedReadings(
                times(grouped, factor),
                times(pointed, factor),
                comma,
                settleable,
                factor.compareTo(BigDecimal.ONE) != 0);
    }

    private static @Nullable BigDecimal times(@Nullable BigDecimal value, BigDecimal factor) {
        if (value == null || factor.compareTo(BigDecimal.ONE) == 0) {
            return value;
        }
        BigDecimal product = value.multiply(factor);
        BigDecimal stripped = product.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The one meaning; null where two remain. */
    @Nullable
    BigDecimal settled(Indicator indicator, @Nullable BigDecimal neighbour) {
        if (grouped == null || pointed == null) {
            return grouped != null ? grouped : pointed;
        }
        if (!settleable) {
            return null;
        }
        if (indicator.measure().whole() && !scaled) {
            return grouped;
        }
        if (neighbour != null && neighbour.signum() != 0) {
            BigDecimal near = near(neighbour);
            if (near != null) {
                return near;
            }
        }
        return byPrecision(indicator.decimals());
    }

    private @Nullable BigDecimal near(BigDecimal neighbour) {
        if (grouped != null && distance(grouped, neighbour) < NEAR) {
            return grouped;
        }
        return pointed != null && distance(pointed, neighbour) < NEAR ? pointed : null;
    }

    /** In powers of ten. */
    private static double distance(BigDecimal value, BigDecimal neighbour) {
        return value.signum() == 0
                ? Double.MAX_VALUE
                : Math.abs(Math.log10(value.abs().doubleValue())
                        - Math.log10(neighbour.abs().doubleValue()));
    }

    /** An indicator without decimals is not given with three; of one with decimals the mark must be the Vietnamese one for what fits. */
    private @Nullable BigDecimal byPrecision(int decimals) {
        if (scaled) {
            return null;
        }
        boolean fits =
                pointed != null && Math.max(0, pointed.stripTrailingZeros().scale()) <= decimals;
        if (comma) {
            return decimals == 0 ? grouped : decimals >= 3 && fits ? pointed : null;
        }
        return decimals == 0 || !fits ? grouped : null;
    }
}
