package vn.haidang.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document in a list.
 *
 * @param label number and symbol, null without
 * @param recipients how many get it
 * @param sent to how many it went out
 * @param opened by how many it was opened
 * @param failed to how many it could not be sent
 */
public record OutgoingRow(
        long id,
        OutgoingState state,
        @Nullable String label,
        String kind,
        String subject,
        Urgency urgency,
        String unit,
        String drafter,
        @Nullable String signer,
        @Nullable LocalDate dated,
        @Nullable LocalDate issuedOn,
        int copies,
        int recipients,
        int sent,
        int opened,
        int failed,
        String recipientNames,
        IssueClock clock) {}
