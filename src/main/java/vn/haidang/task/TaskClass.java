package vn.haidang.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The six classes of the status report (digest of practice: hoàn thành đúng hạn, quá hạn, không hạn; đang thực hiện trong hạn, quá hạn, không hạn);
 * the label is the message {@code task.class.NAME}. The function {@code task.class_of} tells the same in SQL.
 */
public enum TaskClass {
    DONE_ON_TIME,
    DONE_LATE,
    DONE_NO_DEADLINE,
    RUNNING_IN_TIME,
    RUNNING_OVERDUE,
    RUNNING_NO_DEADLINE;

    /**
     * The class on a day.
     *
     * @param dueOn last day in time, null for no deadline
     * @param submittedOn day of the submission that waits or was accepted: the doer's clock stops there
     * @return null for a task that was withdrawn
     */
    public static @Nullable TaskClass of(
            TaskStatus status, @Nullable LocalDate dueOn, @Nullable LocalDate submittedOn, LocalDate on) {
        if (status == TaskStatus.WITHDRAWN) {
            return null;
        }
        boolean done = status == TaskStatus.DONE;
        if (dueOn == null) {
            return done ? DONE_NO_DEADLINE : RUNNING_NO_DEADLINE;
        }
        boolean stopped = submittedOn != null && (done || status == TaskStatus.SUBMITTED);
        boolean inTime = !(stopped ? submittedOn : on).isAfter(dueOn);
        if (done) {
            return inTime ? DONE_ON_TIME : DONE_LATE;
        }
        return inTime ? RUNNING_IN_TIME : RUNNING_OVERDUE;
    }
}
