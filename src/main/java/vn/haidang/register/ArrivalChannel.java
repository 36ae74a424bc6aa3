package vn.haidang.register;

/** How a document came in. The label is the message {@code register.arrival.channel.NAME}. */
public enum ArrivalChannel {
    /** On paper, by hand or post. */
    PAPER,
    /** By e-mail. */
    MAIL,
    /** From another authority's system. */
    EXCHANGE,
    /** Through a portal. */
    PORTAL,
    /** By fax. */
    FAX;

    /** Whether its sender is to be told the same day that it arrived (Nghị định 30/2020, art. 21). */
    public boolean isElectronic() {
        return this == MAIL || this == EXCHANGE || this == PORTAL;
    }
}
