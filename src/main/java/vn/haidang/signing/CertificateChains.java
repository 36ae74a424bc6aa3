package vn.haidang.signing;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leads a certificate to a trust anchor (RFC 5280) without asking the network. */
final class CertificateChains {

    private static final int LONGEST = 8;

    private final Trust trust;

    CertificateChains(Trust trust) {
        this.trust = trust;
    }

    /**
     * A chain.
     *
     * @param certificates from the signer's up to the anchor, or as far as issuers are known
     * @param anchored whether it ends at an anchor and each step may issue the one before
     * @param inTime whether each certificate was valid on the day
     */
    record Chain(List<X509Certificate> certificates, boolean anchored, boolean inTime) {

        X509Certificate issuerOf(int i) {
            return certificates.get(Math.min(i + 1, certificates.size() - 1));
        }
    }

    Chain of(X509Certificate signer, Collection<X509Certificate> embedded, Instant at) {
        var known = new ArrayList<>(trust.intermediates());
        known.addAll(embedded);
        var chain = new ArrayList<>(List.of(signer));
        while (chain.size() < LONGEST && !trust.anchors().contains(chain.getLast())) {
            var issuer = issuer(chain.getLast(), known);
            if (issuer == null || chain.contains(issuer)) {
                return new Chain(List.copyOf(chain), false, isInTime(signer, at));
            }
            chain.add(issuer);
        }
        return validated(List.copyOf(chain), at);
    }

    private @Nullable X509Certificate issuer(X509Certificate certificate, List<X509Certificate> known) {
        for (var candidates : List.of(trust.anchors(), known)) {
            for (var candidate : candidates) {
                if (candidate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())
                        && isSignedBy(certificate, candidate)) {
                    return candidate;
                }
            }
        }
        return null;
    }

    static boolean isSignedBy(X509Certificate certificate, X509Certificate issuer) {
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    static boolean isInTime(X509Certificate certificate, Instant at) {
        return !at.isBefore(certificate.getNotBefore().toInstant())
                && !at.isAfter(certificate.getNotAfter().toInstant());
    }

    private static Chain validated(List<X509Certificate> chain, Instant at) {
        var anchor = chain.getLast();
        if (chain.size() == 1) {
            return new Chain(chain, true, isInTime(anchor, at));
        }
        try {
            var path = CertificateFactory.getInstance("X.509").generateCertPath(chain.subList(0, chain.size() - 1));
            var parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
            return new Chain(chain, true, true);
        } catch (CertPathValidatorException e) {
            boolean time = e.getReason() == CertPathValidatorException.BasicReason.EXPIRED
                    || e.getReason() == CertPathValidatorException.BasicReason.NOT_YET_VALID;
            return new Chain(chain, time, !time && isInTime(chain.getFirst(), at));
        } catch (GeneralSecurityException e) {
            return new Chain(chain, false, isInTime(chain.getFirst(), at));
        }
    }
}
