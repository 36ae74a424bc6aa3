package vn.haidang.register;

/** Urgency printed on a document (Nghị định 30/2020, appendix I). The label is the message {@code register.urgency.NAME}. */
public enum Urgency {
    /** None. */
    NORMAL,
    /** Khẩn. */
    URGENT,
    /** Thượng khẩn. */
    VERY_URGENT,
    /** Hỏa tốc. */
    FLASH;

    /** Whether it is to be handled at once. */
    public boolean isUrgent() {
        return this != NORMAL;
    }
}
