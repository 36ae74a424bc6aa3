package vn.haidang.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Whether certificates were withdrawn, from lists and answers (OCSP) that are in the file or that the caller has.
 *
 * @param lists from the caller and from the file
 * @param answers from the file
 */
record Revocations(List<X509CRL> lists, List<BasicOCSPResp> answers) {

    enum Word {
        GOOD,
        REVOKED,
        UNKNOWN
    }

    /** What is known of all certificates of a chain but its anchor. */
    Word of(CertificateChains.Chain chain, Instant at, boolean timeProven) {
        var word = Word.GOOD;
        for (int i = 0; i < chain.certificates().size() - 1; i++) {
            var one = of(chain.certificates().get(i), chain.issuerOf(i), at, timeProven);
            if (one == Word.REVOKED) {
                return one;
            }
            word = one == Word.UNKNOWN ? one : word;
        }
        return word;
    }

    private Word of(X509Certificate certificate, X509Certificate issuer, Instant at, boolean timeProven) {
        var word = Word.UNKNOWN;
        for (var list : lists) {
            if (isOf(list, issuer)) {
                var entry = list.getRevokedCertificate(certificate.getSerialNumber());
                if (entry != null && counts(entry.getRevocationDate().toInstant(), at, timeProven)) {
                    return Word.REVOKED;
                }
                boolean fresh = list.getNextUpdate() == null
                        || !list.getNextUpdate().toInstant().isBefore(at);
                word = fresh ? Word.GOOD : word;
            }
        }
        for (var answer : answers) {
            var one = answered(answer, certificate.getSerialNumber(), issuer, at, timeProven);
            if (one == Word.REVOKED) {
                return one;
            }
            word = one == Word.GOOD ? one : word;
        }
        return word;
    }

    /** A withdrawal after the signing does no harm, where a time stamp proves that it came after. */
    private static boolean counts(Instant revoked, Instant at, boolean timeProven) {
        return !timeProven || !revoked.isAfter(at);
    }

    private static boolean isOf(X509CRL list, X509Certificate issuer) {
        if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
            return false;
        }
        try {
            list.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Word answered(
            BasicOCSPResp answer, BigInteger serial, X509Certificate issuer, Instant at, boolean timeProven) {
        for (var single : answer.getResponses()) {
            boolean about = single.getCertID().getSerialNumber().equals(serial) && isAbout(single, issuer);
            if (about && isSignedFor(answer, issuer)) {
                CertificateStatus status = single.getCertStatus();
                if (status instanceof RevokedStatus revoked
                        && counts(revoked.getRevocationTime().toInstant(), at, timeProven)) {
                    return Word.REVOKED;
                }
                boolean fresh = single.getNextUpdate() == null
                        ? !single.getThisUpdate().toInstant().isBefore(at)
                        : !single.getNextUpdate().toInstant().isBefore(at);
                return status == CertificateStatus.GOOD && fresh ? Word.GOOD : Word.UNKNOWN;
            }
        }
        return Word.UNKNOWN;
    }

    private static boolean isAbout(SingleResp single, X509Certificate issuer) {
        try {
            return single.getCertID()
                    .matchesIssuer(
                            new X509CertificateHolder(issuer.getEncoded()),
                            new org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder().build());
        } catch (GeneralSecurityException | IOException | OperatorCreationException | OCSPException e) {
            return false;
        }
    }

    /** Signed by the issuer, or by a responder that the issuer has charged with it. */
    private static boolean isSignedFor(BasicOCSPResp answer, X509Certificate issuer) {
        if (isSignedBy(answer, issuer)) {
            return true;
        }
        for (var holder : answer.getCerts()) {
            var responder = certificate(holder);
            if (responder != null
                    && CertificateChains.isSignedBy(responder, issuer)
                    && isCharged(responder)
                    && isSignedBy(answer, responder)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCharged(X509Certificate responder) {
        try {
            var purposes = responder.getExtendedKeyUsage();
            return purposes != null && purposes.contains(KeyPurposeId.id_kp_OCSPSigning.getId());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean isSignedBy(BasicOCSPResp answer, X509Certificate certificate) {
        try {
            return answer.isSignatureValid(new JcaContentVerifierProviderBuilder().build(certificate.getPublicKey()));
        } catch (OperatorCreationException | OCSPException e) {
            return false;
        }
    }

    private static @Nullable X509Certificate certificate(X509CertificateHolder holder) {
        try {
            return new JcaX509CertificateConverter().getCertificate(holder);
        } catch (GeneralSecurityException e) {
            return null;
        }
    }
}
