package vn.haidang.indicator;

/** What can be done with values on the ladder of approval. The label is the message {@code indicator.act.NAME}. */
public enum ApprovalAct {
    /** Gửi. */
    SUBMIT,
    /** Thu hồi để sửa. */
    TAKE_BACK,
    /** Thẩm định. */
    CHECK,
    /** Hoàn tác thẩm định. */
    UNDO_CHECK,
    /** Duyệt. */
    APPROVE,
    /** Trả lại. */
    RETURN
}
