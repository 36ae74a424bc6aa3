package vn.haidang.document;

import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.haidang.signing.SignatureChecker;
import vn.haidang.signing.SignatureReport;
import vn.haidang.signing.SigningRefused;
import vn.haidang.signing.Trust;

/** Checks digital signatures by what the authority trusts on the day of asking. */
@Component
public class Signatures {

    private final TrustStore store;
    private final Clock clock;

    Signatures(TrustStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * One report for each signature of a PDF, in the order in which they were made; the bytes stay as they are.
     *
     * @throws SigningRefused where it cannot be checked, in limited time
     */
    public List<SignatureReport> of(byte[] pdf) {
        return new SignatureChecker(trust(), clock).check(pdf);
    }

    private Trust trust() {
        List<X509Certificate> anchors = new ArrayList<>();
        List<X509CRL> lists = new ArrayList<>();
        try {
            for (byte[] content : store.contents(TrustItem.Kind.ISSUER)) {
                anchors.addAll(Trust.certificates(content));
            }
            for (byte[] content : store.contents(TrustItem.Kind.REVOCATIONS)) {
                lists.addAll(Trust.revocations(content));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return new Trust(anchors, List.of(), lists);
    }
}
