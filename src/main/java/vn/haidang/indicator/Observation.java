package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value as it stands, or stood until it was replaced.
 *
 * @param recordedBy null: an enterprise by its link, or the system
 * @param reason why it was corrected or sent back
 * @param replacedAt null: it still stands
 */
public record Observation(
        Point point,
        BigDecimal value,
        @Nullable Qualifier qualifier,
        @Nullable String printed,
        @Nullable LocalDate asOf,
        ValueState state,
        long sourceId,
        @Nullable String place,
        Instant recordedAt,
        @Nullable Long recordedBy,
        @Nullable String reason,
        int version,
        @Nullable Instant replacedAt) {}
