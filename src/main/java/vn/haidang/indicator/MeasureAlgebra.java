package vn.haidang.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How units of measure multiply, divide and convert. Dimensions are written {@code VND/PERSON/MONTH}, products {@code A*B}. */
final class MeasureAlgebra {

    /** Precision of divisions that do not come out even. */
    static final MathContext PRECISION = MathContext.DECIMAL128;

    static final String NONE = "ONE";
    static final Measure PURE = new Measure("", "", "", NONE, BigDecimal.ONE, false);
    private static final Measure HUNDREDTH = new Measure("PERCENT", "%", "%", NONE, new BigDecimal("0.01"), false);

    private final Collection<Measure> known;

    MeasureAlgebra(Collection<Measure> known) {
        this.known = known;
    }

    Measure percent() {
        return byCode(HUNDREDTH.code()).orElse(HUNDREDTH);
    }

    Optional<Measure> byCode(String code) {
        return known.stream()
                .filter(measure -> measure.code().equalsIgnoreCase(code))
                .findFirst();
    }

    Measure product(Measure a, Measure b) {
        return combined(a, b, 1, "*", "·");
    }

    Measure quotient(Measure a, Measure b) {
        return combined(a, b, -1, "/", "/");
    }

    private Measure combined(Measure a, Measure b, int sign, String sepCode, String sepName) {
        if (isPure(b)) {
            return isPure(a) ? PURE : a;
        }
        Map<String, Integer> exponents = exponents(a.dimension());
        exponents(b.dimension()).forEach((unit, n) -> exponents.merge(unit, n * sign, Integer::sum));
        exponents.values().removeIf(n -> n == 0);
        if (exponents.isEmpty()) {
            return PURE;
        }
        BigDecimal factor =
                sign > 0 ? a.factor().multiply(b.factor()) : a.factor().divide(b.factor(), PRECISION);
        return known(exponents, factor)
                .orElseGet(() -> new Measure(
                        a.code() + sepCode + b.code(),
                        isPure(a) ? (sign > 0 ? b.name() : "1/" + b.name()) : a.name() + sepName + b.name(),
                        isPure(a) ? (sign > 0 ? b.nameEn() : "1/" + b.nameEn()) : a.nameEn() + sepName + b.nameEn(),
                        written(exponents),
                        factor,
                        false));
    }

    /** The catalogue's unit of this dimension: the same one, else the next smaller one, else the smallest. */
    private Optional<Measure> known(Map<String, Integer> exponents, BigDecimal factor) {
        List<Measure> same = known.stream()
                .filter(measure -> exponents(measure.dimension()).equals(exponents))
                .sorted(Comparator.comparing(Measure::factor))
                .toList();
        return same.stream()
                .filter(measure -> measure.factor().compareTo(factor) <= 0)
                .reduce((one, next) -> next)
                .or(() -> same.stream().findFirst());
    }

    /** Whether values convert into each other without an exchange rate. */
    static boolean same(Measure a, Measure b) {
        return a.converts(b) || exponents(a.dimension()).equals(exponents(b.dimension()));
    }

    static boolean isPure(Measure measure) {
        return measure.dimension().equals(NONE);
    }

    /** The same quantity in another unit of its dimension. */
    static BigDecimal convert(BigDecimal amount, Measure from, Measure to) {
        return from.factor().compareTo(to.factor()) == 0
                ? amount
                : amount.multiply(from.factor()).divide(to.factor(), PRECISION);
    }

    /** The currencies of which one must be exchanged for the other; empty where that does not turn one unit into the other. */
    static Optional<Exchange> exchange(Measure from, Measure to) {
        Map<String, Integer> a = exponents(from.dimension());
        Map<String, Integer> b = exponents(to.dimension());
        List<String> given = only(a, b);
        List<String> wanted = only(b, a);
        if (given.size() != 1
                || wanted.size() != 1
                || !isCurrency(given.getFirst())
                || !isCurrency(wanted.getFirst())) {
            return Optional.empty();
        }
        Integer power = a.get(given.getFirst());
        return power != null && power == 1 && power.equals(b.get(wanted.getFirst()))
                ? Optional.of(new Exchange(given.getFirst(), wanted.getFirst()))
                : Optional.empty();
    }

    record Exchange(String from, String to) {}

    private static List<String> only(Map<String, Integer> a, Map<String, Integer> b) {
        List<String> names = new ArrayList<>();
        a.forEach((name, n) -> {
            if (!n.equals(b.get(name))) {
                names.add(name);
            }
        });
        return names;
    }

    static boolean isCurrency(String dimension) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(dimension));
    }

    static Map<String, Integer> exponents(String dimension) {
        Map<String, Integer> exponents = new TreeMap<>();
        String[] parts = dimension.split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            for (String unit : parts[i].split("\\*", -1)) {
                if (!unit.equals(NONE)) {
                    exponents.merge(unit, i == 0 ? 1 : -1, Integer::sum);
                }
            }
        }
        return exponents;
    }

    private static String written(Map<String, Integer> exponents) {
        List<String> above = new ArrayList<>();
        StringBuilder below = new StringBuilder();
        exponents.forEach((unit, n) -> {
            for (int i = 0; i < n; i++) {
                above.add(unit);
            }
            for (int i = 0; i > n; i--) {
                below.append('/').append(unit);
            }
        });
        return (above.isEmpty() ? NONE : String.join("*", above)) + below;
    }
}
