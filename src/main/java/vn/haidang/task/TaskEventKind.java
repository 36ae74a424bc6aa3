package vn.haidang.task;

/** Kinds of rows in the timeline of a task; the sentence is the message {@code task.event.NAME}. */
enum TaskEventKind {
    GIVEN,
    SEEN,
    ASSIGNED,
    NOTED,
    SUBMITTED,
    ACCEPTED,
    ACCEPTANCE_UNDONE,
    RETURNED,
    EXTENSION_ASKED,
    EXTENSION_GRANTED,
    EXTENSION_COUNTERED,
    EXTENSION_REFUSED,
    EXTENSION_AGREED,
    REROUTED,
    WITHDRAWN,
    DUE_MOVED,
    REMINDED,
    /** The city counts it as done. */
    CITY_DONE
}
