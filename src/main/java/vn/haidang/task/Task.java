package vn.haidang.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;

/**
 * What one unit answers for, and the rules of its life. Immutable: an act gives the task as it is afterwards.
 *
 * @param sponsorId sponsor of the directive, null: whoever is in charge of the unit
 * @param submitterId who handed in the result that waits or was accepted
 */
record Task(
        long id,
        long directiveId,
        long dutyId,
        long unitId,
        String periodKey,
        LocalDate openedOn,
        @Nullable LocalDate statedOn,
        @Nullable LocalDate dueOn,
        TaskStatus status,
        @Nullable Long assigneeId,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate doneOn,
        @Nullable Instant firstSeenAt,
        int version,
        @Nullable Long sponsorId,
        @Nullable Long submitterId) {

    /**
     * The parts somebody plays in this task.
     *
     * @param sponsors leaders in charge of the unit that answers
     */
    Set<TaskPart> partsOf(Actor actor, Set<Long> sponsors) {
        Set<TaskPart> parts = EnumSet.noneOf(TaskPart.class);
        if (actor.personId() == null) {
            return parts;
        }
        boolean head = actor.leads(unitId) || actor.has(Role.LEADER, unitId);
        boolean ofUnit = actor.belongsTo(unitId);
        boolean assignee = isPerson(assigneeId, actor);
        if (ofUnit) {
            parts.add(TaskPart.UNIT);
        }
        if (head) {
            parts.add(TaskPart.HEAD);
        }
        if (head || assignee || (assigneeId == null && ofUnit)) {
            parts.add(TaskPart.DOER);
        }
        boolean inCharge = isPerson(sponsorId, actor) || sponsors.contains(actor.person());
        boolean sideOfApproval = actor.has(Role.OFFICE) || (actor.has(Role.LEADER) && inCharge);
        if (sideOfApproval && !head && !assignee && !isPerson(submitterId, actor)) {
            parts.add(TaskPart.APPROVER);
        }
        return parts;
    }

    private static boolean isPerson(@Nullable Long person, Actor actor) {
        return person != null && actor.is(person);
    }

    Task seen(Instant at) {
        return firstSeenAt == null ? with(status, dueOn, assigneeId, submittedOn, doneOn, at) : this;
    }

    Task assigned(long person) {
        return with(TaskTransitions.to(status, TaskAction.ASSIGN), dueOn, person, submittedOn, doneOn, firstSeenAt);
    }

    Task noted() {
        return with(TaskTransitions.to(status, TaskAction.NOTE), dueOn, assigneeId, submittedOn, doneOn, firstSeenAt);
    }

    /** The doer's clock stops on that day. */
    Task submitted(LocalDate on) {
        return with(TaskTransitions.to(status, TaskAction.SUBMIT), dueOn, assigneeId, on, null, firstSeenAt);
    }

    /** Done on the day of the submission: waiting for acceptance is not the doer's time. */
    Task accepted() {
        return with(
                TaskTransitions.to(status, TaskAction.ACCEPT),
                dueOn,
                assigneeId,
                submittedOn,
                submittedOn,
                firstSeenAt);
    }

    /** The city, which gave it, counts it as done: nobody here is left to accept it. */
    Task doneByCity(LocalDate on) {
        if (!status.isOpen()) {
            throw new Refused("task.refused.notNow");
        }
        return with(TaskStatus.DONE, dueOn, assigneeId, on, on, firstSeenAt);
    }

    Task acceptanceUndone() {
        return with(
                TaskTransitions.to(status, TaskAction.UNDO_ACCEPT), dueOn, assigneeId, submittedOn, null, firstSeenAt);
    }

    /** The doer's clock runs on. */
    Task returned() {
        return with(TaskTransitions.to(status, TaskAction.RETURN), dueOn, assigneeId, null, null, firstSeenAt);
    }

    /** @throws Refused where the task has no deadline to move, or the new day is not later */
    Task extended(LocalDate until) {
        requireLater(until);
        return due(until);
    }

    Task due(@Nullable LocalDate newDue) {
        return with(status, newDue, assigneeId, submittedOn, doneOn, firstSeenAt);
    }

    /** The other unit begins anew: nobody of it has seen it, nobody has it in hand. */
    Task rerouted(long toUnit) {
        if (toUnit == unitId) {
            throw new Refused("task.refused.sameUnit");
        }
        return new Task(
                id,
                directiveId,
                dutyId,
                toUnit,
                periodKey,
                openedOn,
                statedOn,
                dueOn,
                TaskTransitions.to(status, TaskAction.REROUTE),
                null,
                null,
                null,
                null,
                version,
                sponsorId,
                null);
    }

    Task withdrawn() {
        return with(TaskTransitions.to(status, TaskAction.WITHDRAW), dueOn, assigneeId, submittedOn, null, firstSeenAt);
    }

    /** @throws Refused where there is no deadline, or the day is not after it */
    void requireLater(LocalDate until) {
        if (dueOn == null) {
            throw new Refused("task.refused.noDeadline");
        }
        if (!until.isAfter(dueOn)) {
            throw new Refused("task.refused.notLater");
        }
    }

    /**
     * More time is asked for while there is time; or after a return, where the result that was sent back had come in time: the wait for
     * acceptance is not the doer's.
     *
     * @throws Refused where it is too late
     */
    void requireTimeToAsk(LocalDate today, @Nullable LocalDate returnedSubmission) {
        if (dueOn != null
                && today.isAfter(dueOn)
                && (status != TaskStatus.RETURNED || returnedSubmission == null || returnedSubmission.isAfter(dueOn))) {
            throw new Refused("task.refused.extensionAfterDeadline");
        }
    }

    private Task with(
            TaskStatus newStatus,
            @Nullable LocalDate newDue,
            @Nullable Long newAssignee,
            @Nullable LocalDate newSubmitted,
            @Nullable LocalDate newDone,
            @Nullable Instant newSeen) {
        return new Task(
                id,
                directiveId,
                dutyId,
                unitId,
                periodKey,
                openedOn,
                statedOn,
                newDue,
                newStatus,
                newAssignee,
                newSubmitted,
                newDone,
                newSeen,
                version,
                sponsorId,
                submitterId);
    }
}
