package vn.haidang.task;

/** What may come of a request for more time. */
public enum ExtensionDecision {
    /** Đồng ý: until the day asked for. */
    GRANT,
    /** Đề nghị ngày khác: the doer may take it. */
    COUNTER,
    /** Không đồng ý. */
    REFUSE
}
