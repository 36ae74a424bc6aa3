package vn.haidang.task;

import static vn.haidang.task.TaskStatus.DONE;
import static vn.haidang.task.TaskStatus.GIVEN;
import static vn.haidang.task.TaskStatus.IN_PROGRESS;
import static vn.haidang.task.TaskStatus.RETURNED;
import static vn.haidang.task.TaskStatus.SUBMITTED;
import static vn.haidang.task.TaskStatus.WITHDRAWN;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;

/** The one table of what can be done with a task, from which status to which, by whom. Whatever is not in it is refused. */
final class TaskTransitions {

    /** One line of the table. */
    record Transition(TaskStatus from, TaskAction action, TaskStatus to, TaskPart by) {}

    private static final Map<TaskStatus, Map<TaskAction, Transition>> TABLE = new EnumMap<>(TaskStatus.class);

    static {
        stay(TaskAction.SEE, TaskPart.UNIT, GIVEN, IN_PROGRESS, RETURNED, SUBMITTED);
        go(GIVEN, TaskAction.ASSIGN, IN_PROGRESS, TaskPart.HEAD);
        stay(TaskAction.ASSIGN, TaskPart.HEAD, IN_PROGRESS, RETURNED);
        go(GIVEN, TaskAction.NOTE, IN_PROGRESS, TaskPart.DOER);
        stay(TaskAction.NOTE, TaskPart.DOER, IN_PROGRESS, RETURNED);
        go(GIVEN, TaskAction.SUBMIT, SUBMITTED, TaskPart.DOER);
        go(IN_PROGRESS, TaskAction.SUBMIT, SUBMITTED, TaskPart.DOER);
        go(RETURNED, TaskAction.SUBMIT, SUBMITTED, TaskPart.DOER);
        go(SUBMITTED, TaskAction.ACCEPT, DONE, TaskPart.APPROVER);
        go(SUBMITTED, TaskAction.RETURN, RETURNED, TaskPart.APPROVER);
        go(DONE, TaskAction.UNDO_ACCEPT, SUBMITTED, TaskPart.ACCEPTER);
        stay(TaskAction.ASK_EXTENSION, TaskPart.DOER, GIVEN, IN_PROGRESS, RETURNED);
        // a request waits while the doer goes on: a slow answer is not the doer's fault
        stay(TaskAction.DECIDE_EXTENSION, TaskPart.APPROVER, GIVEN, IN_PROGRESS, RETURNED, SUBMITTED);
        stay(TaskAction.AGREE_EXTENSION, TaskPart.DOER, GIVEN, IN_PROGRESS, RETURNED, SUBMITTED);
        go(GIVEN, TaskAction.REROUTE, GIVEN, TaskPart.APPROVER);
        go(IN_PROGRESS, TaskAction.REROUTE, GIVEN, TaskPart.APPROVER);
        go(RETURNED, TaskAction.REROUTE, GIVEN, TaskPart.APPROVER);
        go(GIVEN, TaskAction.WITHDRAW, WITHDRAWN, TaskPart.APPROVER);
        go(IN_PROGRESS, TaskAction.WITHDRAW, WITHDRAWN, TaskPart.APPROVER);
        go(SUBMITTED, TaskAction.WITHDRAW, WITHDRAWN, TaskPart.APPROVER);
        go(RETURNED, TaskAction.WITHDRAW, WITHDRAWN, TaskPart.APPROVER);
    }

    private TaskTransitions() {}

    private static void go(TaskStatus from, TaskAction action, TaskStatus to, TaskPart by) {
        TABLE.computeIfAbsent(from, key -> new EnumMap<>(TaskAction.class))
                .put(action, new Transition(from, action, to, by));
    }

    private static void stay(TaskAction action, TaskPart by, TaskStatus... in) {
        for (TaskStatus status : in) {
            go(status, action, status, by);
        }
    }

    /** All lines, in the order of statuses and actions. */
    static List<Transition> all() {
        List<Transition> all = new ArrayList<>();
        TABLE.values().forEach(lines -> all.addAll(lines.values()));
        return all;
    }

    static Optional<Transition> find(TaskStatus from, TaskAction action) {
        return Optional.ofNullable(TABLE.getOrDefault(from, Map.of()).get(action));
    }

    /**
     * The status an action leads to.
     *
     * @throws Refused where the table has no such line
     */
    static TaskStatus to(TaskStatus from, TaskAction action) {
        return find(from, action)
                .map(Transition::to)
                .orElseThrow(() -> new Refused(from.isOpen() ? "task.refused.notNow" : "task.refused.frozen"));
    }

    /**
     * Whether somebody who plays these parts may do it now.
     *
     * @throws Refused where nobody may
     * @throws NotPermitted where others may
     */
    static void check(TaskStatus from, TaskAction action, Set<TaskPart> parts) {
        to(from, action);
        if (find(from, action).filter(line -> parts.contains(line.by())).isEmpty()) {
            throw new NotPermitted(
                    "task.refused.part." + find(from, action).orElseThrow().by());
        }
    }

    /** What somebody who plays these parts may do now. */
    static Set<TaskAction> open(TaskStatus from, Set<TaskPart> parts) {
        Set<TaskAction> open = EnumSet.noneOf(TaskAction.class);
        TABLE.getOrDefault(from, Map.of()).values().stream()
                .filter(line -> parts.contains(line.by()))
                .forEach(line -> open.add(line.action()));
        return open;
    }
}
