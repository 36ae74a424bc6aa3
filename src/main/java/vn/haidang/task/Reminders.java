package vn.haidang.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.calendar.WorkingDays;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Refused;

/**
 * Reminds people of what is due, and approvers of what waits for them: once per task, day, stage and person, also with several nodes and after
 * days without service. A stage that was missed is made up for by the next run; of several missed only the latest is told.
 */
@Component
class Reminders {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

    /** A result that waits longer than this many working days is brought to the approvers' minds. */
    private static final int PATIENCE = 2;

    private final ReminderStore store;
    private final TaskStore tasks;
    private final TaskDesk desk;
    private final TaskPeople people;
    private final TaskSettings settings;
    private final ApplicationEventPublisher events;

    Reminders(
            ReminderStore store,
            TaskStore tasks,
            TaskDesk desk,
            TaskPeople people,
            TaskSettings settings,
            ApplicationEventPublisher events) {
        this.store = store;
        this.tasks = tasks;
        this.desk = desk;
        this.people = people;
        this.settings = settings;
        this.events = events;
    }

    /** @return number of reminders given */
    @Transactional
    int run() {
        LocalDate today = desk.today();
        List<ReminderStore.Given> given = new ArrayList<>(store.remindOfDeadlines(today, desk.now()));
        given.addAll(remindApprovers(today));
        tell(given);
        if (!given.isEmpty()) {
            LOG.info("Gave {} reminders", given.size());
        }
        return given.size();
    }

    private List<ReminderStore.Given> remindApprovers(LocalDate today) {
        WorkingDays days = settings.rules().workingDays();
        List<ReminderStore.Given> given = new ArrayList<>();
        LocalDate latest = days.plusWorkingDays(today, -PATIENCE);
        for (ReminderStore.Waiting waiting : store.waitingSinceBefore(latest)) {
            int waited = (int) days.workingDaysBetween(waiting.submittedOn(), today);
            int stage = stage(waited);
            if (stage > 0) {
                given.addAll(store.remindApprovers(waiting, stage, waited, today, desk.now()));
            }
        }
        return given;
    }

    /** After three working days, after five, then with every further five. */
    private static int stage(int waited) {
        if (waited <= PATIENCE) {
            return 0;
        }
        return waited < 5 ? PATIENCE + 1 : waited / 5 * 5;
    }

    /**
     * Reminds the doers of a task now.
     *
     * @throws Refused where it waits for nobody of them, or they were reminded today
     */
    @Transactional
    void byHand(Actor actor, long id) {
        Task task = desk.find(id);
        if (!task.status().isOpen() || task.status() == TaskStatus.SUBMITTED) {
            throw new Refused("task.refused.nothingToRemind");
        }
        if (!desk.parts(actor, task).contains(TaskPart.APPROVER)
                && !desk.parts(actor, task).contains(TaskPart.HEAD)) {
            throw new vn.haidang.platform.NotPermitted("task.refused.part.APPROVER");
        }
        if (!now(actor, task)) {
            throw new Refused("task.refused.remindedToday");
        }
    }

    /**
     * Reminds the doers, at most once a day each; who may is the caller's question.
     *
     * @return whether anybody was told
     */
    boolean now(Actor actor, Task task) {
        List<Long> doers = TaskPeople.without(actor.personId(), people.doers(task, desk.today()));
        List<ReminderStore.Given> given = new ArrayList<>();
        for (long doer : doers) {
            given.addAll(store.remindByHand(task.id(), doer, desk.today(), desk.now()));
        }
        if (!given.isEmpty()) {
            tell(given);
        }
        return !given.isEmpty();
    }

    private void tell(List<ReminderStore.Given> given) {
        Map<String, List<ReminderStore.Given>> byTask = new LinkedHashMap<>();
        given.forEach(one -> byTask.computeIfAbsent(one.taskId() + one.kind(), key -> new ArrayList<>())
                .add(one));
        byTask.values().forEach(same -> {
            ReminderStore.Given first = same.getFirst();
            List<Long> recipients =
                    same.stream().map(ReminderStore.Given::recipientId).toList();
            TaskBrief brief = desk.brief(desk.find(first.taskId()));
            events.publishEvent(new ReminderDue(UUID.randomUUID(), brief, first.kind(), first.days(), recipients));
            tasks.event(
                    first.taskId(),
                    TaskEventKind.REMINDED,
                    Actor.system("reminders"),
                    desk.now(),
                    Tasks.data("kind", first.kind(), "days", first.days(), "people", store.names(recipients)));
        });
    }
}
