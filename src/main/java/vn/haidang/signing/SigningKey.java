package vn.haidang.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs11SignatureToken;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import eu.europa.esig.dss.token.PrefilledPasswordCallback;
import eu.europa.esig.dss.token.SignatureTokenConnection;
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key to sign with, in a PKCS#12 file or in a PKCS#11 token; the key itself never leaves the token. */
public final class SigningKey implements AutoCloseable {

    /** Bits of the extension "key usage": digitalSignature, nonRepudiation. */
    private static final int DIGITAL_SIGNATURE = 0;

    private static final int NON_REPUDIATION = 1;

    private final SignatureTokenConnection connection;
    private final DSSPrivateKeyEntry entry;

    private SigningKey(SignatureTokenConnection connection) {
        this.connection = connection;
        this.entry = choose(connection);
    }

    /**
     * A key in a PKCS#12 file.
     *
     * @throws SigningRefused when the password is wrong or the file holds no key to sign with
     */
    public static SigningKey pkcs12(byte[] file, char[] password) {
        return open(() -> new Pkcs12SignatureToken(file, new PasswordProtection(password)));
    }

    /**
     * A key in a token.
     *
     * @param library the token's PKCS#11 library
     * @param slot the slot's identifier, or null for the first one
     * @throws SigningRefused when the PIN is wrong, or library, slot or key are not there
     */
    public static SigningKey pkcs11(Path library, @Nullable Integer slot, char[] pin) {
        return open(() -> new Pkcs11SignatureToken(
                library.toString(),
                new PrefilledPasswordCallback(new PasswordProtection(pin)),
                slot == null ? -1 : slot,
                slot == null ? 0 : -1,
                ""));
    }

    private interface Opening {
        SignatureTokenConnection open();
    }

    private static SigningKey open(Opening opening) {
        SignatureTokenConnection connection = null;
        try {
            connection = opening.open();
            return new SigningKey(connection);
        } catch (SigningRefused e) {
            close(connection);
            throw e;
        } catch (RuntimeException e) {
            close(connection);
            throw new SigningRefused(SigningRefused.Code.KEY_LOCKED, e);
        }
    }

    private static void close(@Nullable SignatureTokenConnection connection) {
        if (connection != null) {
            connection.close();
        }
    }

    /** The first key whose certificate may sign. */
    private static DSSPrivateKeyEntry choose(SignatureTokenConnection connection) {
        return connection.getKeys().stream()
                .filter(k ->
                        k.getCertificate() != null && maySign(k.getCertificate().getCertificate()))
                .findFirst()
                .orElseThrow(() -> new SigningRefused(SigningRefused.Code.NO_KEY));
    }

    private static boolean maySign(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        return usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION];
    }

    public X509Certificate certificate() {
        return entry.getCertificate().getCertificate();
    }

    /** The name in the certificate, for people to choose by. */
    public String owner() {
        var name = Names.of(certificate(), Names.COMMON_NAME);
        return name == null ? certificate().getSubjectX500Principal().getName() : name;
    }

    CertificateToken token() {
        return entry.getCertificate();
    }

    List<CertificateToken> chain() {
        return Arrays.asList(entry.getCertificateChain());
    }

    SignatureValue sign(ToBeSigned bytes, DigestAlgorithm digest) {
        try {
            return connection.sign(bytes, digest, entry);
        } catch (DSSException e) {
            throw new SigningRefused(SigningRefused.Code.KEY_LOCKED, e);
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
