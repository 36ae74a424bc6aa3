package vn.haidang.calendar;

/** Whether "trước ngày X" lets X itself pass; one setting of the authority, shown on screen. */
public enum BeforeReading {
    /** X is late; the day before it is the last in time. */
    STRICT,
    /** X is still in time. */
    LENIENT
}
