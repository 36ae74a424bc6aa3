package vn.haidang.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Span;

/**
 * A figure in the text.
 *
 * @param relatedTo PLAN, SAME_PERIOD or TOTAL
 * @param relationKind PERCENT_OF, CHANGE, TIMES or POINTS
 */
public record Figure(
        @Nullable String label,
        String printed,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable String qualifier,
        @Nullable String period,
        @Nullable LocalDate asOf,
        @Nullable String relatedTo,
        @Nullable String relationKind,
        Span span) {}
