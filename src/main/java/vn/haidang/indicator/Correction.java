package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Another value asked for in the place of an official one (đính chính).
 *
 * @param number in its year, e.g. 3 of 2026
 * @param oldVersion version of the official value when it was asked for
 * @param fileId evidence, null: none
 * @param outcome null: not decided yet
 * @param decision what was said with it
 */
public record Correction(
        long id,
        int year,
        int number,
        Point point,
        BigDecimal oldValue,
        @Nullable String oldPrinted,
        int oldVersion,
        BigDecimal newValue,
        @Nullable String newPrinted,
        @Nullable Qualifier newQualifier,
        String reason,
        @Nullable Long fileId,
        Instant askedAt,
        long askedById,
        String askedBy,
        @Nullable Outcome outcome,
        @Nullable String decision,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        int version) {

    /** The label is the message {@code indicator.correction.outcome.NAME}. */
    public enum Outcome {
        ACCEPTED,
        REFUSED,
        WITHDRAWN
    }

    /** 3/2026 */
    public String label() {
        return number + "/" + year;
    }

    public boolean isOpen() {
        return outcome == null;
    }
}
