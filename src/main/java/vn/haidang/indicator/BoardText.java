package vn.haidang.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Collator;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Page;

/** Figures, periods and comparisons in the words of the reader's language. */
public final class BoardText {

    /** Names in the order of the Vietnamese alphabet. */
    static final Comparator<String> ALPHABET = alphabet();

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Text by message key. */
    @FunctionalInterface
    public interface Words {
        String t(String key, Object... arguments);
    }

    private final Words words;
    private final boolean english;
    private final FigureText figures;

    private static Comparator<String> alphabet() {
        Collator collator = Collator.getInstance(Locale.forLanguageTag("vi"));
        return collator::compare;
    }

    private BoardText(Words words, boolean english) {
        this.words = words;
        this.english = english;
        this.figures = new FigureText(english ? Locale.ENGLISH : Locale.forLanguageTag("vi"), words::t);
    }

    public static BoardText of(Page page) {
        return new BoardText(page::t, "en".equals(page.language()));
    }

    public String t(String key, Object... arguments) {
        return words.t(key, arguments);
    }

    public String name(Indicator indicator) {
        return english ? indicator.nameEn() : indicator.name();
    }

    public String name(Dimension dimension) {
        return english ? dimension.nameEn() : dimension.name();
    }

    public String name(Dimension.Category category) {
        return english ? category.nameEn() : category.name();
    }

    public String unit(Measure measure) {
        return english ? measure.nameEn() : measure.name();
    }

    /** {@code 6 tháng đầu năm 2023}, {@code Quý I/2025}. */
    public String period(Period period) {
        String key = period.span() == Period.Span.HALF_YEAR
                ? "HALF_YEAR_" + period.number()
                : period.span().name();
        return t("indicator.boards.period." + key, period.written(), String.valueOf(period.year()));
    }

    /** The same within a sentence: {@code năm 2023}. */
    public String within(Period period) {
        String name = period(period);
        return english ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** For axes and narrow columns: {@code 6/2023}, {@code Q1/2025}, {@code 6T/2023}, {@code 2024}. */
    public String shortPeriod(Period period) {
        return switch (period.span()) {
            case MONTH -> period.number() + "/" + period.year();
            case QUARTER -> "Q" + period.number() + "/" + period.year();
            case HALF_YEAR -> (period.number() == 1 ? "6T" : "6T–2") + "/" + period.year();
            case FIRST_MONTHS -> period.number() + "T/" + period.year();
            case YEAR -> String.valueOf(period.year());
        };
    }

    /** 1.234,50 with that many decimals. */
    public String number(BigDecimal value, int decimals) {
        return figures.column(value, decimals);
    }

    /** With at least the decimals of the indicator and at most four, so that a share can be followed. */
    public String exact(BigDecimal value, int decimals) {
        BigDecimal shown = value.setScale(Math.max(decimals, 4), RoundingMode.HALF_UP);
        return number(
                shown, Math.max(decimals, Math.max(shown.stripTrailingZeros().scale(), 0)));
    }

    /** The figure with its decimals, "khoảng", "trên", "gần" kept. */
    public String figure(BigDecimal amount, int decimals, @Nullable Qualifier qualifier) {
        String number = number(amount, decimals);
        return qualifier == null ? number : t("indicator.qualifier." + qualifier) + " " + number;
    }

    /** "chưa đủ kỳ", "ước thực hiện": what has to be said beside a figure; null where there is nothing. */
    public @Nullable String note(BoardFigure figure) {
        String standing = figure.standing() == Standing.ACTUAL
                ? null
                : t("indicator.standing." + figure.standing()).toLowerCase(Locale.ROOT);
        String incomplete = figure.complete() ? null : t("indicator.boards.incomplete");
        if (standing == null) {
            return incomplete;
        }
        return incomplete == null ? standing : standing + ", " + incomplete;
    }

    /** {@code +5,8%}, {@code −4,3%}. */
    public String growth(BigDecimal growth) {
        String sign = growth.signum() > 0 ? "+" : growth.signum() < 0 ? "−" : "";
        return sign + percent(growth.abs());
    }

    /** "tăng 5,8%", "giảm 4,3%", "bằng": the change in words. */
    public String change(BigDecimal growth) {
        String which = growth.signum() > 0 ? "up" : growth.signum() < 0 ? "down" : "even";
        return t("indicator.boards.change." + which, percent(growth.abs()));
    }

    /** 05/01/2025, empty for null. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    public String percent(BigDecimal percent) {
        return number(percent, 1) + "%";
    }
}
