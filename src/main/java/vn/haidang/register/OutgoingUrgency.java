package vn.haidang.register;

/** How urgent a document that goes out is (phụ lục I mục II.10). The label is the message {@code register.outgoing.urgency.NAME}. */
public enum OutgoingUrgency {
    NORMAL,
    /** Khẩn. */
    URGENT,
    /** Thượng khẩn. */
    VERY_URGENT,
    /** Hỏa tốc. */
    FLASH
}
