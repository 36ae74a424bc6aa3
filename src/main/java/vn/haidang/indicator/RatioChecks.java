package vn.haidang.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.haidang.figure.Figure;

/** Holds printed percentages, multiples and sums against what their operands come to. */
final class RatioChecks {

    private final List<FigureItem> items;

    RatioChecks(List<FigureItem> items) {
        this.items = items;
    }

    /** The check of a ratio; without operands where the text does not give them. */
    Suggestion.RatioCheck of(FigureItem ratio) {
        Figure figure = ratio.around.figure();
        FigureItem number = ratio.subject;
        FigureItem base = number == null ? null : base(ratio, number);
        BigDecimal computed = number == null || base == null ? null : computed(figure, number, base);
        List<String> operands = new ArrayList<>();
        if (number != null) {
            operands.add(number.around.figure().printed());
        }
        if (base != null) {
            operands.add(base.around.figure().printed());
        }
        boolean agrees = computed != null && figure.value() != null && agrees(computed, figure.value());
        BigDecimal rounded = computed == null ? null : computed.setScale(scale(figure) + 1, RoundingMode.HALF_UP);
        return new Suggestion.RatioCheck(
                figure.printed(), rounded, Objects.requireNonNullElse(figure.unit(), "%"), agrees, operands);
    }

    Suggestion.RatioCheck ofSum(FigureItem whole) {
        BigDecimal sum = whole.parts.stream()
                .map(part -> Objects.requireNonNull(part.around.figure().value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Suggestion.RatioCheck(
                whole.around.figure().printed(),
                sum,
                Objects.requireNonNullElse(whole.around.figure().unit(), ""),
                true,
                whole.parts.stream().map(part -> part.around.figure().printed()).toList());
    }

    private static boolean isOf(FigureItem item, int indicatorId) {
        IndicatorMatching.Candidate named = item.candidate();
        return named != null && named.indicator().id() == indicatorId;
    }

    private @Nullable FigureItem base(FigureItem ratio, FigureItem number) {
        boolean plan = "PLAN".equals(ratio.around.figure().relatedTo());
        FigureItem beside = items.stream()
                .filter(item -> item.inherits && item.subject == number && (item.role == FigureItem.Role.PLAN) == plan)
                .filter(item -> item.around.index() == ratio.around.index() + 1)
                .findFirst()
                .orElse(null);
        IndicatorMatching.Candidate named = number.candidate();
        if (beside != null || named == null || number.settled == null) {
            return beside;
        }
        int counted = named.indicator().id();
        int year = number.settled.year() - (plan ? 0 : 1);
        boolean told = plan || "SAME_PERIOD".equals(ratio.around.figure().relatedTo());
        return !told
                ? null
                : items.stream()
                        .filter(item -> item.settled != null && item.settled.year() == year)
                        .filter(item -> (item.role == FigureItem.Role.PLAN) == plan && item.body == number.body)
                        .filter(item -> isOf(item, counted))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable BigDecimal computed(Figure ratio, FigureItem number, FigureItem base) {
        BigDecimal part = smallest(number);
        BigDecimal whole = smallest(base);
        if (part == null || whole == null || whole.signum() == 0) {
            return null;
        }
        BigDecimal times = part.divide(whole, MathContext.DECIMAL64);
        String kind = Objects.requireNonNullElse(ratio.relationKind(), "PERCENT_OF");
        return switch (kind) {
            case "TIMES" -> times;
            case "CHANGE" -> times.subtract(BigDecimal.ONE).movePointRight(2).abs();
            default -> times.movePointRight(2);
        };
    }

    private static @Nullable BigDecimal smallest(FigureItem item) {
        if (item.value != null && item.candidate() != null) {
            return item.value.multiply(item.candidate().indicator().measure().factor());
        }
        BigDecimal value = item.around.figure().value();
        return value == null ? null : value.multiply(item.unit.factor());
    }

    /** As rounding prints it. */
    private static boolean agrees(BigDecimal computed, BigDecimal printed) {
        int scale = Math.max(0, printed.scale());
        return computed.setScale(scale, RoundingMode.HALF_UP).compareTo(printed) == 0;
    }

    private static int scale(Figure figure) {
        return figure.value() == null ? 0 : Math.max(0, figure.value().scale());
    }
}
