package vn.haidang.signing;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Time stamps (RFC 3161) on signatures. */
final class Timestamps {

    private Timestamps() {}

    /** The earliest time that a stamp from a trusted service proves, or null. */
    static @Nullable Instant proven(PAdESSignature signature, CertificateChains chains) {
        Instant earliest = null;
        for (var stamp : signature.getSignatureTimestamps()) {
            var at = stamp.getGenerationTime().toInstant();
            boolean matches = stamp.isMessageImprintDataFound() && stamp.isMessageImprintDataIntact();
            if (!matches || earliest != null && earliest.isBefore(at)) {
                continue;
            }
            var embedded = stamp.getCertificates().stream()
                    .map(CertificateToken::getCertificate)
                    .toList();
            for (var token : stamp.getCertificates()) {
                if (stamp.isSignedBy(token)) {
                    var chain = chains.of(token.getCertificate(), embedded, at);
                    earliest = chain.anchored() && chain.inTime() ? at : earliest;
                }
            }
        }
        return earliest;
    }
}
