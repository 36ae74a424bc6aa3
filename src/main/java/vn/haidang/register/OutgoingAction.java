package vn.haidang.register;

/** What can be done with a document that goes out. The label is the message {@code register.outgoing.action.NAME}. */
public enum OutgoingAction {
    /** Writes on the draft: text, recipients, annexes. */
    EDIT,
    /** Trình duyệt nội dung. */
    PRESENT,
    /** Takes it back before it was looked at. */
    TAKE_BACK,
    /** Duyệt nội dung. */
    APPROVE,
    /** Kiểm tra thể thức, kỹ thuật trình bày. */
    CHECK_FORM,
    /** Ký ban hành. */
    SIGN,
    /** Trả lại người soạn, with a reason. */
    RETURN,
    /** Cấp số, ngày tháng. */
    NUMBER,
    /** Ký số vào tệp PDF: who signed it sets an own key's signature on the file with number and day. */
    KEY_SIGN,
    /** Đóng dấu, ký số cơ quan. */
    SEAL,
    /** Phát hành. */
    ISSUE,
    /** Adds somebody after the issue. */
    SEND_ON,
    /** Thu hồi, with a reason. */
    RECALL,
    /** Bỏ dự thảo. */
    DISCARD;

    /** Whether it cannot be done without saying why. */
    public boolean needsReason() {
        return this == RETURN || this == RECALL || this == DISCARD;
    }
}
