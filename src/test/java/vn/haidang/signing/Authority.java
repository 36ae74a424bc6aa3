package vn.haidang.signing;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority made for a test. */
public final class Authority {

    public static final char[] PASSWORD = "mật khẩu".toCharArray();

    public final X509Certificate certificate;
    private final PrivateKey key;
    private long serial = 100;

    /** A key with its certificate and those above it. */
    public record Holder(PrivateKey key, X509Certificate certificate, Certificate[] chain) {

        public byte[] pkcs12() throws Exception {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, PASSWORD);
            store.setKeyEntry("key", key, PASSWORD, chain);
            var out = new ByteArrayOutputStream();
            store.store(out, PASSWORD);
            return out.toByteArray();
        }

        SigningKey open() throws Exception {
            return SigningKey.pkcs12(pkcs12(), PASSWORD);
        }
    }

    private Authority(X509Certificate certificate, PrivateKey key) {
        this.certificate = certificate;
        this.key = key;
    }

    public static Authority root(String name) throws Exception {
        var pair = pair();
        var subject = new X500Name("CN=" + name + ",O=Ban Cơ yếu,C=VN");
        var from = Instant.parse("2015-01-01T00:00:00Z");
        var to = Instant.parse("2045-01-01T00:00:00Z");
        var certificate = issue(subject, pair.getPrivate(), subject, pair, BigInteger.ONE, from, to, true, false);
        return new Authority(certificate, pair.getPrivate());
    }

    Authority intermediate(String name, Instant from, Instant to) throws Exception {
        var pair = pair();
        return new Authority(issued(name, pair, from, to, true, false), pair.getPrivate());
    }

    public Holder person(String name, String from, String to) throws Exception {
        return holder(name, from, to, false);
    }

    Holder timestamper(String name) throws Exception {
        return holder(name, "2020-01-01T00:00:00Z", "2040-01-01T00:00:00Z", true);
    }

    private Holder holder(String name, String from, String to, boolean stamps) throws Exception {
        var pair = pair();
        var own = issued(name, pair, Instant.parse(from), Instant.parse(to), false, stamps);
        return new Holder(pair.getPrivate(), own, new Certificate[] {own, certificate});
    }

    public X509CRL revocations(X509Certificate... revoked) throws Exception {
        var now = Instant.parse("2026-01-01T00:00:00Z");
        var builder = new JcaX509v2CRLBuilder(certificate.getSubjectX500Principal(), Date.from(now));
        builder.setNextUpdate(Date.from(Instant.parse("2040-01-01T00:00:00Z")));
        for (var one : revoked) {
            builder.addCRLEntry(one.getSerialNumber(), Date.from(now), CRLReason.keyCompromise);
        }
        var signer = new JcaContentSignerBuilder("SHA256withRSA").build(key);
        return new JcaX509CRLConverter().getCRL(builder.build(signer));
    }

    private X509Certificate issued(
            String name, KeyPair pair, Instant from, Instant to, boolean authority, boolean stamps) throws Exception {
        var subject = new X500Name("CN=" + name + ",O=Ban Quản lý Khu kinh tế,C=VN");
        var issuer = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        return issue(issuer, key, subject, pair, BigInteger.valueOf(serial++), from, to, authority, stamps);
    }

    private static X509Certificate issue(
            X500Name issuer,
            PrivateKey issuerKey,
            X500Name subject,
            KeyPair pair,
            BigInteger serial,
            Instant from,
            Instant to,
            boolean authority,
            boolean stamps)
            throws Exception {
        var builder = new JcaX509v3CertificateBuilder(
                issuer, serial, Date.from(from), Date.from(to), subject, pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        int usage = authority
                ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                : KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        if (stamps) {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        var signer = new JcaContentSignerBuilder("SHA256withRSA").build(issuerKey);
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private static KeyPair pair() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }
}
