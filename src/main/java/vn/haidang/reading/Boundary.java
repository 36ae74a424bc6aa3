package vn.haidang.reading;

/** How a deadline's day limits the work. */
public enum Boundary {
    /** "trước ngày X": under the strict setting X itself is late. */
    BEFORE,
    /** "chậm nhất", "đến hết ngày X": X is in time. */
    BY,
    /** "vào ngày X". */
    ON,
    /** "trong tháng", "trong quý", "trong vòng". */
    WITHIN
}
