package vn.haidang.signing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one signature of a PDF.
 *
 * @param field name of the signature's field
 * @param signer common name of who signed, as the certificate has it
 * @param organisation the certificate's organisation
 * @param issuer common name of who issued the certificate
 * @param serial the certificate's serial number, hexadecimal
 * @param signedAt the time that the signature states, or that of its time stamp
 * @param timeProven whether a trusted time stamp proves that time
 * @param validUntil end of the certificate's validity
 * @param wholeFile whether it covers every byte of the file
 * @param changes what was changed in the file after this signature, besides further signatures; empty when nothing
 * @param chain subjects from the signer's certificate up to the trust anchor, as far as known
 */
public record SignatureReport(
        Status status,
        @Nullable String field,
        @Nullable String signer,
        @Nullable String organisation,
        @Nullable String issuer,
        @Nullable String serial,
        @Nullable Instant signedAt,
        boolean timeProven,
        @Nullable Instant validUntil,
        boolean wholeFile,
        List<String> changes,
        List<String> chain) {

    /** The worst that is known of a signature; the first that applies in this order. */
    public enum Status {
        /** The signed bytes or the signature itself were altered. */
        BROKEN,
        /** Sound in itself, but more than signatures was added to the file afterwards. */
        CHANGED_AFTER_SIGNING,
        /** Its certificate does not lead to a trust anchor. */
        UNKNOWN_ISSUER,
        /** The certificate was withdrawn. */
        REVOKED,
        /** The certificate was not valid at the time of signing. */
        EXPIRED,
        /** All is well but nobody says whether the certificate was withdrawn. */
        REVOCATION_UNKNOWN,
        /** Whole, from a known issuer, in its time, not withdrawn. */
        VALID
    }

    /** Whether the document is as the signer left it, whoever that is. */
    public boolean isIntact() {
        return status != Status.BROKEN && status != Status.CHANGED_AFTER_SIGNING;
    }
}
