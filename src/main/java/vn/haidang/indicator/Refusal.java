package vn.haidang.indicator;

/** Why one value was not written; the others of the batch were. The text is the message {@code indicator.refusal.NAME}. */
public enum Refusal {
    /** No such indicator, body, part or period for it. */
    UNKNOWN_INDICATOR,
    COMPUTED_INDICATOR,
    UNKNOWN_BODY,
    WRONG_LEVEL,
    BODY_NOT_THERE_IN_PERIOD,
    WRONG_PART,
    WRONG_PERIOD,
    NOT_WHOLE,
    NEGATIVE,
    TOO_LARGE,
    LOCKED,
    APPROVED,
    STALE,
    NOT_PERMITTED,
    /** The row is not what the format says. */
    UNREADABLE_ROW,
    /** No plain number, e.g. 1.234,5 or 1,234.5. */
    UNREADABLE_VALUE,
    /** The row names another unit than the indicator's. */
    WRONG_UNIT,
    /** The row has a field that does not exist. */
    UNKNOWN_FIELD,
    UNKNOWN_PERIOD,
    UNKNOWN_PART
}
