package vn.haidang.organisation;

/** What kind of unit it is. The label is the message {@code organisation.kind.NAME}. */
public enum UnitKind {
    /** Ban Quản lý: the authority itself. */
    AUTHORITY,
    /** Lãnh đạo Ban. */
    LEADERSHIP,
    /** Văn phòng. */
    OFFICE,
    /** Phòng chuyên môn. */
    DEPARTMENT,
    /** Văn phòng đại diện. */
    REPRESENTATIVE_OFFICE,
    /** Đơn vị sự nghiệp. */
    PUBLIC_SERVICE_UNIT,
    /** Tổ chức đảng. */
    PARTY,
    /** Đoàn thể. */
    MASS_ORGANISATION,
    /** Cơ quan ngoài Ban. */
    EXTERNAL_AGENCY,
    /** Doanh nghiệp. */
    ENTERPRISE
}
