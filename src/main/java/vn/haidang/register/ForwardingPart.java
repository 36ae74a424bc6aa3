package vn.haidang.register;

/** What a unit has to do with a document that came in. The label is the message {@code register.arrival.part.NAME}. */
public enum ForwardingPart {
    /** Leads (chủ trì). */
    LEAD,
    /** Helps (phối hợp). */
    HELP,
    /** Is to know (để biết). */
    KNOW
}
