package vn.haidang.calendar;

/** How far a dated exception can be relied on; shown beside it so that an administrator knows what to check. */
public enum Certainty {
    /** Follows the yearly announcement for public servants. */
    ANNOUNCED,
    /** Reported, but the deciding text has not been compared. */
    UNVERIFIED,
    /** Derived from the law's fixed days before the yearly announcement; the days next to Tết and 2 September may move. */
    COMPUTED
}
