package vn.haidang.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the drafter writes.
 *
 * @param advisoryBodyId council in whose name it is issued, null for the authority
 * @param addressees Kính gửi, one per line
 * @param copies on paper
 * @param dueOn by when it must be answered, where it asks for an answer
 * @param signerId who shall sign
 * @param replacesId the issued document that this one replaces
 * @param correctsId the issued document whose form this letter corrects
 */
public record OutgoingDraft(
        long kindId,
        long unitId,
        @Nullable Long advisoryBodyId,
        String subject,
        Urgency urgency,
        String addressees,
        String body,
        int copies,
        @Nullable LocalDate dueOn,
        @Nullable Long signerId,
        @Nullable Long replacesId,
        @Nullable Long correctsId) {}
