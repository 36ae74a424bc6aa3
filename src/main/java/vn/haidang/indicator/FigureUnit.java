package vn.haidang.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.TextFold;

/**
 * The unit of a figure that was read.
 *
 * @param dimension as {@link Measure#dimension()} says it; {@code ?} for things counted that no measure names
 * @param factor how many of the dimension's smallest unit one of these is
 * @param counted things counted one by one: what is printed need not be what the catalogue calls them
 */
record FigureUnit(String dimension, BigDecimal factor, boolean counted) {

    private static final String UNKNOWN = "?";

    private static final Map<String, Integer> SCALES = Map.ofEntries(
            Map.entry("nghin ty", 12),
            Map.entry("ngan ty", 12),
            Map.entry("trieu ty", 15),
            Map.entry("ty", 9),
            Map.entry("trieu", 6),
            Map.entry("nghin", 3),
            Map.entry("ngan", 3),
            Map.entry("tram", 2),
            Map.entry("van", 4));

    /** How people say what is counted, with the dimension; the first that the words begin with. */
    private static final List<Map.Entry<String, String>> COUNTED = List.of(
            Map.entry("luot du an", "PROJECT"),
            Map.entry("du an", "PROJECT"),
            Map.entry("nguoi", "PERSON"),
            Map.entry("lao dong", "PERSON"),
            Map.entry("cong nhan", "PERSON"),
            Map.entry("hoc vien", "PERSON"),
            Map.entry("sinh vien", "PERSON"),
            Map.entry("hoc sinh", "PERSON"),
            Map.entry("cho o", "PLACE"),
            Map.entry("cho", "PLACE"),
            Map.entry("luot ho so", "DOSSIER"),
            Map.entry("ho so", "DOSSIER"),
            Map.entry("thu tuc", "DOSSIER"),
            Map.entry("luot", "TURN"),
            Map.entry("nhiem vu", "TASK"),
            Map.entry("tin bai", "STORY"),
            Map.entry("tin, bai", "STORY"),
            Map.entry("bai", "STORY"),
            Map.entry("tin", "STORY"),
            Map.entry("ban tin", "ISSUE"),
            Map.entry("so", "ISSUE"),
            Map.entry("lop", "CLASS"),
            Map.entry("khu", "PARK"),
            Map.entry("kcn", "PARK"),
            Map.entry("kkt", "PARK"),
            Map.entry("hop dong", "CONTRACT"),
            Map.entry("doanh nghiep", "ENTERPRISE"),
            Map.entry("cong ty", "ENTERPRISE"),
            Map.entry("viec lam", "PERSON"));

    private static final Map<String, String> MEASURED =
            Map.of("ha", "10000", "m2", "1", "km2", "1000000", "m2 san", "1");

    /** Reads a unit as a reading names it: "triệu USD", "tỷ đồng", "ha", "lượt dự án"; null is none. */
    static FigureUnit of(@Nullable String name) {
        String folded = name == null ? "" : TextFold.fold(name).strip();
        int power = 0;
        String base = folded;
        for (var scale : SCALES.entrySet()) {
            boolean scaled = folded.equals(scale.getKey()) || folded.startsWith(scale.getKey() + " ");
            if (scaled && folded.length() - scale.getKey().length() < base.length()) {
                power = scale.getValue();
                base = folded.substring(scale.getKey().length()).strip();
            }
        }
        BigDecimal factor = BigDecimal.TEN.pow(power);
        return money(base, power, factor).or(() -> measured(folded)).orElse(counted(base, factor));
    }

    private static Optional<FigureUnit> money(String base, int power, BigDecimal factor) {
        int slash = base.indexOf('/');
        String currency = slash < 0 ? base : base.substring(0, slash);
        String per = slash < 0 ? "" : per(base.substring(slash));
        return switch (currency) {
            case "usd" -> Optional.of(new FigureUnit("USD" + per, factor, false));
            case "dong" -> Optional.of(new FigureUnit("VND" + per, factor, false));
            case "eur", "jpy", "krw", "cny" -> Optional.of(new FigureUnit(currency, factor, false));
            case "" -> power >= 6 ? Optional.of(new FigureUnit("VND", factor, false)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String per(String tail) {
        return tail.replaceAll("\\s", "")
                .replace("/nguoilaodong", "/PERSON")
                .replace("/laodong", "/PERSON")
                .replace("/congnhan", "/PERSON")
                .replace("/nguoi", "/PERSON")
                .replace("/thang", "/MONTH")
                .replace("/nam", "/YEAR")
                // what is paid by the month is paid to a person
                .replaceFirst("^/MONTH$", "/PERSON/MONTH");
    }

    private static Optional<FigureUnit> measured(String folded) {
        if (folded.equals("%") || folded.equals("lan") || folded.equals("diem %")) {
            return Optional.of(new FigureUnit("ONE", BigDecimal.ONE, false));
        }
        String factor = MEASURED.get(folded);
        return factor == null ? Optional.empty() : Optional.of(new FigureUnit("AREA", new BigDecimal(factor), false));
    }

    private static FigureUnit counted(String base, BigDecimal factor) {
        for (var known : COUNTED) {
            if (base.equals(known.getKey())
                    || base.startsWith(known.getKey() + " ")
                    || base.startsWith(known.getKey() + ",")) {
                return new FigureUnit(known.getValue(), factor, true);
            }
        }
        return new FigureUnit(UNKNOWN, factor, true);
    }

    /** Says how two figures stand to each other, not how much there is. */
    boolean isRatio() {
        return dimension.equals("ONE");
    }

    boolean isKnown() {
        return !dimension.equals(UNKNOWN);
    }

    boolean isSame(Measure measure) {
        return measure.dimension().equals(dimension) && measure.factor().compareTo(factor) == 0;
    }

    /** The value in another unit of the same dimension, or of things counted one by one. */
    BigDecimal in(Measure measure, BigDecimal value) {
        BigDecimal smallest = value.multiply(factor);
        return measure.factor().compareTo(BigDecimal.ONE) == 0
                ? plain(smallest)
                : plain(smallest.divide(measure.factor(), java.math.MathContext.DECIMAL128));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
