package vn.haidang.reading;

/** The period of a recurring duty. */
public enum Every {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR
}
