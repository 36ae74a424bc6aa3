package vn.haidang.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A lock of a round. @param reopenedBy null: it stands */
public record CycleLock(
        String by,
        Instant at,
        @Nullable String reopenedBy,
        @Nullable Instant reopenedAt,
        @Nullable String reason) {}
