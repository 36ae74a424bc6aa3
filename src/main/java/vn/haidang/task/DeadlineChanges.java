package vn.haidang.task;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.calendar.Holiday;
import vn.haidang.calendar.WorkingDays;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.platform.Settings;

/** Changes of what decides due days: settings and the calendar. Open tasks whose day moves are moved, each with its record. */
@Component
class DeadlineChanges {

    private final TaskSettings taskSettings;
    private final Settings settings;
    private final TaskCalendar calendar;
    private final TaskStore store;
    private final DirectiveStore directives;
    private final TaskDesk desk;
    private final Audit audit;

    DeadlineChanges(
            TaskSettings taskSettings,
            Settings settings,
            TaskCalendar calendar,
            TaskStore store,
            DirectiveStore directives,
            TaskDesk desk,
            Audit audit) {
        this.taskSettings = taskSettings;
        this.settings = settings;
        this.calendar = calendar;
        this.store = store;
        this.directives = directives;
        this.desk = desk;
        this.audit = audit;
    }

    /**
     * Makes other choices.
     *
     * @param choices by key of {@link TaskSettings}; those left out or unchanged stay
     * @return how many open tasks have another due day now
     */
    @Transactional
    int choose(Actor actor, Map<String, String> choices) {
        requireRight(actor);
        Map<String, String> before = new TreeMap<>();
        Map<String, String> after = new TreeMap<>();
        for (String key : TaskSettings.DEFAULTS.keySet()) {
            String value = choices.get(key);
            String now = taskSettings.value(key);
            if (value != null && !value.equals(now)) {
                TaskSettings.check(key, value);
                settings.set(actor, key, value);
                before.put(field(key), now);
                after.put(field(key), value);
            }
        }
        if (after.isEmpty()) {
            return 0;
        }
        audit.record(actor, "task.settingsChanged", new Audit.Subject("settings", 0, "task"), before, after, null);
        return move(actor, "settings");
    }

    /** Under which address people reach the application; mails link there. */
    @Transactional
    void address(Actor actor, String address) {
        requireRight(actor);
        String before = taskSettings.value(TaskSettings.ADDRESS);
        if (!before.equals(address)) {
            settings.set(actor, TaskSettings.ADDRESS, address);
            audit.record(
                    actor,
                    "settings.addressChanged",
                    new Audit.Subject("settings", 0, "haidang"),
                    Map.of("address", before),
                    Map.of("address", address),
                    null);
        }
    }

    private static String field(String key) {
        return key.substring(key.indexOf('.') + 1);
    }

    /** Adds a dated exception. @return how many open tasks moved */
    @Transactional
    int addDay(Actor actor, Holiday day) {
        requireRight(actor);
        long id = calendar.insert(day);
        recordDay(actor, "calendar.added", id, null, day);
        return moveByCalendar(actor);
    }

    /** Changes a dated exception. @return how many open tasks moved */
    @Transactional
    int changeDay(Actor actor, long id, int version, Holiday day) {
        requireRight(actor);
        Holiday before = find(id);
        calendar.update(id, version, day);
        recordDay(actor, "calendar.changed", id, before, day);
        return moveByCalendar(actor);
    }

    /** Takes a dated exception away. @return how many open tasks moved */
    @Transactional
    int removeDay(Actor actor, long id, int version) {
        requireRight(actor);
        Holiday before = find(id);
        calendar.delete(id, version);
        recordDay(actor, "calendar.removed", id, before, null);
        return moveByCalendar(actor);
    }

    private Holiday find(long id) {
        return calendar.find(id)
                .map(TaskCalendar.Day::holiday)
                .orElseThrow(() -> new NotFound("calendarDay", String.valueOf(id)));
    }

    private void recordDay(Actor actor, String action, long id, @Nullable Holiday before, @Nullable Holiday after) {
        Holiday named = after == null ? Objects.requireNonNull(before) : after;
        audit.record(
                actor, action, new Audit.Subject("calendarDay", id, named.name()), fields(before), fields(after), null);
    }

    private static @Nullable Map<String, String> fields(@Nullable Holiday day) {
        return day == null
                ? null
                : Map.of(
                        "from",
                        String.valueOf(TaskDesk.date(day.from())),
                        "to",
                        String.valueOf(TaskDesk.date(day.to())),
                        "kind",
                        day.kind().name(),
                        "name",
                        day.name(),
                        "citation",
                        day.citation());
    }

    private int moveByCalendar(Actor actor) {
        try {
            WorkingDays ignored = calendar.workingDays();
        } catch (IllegalArgumentException contradiction) {
            throw new Refused("task.refused.calendar");
        }
        return move(actor, "calendar");
    }

    private int move(Actor actor, String cause) {
        TaskRules rules = taskSettings.rules();
        Map<Long, Duty> duties = new HashMap<>();
        int moved = 0;
        for (Task task : store.movable()) {
            Duty duty = duties.computeIfAbsent(
                    task.dutyId(), id -> directives.duty(id).orElseThrow());
            LocalDate due = duty.dueOf(task, rules);
            if (!Objects.equals(due, task.dueOn())) {
                desk.save(
                        actor,
                        task,
                        task.due(due),
                        "dueMoved",
                        null,
                        TaskEventKind.DUE_MOVED,
                        Tasks.data("cause", cause, "from", TaskDesk.date(task.dueOn()), "until", TaskDesk.date(due)));
                moved++;
            }
        }
        return moved;
    }

    private static void requireRight(Actor actor) {
        if (!actor.hasAny(Role.OFFICE, Role.ADMINISTRATOR)) {
            throw new NotPermitted();
        }
    }
}
