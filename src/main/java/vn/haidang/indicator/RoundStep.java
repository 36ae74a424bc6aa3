package vn.haidang.indicator;

/** What happened to a body's form in a round; the last one is its state. The label is the message {@code indicator.step.NAME}. */
public enum RoundStep {
    /** Chưa nhập. */
    OPENED,
    /** Đang nhập. */
    ENTERED,
    /** Đã gửi. */
    SENT,
    /** Đã rút lại để sửa, by the body itself. */
    TAKEN_BACK,
    /** Bị trả lại. */
    RETURNED,
    /** Đã nhận. */
    ACCEPTED;

    /** Whether the body may still write. */
    public boolean isOpen() {
        return this != SENT && this != ACCEPTED;
    }
}
