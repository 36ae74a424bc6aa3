package vn.haidang.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.figure.Figure;

/** Tells plans and values of the year before from values: by their own words, or because they follow the percentage made of them. */
final class BaseRoles {

    private final List<FigureItem> items;
    private final FigureContexts contexts;

    BaseRoles(List<FigureItem> items, FigureContexts contexts) {
        this.items = items;
        this.contexts = contexts;
    }

    void assign() {
        FigureItem subject = null;
        FigureItem topic = null;
        for (int i = 0; i < items.size(); i++) {
            FigureItem item = items.get(i);
            if (i > 0 && !contexts.samePassage(items.get(i - 1).around, item.around)) {
                subject = null;
                topic = null;
            }
            item.subject = subject;
            item.nearest = subject;
            item.topic = topic;
            if (item.unit.isRatio()) {
                continue;
            }
            if (contexts.isInTable(item.around)) {
                item.role = FigureTime.isPlan(contexts.columnHead(item.around))
                        ? FigureItem.Role.PLAN
                        : FigureItem.Role.VALUE;
                item.subject = null;
                continue;
            }
            role(item, i, subject);
            if (item.role == FigureItem.Role.VALUE) {
                item.subject = null;
                subject = item;
                topic = topic == null ? item : topic;
            } else if (!item.inherits) {
                item.subject = null;
            }
        }
    }

    private void role(FigureItem item, int at, @Nullable FigureItem subject) {
        FigureItem previous = at > 0 ? items.get(at - 1) : null;
        String between = contexts.between(item.around);
        boolean bracket = between.strip().equals("(") || between.strip().endsWith("(") && between.length() < 60;
        if (previous != null && subject != null && contexts.samePassage(previous.around, item.around)) {
            if (bracket && !previous.unit.isRatio() && isOtherMoney(previous, item)) {
                item.role = FigureItem.Role.SAME_IN_OTHER_MONEY;
                return;
            }
            FigureItem spoken = spokenOf(item, at, subject);
            boolean alike = item.unit.dimension().equals(spoken.unit.dimension());
            if (previous.unit.isRatio() && alike && isBaseOf(previous.around.figure(), between, bracket)) {
                item.role = role(previous.around.figure(), between, spoken, item);
            }
            if (alike && item.role == FigureItem.Role.VALUE && isCompared(previous, item, between, bracket)) {
                item.role = FigureItem.Role.COMPARED;
            }
            item.inherits = item.role != FigureItem.Role.VALUE;
            if (item.inherits) {
                item.subject = spoken;
                return;
            }
        }
        if (FigureTime.isChange(contexts.segmentBefore(item.around), contexts.behind(item.around))) {
            item.role = FigureItem.Role.CHANGE;
        } else if (FigureTime.isPlan(between) && !isAfterRatioOnly(previous, between)) {
            item.role = FigureItem.Role.PLAN;
        }
    }

    /** "cao hơn mức 587 triệu USD của năm 2022", "gấp 1,4 lần năm 2023 (261 triệu USD)", "(quý trước 1.610 hồ sơ)". */
    private boolean isCompared(FigureItem previous, FigureItem item, String between, boolean bracket) {
        boolean ofYear = previous.unit.isRatio() && bracket && FigureTime.namesYear(between);
        boolean before = between.strip().startsWith("(") && FigureTime.isOfStretchBefore(between);
        boolean held = FigureTime.isBase(between)
                && (FigureTime.namesYear(between) || FigureTime.namesYear(contexts.behind(item.around)));
        return ofYear || before || held;
    }

    /** The figure of the paragraph from which the ratio or change right before is made; where none fits, the nearest. */
    private FigureItem spokenOf(FigureItem item, int at, FigureItem nearest) {
        for (int i = at - 2; i >= 0 && contexts.samePassage(items.get(i).around, item.around); i--) {
            FigureItem one = items.get(i);
            boolean value = one.role == FigureItem.Role.VALUE
                    && !one.unit.isRatio()
                    && one.unit.dimension().equals(item.unit.dimension());
            if (value && BaseCheck.is(items.get(at - 1), one, item)) {
                return one;
            }
        }
        FigureItem previous = at > 0 ? items.get(at - 1) : null;
        if (previous == null || !previous.inherits || !contexts.isSameSentence(previous.around, item.around)) {
            return nearest;
        }
        return previous.subject != null ? previous.subject : nearest;
    }

    private static boolean isOtherMoney(FigureItem one, FigureItem other) {
        String a = one.unit.dimension();
        String b = other.unit.dimension();
        return a.equals("VND") && b.equals("USD") || a.equals("USD") && b.equals("VND");
    }

    private static boolean isBaseOf(Figure ratio, String between, boolean bracket) {
        boolean names = FigureTime.isPlan(between) || FigureTime.isComparison(between);
        return bracket || names && between.indexOf(',') < 0 && between.indexOf(';') < 0 && ratio.relatedTo() != null;
    }

    private static FigureItem.Role role(Figure ratio, String between, FigureItem subject, FigureItem item) {
        if ("PLAN".equals(ratio.relatedTo()) || FigureTime.isPlan(between)) {
            return FigureItem.Role.PLAN;
        }
        if ("SAME_PERIOD".equals(ratio.relatedTo()) || FigureTime.isComparison(between)) {
            return FigureItem.Role.YEAR_BEFORE;
        }
        boolean agrees =
                ratio.relatedTo() == null && "CHANGE".equals(ratio.relationKind()) && isChange(ratio, subject, item);
        if (agrees) {
            item.doubts.add("BASE_BY_NUMBER");
            return FigureItem.Role.YEAR_BEFORE;
        }
        return FigureItem.Role.VALUE;
    }

    /** Whether a percentage without words for its base is the change from the figure in the bracket. */
    private static boolean isChange(Figure ratio, FigureItem subject, FigureItem item) {
        BigDecimal now = subject.around.figure().value();
        BigDecimal before = item.around.figure().value();
        if (now == null || before == null || before.signum() == 0 || ratio.value() == null) {
            return false;
        }
        BigDecimal change = now.multiply(subject.unit.factor())
                .subtract(before.multiply(item.unit.factor()))
                .abs()
                .movePointRight(2)
                .divide(before.multiply(item.unit.factor()), MathContext.DECIMAL64);
        return change.subtract(ratio.value()).abs().compareTo(new BigDecimal("0.1")) <= 0;
    }

    /** "đạt 33% kế hoạch, ước 500 tỷ": the word belongs to the ratio. */
    private static boolean isAfterRatioOnly(@Nullable FigureItem previous, String between) {
        int comma = Math.max(between.lastIndexOf(','), between.lastIndexOf(';'));
        boolean ratio = previous != null && previous.unit.isRatio();
        return ratio && comma >= 0 && !FigureTime.isPlan(between.substring(comma));
    }
}
