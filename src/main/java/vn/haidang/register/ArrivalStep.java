package vn.haidang.register;

/** What was done with a document that came in. The label is the message {@code register.arrival.step.NAME}. */
public enum ArrivalStep {
    /** Got its number. */
    REGISTERED,
    /** Its sender was told that it arrived. */
    ACKNOWLEDGED,
    /** The scan of a paper was added. */
    SCANNED,
    /** What the register says of it was corrected. */
    CORRECTED,
    /** Put before a leader (trình). */
    PRESENTED,
    /** A leader said what is to be done (cho ý kiến). */
    OPINION,
    /** Handed to a unit (chuyển). */
    FORWARDED,
    /** The unit signed for it (ký nhận). */
    RECEIVED,
    /** The head of the unit gave it to somebody. */
    ASSIGNED,
    /** Whoever has it proposed how to settle it. */
    PROPOSED,
    /** A document that went out answers it. */
    ANSWERED,
    /** Settled. */
    DONE,
    /** Taken up again. */
    REOPENED,
    /** Taken back by its sender. */
    CANCELLED
}
