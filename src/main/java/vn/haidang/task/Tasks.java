package vn.haidang.task;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.attachment.Attachments;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.StaleWrite;

/**
 * What people do with tasks. Every act is checked against one table of transitions, written with the version the person saw, put on record and
 * into the timeline, and told to other rooms, in one transaction.
 *
 * <p>Wherever a {@code version} is asked for it may be null: a program that does not care. All acts throw {@link NotFound} for an unknown task,
 * {@link NotPermitted} where others may do it, {@link Refused} where nobody may now, {@link StaleWrite} where the task was changed in between.
 */
@Component
public class Tasks {

    /** How long an acceptance can be taken back: the ten seconds the page offers it, and the way to the server. */
    static final Duration UNDO = Duration.ofSeconds(15);

    private final TaskDesk desk;
    private final TaskStore store;
    private final ActStore acts;
    private final DirectiveStore directives;
    private final TaskPeople people;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;

    Tasks(
            TaskDesk desk,
            TaskStore store,
            ActStore acts,
            DirectiveStore directives,
            TaskPeople people,
            Attachments attachments,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.store = store;
        this.acts = acts;
        this.directives = directives;
        this.people = people;
        this.attachments = attachments;
        this.events = events;
    }

    /** Notes that somebody of the unit opened the task, the first time only. Does nothing for others. */
    @Transactional
    public void see(Actor actor, long id) {
        Task task = desk.find(id);
        if (task.firstSeenAt() == null
                && TaskTransitions.open(task.status(), desk.parts(actor, task)).contains(TaskAction.SEE)
                && store.noteSeen(id, desk.now())) {
            desk.record(actor, task, task, "seen", null);
            store.event(id, TaskEventKind.SEEN, actor, desk.now(), Map.of());
        }
    }

    /**
     * The head passes a task on.
     *
     * @param personId somebody of the unit
     */
    @Transactional
    public void assign(Actor actor, long id, @Nullable Integer version, long personId, @Nullable String note) {
        Task task = desk.open(actor, id, version, TaskAction.ASSIGN);
        String words = TaskDesk.optional(note);
        if (!people.staff(task.unitId(), desk.today()).contains(personId)) {
            throw new Refused("task.refused.notOfUnit");
        }
        Task after = task.assigned(personId).seen(desk.now());
        desk.save(
                actor,
                task,
                after,
                "assigned",
                words,
                TaskEventKind.ASSIGNED,
                data("assignee", people.personName(personId, desk.today()).orElse(""), "note", words));
        acts.assignment(id, actor, desk.now(), personId, words);
        tell(new TaskAssigned(
                UUID.randomUUID(),
                desk.brief(after),
                actor.name(),
                words,
                TaskPeople.without(actor.personId(), List.of(personId))));
    }

    /**
     * Says how the work goes.
     *
     * @return id of the note
     */
    @Transactional
    public long note(Actor actor, long id, @Nullable Integer version, @Nullable String text, List<NewFile> files) {
        Task task = desk.open(actor, id, version, TaskAction.NOTE);
        String words = TaskDesk.required(text, "task.refused.noteEmpty");
        Task after = task.noted().seen(desk.now());
        long note = acts.progressNote(id, actor, desk.now(), words);
        desk.save(actor, task, after, "noted", words, TaskEventKind.NOTED, data("text", words, "note", note));
        for (NewFile file : files) {
            acts.attachToNote(id, note, keep(actor, file));
        }
        return note;
    }

    /**
     * Hands in the result. In time where today is not after the due day; the wait for acceptance is not the doer's.
     *
     * @param files evidence
     * @return id of the submission
     */
    @Transactional
    public long submit(Actor actor, long id, @Nullable Integer version, @Nullable String summary, List<NewFile> files) {
        Task task = desk.open(actor, id, version, TaskAction.SUBMIT);
        String words = TaskDesk.required(summary, "task.refused.summaryEmpty");
        LocalDate today = desk.today();
        Task after = task.submitted(today).seen(desk.now());
        long submission = acts.submission(id, actor, desk.now(), today, words);
        desk.save(
                actor,
                task,
                after,
                "submitted",
                words,
                TaskEventKind.SUBMITTED,
                data("text", words, "submission", submission));
        for (NewFile file : files) {
            acts.attachToSubmission(id, submission, keep(actor, file));
        }
        List<Long> approvers = people.approvers(desk.find(id), today);
        tell(new TaskSubmitted(
                UUID.randomUUID(),
                desk.brief(after),
                actor.name(),
                words,
                TaskPeople.without(actor.personId(), approvers)));
        return submission;
    }

    private long keep(Actor actor, NewFile file) {
        return attachments.keep(actor, file.name(), file.type(), file.content()).id();
    }

    /**
     * Accepts the result: by somebody else than the doer. Done on the day it was handed in.
     *
     * @return id of the acceptance
     */
    @Transactional
    public long accept(Actor actor, long id, @Nullable Integer version, @Nullable String note) {
        Task task = desk.open(actor, id, version, TaskAction.ACCEPT);
        String words = TaskDesk.optional(note);
        ActStore.Submission submission = submission(id);
        Task after = task.accepted();
        // the task first: of two who accept at once the second waits here and then finds a newer version
        desk.save(actor, task, after, "accepted", words, TaskEventKind.ACCEPTED, data("text", words));
        long acceptance = acts.acceptance(id, actor, desk.now(), submission.id(), words);
        tell(new TaskAccepted(
                UUID.randomUUID(),
                desk.brief(after),
                acceptance,
                actor.name(),
                TaskPeople.without(actor.personId(), doers(task))));
        return acceptance;
    }

    /** Takes an acceptance back, within {@link #UNDO} and by whoever gave it. */
    @Transactional
    public void undoAccept(Actor actor, long id) {
        Task task = desk.find(id);
        Task after = task.acceptanceUndone();
        ActStore.Acceptance acceptance =
                acts.standingAcceptance(id).orElseThrow(() -> new Refused("task.refused.notNow"));
        if (!actor.is(acceptance.personId())) {
            throw new NotPermitted("task.refused.part.ACCEPTER");
        }
        if (acceptance.at().plus(UNDO).isBefore(desk.now())) {
            throw new Refused("task.refused.undoTooLate");
        }
        desk.save(actor, task, after, "acceptanceUndone", null, TaskEventKind.ACCEPTANCE_UNDONE, Map.of());
        acts.undoAcceptance(acceptance.id(), desk.now());
        tell(new AcceptanceUndone(
                UUID.randomUUID(),
                desk.brief(after),
                acceptance.id(),
                actor.name(),
                TaskPeople.without(actor.personId(), doers(task))));
    }

    /** Sends the result back for revision; the doer's clock runs on. */
    @Transactional
    public void returnForRevision(Actor actor, long id, @Nullable Integer version, @Nullable String reason) {
        Task task = desk.open(actor, id, version, TaskAction.RETURN);
        String words = TaskDesk.required(reason, "task.refused.reasonEmpty");
        ActStore.Submission submission = submission(id);
        Task after = task.returned();
        desk.save(actor, task, after, "returned", words, TaskEventKind.RETURNED, data("text", words));
        acts.returned(id, actor, desk.now(), submission.id(), words);
        tell(new TaskReturned(
                UUID.randomUUID(),
                desk.brief(after),
                actor.name(),
                words,
                TaskPeople.without(actor.personId(), doers(task))));
    }

    /**
     * Gives the task to another unit, which begins anew; the deadline stays.
     *
     * @param followingPeriods of a recurring duty: the periods after this one, too
     */
    @Transactional
    public void reroute(
            Actor actor,
            long id,
            @Nullable Integer version,
            long unitId,
            @Nullable String reason,
            boolean followingPeriods) {
        Task task = desk.open(actor, id, version, TaskAction.REROUTE);
        String words = TaskDesk.required(reason, "task.refused.reasonEmpty");
        if (!people.unitExists(unitId, desk.today())) {
            throw new NotFound("unit", String.valueOf(unitId));
        }
        move(actor, task, unitId, words);
        if (followingPeriods && !task.periodKey().isEmpty()) {
            directives.lead(task.dutyId(), unitId);
            store.openAfter(task.dutyId(), task.unitId(), task.openedOn())
                    .forEach(later -> move(actor, later, unitId, words));
        }
    }

    private void move(Actor actor, Task task, long unitId, String reason) {
        Task after = task.rerouted(unitId);
        if (store.exists(task.dutyId(), unitId, task.periodKey())) {
            throw new Refused("task.refused.unitHasIt");
        }
        String from = desk.unitName(task.unitId());
        desk.save(
                actor,
                task,
                after,
                "rerouted",
                reason,
                TaskEventKind.REROUTED,
                data("text", reason, "from", from, "to", desk.unitName(unitId)));
        acts.reroute(task.id(), actor, desk.now(), task.unitId(), unitId, reason);
        Set<Long> concerned = new LinkedHashSet<>(people.heads(unitId, desk.today()));
        concerned.addAll(doers(task));
        tell(new TaskRerouted(
                UUID.randomUUID(),
                desk.brief(after),
                from,
                actor.name(),
                reason,
                TaskPeople.without(actor.personId(), concerned)));
    }

    /**
     * The task is no longer asked for, and no longer counted.
     *
     * @param followingPeriods of a recurring duty: it ends with this period
     */
    @Transactional
    public void withdraw(
            Actor actor, long id, @Nullable Integer version, @Nullable String reason, boolean followingPeriods) {
        Task task = desk.open(actor, id, version, TaskAction.WITHDRAW);
        String words = TaskDesk.required(reason, "task.refused.reasonEmpty");
        end(actor, task, words);
        if (followingPeriods && !task.periodKey().isEmpty()) {
            directives.end(task.dutyId(), task.openedOn());
            store.openAfter(task.dutyId(), task.unitId(), task.openedOn()).forEach(later -> end(actor, later, words));
        }
    }

    private void end(Actor actor, Task task, String reason) {
        Task after = task.withdrawn();
        desk.save(actor, task, after, "withdrawn", reason, TaskEventKind.WITHDRAWN, data("text", reason));
        acts.withdrawal(task.id(), actor, desk.now(), reason);
        tell(new TaskWithdrawn(
                UUID.randomUUID(),
                desk.brief(after),
                actor.name(),
                reason,
                TaskPeople.without(actor.personId(), doers(task))));
    }

    /** Where a task stands; empty where there is no such task. */
    @Transactional(readOnly = true)
    public Optional<TaskStatus> status(long id) {
        return store.find(id).map(Task::status);
    }

    private List<Long> doers(Task task) {
        List<Long> doers = new ArrayList<>(people.doers(task, desk.today()));
        if (task.submitterId() != null) {
            doers.add(task.submitterId());
        }
        return doers;
    }

    private ActStore.Submission submission(long id) {
        return acts.lastSubmission(id).orElseThrow(() -> new Refused("task.refused.notNow"));
    }

    private void tell(TaskEvent event) {
        if (!event.recipients().isEmpty()) {
            events.publishEvent(event);
        }
    }

    /** Keys and values in turn; those without a value are left out. */
    static Map<String, Object> data(@Nullable Object... keysAndValues) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            Object value = keysAndValues[i + 1];
            if (value != null) {
                data.put(String.valueOf(keysAndValues[i]), value);
            }
        }
        return data;
    }
}
