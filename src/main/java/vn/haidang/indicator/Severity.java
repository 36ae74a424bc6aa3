package vn.haidang.indicator;

/** How heavy a breach weighs, the heaviest first. The label is the message {@code indicator.severity.NAME}. */
public enum Severity {
    /** Lỗi: stops sending and approval unless it is waived. */
    ERROR,
    /** Cảnh báo: asks for a note. */
    WARNING,
    /** Lưu ý: only tells. */
    INFO
}
