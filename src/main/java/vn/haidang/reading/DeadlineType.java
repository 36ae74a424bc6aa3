package vn.haidang.reading;

/** What kind of limit a deadline phrase sets. */
public enum DeadlineType {
    /** A calendar day. */
    DATE,
    /** A week, month, quarter, half-year or year; the date is its last day. */
    PERIOD,
    /** Before or after something; a date only where the calendar fixes it, as it does for Tết. */
    EVENT,
    /** Again and again. */
    RECURRING
}
