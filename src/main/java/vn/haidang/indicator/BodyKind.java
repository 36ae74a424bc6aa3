package vn.haidang.indicator;

/** Rung of the ladder on which figures add up. The label is the message {@code indicator.body.NAME}. */
public enum BodyKind {
    /** Doanh nghiệp. */
    ENTERPRISE,
    /** Khu công nghiệp, khu chế xuất, khu kinh tế. */
    ZONE,
    /** Phòng, đơn vị. */
    DEPARTMENT,
    /** Ban quản lý. */
    AUTHORITY,
    /** Khối thi đua. */
    BLOCK,
    /** Bộ. */
    MINISTRY
}
