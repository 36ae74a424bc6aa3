package vn.haidang.task;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Messages;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Refused;
import vn.haidang.platform.StaleWrite;
import vn.haidang.platform.TextFold;

/** What every act on a task has in common: who may, is it still the same, write it, put it on record, put it into the timeline. */
@Component
class TaskDesk {

    /** Longest reason, note or summary that is taken, in characters. */
    static final int LONGEST = 10_000;

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final TaskStore store;
    private final TaskPeople people;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Messages messages;
    private final Clock clock;

    TaskDesk(TaskStore store, TaskPeople people, JdbcClient jdbc, Audit audit, Messages messages, Clock clock) {
        this.store = store;
        this.people = people;
        this.jdbc = jdbc;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** @throws NotFound where there is no such task */
    Task find(long id) {
        return store.find(id).orElseThrow(() -> new NotFound("task", String.valueOf(id)));
    }

    Set<TaskPart> parts(Actor actor, Task task) {
        return task.partsOf(actor, people.sponsors(task.unitId(), today()));
    }

    /**
     * A task that the acting person may do this to now.
     *
     * @param version as the person saw it, null for a program that does not care
     */
    Task open(Actor actor, long id, @Nullable Integer version, TaskAction action) {
        Task task = find(id);
        if (version != null && version != task.version()) {
            throw new StaleWrite();
        }
        TaskTransitions.check(task.status(), action, parts(actor, task));
        return task;
    }

    /**
     * Writes a task as it is afterwards, with record and timeline.
     *
     * @param action of the record, below {@code audit.action.task.}
     * @param data what the timeline says about it
     */
    void save(
            Actor actor,
            Task before,
            Task after,
            String action,
            @Nullable String reason,
            TaskEventKind kind,
            Map<String, ?> data) {
        store.save(after, now(), today());
        record(actor, before, after, action, reason);
        store.event(before.id(), kind, actor, now(), data);
    }

    void record(Actor actor, Task before, Task after, String action, @Nullable String reason) {
        Map<String, @Nullable Object> was = new LinkedHashMap<>();
        Map<String, @Nullable Object> became = new LinkedHashMap<>();
        difference(was, became, "status", label(before.status()), label(after.status()));
        difference(was, became, "dueOn", date(before.dueOn()), date(after.dueOn()));
        difference(was, became, "submittedOn", date(before.submittedOn()), date(after.submittedOn()));
        difference(was, became, "doneOn", date(before.doneOn()), date(after.doneOn()));
        if (before.unitId() != after.unitId()) {
            difference(was, became, "unit", unitName(before.unitId()), unitName(after.unitId()));
        }
        if (!Objects.equals(before.assigneeId(), after.assigneeId())) {
            difference(
                    was,
                    became,
                    "assignee",
                    people.personName(before.assigneeId(), today()).orElse(null),
                    people.personName(after.assigneeId(), today()).orElse(null));
        }
        audit.record(
                actor,
                "task." + action,
                new Audit.Subject("task", before.id(), brief(after).label()),
                was.isEmpty() ? null : was,
                became.isEmpty() ? null : became,
                reason);
    }

    /** Puts a new task on record. */
    void recordNew(Actor actor, Task task) {
        Map<String, Object> became = Tasks.data(
                "unit",
                unitName(task.unitId()),
                "status",
                label(task.status()),
                "dueOn",
                date(task.dueOn()),
                "openedOn",
                date(task.openedOn()));
        audit.record(
                actor,
                "task.given",
                new Audit.Subject("task", task.id(), brief(task).label()),
                null,
                became,
                null);
    }

    private static void difference(
            Map<String, @Nullable Object> was,
            Map<String, @Nullable Object> became,
            String field,
            @Nullable String before,
            @Nullable String after) {
        if (!Objects.equals(before, after)) {
            was.put(field, before);
            became.put(field, after);
        }
    }

    /** What notices and records call it. */
    TaskBrief brief(Task task) {
        return jdbc.sql("select ref, text from task.directives where id = :id")
                .param("id", task.directiveId())
                .query((row, n) -> new TaskBrief(
                        task.id(),
                        label(row.getString("ref"), task.periodKey(), row.getString("text")),
                        unitName(task.unitId()),
                        task.dueOn()))
                .single();
    }

    String unitName(long unit) {
        return people.unitName(unit, today());
    }

    /** 3.2 (2025-01) Tổng hợp, theo dõi, cập nhật … */
    static String label(String ref, String periodKey, String text) {
        String period = periodKey.isEmpty() ? "" : " (" + periodKey + ")";
        String begin = text.length() <= 120 ? text : text.substring(0, text.lastIndexOf(' ', 117) + 1) + "…";
        return (ref + period + " " + begin).strip();
    }

    String label(TaskStatus status) {
        return messages.text(VIETNAMESE, "task.status." + status.name());
    }

    static @Nullable String date(@Nullable LocalDate day) {
        return day == null ? null : DAY.format(day);
    }

    /**
     * Words that must be there.
     *
     * @param what message key of the refusal where they are not
     */
    static String required(@Nullable String words, String what) {
        String text = optional(words);
        if (text == null) {
            throw new Refused(what);
        }
        return text;
    }

    static @Nullable String optional(@Nullable String words) {
        String text = words == null ? "" : TextFold.nfc(words).strip();
        if (text.length() > LONGEST) {
            throw new Refused("task.refused.tooLong", String.valueOf(LONGEST));
        }
        return text.isEmpty() ? null : text;
    }
}
