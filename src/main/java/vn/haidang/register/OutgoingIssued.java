package vn.haidang.register;

import java.time.LocalDate;

/**
 * An outgoing document was issued; published in the transaction that issues it.
 *
 * @param label number and symbol as written, e.g. 05/BC-BQL
 * @param dated the day it bears
 */
public record OutgoingIssued(long outgoingId, String label, LocalDate dated) {}
