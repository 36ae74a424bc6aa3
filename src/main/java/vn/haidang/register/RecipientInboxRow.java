package vn.haidang.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A document that came to one's unit or to oneself (văn bản nhận); {@code openedAt} null where nobody there has opened it. */
public record RecipientInboxRow(
        long id,
        String label,
        String kind,
        String subject,
        Urgency urgency,
        OutgoingState state,
        LocalDate dated,
        Instant sentAt,
        @Nullable Instant openedAt,
        @Nullable String openedBy,
        String names) {}
