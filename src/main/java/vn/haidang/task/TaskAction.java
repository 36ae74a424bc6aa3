package vn.haidang.task;

/** What people can do with a task; the label is the message {@code task.action.NAME}. */
public enum TaskAction {
    /** Somebody of the unit opens it. */
    SEE,
    /** The head passes it on to a person. */
    ASSIGN,
    /** How the work goes, with files. */
    NOTE,
    /** The result is handed in with evidence. */
    SUBMIT,
    ACCEPT,
    /** Within seconds, by whoever accepted. */
    UNDO_ACCEPT,
    /** Sent back with a reason. */
    RETURN,
    ASK_EXTENSION,
    /** Grant, counter or refuse more time. */
    DECIDE_EXTENSION,
    /** Take the counter-offer. */
    AGREE_EXTENSION,
    /** To another unit. */
    REROUTE,
    /** No longer asked for. */
    WITHDRAW
}
