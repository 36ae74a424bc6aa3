package vn.haidang.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.TextFold;

/**
 * What was typed into a cell, as a number.
 *
 * @param value null: nothing was typed, or it cannot be read
 * @param problem message key, null where it can be read
 * @param readings what it may mean where that is open
 */
record EntryNumber(
        @Nullable BigDecimal value,
        @Nullable Qualifier qualifier,
        @Nullable String problem,
        List<BigDecimal> readings) {

    private static final Pattern QUALIFIED = Pattern.compile("(khoang|tren|hon|gan|duoi|~|>|<)\\s*(.*)");
    private static final Pattern VIETNAMESE = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?|-?\\d+(,\\d+)?");
    private static final Pattern ENGLISH = Pattern.compile("-?\\d{1,3}(,\\d{3})+\\.\\d+|-?\\d{1,3}(,\\d{3}){2,}");
    private static final Pattern EITHER = Pattern.compile("-?\\d{1,3},\\d{3}");
    private static final Pattern ONE_POINT = Pattern.compile("-?\\d+\\.\\d+");
    private static final Pattern POINTS = Pattern.compile("-?\\d+(\\.\\d+){2,}");

    static EntryNumber read(String typed) {
        String text = typed.strip().replace("\u00a0", " ").replaceAll("(?<=\\d) (?=\\d)", "");
        if (text.isEmpty()) {
            return new EntryNumber(null, null, null, List.of());
        }
        Qualifier qualifier = null;
        Matcher qualified = QUALIFIED.matcher(TextFold.fold(text).toLowerCase(Locale.ROOT));
        if (qualified.matches()) {
            qualifier = switch (qualified.group(1)) {
                case "khoang", "~" -> Qualifier.ABOUT;
                case "gan", "duoi", "<" -> Qualifier.LESS;
                default -> Qualifier.MORE;
            };
            text = qualified.group(2);
        }
        return read(text, qualifier);
    }

    private static EntryNumber read(String text, @Nullable Qualifier qualifier) {
        if (EITHER.matcher(text).matches()) {
            return open(new BigDecimal(text.replace(",", "")), new BigDecimal(text.replace(',', '.')));
        }
        if (VIETNAMESE.matcher(text).matches()) {
            return new EntryNumber(
                    new BigDecimal(text.replace(".", "").replace(',', '.')), qualifier, null, List.of());
        }
        if (ENGLISH.matcher(text).matches()) {
            return new EntryNumber(new BigDecimal(text.replace(",", "")), qualifier, null, List.of());
        }
        if (ONE_POINT.matcher(text).matches()) {
            return new EntryNumber(new BigDecimal(text), qualifier, null, List.of());
        }
        if (POINTS.matcher(text).matches()) {
            int last = text.lastIndexOf('.');
            return open(
                    new BigDecimal(text.substring(0, last).replace(".", "") + text.substring(last)),
                    new BigDecimal(text.replace(".", "")));
        }
        return new EntryNumber(null, null, "indicator.entry.notANumber", List.of());
    }

    private static EntryNumber open(BigDecimal one, BigDecimal other) {
        return new EntryNumber(null, null, "indicator.entry.ambiguous", List.of(one, other));
    }
}
