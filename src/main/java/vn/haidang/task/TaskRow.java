package vn.haidang.task;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Role;

/**
 * One line of a list of tasks, as of the day of the list.
 *
 * @param unitName the name the unit had on that day
 * @param sponsorId leader in charge: of the directive where it names one, else of the unit
 * @param seen whether somebody of the unit has opened it
 */
public record TaskRow(
        long id,
        int version,
        long directiveId,
        String ref,
        String text,
        String periodKey,
        long unitId,
        String unitCode,
        String unitName,
        String unitShortName,
        @Nullable Long documentId,
        String source,
        TaskStatus status,
        TaskClass taskClass,
        LocalDate openedOn,
        @Nullable LocalDate statedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate doneOn,
        @Nullable Long assigneeId,
        @Nullable String assigneeName,
        @Nullable Long sponsorId,
        @Nullable String sponsorName,
        boolean seen) {

    /** Days after the deadline on that day; 0 where it is not overdue. */
    public long daysLate(LocalDate day) {
        return taskClass == TaskClass.RUNNING_OVERDUE && dueOn != null ? ChronoUnit.DAYS.between(dueOn, day) : 0;
    }

    /** Days until the deadline on that day, for a task that is in time; -1 for any other. */
    public long daysLeft(LocalDate day) {
        return taskClass == TaskClass.RUNNING_IN_TIME && dueOn != null && !dueOn.isBefore(day)
                ? ChronoUnit.DAYS.between(day, dueOn)
                : -1;
    }

    /** Whether the actor is told how late it is: who can act on it, the head, the leader in charge, the Office. Others see the day alone. */
    public boolean tellsLateness(Actor actor) {
        return actor.belongsTo(unitId)
                || actor.hasAny(Role.OFFICE, Role.LEADER)
                || (assigneeId != null && actor.is(assigneeId));
    }

    /** Whether the actor is on the side that accepts its result, should it wait for that; the face decides in the end. */
    public boolean offersAcceptance(Actor actor) {
        return status == TaskStatus.SUBMITTED
                && (actor.has(Role.OFFICE) || (actor.has(Role.LEADER) && sponsorId != null && actor.is(sponsorId)))
                && !actor.leads(unitId)
                && (assigneeId == null || !actor.is(assigneeId));
    }

    /** What people see of its state; the label is the message {@code task.shown.NAME}. */
    public Shown shown() {
        return switch (status) {
            case GIVEN -> seen ? Shown.SEEN : Shown.UNSEEN;
            case IN_PROGRESS -> Shown.IN_PROGRESS;
            case SUBMITTED -> Shown.SUBMITTED;
            case RETURNED -> Shown.RETURNED;
            case DONE, WITHDRAWN -> Shown.DONE;
        };
    }

    /** States as people tell them apart, each with a mark of its own. */
    public enum Shown {
        UNSEEN("○"),
        SEEN("◔"),
        IN_PROGRESS("◑"),
        SUBMITTED("◕"),
        RETURNED("↺"),
        DONE("✓");

        private final String mark;

        Shown(String mark) {
            this.mark = mark;
        }

        public String mark() {
            return mark;
        }
    }
}
