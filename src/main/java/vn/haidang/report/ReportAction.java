package vn.haidang.report;

/** What can be done with a report. The label is the message {@code report.action.NAME}. */
public enum ReportAction {
    /** Writes on the text and its parts. */
    EDIT,
    /** Trình duyệt. */
    PRESENT,
    /** Rút lại before it was looked at. */
    TAKE_BACK,
    /** Duyệt. */
    APPROVE,
    /** Trả lại, with a reason. */
    RETURN,
    /** Chốt số liệu. */
    FREEZE,
    /** Chuyển văn thư: it becomes a draft in the register. */
    HAND_OVER,
    /** The register issued it. */
    ISSUE,
    /** Bỏ báo cáo, with a reason. */
    DISCARD;

    /** Whether it cannot be done without saying why. */
    public boolean needsReason() {
        return this == RETURN || this == DISCARD;
    }
}
