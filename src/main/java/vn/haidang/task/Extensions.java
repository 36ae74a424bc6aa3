package vn.haidang.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;

/** More time: asked for by the doer, granted, countered or refused by somebody else, with reasons. The only way a person moves a due day. */
@Component
public class Extensions {

    private final TaskDesk desk;
    private final ActStore acts;
    private final ExtensionStore extensions;
    private final TaskPeople people;
    private final TaskStore store;
    private final ApplicationEventPublisher events;

    Extensions(
            TaskDesk desk,
            ActStore acts,
            ExtensionStore extensions,
            TaskPeople people,
            TaskStore store,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.acts = acts;
        this.extensions = extensions;
        this.people = people;
        this.store = store;
        this.events = events;
    }

    /**
     * Asks for more time, while there is time; after a return of a result that had come in time also later.
     *
     * @param until a day after the due day
     * @return id of the request
     */
    @Transactional
    public long ask(
            Actor actor, long id, @Nullable Integer version, @Nullable LocalDate until, @Nullable String reason) {
        Task task = desk.open(actor, id, version, TaskAction.ASK_EXTENSION);
        String words = TaskDesk.required(reason, "task.refused.reasonEmpty");
        LocalDate day = required(until);
        task.requireLater(day);
        LocalDate returned =
                acts.lastSubmission(id).map(ActStore.Submission::onDay).orElse(null);
        task.requireTimeToAsk(desk.today(), returned);
        desk.save(
                actor,
                task,
                task.seen(desk.now()),
                "extensionAsked",
                words,
                TaskEventKind.EXTENSION_ASKED,
                Tasks.data("text", words, "until", TaskDesk.date(day)));
        long extension = extensions.insert(task, actor, desk.now(), day, words);
        List<Long> approvers = TaskPeople.without(actor.personId(), people.approvers(task, desk.today()));
        events.publishEvent(new ExtensionAsked(
                UUID.randomUUID(), desk.brief(task), extension, day, actor.name(), words, approvers));
        return extension;
    }

    /**
     * Grants, counters or refuses a request.
     *
     * @param until for a counter-offer the day offered instead; for a grant the day asked for is taken where it is null
     * @param reason compulsory for a counter-offer and a refusal
     */
    @Transactional
    public void decide(
            Actor actor,
            long id,
            @Nullable Integer version,
            long extensionId,
            ExtensionDecision decision,
            @Nullable LocalDate until,
            @Nullable String reason) {
        Task task = desk.open(actor, id, version, TaskAction.DECIDE_EXTENSION);
        ExtensionStore.Extension request = find(id, extensionId);
        if (actor.is(request.personId())) {
            throw new NotPermitted("task.refused.part.APPROVER");
        }
        if (request.outcome() != null) {
            throw new Refused("task.refused.extensionDecided");
        }
        String words = decision == ExtensionDecision.GRANT
                ? TaskDesk.optional(reason)
                : TaskDesk.required(reason, "task.refused.reasonEmpty");
        switch (decision) {
            case GRANT -> grant(actor, task, request, until == null ? request.askedUntil() : until, words);
            case COUNTER -> counter(actor, task, request, required(until), words);
            case REFUSE -> refuse(actor, task, request, words);
        }
    }

    private void grant(
            Actor actor, Task task, ExtensionStore.Extension request, LocalDate day, @Nullable String reason) {
        Task after = task.extended(day);
        desk.save(
                actor,
                task,
                after,
                "extensionGranted",
                reason,
                TaskEventKind.EXTENSION_GRANTED,
                Tasks.data("text", reason, "until", TaskDesk.date(day)));
        extensions.decide(request.id(), "GRANTED", day, actor, desk.now(), reason);
        tell(actor, after, request, "GRANTED", day, reason);
    }

    private void counter(
            Actor actor, Task task, ExtensionStore.Extension request, LocalDate day, @Nullable String reason) {
        task.requireLater(day);
        desk.save(
                actor,
                task,
                task,
                "extensionCountered",
                reason,
                TaskEventKind.EXTENSION_COUNTERED,
                Tasks.data("text", reason, "until", TaskDesk.date(day)));
        extensions.decide(request.id(), "COUNTERED", day, actor, desk.now(), reason);
        tell(actor, task, request, "COUNTERED", day, reason);
    }

    private void refuse(Actor actor, Task task, ExtensionStore.Extension request, @Nullable String reason) {
        desk.save(
                actor,
                task,
                task,
                "extensionRefused",
                reason,
                TaskEventKind.EXTENSION_REFUSED,
                Tasks.data("text", reason));
        extensions.decide(request.id(), "REFUSED", null, actor, desk.now(), reason);
        tell(actor, task, request, "REFUSED", null, reason);
    }

    /** The doer takes the day that was offered instead. */
    @Transactional
    public void agree(Actor actor, long id, @Nullable Integer version, long extensionId) {
        Task task = desk.open(actor, id, version, TaskAction.AGREE_EXTENSION);
        ExtensionStore.Extension request = find(id, extensionId);
        LocalDate offered = request.offeredUntil();
        if (!"COUNTERED".equals(request.outcome()) || offered == null) {
            throw new Refused("task.refused.noCounter");
        }
        Task after = task.extended(offered);
        desk.save(
                actor,
                task,
                after,
                "extensionAgreed",
                null,
                TaskEventKind.EXTENSION_AGREED,
                Tasks.data("until", TaskDesk.date(offered)));
        extensions.agree(request.id(), actor, desk.now());
        List<Long> approvers = TaskPeople.without(actor.personId(), people.approvers(task, desk.today()));
        events.publishEvent(new ExtensionDecided(
                UUID.randomUUID(), desk.brief(after), request.id(), "AGREED", offered, actor.name(), null, approvers));
    }

    /** Whether a request still waits for a decision. */
    @Transactional(readOnly = true)
    public boolean waits(long task, long extensionId) {
        return extensions
                .find(task, extensionId)
                .filter(request -> request.outcome() == null)
                .isPresent();
    }

    private void tell(
            Actor actor,
            Task task,
            ExtensionStore.Extension request,
            String outcome,
            @Nullable LocalDate day,
            @Nullable String reason) {
        List<Long> doers = TaskPeople.without(actor.personId(), List.of(request.personId()));
        events.publishEvent(new ExtensionDecided(
                UUID.randomUUID(), desk.brief(task), request.id(), outcome, day, actor.name(), reason, doers));
    }

    private ExtensionStore.Extension find(long task, long id) {
        return extensions.find(task, id).orElseThrow(() -> new NotFound("extension", String.valueOf(id)));
    }

    private static LocalDate required(@Nullable LocalDate day) {
        if (day == null) {
            throw new Refused("task.refused.dayMissing");
        }
        return day;
    }
}
