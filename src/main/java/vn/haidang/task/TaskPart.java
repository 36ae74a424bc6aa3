package vn.haidang.task;

/** The parts people play in a task; the label is the message {@code task.part.NAME}. */
enum TaskPart {
    /** Anybody of the unit that answers. */
    UNIT,
    /** Head or deputy head of that unit; at the leadership a leader. */
    HEAD,
    /** The person it was passed on to, or the head; while it is passed on to nobody, anybody of the unit. */
    DOER,
    /**
     * Somebody of the Office, the leader in charge of the unit, or the sponsor of the directive: but neither who handed in the result, nor the
     * person it was passed on to, nor a head of the unit.
     */
    APPROVER,
    /** Whoever accepted it. */
    ACCEPTER
}
