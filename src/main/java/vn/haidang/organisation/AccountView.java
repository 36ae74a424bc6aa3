package vn.haidang.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What pages show of accounts. Username null: the person has none. */
public record AccountView(
        long personId,
        String name,
        int personVersion,
        @Nullable String username,
        String language,
        boolean shortcuts,
        int version,
        @Nullable Instant disabledAt,
        @Nullable String passwordGivenBy,
        @Nullable Instant lastSignIn,
        List<PersonView.Grant> grants,
        List<Token> tokens) {

    /** A line of the list. */
    public record Row(
            long personId,
            String name,
            String username,
            String roles,
            @Nullable Instant lastSignIn,
            boolean disabled) {}

    /** A key for programs; the key itself is not kept. */
    public record Token(
            long id,
            String label,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable LocalDate expiresOn,
            @Nullable Instant revokedAt) {

        public boolean isOpen(LocalDate day) {
            return revokedAt == null && (expiresOn == null || !expiresOn.isBefore(day));
        }
    }
}
