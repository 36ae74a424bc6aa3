package vn.haidang.notification;

/** Kinds of notices; the sentence is the message {@code notification.kind.NAME} with who, the day and the number. */
enum NoticeKind {
    GIVEN,
    ASSIGNED,
    SUBMITTED,
    ACCEPTED,
    ACCEPTANCE_UNDONE,
    RETURNED,
    EXTENSION_ASKED,
    EXTENSION_GRANTED,
    EXTENSION_COUNTERED,
    EXTENSION_REFUSED,
    EXTENSION_AGREED,
    REROUTED,
    WITHDRAWN,
    DUE_MOVED,
    DUE_SOON,
    DUE_TODAY,
    LATE,
    WAITING,
    REMINDED,
    VALUES_SENT,
    VALUES_CHECKED,
    VALUES_APPROVED,
    VALUES_RETURNED,
    CORRECTION_ASKED,
    CORRECTION_REFUSED,
    VALUE_CORRECTED,
    REPORT_FIGURE_CORRECTED
}
