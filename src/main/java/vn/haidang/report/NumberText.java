package vn.haidang.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.haidang.indicator.Measure;
import vn.haidang.indicator.Qualifier;

/** Numbers as official papers print them: 1.234,5; small counts as 02; "khoảng" and "trên" kept. Rounding happens here and nowhere else. */
final class NumberText {

    private static final Locale VIETNAM = Locale.forLanguageTag("vi-VN");
    private static final String PERCENT = "%";
    private static final int MOST_DECIMALS = 9;

    private NumberText() {}

    /**
     * Number and unit.
     *
     * @param decimals all of these are printed; null: as many as {@code usual}, without noughts at the end
     * @param padded counts below ten with a leading nought
     */
    static String of(
            BigDecimal amount,
            Measure measure,
            @Nullable Qualifier qualifier,
            @Nullable Integer decimals,
            int usual,
            Piece.Look look,
            boolean padded) {
        String number = look == Piece.Look.WORDS ? words(amount) : digits(amount, measure, decimals, usual, padded);
        boolean unit = look != Piece.Look.BARE;
        boolean percent = measure.name().equals(PERCENT);
        String text = unit ? number + (percent ? "" : " ") + measure.name() : number;
        return qualifier == null ? text : ReportWords.say("qualifier." + qualifier, text);
    }

    /** Without unit. */
    static String digits(BigDecimal amount, Measure measure, @Nullable Integer decimals, int usual, boolean padded) {
        if (decimals != null) {
            return fixed(amount, decimals);
        }
        String text = trimmed(amount, measure.whole() ? Math.max(0, usual) : usual);
        boolean count = measure.whole() && text.length() == 1 && text.charAt(0) != '0';
        return count && padded ? "0" + text : text;
    }

    /** With exactly so many decimals. */
    static String fixed(BigDecimal amount, int decimals) {
        return format(decimals, decimals).format(amount);
    }

    /** With so many decimals at most. */
    static String trimmed(BigDecimal amount, int decimals) {
        return format(0, Math.clamp(decimals, 0, MOST_DECIMALS)).format(amount);
    }

    private static DecimalFormat format(int least, int most) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(VIETNAM));
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    /** Counts up to ten in words, larger numbers in digits. */
    private static String words(BigDecimal amount) {
        List<String> digits = List.of(ReportWords.say("digits").split("\\|"));
        boolean small = amount.signum() >= 0
                && amount.compareTo(BigDecimal.valueOf(digits.size())) < 0
                && amount.stripTrailingZeros().scale() <= 0;
        return small ? digits.get(amount.intValueExact()) : trimmed(amount, 2);
    }
}
