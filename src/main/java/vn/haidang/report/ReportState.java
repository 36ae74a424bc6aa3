package vn.haidang.report;

/** Where a report is on its way. The label is the message {@code report.state.NAME}. */
public enum ReportState {
    /** Dự thảo: figures follow the values. */
    DRAFT,
    /** Trình duyệt. */
    IN_REVIEW,
    /** Đã duyệt. */
    APPROVED,
    /** Đã chốt: text and numbers as they were, for good. */
    FROZEN,
    /** Đã phát hành: it has number and day. */
    ISSUED,
    /** Bỏ. */
    DISCARDED;

    /** Whether nothing in it changes any more. */
    public boolean isFixed() {
        return this == FROZEN || this == ISSUED;
    }
}
