package vn.haidang.calendar;

/** How a dated exception changes the ordinary week of Monday to Friday. */
public enum HolidayKind {
    /** Public holiday (nghỉ lễ, tết), Labour Code 2019 art. 112. It may lie on a weekend. */
    HOLIDAY,
    /** Weekday off in return for a holiday on a weekend (nghỉ bù, art. 111.3) or in exchange for a worked Saturday (nghỉ hoán đổi). */
    COMPENSATORY_OFF,
    /** Weekend day worked in exchange for a weekday off (làm bù). */
    WORKING_SATURDAY
}
