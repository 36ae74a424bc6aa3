package vn.haidang.task;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.calendar.Boundary;
import vn.haidang.calendar.Every;
import vn.haidang.calendar.Occurrence;
import vn.haidang.calendar.Recurrence;

/**
 * What a directive obliges to, once or in every period.
 *
 * @param assignedOn day the order was given
 * @param leadUnitId null where all units are meant
 * @param openedUntil periods up to this day have their tasks
 */
record Duty(
        long id,
        long directiveId,
        LocalDate assignedOn,
        @Nullable Long leadUnitId,
        DutyType type,
        @Nullable LocalDate statedOn,
        @Nullable Boundary boundary,
        @Nullable Every every,
        @Nullable Integer dayOfMonth,
        @Nullable Integer dayOfWeek,
        @Nullable Integer monthOfPeriod,
        @Nullable LocalDate startsAfter,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate openedUntil) {

    /**
     * A task to be: one turn of the duty.
     *
     * @param openedOn day from which it counts
     */
    record Turn(
            String periodKey,
            LocalDate openedOn,
            @Nullable LocalDate statedOn,
            @Nullable LocalDate dueOn) {}

    /** The one turn of a duty that comes once. */
    Turn once(TaskRules rules) {
        return new Turn("", assignedOn, statedOn, dueOnce(rules));
    }

    /** The turns that open by a day, oldest first. */
    List<Turn> turnsUntil(LocalDate lastOpening, TaskRules rules) {
        Every period = recurring();
        Recurrence recurrence = recurrence().startingOn(assignedOn);
        if (rules.firstPeriod() == TaskRules.FirstPeriod.NEXT) {
            LocalDate after = startsAfter == null || startsAfter.isBefore(assignedOn) ? assignedOn : startsAfter;
            recurrence = recurrence.startingAfter(after);
        }
        LocalDate from = openedUntil == null ? assignedOn : period.start(openedUntil);
        // a turn opens at the latest with its period, so nothing due after the next period's end opens by then
        LocalDate to = period.end(period.next(lastOpening));
        return recurrence.occurrences(from.isBefore(assignedOn) ? assignedOn : from, to, rules.deadline()).stream()
                .map(occurrence -> turn(occurrence, rules))
                .filter(turn -> !turn.openedOn().isAfter(lastOpening))
                .toList();
    }

    /** The last day in time of a task of this duty under other rules; null for no deadline, its own where its period has no turn any more. */
    @Nullable
    LocalDate dueOf(Task task, TaskRules rules) {
        if (type != DutyType.RECURRING) {
            return dueOnce(rules);
        }
        Every period = recurring();
        LocalDate from = period.start(period.start(task.openedOn()).minusDays(1));
        LocalDate to = period.end(period.next(period.next(task.openedOn())));
        for (Occurrence occurrence : recurrence().occurrences(from, to, rules.deadline())) {
            if (occurrence.periodKey().equals(task.periodKey())) {
                return turn(occurrence, rules).dueOn();
            }
        }
        return task.dueOn();
    }

    private @Nullable LocalDate dueOnce(TaskRules rules) {
        if (statedOn == null || type == DutyType.NONE) {
            return null;
        }
        Boundary how = boundary == null ? Boundary.BY : boundary;
        return (type == DutyType.EVENT ? rules.event() : rules.deadline()).lastDay(statedOn, how);
    }

    private Turn turn(Occurrence occurrence, TaskRules rules) {
        boolean dayNamed = dayOfMonth != null || dayOfWeek != null || every == Every.DAY;
        boolean noDeadline = !dayNamed && rules.withoutDay() == TaskRules.WithoutDay.NONE;
        LocalDate begins = occurrence.due().isBefore(occurrence.periodStart())
                ? recurring().start(occurrence.due())
                : occurrence.periodStart();
        return new Turn(
                occurrence.periodKey(),
                begins.isBefore(assignedOn) ? assignedOn : begins,
                dayNamed ? occurrence.statedDay() : null,
                noDeadline ? null : occurrence.due());
    }

    private Recurrence recurrence() {
        return new Recurrence(
                recurring(),
                dayOfMonth,
                dayOfWeek == null ? null : DayOfWeek.of(dayOfWeek),
                monthOfPeriod,
                boundary == null ? Boundary.WITHIN : boundary,
                startsAfter,
                null,
                endsOn);
    }

    private Every recurring() {
        if (every == null) {
            throw new IllegalStateException("duty " + id + " does not recur");
        }
        return every;
    }
}
