package vn.haidang.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.attachment.Attachments;
import vn.haidang.attachment.FileRef;
import vn.haidang.audit.Audit;
import vn.haidang.organisation.Units;
import vn.haidang.organisation.UnitsOnDay;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Messages;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.platform.StaleWrite;
import vn.haidang.platform.TextFold;

/**
 * Lists of tasks from the city: read, looked at row by row, and taken into the ledger. By the city's number a task is made once; a later list
 * adds what is new, asks about other deadlines and says what it does not name any more. Nothing is ever deleted.
 */
@Component
class CityLists {

    /** Tasks made in one go; the rest stays and is taken with the next. */
    static final int AT_ONCE = 2_000;

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final double SURE = 0.9;

    private final CityStore store;
    private final CityTaking taking;
    private final Directives directives;
    private final TaskSettings settings;
    private final Attachments attachments;
    private final Units units;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    CityLists(
            CityStore store,
            CityTaking taking,
            Directives directives,
            TaskSettings settings,
            Attachments attachments,
            Units units,
            Messages messages,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.taking = taking;
        this.directives = directives;
        this.settings = settings;
        this.attachments = attachments;
        this.units = units;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** What taking a list did. @param remaining good rows that wait for the next go */
    record Taken(int made, int moved, long remaining) {}

    /**
     * Keeps the file and reads it as well as its headings allow.
     *
     * @param asOf day for which the list is true
     * @return id of the list
     */
    @Transactional
    long receive(Actor actor, String name, @Nullable String type, byte[] content, LocalDate asOf) {
        requireOffice(actor);
        requireDay(asOf);
        List<CityLine> lines = CitySheet.lines(content);
        CityColumns columns = CityColumns.guess(lines);
        FileRef file = attachments.keep(actor, name, type, content);
        long id = store.insert(actor, file.id(), file.name(), asOf, columns, clock.instant());
        readRows(id, lines, columns, asOf);
        record(actor, "task.cityListReceived", find(id), Map.of("day", text(asOf)), null);
        return id;
    }

    /**
     * Reads the file again: with other columns, for another day, knowing more names of units.
     *
     * @param answers unit by the name as written
     * @param stated counts the city stated with the list
     */
    @Transactional
    void read(
            Actor actor,
            long id,
            int version,
            LocalDate asOf,
            CityColumns columns,
            Map<String, Long> answers,
            Map<String, Long> stated) {
        CityList list = open(actor, id, version);
        requireDay(asOf);
        answers.forEach((written, unit) -> store.answer(key(written), written, unit));
        store.update(new CityList(
                id,
                list.fileId(),
                list.name(),
                asOf,
                list.state(),
                columns,
                stated,
                list.uploadedBy(),
                list.uploadedAt(),
                list.takenAt(),
                version));
        readRows(id, CitySheet.lines(attachments.open(list.fileId())), columns, asOf);
        record(actor, "task.cityListRead", list, Map.of("day", text(asOf)), null);
    }

    private void readRows(long id, List<CityLine> lines, CityColumns columns, LocalDate asOf) {
        store.replaceRows(
                id, columns.missing().isEmpty() ? CityReading.read(lines, columns, asOf, unitOf(asOf)) : List.of());
    }

    /** Looks each name up once, however many rows have it. */
    private Function<String, @Nullable Long> unitOf(LocalDate asOf) {
        UnitsOnDay known = units.on(asOf);
        Map<String, Long> answers = store.answers();
        Map<String, Long> found = new HashMap<>();
        return written -> {
            String key = key(written);
            if (!found.containsKey(key)) {
                Long answer = answers.get(key);
                found.put(
                        key,
                        answer != null
                                ? answer
                                : known.match(written)
                                        .filter(match -> match.confidence() >= SURE)
                                        .map(match -> match.unit().id())
                                        .orElse(null));
            }
            return found.get(key);
        };
    }

    private static String key(String written) {
        return TextFold.fold(written).strip().replaceAll("\\s+", " ");
    }

    /**
     * Takes the good rows into the ledger and tells each unit once what it was given.
     *
     * @param confirmed rows whose other deadline is taken over
     */
    @Transactional
    Taken take(Actor actor, long id, int version, Set<Integer> confirmed) {
        store.await();
        CityList list = open(actor, id, version);
        String label = messages.text(VIETNAMESE, "task.city.source");
        String reason = messages.text(VIETNAMESE, "task.city.byList", text(list.asOf()));
        TaskRules rules = settings.rules();
        List<Task> given = new ArrayList<>();
        List<CityVerdict> fresh = store.verdicts(id, CityVerdict.Kind.NEW, 0, AT_ONCE);
        for (CityVerdict verdict : fresh) {
            Task task = taking.create(actor, verdict.row(), label, reason, rules);
            store.know(verdict.row(), task.id(), id);
            if (task.status().isOpen()) {
                given.add(task);
            }
        }
        directives.tell(actor, label, given);
        int moved = confirm(actor, id, confirmed, reason);
        long remaining = store.counts(id).fresh();
        if (list.state() == CityList.State.READ || !fresh.isEmpty() || moved > 0) {
            store.update(state(list, CityList.State.TAKEN));
            record(
                    actor,
                    "task.cityListTaken",
                    list,
                    Map.of("made", String.valueOf(fresh.size()), "moved", String.valueOf(moved)),
                    null);
        }
        return new Taken(fresh.size(), moved, remaining);
    }

    private int confirm(Actor actor, long id, Set<Integer> confirmed, String reason) {
        int moved = 0;
        if (!confirmed.isEmpty()) {
            for (CityVerdict verdict : store.verdicts(id, CityVerdict.Kind.MOVED, 0, CitySheet.MOST_ROWS)) {
                if (confirmed.contains(verdict.row().row())) {
                    taking.moveDue(
                            actor,
                            Objects.requireNonNull(verdict.taskId()),
                            verdict.row().dueOn(),
                            reason);
                    store.confirmDue(verdict.row().key(), verdict.row().dueOn());
                    moved++;
                }
            }
        }
        return moved;
    }

    /** Puts a list aside; it stays on record. One that was taken stays taken. */
    @Transactional
    void drop(Actor actor, long id, int version) {
        CityList list = open(actor, id, version);
        if (list.state() == CityList.State.TAKEN) {
            throw new Refused("task.city.refused.TAKEN");
        }
        store.update(state(list, CityList.State.DROPPED));
        record(actor, "task.cityListDropped", list, Map.of(), null);
    }

    /** The ledger follows the city: done on the day the city says. */
    @Transactional
    void closeTask(Actor actor, long listId, long taskId, int version) {
        requireOffice(actor);
        CityRow row = rowOf(listId, taskId);
        if (row.status() != CityStatus.DONE || row.doneOn() == null) {
            throw new Refused("task.city.refused.NOT_DONE");
        }
        taking.close(actor, taskId, version, row.doneOn(), byList(find(listId)));
    }

    /** The ledger takes over the city's deadline. */
    @Transactional
    void moveTask(Actor actor, long listId, long taskId) {
        requireOffice(actor);
        CityRow row = rowOf(listId, taskId);
        taking.moveDue(actor, taskId, row.dueOn(), byList(find(listId)));
        store.confirmDue(row.key(), row.dueOn());
    }

    private String byList(CityList list) {
        return messages.text(VIETNAMESE, "task.city.byList", text(list.asOf()));
    }

    private CityRow rowOf(long listId, long taskId) {
        String key = store.keyOf(taskId).orElseThrow(() -> new NotFound("task", taskId));
        return store.rowOf(listId, key).orElseThrow(() -> new NotFound("task", taskId));
    }

    /** @throws NotFound where there is none */
    CityList find(long id) {
        return store.find(id).orElseThrow(() -> new NotFound("cityList", id));
    }

    private CityList open(Actor actor, long id, int version) {
        requireOffice(actor);
        CityList list = find(id);
        if (list.version() != version) {
            throw new StaleWrite();
        }
        if (list.state() == CityList.State.DROPPED) {
            throw new Refused("task.city.refused.DROPPED");
        }
        return list;
    }

    private CityList state(CityList list, CityList.State state) {
        return new CityList(
                list.id(),
                list.fileId(),
                list.name(),
                list.asOf(),
                state,
                list.columns(),
                list.stated(),
                list.uploadedBy(),
                list.uploadedAt(),
                state == CityList.State.TAKEN ? clock.instant() : list.takenAt(),
                list.version());
    }

    private void record(Actor actor, String action, CityList list, Map<String, String> after, @Nullable String reason) {
        audit.record(
                actor,
                action,
                new Audit.Subject("cityList", list.id(), list.name()),
                null,
                after.isEmpty() ? null : new LinkedHashMap<>(after),
                reason);
    }

    private void requireDay(LocalDate asOf) {
        if (asOf.isAfter(LocalDate.now(clock))) {
            throw new Refused("task.city.refused.FUTURE");
        }
    }

    private static String text(LocalDate day) {
        return Objects.requireNonNull(TaskDesk.date(day));
    }

    private static void requireOffice(Actor actor) {
        if (!actor.has(Role.OFFICE)) {
            throw new NotPermitted();
        }
    }
}
