package vn.haidang.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of an issuer, or its list of withdrawn certificates.
 *
 * @param name the issuer, as the certificate or the list has it
 * @param serial of the certificate, hexadecimal; null for a list
 * @param validTo end of the certificate's validity, or when the next list is due
 * @param endedAt when it ceased to count, null while it does
 */
public record TrustItem(
        long id,
        Kind kind,
        String name,
        @Nullable String serial,
        Instant validFrom,
        @Nullable Instant validTo,
        String sha256,
        String addedBy,
        Instant addedAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {

    /** The label is the message {@code signatures.trust.kind.NAME}. */
    public enum Kind {
        ISSUER,
        REVOCATIONS
    }

    public boolean counts() {
        return endedAt == null;
    }
}
