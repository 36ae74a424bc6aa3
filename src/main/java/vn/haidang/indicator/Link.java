package vn.haidang.indicator;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A link with which an enterprise enters its own forms without an account (liên kết riêng).
 *
 * @param holder an office or post of the enterprise
 * @param email where it is mailed to
 * @param expiresOn last day it opens
 * @param revokedAt null: it is good
 */
public record Link(
        long id,
        int bodyId,
        String holder,
        String email,
        LocalDate expiresOn,
        Instant createdAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt,
        int version) {

    public boolean opensOn(LocalDate day) {
        return revokedAt == null && !day.isAfter(expiresOn);
    }
}
