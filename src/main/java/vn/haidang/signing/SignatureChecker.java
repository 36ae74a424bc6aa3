package vn.haidang.signing;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.x509.revocation.crl.OfflineCRLSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPResponseBinary;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.jspecify.annotations.Nullable;
import vn.haidang.signing.SignatureReport.Status;

/**
 * Verifies the signatures of PDF files (ETSI EN 319 142, ISO 32000). Asks nobody on the network: what is trusted and withdrawn, the
 * caller says or the file carries. Reads the bytes and never changes them. Safe for many threads.
 */
public final class SignatureChecker {

    private final Trust trust;
    private final Clock clock;
    private final SigningLimits limits;

    public SignatureChecker(Trust trust, Clock clock) {
        this(trust, clock, SigningLimits.standard());
    }

    public SignatureChecker(Trust trust, Clock clock, SigningLimits limits) {
        this.trust = trust;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * One report for each signature, in the order in which they were made; none for a file without.
     *
     * @throws SigningRefused when the file is no PDF, locked, too large, or takes too long
     */
    public List<SignatureReport> check(byte[] pdf) {
        return limits.within(pdf, () -> reports(pdf));
    }

    private List<SignatureReport> reports(byte[] pdf) throws IOException {
        DSSDocument document = new InMemoryDocument(pdf, "document.pdf");
        var analyzer = new PDFDocumentAnalyzer(document);
        if (!analyzer.isSupported(document)) {
            throw new SigningRefused(SigningRefused.Code.BROKEN);
        }
        analyzer.setCertificateVerifier(PdfLibrary.offline());
        analyzer.setPdfObjFactory(PdfLibrary.pdf());
        List<AdvancedSignature> signatures = analyzer.getSignatures();
        if (signatures.size() > limits.signatures()) {
            throw new SigningRefused(SigningRefused.Code.TOO_LARGE);
        }
        PdfLibrary.pdf().newPAdESSignatureService().analyzePdfModifications(document, signatures, null);
        var out = new ArrayList<SignatureReport>();
        for (var signature : signatures) {
            if (signature instanceof PAdESSignature one) {
                out.add(new OneSignature(one, pdf).report());
            }
        }
        out.addAll(unreadable(pdf, out));
        return List.copyOf(out);
    }

    /** Signatures that are so damaged that the library passes over them. */
    private static List<SignatureReport> unreadable(byte[] pdf, List<SignatureReport> known) throws IOException {
        var out = new ArrayList<SignatureReport>();
        try (var document = Loader.loadPDF(pdf)) {
            for (var field : document.getSignatureFields()) {
                var value = field.getSignature();
                boolean stamp = value != null && TIMESTAMP.equals(value.getSubFilter());
                boolean reported = known.stream()
                        .anyMatch(r -> Objects.equals(r.field(), field.getFullyQualifiedName())
                                || Objects.equals(r.field(), field.getPartialName()));
                if (value != null && !stamp && !reported) {
                    out.add(new SignatureReport(
                            Status.BROKEN,
                            field.getFullyQualifiedName(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            false,
                            null,
                            false,
                            List.of(),
                            List.of()));
                }
            }
        }
        return out;
    }

    /** A stamp on the whole document, which is no signature of anybody. */
    private static final String TIMESTAMP = "ETSI.RFC3161";

    /** What is found out of one signature. */
    private final class OneSignature {

        private final PAdESSignature signature;
        private final Coverage coverage;

        OneSignature(PAdESSignature signature, byte[] pdf) {
            this.signature = signature;
            this.coverage = Coverage.of(signature, pdf);
        }

        SignatureReport report() {
            signature.checkSignatureIntegrity();
            var stamp = Timestamps.proven(signature, new CertificateChains(trust));
            var at = stamp != null ? stamp : claimed();
            var token = signature.getSigningCertificateToken();
            var signer = token == null ? null : token.getCertificate();
            var chain = signer == null ? null : new CertificateChains(trust).of(signer, embedded(), at);
            return new SignatureReport(
                    status(signer, chain, at, stamp != null),
                    field(),
                    Names.of(signer, Names.COMMON_NAME),
                    Names.of(signer, Names.ORGANISATION),
                    signer == null ? null : Names.of(signer.getIssuerX500Principal(), Names.COMMON_NAME),
                    signer == null ? null : signer.getSerialNumber().toString(16),
                    stamp != null ? stamp : stated(),
                    stamp != null,
                    signer == null ? null : signer.getNotAfter().toInstant(),
                    coverage.wholeFile(),
                    coverage.changes(),
                    chain == null ? List.of() : Names.subjects(chain.certificates()));
        }

        private Status status(
                @Nullable X509Certificate signer,
                CertificateChains.@Nullable Chain chain,
                Instant at,
                boolean timeProven) {
            boolean sound = signature.getSignatureCryptographicVerification().isSignatureValid() && coverage.sound();
            if (!sound || signer == null || chain == null) {
                return Status.BROKEN;
            }
            if (!coverage.changes().isEmpty()) {
                return Status.CHANGED_AFTER_SIGNING;
            }
            if (!chain.anchored()) {
                return Status.UNKNOWN_ISSUER;
            }
            var word = new Revocations(lists(), answers()).of(chain, at, timeProven);
            if (word == Revocations.Word.REVOKED) {
                return Status.REVOKED;
            }
            if (!chain.inTime()) {
                return Status.EXPIRED;
            }
            return word == Revocations.Word.GOOD ? Status.VALID : Status.REVOCATION_UNKNOWN;
        }

        private @Nullable Instant stated() {
            return signature.getSigningTime() == null
                    ? null
                    : signature.getSigningTime().toInstant();
        }

        /** The time to judge the certificate by: what the signature states, unless that lies ahead. */
        private Instant claimed() {
            var now = clock.instant();
            var stated = stated();
            return stated == null || stated.isAfter(now) ? now : stated;
        }

        private List<X509Certificate> embedded() {
            return signature.getCertificates().stream()
                    .map(CertificateToken::getCertificate)
                    .toList();
        }

        private @Nullable String field() {
            var fields = signature.getPdfRevision().getFields();
            return fields.isEmpty() ? null : fields.getFirst().getFieldName();
        }

        private List<X509CRL> lists() {
            var out = new ArrayList<>(trust.revocations());
            for (var source : signature.getCompleteCRLSource().getSources()) {
                if (source instanceof OfflineCRLSource lists) {
                    for (var binary : lists.getAllRevocationBinaries()) {
                        try {
                            out.addAll(Trust.revocations(binary.getBinaries()));
                        } catch (GeneralSecurityException e) {
                            // a list that cannot be read says nothing
                            continue;
                        }
                    }
                }
            }
            return out;
        }

        private List<BasicOCSPResp> answers() {
            return signature.getCompleteOCSPSource().getAllRevocationBinaries().stream()
                    .filter(OCSPResponseBinary.class::isInstance)
                    .map(b -> ((OCSPResponseBinary) b).getBasicOCSPResp())
                    .toList();
        }
    }
}
