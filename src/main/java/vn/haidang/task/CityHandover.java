package vn.haidang.task;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Messages;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Refused;

/**
 * Lists of the city go over into the ledger. By the city's number a task is made once; a later list adds what is new, moves deadlines that were
 * confirmed, and leaves alone what it does not name any more.
 */
@Component
class CityHandover {

    /** Rows of one part: as many as a person waits for. */
    static final int PART = 500;

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final CityLists lists;
    private final CityListStore store;
    private final CityRowStore rows;
    private final CityTaskStore known;
    private final CityTaking taking;
    private final CityNotices notices;
    private final TaskSettings settings;
    private final Messages messages;
    private final Clock clock;

    CityHandover(
            CityLists lists,
            CityListStore store,
            CityRowStore rows,
            CityTaskStore known,
            CityTaking taking,
            CityNotices notices,
            TaskSettings settings,
            Messages messages,
            Clock clock) {
        this.lists = lists;
        this.store = store;
        this.rows = rows;
        this.known = known;
        this.taking = taking;
        this.notices = notices;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Other deadlines that are taken over.
     *
     * @param all every one of the list, else only those of the rows
     */
    record Confirmed(boolean all, Set<Integer> rows) {

        static final Confirmed NONE = new Confirmed(false, Set.of());

        boolean has(int row) {
            return all || rows.contains(row);
        }
    }

    /**
     * What one part did.
     *
     * @param remaining rows that wait for the next part
     * @param told units that were told; none before the last part
     */
    record Taken(int made, int moved, long remaining, int told) {}

    /**
     * Takes the next part of the good rows; with the last one each unit is told once of everything it was given. A part is whole or not at all: who
     * stops in between goes on later where it was.
     */
    @Transactional
    Taken take(Actor actor, long id, int version, Confirmed confirmed) {
        known.await();
        CityList list = lists.open(actor, id, version);
        String reason = byList(list);
        int moved = move(actor, id, confirmed, reason);
        int made = make(actor, id, PART - moved, reason);
        CityList.Counts left = rows.counts(id);
        long remaining = left.fresh() + (confirmed.all() ? left.moved() : 0);
        if (list.state() == CityList.State.READ || made > 0 || moved > 0) {
            store.update(list.in(CityList.State.TAKEN, clock.instant()));
            lists.record(
                    actor,
                    "task.cityListTaken",
                    list,
                    Map.of("made", String.valueOf(made), "moved", String.valueOf(moved)),
                    null);
        }
        return new Taken(made, moved, remaining, remaining > 0 ? 0 : notices.tell(actor));
    }

    private int make(Actor actor, long id, int most, String reason) {
        if (most <= 0) {
            return 0;
        }
        TaskRules rules = settings.rules();
        String label = messages.text(VIETNAMESE, "task.city.source");
        List<CityVerdict> fresh = rows.verdicts(id, CityVerdict.Kind.NEW, 0, most);
        for (CityVerdict verdict : fresh) {
            Task task = taking.create(actor, verdict.row(), label, reason, rules);
            known.know(verdict.row(), task.id(), id);
        }
        return fresh.size();
    }

    private int move(Actor actor, long id, Confirmed confirmed, String reason) {
        if (!confirmed.all() && confirmed.rows().isEmpty()) {
            return 0;
        }
        List<Task> moved = new ArrayList<>();
        int followed = 0;
        int most = confirmed.all() ? PART : CitySheet.MOST_ROWS;
        for (CityVerdict verdict : rows.verdicts(id, CityVerdict.Kind.MOVED, 0, most)) {
            if (confirmed.has(verdict.row().row())) {
                taking.moveDue(
                                actor,
                                Objects.requireNonNull(verdict.taskId()),
                                verdict.row().dueOn(),
                                reason)
                        .ifPresent(moved::add);
                known.confirmDue(verdict.row().key(), verdict.row().dueOn());
                followed++;
            }
        }
        notices.tellMoved(actor, moved, reason);
        return followed;
    }

    /** The ledger follows the city: done on the day the city says. */
    @Transactional
    void closeTask(Actor actor, long listId, long taskId, int version) {
        CityLists.requireOffice(actor);
        CityRow row = rowOf(listId, taskId);
        if (row.status() != CityStatus.DONE || row.doneOn() == null) {
            throw new Refused("task.city.refused.NOT_DONE");
        }
        taking.close(actor, taskId, version, row.doneOn(), byList(lists.find(listId)));
    }

    /** The ledger takes over the city's deadline. */
    @Transactional
    void moveTask(Actor actor, long listId, long taskId) {
        CityLists.requireOffice(actor);
        CityRow row = rowOf(listId, taskId);
        String reason = byList(lists.find(listId));
        List<Task> moved =
                taking.moveDue(actor, taskId, row.dueOn(), reason).stream().toList();
        notices.tellMoved(actor, moved, reason);
        known.confirmDue(row.key(), row.dueOn());
    }

    private String byList(CityList list) {
        return messages.text(VIETNAMESE, "task.city.byList", String.valueOf(TaskDesk.date(list.asOf())));
    }

    private CityRow rowOf(long listId, long taskId) {
        String key = known.keyOf(taskId).orElseThrow(() -> new NotFound("task", taskId));
        return rows.rowOf(listId, key).orElseThrow(() -> new NotFound("task", taskId));
    }
}
