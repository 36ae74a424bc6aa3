package vn.haidang.register;

/** Where a document that goes out is on its way. The label is the message {@code register.outgoing.state.NAME}. */
public enum OutgoingState {
    /** Dự thảo: being written. */
    DRAFT,
    /** Chờ duyệt nội dung: before the head of the drafting unit. */
    PRESENTED,
    /** Đã duyệt nội dung: before the Office for its form. */
    APPROVED,
    /** Đã kiểm tra thể thức: before the signer. */
    CHECKED,
    /** Đã ký: waits for its number. */
    SIGNED,
    /** Đã cấp số. */
    NUMBERED,
    /** Đã đóng dấu. */
    SEALED,
    /** Đã phát hành. */
    ISSUED,
    /** Đã thu hồi: number, content and trace stay. */
    RECALLED,
    /** Bỏ dự thảo: never had a number. */
    DISCARDED;

    /** Whether somebody still has to do something with it. */
    public boolean isOpen() {
        return this != ISSUED && this != RECALLED && this != DISCARDED;
    }

    /** Whether it bears a number; from then on nothing in it changes. */
    public boolean isNumbered() {
        return this == NUMBERED || this == SEALED || this == ISSUED || this == RECALLED;
    }
}
