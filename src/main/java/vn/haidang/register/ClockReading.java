package vn.haidang.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.haidang.calendar.WorkingDays;

/**
 * How one legal clock of one document stands; computed when read, never stored.
 *
 * @param aimOn day on which it should be done
 * @param latestOn last day in time
 * @param doneAt when it was done, null while it is not
 * @param citation article that sets the time
 */
public record ClockReading(
        ClockKind kind,
        boolean urgent,
        LocalDate aimOn,
        LocalDate latestOn,
        @Nullable Instant doneAt,
        String citation,
        int daysLate) {

    /** How it stands. The label is the message {@code register.arrival.clockState.NAME}. */
    public enum State {
        DONE,
        DONE_LATE,
        RUNNING,
        LATE
    }

    static ClockReading of(ClockRule rule, Instant start, @Nullable Instant done, LocalDate today, WorkingDays days) {
        LocalDate from = day(start);
        LocalDate latest = rule.latest(from, days);
        LocalDate until = done == null ? today : day(done);
        int late = until.isAfter(latest) ? Math.max(1, (int) days.workingDaysBetween(latest, until)) : 0;
        return new ClockReading(rule.clock(), rule.urgent(), rule.aim(from, days), latest, done, rule.citation(), late);
    }

    public State state() {
        if (doneAt != null) {
            return daysLate > 0 ? State.DONE_LATE : State.DONE;
        }
        return daysLate > 0 ? State.LATE : State.RUNNING;
    }

    public boolean isLate() {
        return state() == State.LATE;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ArrivalForm.VIETNAM);
    }
}
