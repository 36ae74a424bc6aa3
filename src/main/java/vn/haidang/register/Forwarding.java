package vn.haidang.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A unit that has the document; {@code receivedBy} null: nobody of it has signed yet. */
public record Forwarding(
        long unitId,
        String unit,
        ForwardingPart part,
        @Nullable LocalDate dueOn,
        Instant at,
        String by,
        @Nullable String receivedBy,
        @Nullable Instant receivedAt,
        @Nullable Long assigneeId,
        @Nullable String assignee) {}
