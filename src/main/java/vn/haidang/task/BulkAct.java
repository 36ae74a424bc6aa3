package vn.haidang.task;

/** What can be done with many tasks at once; the label is the message {@code task.bulk.NAME}. */
public enum BulkAct {
    REMIND,
    ASSIGN,
    ACCEPT,
    RETURN,
    EXTEND,
    WITHDRAW
}
