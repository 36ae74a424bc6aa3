package vn.haidang.document;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.attachment.Attachments;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.signing.Authority;
import vn.haidang.signing.Letter;
import vn.haidang.signing.PdfSigner;
import vn.haidang.signing.SignaturePlace;
import vn.haidang.signing.SignatureReport;
import vn.haidang.signing.SignatureReport.Status;
import vn.haidang.signing.SigningKey;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;

/** What the application says of signatures, and whom it believes. */
@BrowserTest
class SignaturesTests {

    private static Authority root;
    private static Authority.Holder hai;

    @Autowired
    TrustSettings settings;

    @Autowired
    Signatures signatures;

    @Autowired
    Documents documents;

    @Autowired
    Attachments attachments;

    @Autowired
    Cast cast;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void issue() throws Exception {
        root = Authority.root("Root CA");
        hai = root.person("Bùi Ngọc Hải", "2024-01-01T00:00:00Z", "2028-01-01T00:00:00Z");
    }

    private byte[] signed() throws Exception {
        try (SigningKey key = SigningKey.pkcs12(hai.pkcs12(), Authority.PASSWORD)) {
            return new PdfSigner(clock, null).sign(Letter.pdf(), key, new SignaturePlace.Hidden());
        }
    }

    private void trust() throws Exception {
        settings.add(cast.actor(SmallAuthority.HA), root.certificate.getEncoded());
        settings.add(cast.actor(SmallAuthority.HA), root.revocations().getEncoded());
    }

    private Status status(byte[] pdf) {
        List<SignatureReport> reports = signatures.of(pdf);
        assertThat(reports).hasSize(1);
        return reports.getFirst().status();
    }

    @Test
    void believesWhomTheOfficeNamesUntilItEndsThat() throws Exception {
        byte[] signed = signed();
        assertThat(status(signed)).isEqualTo(Status.UNKNOWN_ISSUER);
        settings.add(cast.actor(SmallAuthority.HA), root.certificate.getEncoded());
        assertThat(status(signed)).isEqualTo(Status.REVOCATION_UNKNOWN);
        trust();
        assertThat(status(signed)).isEqualTo(Status.VALID);
        assertThat(status(Letter.writtenOver(signed))).isEqualTo(Status.CHANGED_AFTER_SIGNING);
        settings.add(
                cast.actor(SmallAuthority.HA),
                root.revocations(hai.certificate()).getEncoded());
        assertThat(status(signed)).isEqualTo(Status.REVOKED);
        for (TrustItem item : settings.all()) {
            settings.end(cast.actor(SmallAuthority.HA), item.id());
        }
        assertThat(status(signed)).isEqualTo(Status.UNKNOWN_ISSUER);
        assertThat(settings.all()).hasSize(3).noneMatch(TrustItem::counts);
        assertThat(jdbc.sql("select count(*) from audit.entries where object_type = 'trust'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
    }

    @Test
    void takesNeitherJunkNorUsersNorTheSameTwice() throws Exception {
        byte[] certificate = root.certificate.getEncoded();
        assertThat(settings.add(cast.actor(SmallAuthority.HA), certificate)).isOne();
        assertThat(settings.add(cast.actor(SmallAuthority.HA), certificate)).isZero();
        assertThatThrownBy(() -> settings.add(cast.actor(SmallAuthority.HA), Letter.pdf()))
                .isInstanceOf(Refused.class)
                .hasMessage("signatures.trust.unreadable");
        assertThatThrownBy(() -> settings.add(
                        cast.actor(SmallAuthority.HA), hai.certificate().getEncoded()))
                .isInstanceOf(Refused.class)
                .hasMessage("signatures.trust.noIssuer");
        assertThatThrownBy(() -> settings.add(cast.actor(SmallAuthority.MAI), certificate))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void showsSignaturesOnTheDocumentsPage(Browser browser) throws Exception {
        Page ha = browser.as(SmallAuthority.HA);
        ha.navigate("/settings/trust");
        ha.setInputFiles(
                "#file", new FilePayload("goc.cer", "application/x-x509-ca-cert", root.certificate.getEncoded()));
        ha.locator(".trust-form button").click();
        ha.setInputFiles(
                "#file",
                new FilePayload(
                        "goc.crl", "application/pkix-crl", root.revocations().getEncoded()));
        ha.locator(".trust-form button").click();
        assertThat(ha.locator(".trust-list > li")).hasCount(2);
        browser.checkAccessible(ha);
        browser.screenshot(ha, "trust");
        byte[] signed = signed();
        long valid = documents.upload(cast.actor(SmallAuthority.LAN), "cong-van.pdf", "application/pdf", signed);
        long changed = documents.upload(
                cast.actor(SmallAuthority.LAN), "sua.pdf", "application/pdf", Letter.writtenOver(signed));
        Page lan = browser.as(SmallAuthority.LAN);
        lan.navigate("/documents/" + valid);
        assertThat(lan.locator(".signature-VALID")).containsText("Bùi Ngọc Hải");
        assertThat(lan.locator(".signature-VALID")).containsText("Phủ toàn bộ tệp");
        browser.checkAccessible(lan);
        browser.screenshot(lan, "signatures-valid");
        assertThat(attachments.open(documents
                        .document(cast.actor(SmallAuthority.LAN), valid)
                        .file()
                        .id()))
                .isEqualTo(signed);
        lan.navigate("/documents/" + changed + "/signatures");
        assertThat(lan.locator(".signature-CHANGED_AFTER_SIGNING")).containsText("Tệp đã bị sửa sau khi ký");
        browser.checkAccessible(lan);
        Page phone = browser.onPhone(SmallAuthority.LAN);
        phone.navigate("/documents/" + changed);
        assertThat(phone.locator(".signature")).hasCount(1);
        browser.checkAccessible(phone);
        browser.screenshot(phone, "signatures-phone");
        Page small = browser.onPhone(SmallAuthority.HA);
        small.navigate("/settings/trust");
        browser.checkAccessible(small);
        browser.screenshot(small, "trust-phone");
    }
}
