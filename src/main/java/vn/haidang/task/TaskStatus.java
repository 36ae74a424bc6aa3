package vn.haidang.task;

/** Where a task stands; the label is the message {@code task.status.NAME}. Whether it is late is computed, see {@link TaskClass}. */
public enum TaskStatus {
    /** Mới giao. */
    GIVEN,
    /** Đang thực hiện. */
    IN_PROGRESS,
    /** Chờ nghiệm thu: the doer's clock has stopped. */
    SUBMITTED,
    /** Trả lại, chờ bổ sung: the doer's clock runs on. */
    RETURNED,
    /** Hoàn thành: accepted by somebody else than the doer; frozen. */
    DONE,
    /** Thu hồi: no longer asked for; frozen and not counted. */
    WITHDRAWN;

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return this != DONE && this != WITHDRAWN;
    }
}
