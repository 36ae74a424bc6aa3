package vn.haidang.calendar;

/** How the words of a deadline stand to the day they name. */
public enum Boundary {
    /** "Trước ngày X": whether X itself is in time is a matter of {@link BeforeReading}. */
    BEFORE,
    /** "Chậm nhất ngày X", "đến hết ngày X": X is in time. */
    BY,
    /** "Vào ngày X". */
    ON,
    /** "Trong tháng, quý, năm": the day is the last of the period. */
    WITHIN
}
