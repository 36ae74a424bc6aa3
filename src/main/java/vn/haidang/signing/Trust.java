package vn.haidang.signing;

import java.io.ByteArrayInputStream;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What the caller trusts and knows.
 *
 * @param anchors certificates of root or issuing authorities that are trusted as they are
 * @param intermediates further certificates that may complete a chain; not trusted by themselves
 * @param revocations lists of withdrawn certificates
 */
public record Trust(List<X509Certificate> anchors, List<X509Certificate> intermediates, List<X509CRL> revocations) {

    public Trust {
        anchors = List.copyOf(anchors);
        intermediates = List.copyOf(intermediates);
        revocations = List.copyOf(revocations);
    }

    /** Trusts nobody: every sound signature is of an unknown issuer. */
    public static Trust nobody() {
        return new Trust(List.of(), List.of(), List.of());
    }

    public static Trust in(X509Certificate... anchors) {
        return new Trust(List.of(anchors), List.of(), List.of());
    }

    public Trust withRevocations(List<X509CRL> lists) {
        return new Trust(anchors, intermediates, lists);
    }

    /**
     * Certificates in PEM or DER, one after another.
     *
     * @throws CertificateException when they are no certificates
     */
    public static List<X509Certificate> certificates(byte[] pemOrDer) throws CertificateException {
        return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pemOrDer)).stream()
                .map(X509Certificate.class::cast)
                .toList();
    }

    /**
     * Lists of withdrawn certificates in PEM or DER.
     *
     * @throws CRLException when they are none
     */
    public static List<X509CRL> revocations(byte[] pemOrDer) throws CertificateException, CRLException {
        return CertificateFactory.getInstance("X.509").generateCRLs(new ByteArrayInputStream(pemOrDer)).stream()
                .map(X509CRL.class::cast)
                .toList();
    }
}
