package vn.haidang.register;

/** What the law sets a time for. The label is the message {@code register.arrival.clock.NAME}. */
public enum ClockKind {
    /** To register, from the arrival. */
    REGISTER,
    /** To hand on to a leader or a unit, from the arrival. */
    FORWARD,
    /** To tell the sender of an electronic document that it arrived. */
    ACKNOWLEDGE
}
