package vn.haidang.register;

/** What a person is to a document that goes out. The sentence {@code register.refused.part.NAME} says who that is. */
enum OutgoingPart {
    /** Who writes it, and the heads of the unit that does. */
    DRAFTER,
    /** Head or deputy of the drafting unit, who answers for the content (Điều 12). */
    APPROVER,
    /** The Office and the clerk, who answer for the form (Điều 12). */
    CHECKER,
    /** A leader, or who may sign for one; never who drafted it. */
    SIGNER,
    /** Who signed it, or the clerk to whom that person hands the key. */
    KEY_HOLDER,
    /** Văn thư: number, seal, issue, recall. */
    REGISTRAR
}
