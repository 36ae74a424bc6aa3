package vn.haidang.indicator;

/** How far a value has come; tables hold the ordinal. The label is the message {@code indicator.state.NAME}. */
public enum ValueState {
    /** Nháp: the body that gives it is still at it. */
    DRAFT,
    /** Đã gửi. */
    SUBMITTED,
    /** Đã thẩm định by the unit that collects. */
    CHECKED,
    /** Đã duyệt: official; only a correction changes it. */
    APPROVED
}
