package vn.haidang.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.calendar.Boundary;
import vn.haidang.platform.Actor;

/** Makes tasks of the ledger of what the city gave, and brings them to what the city says. In the caller's transaction. */
@Component
class CityTaking {

    static final String SOURCE = "CITY";

    private final Directives directives;
    private final DirectiveStore store;
    private final TaskStore tasks;
    private final TaskSettings settings;
    private final TaskDesk desk;

    CityTaking(Directives directives, DirectiveStore store, TaskStore tasks, TaskSettings settings, TaskDesk desk) {
        this.directives = directives;
        this.store = store;
        this.tasks = tasks;
        this.settings = settings;
        this.desk = desk;
    }

    /**
     * Makes the task of a good row. One that the city already counts as done is done from that day on: so days gone by are counted as they were.
     *
     * @param label name of the source for people
     * @param reason what the record says of one that is done already
     */
    Task create(Actor actor, CityRow row, String label, String reason, TaskRules rules) {
        LocalDate given = Objects.requireNonNull(row.givenOn());
        Long unit = Objects.requireNonNull(row.unitId());
        long directive = directives.insert(
                actor,
                new DirectiveStore.NewDirective(
                        null, 1, row.number(), row.text(), SOURCE, label, given, false, null, null, null, List.of()),
                unit,
                List.of());
        Task task = directives
                .oblige(actor, duty(directive, given, unit, row.dueOn()), null, rules)
                .getFirst();
        if (row.status() != CityStatus.DONE) {
            return task;
        }
        LocalDate on = Objects.requireNonNull(row.doneOn());
        Task done = task.doneByCity(on);
        tasks.save(done, desk.now(), on);
        desk.record(actor, task, done, "doneByCity", reason);
        tasks.event(task.id(), TaskEventKind.CITY_DONE, actor, desk.now(), Tasks.data("text", reason));
        return done;
    }

    private static Duty duty(long directive, LocalDate given, long unit, @Nullable LocalDate due) {
        return new Duty(
                0,
                directive,
                given,
                unit,
                due == null ? DutyType.NONE : DutyType.DATE,
                due,
                due == null ? null : Boundary.BY,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Takes over the city's deadline, earlier, later or none. @return the task as it is now, empty: it is finished and keeps its own */
    Optional<Task> moveDue(Actor actor, long taskId, @Nullable LocalDate stated, String reason) {
        Task task = desk.find(taskId);
        if (!task.status().isOpen()) {
            return Optional.empty();
        }
        store.state(task.dutyId(), stated);
        LocalDate due = store.duty(task.dutyId()).orElseThrow().dueOf(task, settings.rules());
        Task after = task.due(due);
        desk.save(
                actor,
                task,
                after,
                "dueMovedByCity",
                reason,
                TaskEventKind.DUE_MOVED,
                Tasks.data("text", reason, "from", TaskDesk.date(task.dueOn()), "until", TaskDesk.date(due)));
        return Optional.of(after);
    }

    /** The city counts it as done; from today on so does the ledger, with the city's day. */
    void close(Actor actor, long taskId, int version, LocalDate on, String reason) {
        Task task = desk.find(taskId);
        if (task.version() != version) {
            throw new vn.haidang.platform.StaleWrite();
        }
        desk.save(
                actor,
                task,
                task.doneByCity(on),
                "doneByCity",
                reason,
                TaskEventKind.CITY_DONE,
                Tasks.data("text", reason));
    }
}
