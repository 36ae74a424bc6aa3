package vn.haidang.indicator;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.TextFold;

/** Scale and unit that stand behind a typed number. */
final class TypedUnit {

    private static final Pattern SCALED = Pattern.compile(
            "(?<scale>nghin ty|ngan ty|ty|ti|billion|bn|trieu|tr|million|nghin|ngan|thousand)?(?![a-z]*[a-z]/)\\b\\s*(?<unit>.*)");
    private static final Map<String, BigDecimal> SCALES = Map.ofEntries(
            Map.entry("nghin ty", new BigDecimal("1E12")),
            Map.entry("ngan ty", new BigDecimal("1E12")),
            Map.entry("ty", new BigDecimal("1E9")),
            Map.entry("ti", new BigDecimal("1E9")),
            Map.entry("billion", new BigDecimal("1E9")),
            Map.entry("bn", new BigDecimal("1E9")),
            Map.entry("trieu", new BigDecimal("1E6")),
            Map.entry("tr", new BigDecimal("1E6")),
            Map.entry("million", new BigDecimal("1E6")),
            Map.entry("nghin", new BigDecimal("1E3")),
            Map.entry("ngan", new BigDecimal("1E3")),
            Map.entry("thousand", new BigDecimal("1E3")));
    private static final Map<String, String> MONEY = Map.of(
            "usd", "USD", "$", "USD", "us$", "USD", "do la", "USD", "do", "USD", "dong", "VND", "vnd", "VND", "d",
            "VND");

    private TypedUnit() {}

    /**
     * By what the number must be multiplied to stand in the unit.
     *
     * @param written folded words behind the number, may be empty
     * @return null for the words of another unit
     */
    static @Nullable BigDecimal scale(String written, Measure measure) {
        if (written.isEmpty() || written.equals(fold(measure.name())) || written.equals(fold(measure.nameEn()))) {
            return BigDecimal.ONE;
        }
        Matcher matcher = SCALED.matcher(written);
        if (!matcher.matches()) {
            return null;
        }
        String scale = matcher.group("scale");
        String unit = matcher.group("unit").strip();
        if (!unit.isEmpty() && !isUnit(unit, measure) || scale == null && unit.isEmpty()) {
            return null;
        }
        if (MeasureAlgebra.isPure(measure)) {
            return null;
        }
        BigDecimal factor = scale == null ? BigDecimal.ONE : SCALES.getOrDefault(scale, BigDecimal.ONE);
        return factor.divide(measure.factor(), MeasureAlgebra.PRECISION);
    }

    /** Money by its many names, anything else by the unit's own name without its scale. */
    private static boolean isUnit(String unit, Measure measure) {
        String money = MONEY.get(unit);
        if (money != null) {
            return money.equals(measure.dimension());
        }
        return unit.equals(fold(measure.name())) && measure.factor().compareTo(BigDecimal.ONE) == 0
                || fold(measure.name()).endsWith(" " + unit) && unit.contains("/")
                || unit.equalsIgnoreCase(measure.dimension());
    }

    private static String fold(String name) {
        return TextFold.fold(name);
    }
}
