package vn.haidang.task;

/** Kind of deadline as it was read. */
enum DutyType {
    /** No deadline, a class of its own. */
    NONE,
    DATE,
    PERIOD,
    EVENT,
    RECURRING
}
