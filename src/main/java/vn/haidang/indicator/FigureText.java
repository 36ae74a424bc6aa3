package vn.haidang.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Prints values for people. Here, and only here, values are rounded: half up, to the decimals asked for. */
public final class FigureText {

    private static final int GROUP = 3;

    private final boolean english;
    private final UnaryOperator<String> words;

    /** @param words gives the text of a message key in that language, e.g. {@code page::t} */
    public FigureText(Locale language, UnaryOperator<String> words) {
        this.english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        this.words = words;
    }

    /** {@code 1.234,5}: at most so many decimals, zeros at the end left out. */
    public String number(BigDecimal amount, int decimals) {
        BigDecimal rounded = amount.setScale(Math.max(0, decimals), RoundingMode.HALF_UP);
        return grouped(rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros(), english);
    }

    /** {@code 1.234,50}: exactly so many decimals, for columns. */
    public String column(BigDecimal amount, int decimals) {
        return grouped(amount.setScale(Math.max(0, decimals), RoundingMode.HALF_UP), english);
    }

    /** With how sure it is, without unit: {@code khoảng 200}. */
    public String value(BigDecimal amount, @Nullable Qualifier qualifier, int decimals) {
        return qualified(number(amount, decimals), qualifier);
    }

    /** {@code trên 1.180 lượt}. */
    public String full(BigDecimal amount, Measure measure, @Nullable Qualifier qualifier, int decimals) {
        return value(amount, qualifier, decimals) + unit(measure);
    }

    /** In the largest unit of its kind in which it is at least one: 2000 million USD are {@code 2 tỷ USD}. */
    public String readable(
            BigDecimal amount,
            Measure measure,
            @Nullable Qualifier qualifier,
            int decimals,
            Collection<Measure> measures) {
        BigDecimal smallest = amount.abs().multiply(measure.factor());
        Measure best = measures.stream()
                .filter(other -> other.converts(measure) && other.whole() == measure.whole())
                .filter(other -> other.factor().compareTo(smallest) <= 0)
                .max(Comparator.comparing(Measure::factor))
                .filter(other -> other.factor().compareTo(measure.factor()) != 0)
                .orElse(measure);
        return full(MeasureAlgebra.convert(amount, measure, best), best, qualifier, decimals);
    }

    /** What a formula came to, {@code –} where something is missing. */
    public String result(Result result, int decimals) {
        return result.amount() == null ? "–" : full(result.amount(), result.measure(), result.qualifier(), decimals);
    }

    private String unit(Measure measure) {
        String name = english ? measure.nameEn() : measure.name();
        return name.isEmpty() || name.equals("%") ? name : " " + name;
    }

    private String qualified(String number, @Nullable Qualifier qualifier) {
        return qualifier == null ? number : words.apply("indicator.qualifier." + qualifier.name()) + " " + number;
    }

    /** Thousands set apart; all digits are kept. */
    static String grouped(BigDecimal amount, boolean english) {
        String plain = amount.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder out = new StringBuilder(amount.signum() < 0 ? "-" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % GROUP == 0) {
                out.append(english ? ',' : '.');
            }
            out.append(whole.charAt(i));
        }
        return point < 0
                ? out.toString()
                : out.append(english ? '.' : ',')
                        .append(plain.substring(point + 1))
                        .toString();
    }
}
