package vn.haidang.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A digital signature that was set here.
 *
 * @param annexTitle null where it is on the document itself
 * @param certificate subject of the certificate
 * @param serial of the certificate, hexadecimal
 * @param beforeId the file as it was before
 * @param by who handed the key over
 */
public record OutgoingSignature(
        long id,
        Role role,
        @Nullable String annexTitle,
        String certificate,
        String serial,
        long beforeId,
        String by,
        Instant at) {

    /** Whose key. The label is the message {@code register.key.role.NAME}. */
    public enum Role {
        SIGNER,
        AGENCY
    }
}
