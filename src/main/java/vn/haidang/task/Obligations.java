package vn.haidang.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;

/**
 * Tasks that another room gives by its own rules, and knows by itself when they are done, such as a form that has to be sent. Who may do what is
 * that room's question; here only what the task's status allows counts. All in the caller's transaction or one of their own.
 */
@Component
public class Obligations {

    private final Directives directives;
    private final TaskDesk desk;
    private final ActStore acts;
    private final TaskPeople people;
    private final Reminders reminders;
    private final ApplicationEventPublisher events;

    Obligations(
            Directives directives,
            TaskDesk desk,
            ActStore acts,
            TaskPeople people,
            Reminders reminders,
            ApplicationEventPublisher events) {
        this.directives = directives;
        this.desk = desk;
        this.acts = acts;
        this.people = people;
        this.reminders = reminders;
        this.events = events;
    }

    /** @return ids of the tasks */
    @Transactional
    public List<Long> give(Actor actor, DirectiveByHand order) {
        return directives.give(actor, order);
    }

    /** The result came in the other room: the doer's clock stops today. Nothing happens where it was handed in already. */
    @Transactional
    public void delivered(Actor actor, long taskId, String summary) {
        Task task = desk.find(taskId);
        if (TaskTransitions.find(task.status(), TaskAction.SUBMIT).isEmpty()) {
            return;
        }
        LocalDate today = desk.today();
        Task after = task.submitted(today).seen(desk.now());
        long submission = acts.submission(taskId, actor, desk.now(), today, summary);
        desk.save(
                actor,
                task,
                after,
                "submitted",
                summary,
                TaskEventKind.SUBMITTED,
                Tasks.data("text", summary, "submission", submission));
    }

    /** The other room took the result: done on the day it came. */
    @Transactional
    public void accepted(Actor actor, long taskId, @Nullable String note) {
        accept(actor, desk.find(taskId), note);
    }

    /** The same, and whoever did it is told. */
    @Transactional
    public void takenIn(Actor actor, long taskId, String note) {
        Task task = desk.find(taskId);
        Long acceptance = accept(actor, task, note);
        List<Long> told = TaskPeople.without(actor.personId(), doers(task));
        if (acceptance != null && !told.isEmpty()) {
            events.publishEvent(new TaskAccepted(UUID.randomUUID(), desk.brief(task), acceptance, actor.name(), told));
        }
    }

    private List<Long> doers(Task task) {
        List<Long> doers = new ArrayList<>(people.doers(task, desk.today()));
        if (task.submitterId() != null) {
            doers.add(task.submitterId());
        }
        return doers;
    }

    /** @return id of the acceptance, null where nothing waits for one */
    private @Nullable Long accept(Actor actor, Task task, @Nullable String note) {
        ActStore.Submission submission = acts.lastSubmission(task.id()).orElse(null);
        if (submission == null
                || TaskTransitions.find(task.status(), TaskAction.ACCEPT).isEmpty()) {
            return null;
        }
        desk.save(
                actor,
                task,
                task.accepted(),
                "accepted",
                note,
                TaskEventKind.ACCEPTED,
                note == null ? Map.of() : Tasks.data("text", note));
        return acts.acceptance(task.id(), actor, desk.now(), submission.id(), note);
    }

    /**
     * The other room opens again what it took: the result waits as it did, handed in on the same day.
     *
     * @param since acceptances from then on; an earlier one is somebody else's and stands
     */
    @Transactional
    public void acceptanceUndone(Actor actor, long taskId, Instant since, String reason) {
        Task task = desk.find(taskId);
        ActStore.Acceptance acceptance = acts.standingAcceptance(taskId).orElse(null);
        if (acceptance == null
                || acceptance.at().isBefore(since)
                || TaskTransitions.find(task.status(), TaskAction.UNDO_ACCEPT).isEmpty()) {
            return;
        }
        desk.save(
                actor,
                task,
                task.acceptanceUndone(),
                "acceptanceUndone",
                reason,
                TaskEventKind.ACCEPTANCE_UNDONE,
                Tasks.data("text", reason));
        acts.undoAcceptance(acceptance.id(), desk.now());
        List<Long> told = TaskPeople.without(actor.personId(), doers(task));
        if (!told.isEmpty()) {
            events.publishEvent(
                    new AcceptanceUndone(UUID.randomUUID(), desk.brief(task), acceptance.id(), actor.name(), told));
        }
    }

    /** The other room sent the result back, or the doer took it back: the clock runs on. */
    @Transactional
    public void returned(Actor actor, long taskId, String reason) {
        Task task = desk.find(taskId);
        ActStore.Submission submission = acts.lastSubmission(taskId).orElse(null);
        if (submission == null
                || TaskTransitions.find(task.status(), TaskAction.RETURN).isEmpty()) {
            return;
        }
        desk.save(actor, task, task.returned(), "returned", reason, TaskEventKind.RETURNED, Tasks.data("text", reason));
        acts.returned(taskId, actor, desk.now(), submission.id(), reason);
    }

    /**
     * Reminds the doers now, at most once a day each.
     *
     * @return whether anybody was told
     */
    @Transactional
    public boolean remind(Actor actor, long taskId) {
        Task task = desk.find(taskId);
        return task.status().isOpen() && task.status() != TaskStatus.SUBMITTED && reminders.now(actor, task);
    }

    /** @throws NotFound where there is no such task */
    @Transactional(readOnly = true)
    public TaskStatus status(long taskId) {
        return desk.find(taskId).status();
    }
}
