package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Span;

/**
 * A figure of a document proposed as a value or plan.
 *
 * @param words what the words beside it mean, folded; a person's choice is remembered by them
 * @param candidateIds other indicators that may be meant
 * @param content what would be written
 * @param score 0 to 1
 * @param reasons codes with their values, messages {@code indicator.proposals.reason.CODE}
 * @param doubts codes with their values, messages {@code indicator.proposals.doubt.CODE}
 * @param note why it was rejected or should be corrected
 */
record Proposal(
        long id,
        long documentId,
        int line,
        Span span,
        String printed,
        String words,
        List<Integer> candidateIds,
        Content content,
        double score,
        List<String> reasons,
        List<String> doubts,
        Suggestion.@Nullable RatioCheck check,
        State state,
        @Nullable String note,
        @Nullable Long planId,
        @Nullable Long correctionId,
        @Nullable Instant actedAt,
        @Nullable String actedBy,
        @Nullable Long actedById,
        int version) {

    /** The label is the message {@code indicator.proposals.state.NAME}. */
    enum State {
        OPEN,
        ACCEPTED,
        REJECTED,
        SKIPPED,
        /** Another value stands; somebody decides whether this one takes its place. */
        CORRECTION
    }

    /**
     * What would be written.
     *
     * @param part key of the breakdown, empty for the whole
     * @param value in the indicator's unit
     * @param basis decision that set a plan
     */
    record Content(
            Suggestion.Kind kind,
            @Nullable Integer indicatorId,
            String part,
            @Nullable Integer bodyId,
            @Nullable Period period,
            Standing standing,
            @Nullable BigDecimal value,
            @Nullable Qualifier qualifier,
            @Nullable LocalDate asOf,
            @Nullable String basis,
            @Nullable LocalDate decidedOn) {

        boolean isWritable() {
            return (kind == Suggestion.Kind.VALUE || kind == Suggestion.Kind.PLAN)
                    && indicatorId != null
                    && bodyId != null
                    && period != null
                    && value != null;
        }
    }

    boolean isOpen() {
        return state == State.OPEN || state == State.SKIPPED;
    }

    /** Whether it waits for a person at all: checks and figures that nothing fits are only shown. */
    boolean isForPeople() {
        return content.kind() == Suggestion.Kind.VALUE || content.kind() == Suggestion.Kind.PLAN || state != State.OPEN;
    }

    int percent() {
        return (int) Math.round(score * 100);
    }
}
