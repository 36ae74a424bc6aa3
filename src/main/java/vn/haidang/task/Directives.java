package vn.haidang.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.calendar.Boundary;
import vn.haidang.calendar.Every;
import vn.haidang.document.ConfirmedDocument;
import vn.haidang.document.ConfirmedDocument.ConfirmedDeadline;
import vn.haidang.document.ConfirmedDocument.ConfirmedTask;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.register.OpinionGiven;

/** Orders become duties, and duties become the tasks that units answer for. */
@Component
public class Directives {

    private static final Set<String> SOURCES =
            Set.of("NOTICE", "LETTER", "DECISION", "PLAN", "CITY", "INSPECTION", "FEEDBACK", "OTHER");

    private final DirectiveStore store;
    private final Periods periods;
    private final TaskSettings settings;
    private final TaskDesk desk;
    private final TaskPeople people;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Directives(
            DirectiveStore store,
            Periods periods,
            TaskSettings settings,
            TaskDesk desk,
            TaskPeople people,
            Audit audit,
            ApplicationEventPublisher events) {
        this.store = store;
        this.periods = periods;
        this.settings = settings;
        this.desk = desk;
        this.people = people;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Makes everything a confirmed document orders official, in the caller's transaction or one of its own.
     *
     * @return ids of the tasks, those of recurring duties up to the days that are opened ahead included
     * @throws Refused where the document's tasks are there already, or a task names no unit
     */
    @Transactional
    public List<Long> create(Actor actor, ConfirmedDocument document) {
        if (store.isOfDocument(document.id())) {
            throw new Refused("task.refused.documentDone");
        }
        List<Task> created = new ArrayList<>();
        TaskRules rules = settings.rules();
        int position = 0;
        for (ConfirmedTask task : document.tasks()) {
            position++;
            created.addAll(create(actor, document, task, position, rules));
        }
        tell(actor, document.label(), created);
        return created.stream().map(Task::id).toList();
    }

    private List<Task> create(
            Actor actor, ConfirmedDocument document, ConfirmedTask task, int position, TaskRules rules) {
        requireUnit(task.allUnits(), task.leadUnitId());
        long directive = insert(
                actor,
                new DirectiveStore.NewDirective(
                        document.id(),
                        position,
                        task.ref(),
                        task.text(),
                        source(document.sourceKind()),
                        document.label(),
                        document.assignedOn(),
                        task.allUnits(),
                        task.sponsorId(),
                        task.deliverable(),
                        task.reportTo(),
                        task.partners()),
                task.leadUnitId(),
                task.coUnitIds());
        Long lead = task.allUnits() ? null : task.leadUnitId();
        List<Task> created = new ArrayList<>();
        if (task.deadlines().isEmpty()) {
            created.addAll(oblige(actor, none(directive, document.assignedOn(), lead), null, rules));
        }
        for (ConfirmedDeadline deadline : task.deadlines()) {
            created.addAll(
                    oblige(actor, duty(directive, document.assignedOn(), lead, deadline), deadline.phrase(), rules));
        }
        return created;
    }

    /**
     * Gives an order that was entered by hand.
     *
     * @return ids of its tasks
     */
    @Transactional
    public List<Long> createByHand(Actor actor, DirectiveByHand order) {
        if (!actor.hasAny(Role.OFFICE, Role.LEADER)) {
            throw new NotPermitted();
        }
        return give(actor, order);
    }

    /** Who may is the caller's question. */
    List<Long> give(Actor actor, DirectiveByHand order) {
        requireUnit(order.allUnits(), order.leadUnitId());
        String text = TaskDesk.required(order.text(), "task.refused.textEmpty");
        String label = TaskDesk.required(order.sourceLabel(), "task.refused.sourceEmpty");
        long directive = insert(
                actor,
                new DirectiveStore.NewDirective(
                        null,
                        1,
                        order.ref().strip(),
                        text,
                        source(order.sourceKind()),
                        label,
                        order.assignedOn(),
                        order.allUnits(),
                        order.sponsorId(),
                        TaskDesk.optional(order.deliverable()),
                        null,
                        List.of()),
                order.leadUnitId(),
                order.coUnitIds());
        Long lead = order.allUnits() ? null : order.leadUnitId();
        List<Task> created = oblige(actor, byHand(directive, lead, order), null, settings.rules());
        tell(actor, label, created);
        return created.stream().map(Task::id).toList();
    }

    /**
     * Makes the task that a leader's opinion about a document that came in orders; in the caller's transaction. Once: told again, it does nothing.
     *
     * @return ids of its tasks, none where they are there already
     */
    @Transactional
    List<Long> createOfOpinion(OpinionGiven opinion) {
        if (store.isOfOpinion(opinion.opinionId())) {
            return List.of();
        }
        Actor actor = opinion.actor();
        long directive = insert(
                actor,
                new DirectiveStore.NewDirective(
                        null,
                        1,
                        opinion.ref(),
                        opinion.words(),
                        source(opinion.sourceKind()),
                        opinion.sourceLabel(),
                        opinion.givenOn(),
                        false,
                        null,
                        null,
                        null,
                        List.of()),
                opinion.leadUnitId(),
                opinion.coUnitIds());
        store.ofOpinion(directive, opinion.opinionId());
        DutyType type = opinion.dueOn() == null ? DutyType.NONE : DutyType.DATE;
        Boundary boundary = opinion.dueOn() == null ? null : Boundary.BY;
        Duty duty = new Duty(
                0,
                directive,
                opinion.givenOn(),
                opinion.leadUnitId(),
                type,
                opinion.dueOn(),
                boundary,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        List<Task> created = oblige(actor, duty, null, settings.rules());
        tell(actor, opinion.sourceLabel(), created);
        return created.stream().map(Task::id).toList();
    }

    long insert(Actor actor, DirectiveStore.NewDirective directive, @Nullable Long leadUnit, List<Long> coUnits) {
        long id = store.insert(directive, desk.now());
        coUnits.stream().filter(unit -> !unit.equals(leadUnit)).forEach(unit -> store.addCoUnit(id, unit));
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("text", directive.text());
        after.put("source", directive.sourceLabel());
        after.put("assignedOn", String.valueOf(TaskDesk.date(directive.assignedOn())));
        audit.record(
                actor,
                "directive.created",
                new Audit.Subject("directive", id, TaskDesk.label(directive.ref(), "", directive.text())),
                null,
                after,
                null);
        return id;
    }

    List<Task> oblige(Actor actor, Duty duty, @Nullable String phrase, TaskRules rules) {
        long id = store.insert(duty, phrase);
        return periods.open(actor, store.duty(id).orElseThrow(), rules);
    }

    /** Tells each unit once of what it was given, where that counts from today or before. */
    void tell(Actor actor, String source, List<Task> created) {
        Map<Long, List<TaskBrief>> byUnit = new LinkedHashMap<>();
        LocalDate today = desk.today();
        created.stream()
                .filter(task -> !task.openedOn().isAfter(today))
                .forEach(task -> byUnit.computeIfAbsent(task.unitId(), unit -> new ArrayList<>())
                        .add(desk.brief(task)));
        byUnit.forEach((unit, tasks) -> {
            List<Long> heads = TaskPeople.without(actor.personId(), people.heads(unit, today));
            if (!heads.isEmpty()) {
                events.publishEvent(
                        new TaskGiven(UUID.randomUUID(), source, desk.unitName(unit), tasks, actor.name(), heads));
            }
        });
    }

    private static Duty none(long directive, LocalDate assignedOn, @Nullable Long lead) {
        return new Duty(
                0, directive, assignedOn, lead, DutyType.NONE, null, null, null, null, null, null, null, null, null);
    }

    private static Duty duty(long directive, LocalDate assignedOn, @Nullable Long lead, ConfirmedDeadline deadline) {
        return new Duty(
                0,
                directive,
                assignedOn,
                lead,
                DutyType.valueOf(deadline.type().name()),
                deadline.date(),
                deadline.boundary() == null
                        ? null
                        : Boundary.valueOf(deadline.boundary().name()),
                deadline.every() == null ? null : Every.valueOf(deadline.every().name()),
                deadline.dayOfMonth(),
                deadline.dayOfWeek(),
                deadline.monthOfPeriod(),
                deadline.startsAfter(),
                deadline.endsOn(),
                null);
    }

    private static Duty byHand(long directive, @Nullable Long lead, DirectiveByHand order) {
        if (order.every() == null) {
            return order.dueOn() == null
                    ? none(directive, order.assignedOn(), lead)
                    : new Duty(
                            0,
                            directive,
                            order.assignedOn(),
                            lead,
                            DutyType.DATE,
                            order.dueOn(),
                            Boundary.BY,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null);
        }
        Every every = Every.valueOf(order.every());
        boolean weekly = every == Every.WEEK;
        Integer day = order.dayOfPeriod();
        if (day != null && (day < 1 || day > (weekly ? 7 : 31))) {
            throw new Refused("task.refused.dayOfPeriod");
        }
        return new Duty(
                0,
                directive,
                order.assignedOn(),
                lead,
                DutyType.RECURRING,
                null,
                Boundary.BY,
                every,
                weekly || every == Every.DAY ? null : day,
                weekly ? day : null,
                null,
                null,
                order.endsOn(),
                null);
    }

    private static void requireUnit(boolean allUnits, @Nullable Long lead) {
        if (!allUnits && lead == null) {
            throw new Refused("task.refused.noLead");
        }
    }

    private static String source(String kind) {
        return SOURCES.contains(kind) ? kind : "OTHER";
    }
}
