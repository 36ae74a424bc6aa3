package vn.haidang.indicator;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A body's form in a round, as it stands.
 *
 * @param taskId its task in the ledger, null where it has none
 * @param step the last step, by whom, when and why
 * @param firstSentAt null: not sent yet
 * @param sentReason why values are missing, as the last sending says; null: it says nothing
 */
public record RoundBody(
        long id,
        long roundId,
        int bodyId,
        LocalDate dueOn,
        @Nullable Long taskId,
        int version,
        RoundStep step,
        Instant at,
        String by,
        @Nullable String reason,
        @Nullable Instant firstSentAt,
        @Nullable String sentReason) {

    /** Sent, and not taken back by the body itself since: whoever collects has an answer, were it only the reason why there are no values. */
    public boolean isSent() {
        return firstSentAt != null && step != RoundStep.TAKEN_BACK;
    }

    /** Sent with a reason for what is missing, and nobody has opened it again. */
    public boolean isExplained() {
        return !step.isOpen() && sentReason != null;
    }

    /** The same after a step that was just taken. */
    RoundBody at(RoundStep taken) {
        return new RoundBody(
                id, roundId, bodyId, dueOn, taskId, version + 1, taken, at, by, reason, firstSentAt, sentReason);
    }

    /** The day of the first sending in Vietnam decides; what was sent back later does not make it late. */
    public boolean isInTime() {
        return isSent() && !sentOn().isAfter(dueOn);
    }

    /** Late on a day: sent after the due day, or not sent and the day is past. */
    public boolean isLate(LocalDate today) {
        return isSent() ? sentOn().isAfter(dueOn) : today.isAfter(dueOn);
    }

    /** Days late on a day, 0 where it is in time. */
    public long daysLate(LocalDate today) {
        LocalDate end = isSent() ? sentOn() : today;
        return Math.max(0, java.time.temporal.ChronoUnit.DAYS.between(dueOn, end));
    }

    private LocalDate sentOn() {
        return java.util.Objects.requireNonNull(firstSentAt)
                .atZone(CollectionText.VIETNAM)
                .toLocalDate();
    }
}
