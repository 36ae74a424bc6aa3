package vn.haidang.signing;

import java.security.cert.X509Certificate;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.jspecify.annotations.Nullable;

/** Names in certificates. */
final class Names {

    static final ASN1ObjectIdentifier COMMON_NAME = BCStyle.CN;
    static final ASN1ObjectIdentifier ORGANISATION = BCStyle.O;

    private Names() {}

    static @Nullable String of(@Nullable X509Certificate certificate, ASN1ObjectIdentifier part) {
        return certificate == null ? null : of(certificate.getSubjectX500Principal(), part);
    }

    static @Nullable String of(X500Principal name, ASN1ObjectIdentifier part) {
        var parts = X500Name.getInstance(name.getEncoded()).getRDNs(part);
        return parts.length == 0
                ? null
                : IETFUtils.valueToString(parts[0].getFirst().getValue());
    }

    static List<String> subjects(List<X509Certificate> certificates) {
        return certificates.stream()
                .map(c -> c.getSubjectX500Principal().getName())
                .toList();
    }
}
