package vn.haidang.calendar;

/** Where a last day moves that is not a working day. */
public enum Rolling {
    /** To the last working day before it, as authorities do with reports. */
    ROLL_BACK,
    /** To the next working day (Civil Code 2015 art. 148.5). */
    ROLL_FORWARD,
    /** It stays. */
    NONE
}
