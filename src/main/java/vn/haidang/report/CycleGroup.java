package vn.haidang.report;

import java.util.List;
import vn.haidang.task.TaskClass;

/** The five groups of the monthly report; each task is in exactly one. The label is the message {@code report.cycle.group.NAME}. */
public enum CycleGroup {
    DONE,
    IN_TIME,
    OVERDUE,
    NO_DEADLINE,
    /** Vướng mắc: does not go on without something. */
    BLOCKED;

    /** The group that the ledger puts a task in. */
    static CycleGroup of(TaskClass taskClass) {
        return switch (taskClass) {
            case DONE_ON_TIME, DONE_LATE, DONE_NO_DEADLINE -> DONE;
            case RUNNING_IN_TIME -> IN_TIME;
            case RUNNING_OVERDUE -> OVERDUE;
            case RUNNING_NO_DEADLINE -> NO_DEADLINE;
        };
    }

    /** What a unit may say of such a task: what the ledger says, that it is done, that it is blocked. What is done stays done. */
    static List<CycleGroup> open(TaskClass taskClass) {
        CycleGroup own = of(taskClass);
        return own == DONE ? List.of(DONE) : List.of(own, DONE, BLOCKED);
    }
}
