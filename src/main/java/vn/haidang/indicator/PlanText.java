package vn.haidang.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.TextFold;

/**
 * A planned value as decisions write it: {@code 2 tỷ USD}, {@code 10.000}, a range {@code 1,8 - 2,3 tỷ USD}.
 *
 * @param low null: nothing was typed, or there is a problem
 * @param high null: one value
 * @param printed as it was typed
 * @param problem message key, with its arguments; null: understood
 */
record PlanText(
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable String printed,
        @Nullable String problem,
        List<String> arguments) {

    private static final Pattern RANGE =
            Pattern.compile("(?:tu |khoang )?(\\d[\\d., ]*?) ?(?:-|–|—|den) ?(\\d[\\d., ]*)(.*)");

    /** @param neighbour the plan or value of the year before, null: there is none */
    static PlanText read(String typed, Indicator indicator, @Nullable BigDecimal neighbour) {
        String text = TextFold.nfc(typed).strip();
        Matcher range = RANGE.matcher(TextFold.fold(text));
        if (!range.matches()) {
            TypedNumber.Reading one = TypedNumber.read(text, indicator, neighbour);
            return new PlanText(one.value(), null, one.printed(), one.problem(), one.arguments());
        }
        String unit = " " + range.group(3).strip();
        TypedNumber.Reading high = TypedNumber.read(range.group(2) + unit, indicator, neighbour);
        TypedNumber.Reading low =
                TypedNumber.read(range.group(1) + unit, indicator, high.value() == null ? neighbour : high.value());
        TypedNumber.Reading wrong = low.problem() != null ? low : high;
        if (low.value() == null || high.value() == null) {
            return new PlanText(null, null, text, wrong.problem(), wrong.arguments());
        }
        return low.value().compareTo(high.value()) > 0
                ? new PlanText(null, null, text, "indicator.plan.turned", List.of(text))
                : new PlanText(low.value(), high.value(), text, null, List.of());
    }
}
