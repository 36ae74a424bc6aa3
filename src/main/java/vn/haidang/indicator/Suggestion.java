package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Span;

/**
 * What a figure of a document may become.
 *
 * @param line from 1
 * @param label folded words beside the figure by which a person's choice is remembered
 * @param part key of the breakdown, empty for the whole
 * @param value in the indicator's unit
 * @param score 0 to 1
 * @param reasons message codes with their values behind colons, see {@code indicator.proposals.reason}
 * @param doubts the same, see {@code indicator.proposals.doubt}; with one it is never taken unseen
 */
record Suggestion(
        Span span,
        int line,
        String printed,
        String label,
        Kind kind,
        List<IndicatorMatching.Candidate> candidates,
        @Nullable Indicator indicator,
        String part,
        @Nullable Integer bodyId,
        @Nullable Period period,
        Standing standing,
        @Nullable BigDecimal value,
        @Nullable Qualifier qualifier,
        @Nullable LocalDate asOf,
        double score,
        List<String> reasons,
        List<String> doubts,
        @Nullable RatioCheck check) {

    /** The label is the message {@code indicator.proposals.kind.NAME}. */
    enum Kind {
        VALUE,
        PLAN,
        /** Holds others against each other; never written. */
        CHECK,
        /** Nothing in the catalogue fits. */
        NONE
    }

    /**
     * A printed ratio or sum beside what its operands come to.
     *
     * @param operands as printed
     */
    record RatioCheck(
            String printed, @Nullable BigDecimal computed, String unit, boolean agrees, List<String> operands) {}
}
