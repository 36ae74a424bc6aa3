package vn.haidang.platform;

/** What a person may be, always at a unit. The label is the message {@code role.NAME}. */
public enum Role {
    /** Văn thư: registers documents. */
    CLERK,
    /** Văn phòng (tổng hợp): reviews readings, gives out tasks, accepts results, reports. */
    OFFICE,
    /** Trưởng phòng, Giám đốc: answers for the tasks of the unit. */
    UNIT_HEAD,
    /** Phó trưởng phòng: acts for the head. */
    UNIT_DEPUTY,
    /** Chuyên viên: does tasks. */
    STAFF,
    /** Trưởng ban, Phó Trưởng ban. */
    LEADER,
    /** Quản trị: accounts and settings, no say in the work. */
    ADMINISTRATOR,
    /** Người báo cáo of an enterprise: enters the forms of that enterprise and sees nothing else. */
    REPORTER
}
