package vn.haidang.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.figure.Figure;

/**
 * "21,810" may be 21.81 or 21 810. Where the percentage printed with it fits only the other reading, that one is proposed, with a doubt so that a
 * person looks.
 */
final class Rereading {

    private static final Pattern EITHER = Pattern.compile("(\\d{1,3})([.,])(\\d{3})(?!\\d)");

    private final List<FigureItem> items;

    Rereading(List<FigureItem> items) {
        this.items = items;
    }

    void run() {
        for (FigureItem ratio : items) {
            FigureItem number = ratio.unit.isRatio() ? ratio.subject : null;
            if (number != null
                    && number.value != null
                    && "PLAN".equals(ratio.around.figure().relatedTo())) {
                items.stream()
                        .filter(plan ->
                                plan.role == FigureItem.Role.PLAN && plan.value != null && isSamePlace(plan, number))
                        .forEach(plan -> reread(ratio.around.figure(), number, plan));
            }
        }
    }

    private static boolean isSamePlace(FigureItem plan, FigureItem number) {
        return plan.candidate() != null
                && number.candidate() != null
                && plan.candidate().indicator().id()
                        == number.candidate().indicator().id()
                && plan.settled != null
                && number.settled != null
                && plan.settled.year() == number.settled.year()
                && plan.body == number.body;
    }

    private static void reread(Figure ratio, FigureItem number, FigureItem plan) {
        BigDecimal other = other(plan.around.figure());
        if (other == null || ratio.value() == null) {
            return;
        }
        BigDecimal otherValue = plan.unit.in(
                Objects.requireNonNull(plan.candidate()).indicator().measure(), other);
        if (!fits(number.value, plan.value, ratio.value()) && fits(number.value, otherValue, ratio.value())) {
            plan.value = otherValue;
            plan.doubts.add("OTHER_READING:" + ratio.printed());
        }
    }

    static boolean fits(@Nullable BigDecimal part, @Nullable BigDecimal whole, BigDecimal percent) {
        if (part == null || whole == null || whole.signum() == 0) {
            return false;
        }
        BigDecimal computed = part.movePointRight(2).divide(whole, MathContext.DECIMAL64);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(0, percent.scale()));
        return computed.subtract(percent).abs().compareTo(unit) <= 0;
    }

    private static @Nullable BigDecimal other(Figure figure) {
        Matcher matcher = EITHER.matcher(figure.printed());
        if (!matcher.find() || figure.value() == null) {
            return null;
        }
        BigDecimal grouped = new BigDecimal(matcher.group(1) + matcher.group(3));
        BigDecimal broken = new BigDecimal(matcher.group(1) + "." + matcher.group(3));
        return figure.value().compareTo(grouped) == 0 ? broken : grouped;
    }
}
