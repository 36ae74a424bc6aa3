package vn.haidang.reading;

/** Why a task should be looked at before it is confirmed. The names are stable codes. */
public enum Doubt {
    /** Nobody is named who should do it. */
    UNKNOWN_UNIT,
    /** The unit is not printed with the task but follows from what stands before. */
    IMPLIED_UNIT,
    /** Several units are named side by side; the first is taken as lead. */
    SEVERAL_LEADS,
    /** Two different days limit the same task. */
    TWO_DATES,
    /** The day is printed without a year. */
    AMBIGUOUS_YEAR,
    /** The words do not fit the date of the document. */
    ODD_YEAR,
    /** The day printed does not exist. */
    IMPOSSIBLE_DATE,
    /** The unit is not in the directory that was given. */
    NOT_IN_DIRECTORY,
    LOW_CONFIDENCE
}
