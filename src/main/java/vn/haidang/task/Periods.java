package vn.haidang.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.platform.Actor;

/**
 * Opens the tasks of duties: one per duty, unit and period, ahead of time, never twice. After days without service it makes up for what it
 * missed; two nodes do not get into each other's way.
 */
@Component
class Periods {

    private static final Logger LOG = LoggerFactory.getLogger(Periods.class);

    private final DirectiveStore directives;
    private final TaskStore store;
    private final TaskSettings settings;
    private final TaskDesk desk;
    private final TaskPeople people;
    private final TransactionTemplate transactions;

    Periods(
            DirectiveStore directives,
            TaskStore store,
            TaskSettings settings,
            TaskDesk desk,
            TaskPeople people,
            TransactionTemplate transactions) {
        this.directives = directives;
        this.store = store;
        this.settings = settings;
        this.desk = desk;
        this.people = people;
        this.transactions = transactions;
    }

    /**
     * Opens what is due to be opened, each duty in a transaction of its own.
     *
     * @return number of tasks created
     */
    int openAll() {
        TaskRules rules = settings.rules();
        LocalDate until = desk.today().plusDays(rules.openAhead());
        Actor system = Actor.system("open-periods");
        int created = 0;
        for (long duty : directives.dutiesToOpen(until)) {
            Integer opened = transactions.execute(status -> directives
                    .lockDuty(duty)
                    .map(locked -> open(system, locked, rules).size())
                    .orElse(0));
            created += opened == null ? 0 : opened;
        }
        if (created > 0) {
            LOG.info("Opened {} tasks of recurring duties up to {}", created, until);
        }
        return created;
    }

    /** Opens the tasks of one duty. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Task> open(Actor actor, Duty duty, TaskRules rules) {
        List<Task> created = new ArrayList<>();
        if (duty.type() != DutyType.RECURRING) {
            open(actor, duty, duty.once(rules), created);
            return created;
        }
        LocalDate until = desk.today().plusDays(rules.openAhead());
        duty.turnsUntil(until, rules).forEach(turn -> open(actor, duty, turn, created));
        directives.openedUntil(duty.id(), until);
        return created;
    }

    private void open(Actor actor, Duty duty, Duty.Turn turn, List<Task> created) {
        List<Long> units = duty.leadUnitId() == null ? people.commonUnits(turn.openedOn()) : List.of(duty.leadUnitId());
        for (long unit : units) {
            TaskStore.NewTask task = new TaskStore.NewTask(
                    duty.directiveId(),
                    duty.id(),
                    unit,
                    turn.periodKey(),
                    turn.openedOn(),
                    turn.statedOn(),
                    turn.dueOn());
            store.insert(task, desk.now(), desk.today()).ifPresent(id -> created.add(given(actor, desk.find(id))));
        }
    }

    private Task given(Actor actor, Task task) {
        desk.recordNew(actor, task);
        store.event(
                task.id(),
                TaskEventKind.GIVEN,
                actor,
                desk.now(),
                Tasks.data("to", desk.unitName(task.unitId()), "until", TaskDesk.date(task.dueOn())));
        return task;
    }
}
