package vn.haidang.indicator;

/** What somebody is to a value. The label is the message {@code indicator.part.NAME}. */
public enum ApprovalPart {
    /** Gives it: of the body itself, or of the unit that enters for it. */
    GIVER,
    /** Of the unit that collects the indicator, or of the Office. */
    COLLECTOR,
    /** Head or deputy of the unit that approves the indicator, or a leader. */
    APPROVER
}
