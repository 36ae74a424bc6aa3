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
        @Nullable Instant firstSentAt) {

    /** The same after a step that was just taken. */
    RoundBody at(RoundStep taken) {
        return new RoundBody(id, roundId, bodyId, dueOn, taskId, version + 1, taken, at, by, reason, firstSentAt);
    }

    /** The day of the first sending in Vietnam decides; what was sent back later does not make it late. */
    public boolean isInTime() {
        return firstSentAt != null && !sentOn().isAfter(dueOn);
    }

    /** Late on a day: sent after the due day, or not sent and the day is past. */
    public boolean isLate(LocalDate today) {
        return firstSentAt == null ? today.isAfter(dueOn) : sentOn().isAfter(dueOn);
    }

    /** Days late on a day, 0 where it is in time. */
    public long daysLate(LocalDate today) {
        LocalDate end = firstSentAt == null ? today : sentOn();
        return Math.max(0, java.time.temporal.ChronoUnit.DAYS.between(dueOn, end));
    }

    private LocalDate sentOn() {
        return java.util.Objects.requireNonNull(firstSentAt)
                .atZone(CollectionText.VIETNAM)
                .toLocalDate();
    }
}
