package vn.haidang.register;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.attachment.Attachments;
import vn.haidang.document.Signatures;
import vn.haidang.document.TrustSettings;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.StaleWrite;
import vn.haidang.signing.Authority;
import vn.haidang.signing.Letter;
import vn.haidang.signing.SignatureReport;
import vn.haidang.signing.SignatureReport.Status;
import vn.haidang.signing.SigningRefused;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestJobs;

/** Documents signed and sealed with keys. */
@BrowserTest
class OutgoingKeyTests {

    private static Authority root;
    private static Authority.Holder hai;
    private static Authority.Holder agency;

    @Autowired
    OutgoingSamples samples;

    @Autowired
    OutgoingDocuments documents;

    @Autowired
    OutgoingKeySigning signing;

    @Autowired
    OutgoingSignatureStore made;

    @Autowired
    OutgoingAnnexStore annexes;

    @Autowired
    OutgoingIssue issue;

    @Autowired
    Signatures signatures;

    @Autowired
    TrustSettings trust;

    @Autowired
    Attachments attachments;

    @Autowired
    TestJobs jobs;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void issueCertificates() throws Exception {
        root = Authority.root("Root CA");
        hai = root.person("Bùi Ngọc Hải", "2024-01-01T00:00:00Z", "2028-01-01T00:00:00Z");
        agency = root.person("Ban Quản lý Khu kinh tế", "2024-01-01T00:00:00Z", "2028-01-01T00:00:00Z");
    }

    private static OutgoingKey key(Authority.Holder holder, byte @Nullable [] picture) throws Exception {
        return new OutgoingKey(holder.pkcs12(), Authority.PASSWORD.clone(), picture);
    }

    private void believe() throws Exception {
        trust.add(samples.actor(SmallAuthority.HA), root.certificate.getEncoded());
        trust.add(samples.actor(SmallAuthority.HA), root.revocations().getEncoded());
    }

    private Outgoing find(long id) {
        return documents.find(samples.actor(SmallAuthority.LAN), id);
    }

    private byte[] pdf(long id) {
        Long file = find(id).numbered().pdfId();
        return attachments.open(file);
    }

    @Test
    void signsAndSealsWhatIsIssued() throws Exception {
        long id = samples.draft("TB", "Ký số hai lần");
        documents.addAnnex(
                samples.actor(SmallAuthority.MAI),
                id,
                null,
                "Danh sách",
                null,
                new OutgoingFile("phu-luc.pdf", "application/pdf", Letter.pdf()));
        samples.numbered(id);
        jobs.runDue();
        byte[] plain = pdf(id);
        assertThat(signing.sign(samples.actor(SmallAuthority.HAI), id, null, key(hai, Letter.picture(false))))
                .isEqualTo("Bùi Ngọc Hải");
        assertThat(find(id).state()).isEqualTo(OutgoingState.NUMBERED);
        signing.seal(samples.actor(SmallAuthority.LAN), id, null, key(agency, Letter.picture(true)));
        assertThat(find(id).state()).isEqualTo(OutgoingState.SEALED);

        byte[] sealed = pdf(id);
        assertThat(sealed).startsWith(plain);
        assertThat(signatures.of(sealed))
                .extracting(SignatureReport::status)
                .containsExactly(Status.UNKNOWN_ISSUER, Status.UNKNOWN_ISSUER);
        believe();
        List<SignatureReport> reports = signatures.of(sealed);
        assertThat(reports).extracting(SignatureReport::status).containsExactly(Status.VALID, Status.VALID);
        assertThat(reports)
                .extracting(SignatureReport::signer)
                .containsExactly("Bùi Ngọc Hải", "Ban Quản lý Khu kinh tế");
        byte[] changed = sealed.clone();
        changed[plain.length / 2] ^= 1;
        assertThat(signatures.of(changed)).extracting(SignatureReport::status).doesNotContain(Status.VALID);

        assertThat(made.of(id)).hasSize(3);
        assertThat(attachments.open(made.of(id).getFirst().beforeId())).isEqualTo(plain);
        issue.issue(samples.actor(SmallAuthority.LAN), id, null);
        assertThat(pdf(id)).isEqualTo(sealed);
        assertThatThrownBy(() -> signing.sign(samples.actor(SmallAuthority.HAI), id, null, key(hai, null)))
                .isExactlyInstanceOf(Refused.class)
                .hasMessage("register.refused.wrongState.ISSUED");
        assertThat(jdbc.sql("""
                        select count(*) from audit.entries where object_type = 'outgoing' and object_id = :id
                          and after ->> 'outgoing.certificate' like '%Bùi Ngọc Hải%' and after ->> 'outgoing.certificateSerial' = :serial
                        """)
                        .param("id", id)
                        .param("serial", hai.certificate().getSerialNumber().toString(16))
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void putsTheSealOverAThirdOfTheSignatureAndMarksAnnexes() throws Exception {
        long id = samples.draft("TB", "Vị trí dấu");
        documents.addAnnex(
                samples.actor(SmallAuthority.MAI),
                id,
                null,
                "Danh sách",
                null,
                new OutgoingFile("phu-luc.pdf", "application/pdf", Letter.pdf()));
        samples.numbered(id);
        signing.sign(samples.actor(SmallAuthority.HAI), id, null, key(hai, Letter.picture(false)));
        signing.seal(samples.actor(SmallAuthority.LAN), id, null, key(agency, Letter.picture(true)));
        try (PDDocument document = Loader.loadPDF(pdf(id))) {
            var boxes = document.getPage(document.getNumberOfPages() - 1).getAnnotations().stream()
                    .filter(PDAnnotationWidget.class::isInstance)
                    .map(annotation -> annotation.getRectangle())
                    .toList();
            assertThat(boxes).hasSize(2);
            var signature = boxes.getFirst();
            var seal = boxes.getLast();
            // the picture is square, the room for it is not
            assertThat(signature.getWidth()).isCloseTo(signature.getHeight(), org.assertj.core.data.Offset.offset(1f));
            float covered = seal.getUpperRightX() - signature.getLowerLeftX();
            assertThat(covered).isCloseTo(signature.getWidth() / 3, org.assertj.core.data.Offset.offset(1f));
        }
        Long file = annexes.of(id).getFirst().fileId();
        byte[] annex = attachments.open(file);
        believe();
        assertThat(signatures.of(annex)).extracting(SignatureReport::status).containsExactly(Status.VALID);
        try (PDDocument document = Loader.loadPDF(annex)) {
            document.getDocumentCatalog().getAcroForm().flatten();
            assertThat(new PDFTextStripper().getText(document))
                    .contains("01/TB-BQL")
                    .contains("2024-12-23T14:0");
        }
    }

    @Test
    void changesNothingWhereTheKeyDoesNotOpenOrOthersTry() throws Exception {
        long id = samples.numbered(samples.draft("TB", "Sai mật khẩu"));
        jobs.runDue();
        Outgoing before = find(id);
        OutgoingKey wrong = new OutgoingKey(hai.pkcs12(), "sai".toCharArray(), null);
        assertThatThrownBy(() -> signing.sign(samples.actor(SmallAuthority.HAI), id, null, wrong))
                .isInstanceOf(SigningRefused.class)
                .hasMessage("KEY_LOCKED");
        assertThatThrownBy(() -> signing.seal(samples.actor(SmallAuthority.LAN), id, null, wrong))
                .isInstanceOf(SigningRefused.class);
        assertThatThrownBy(() -> signing.sign(samples.actor(SmallAuthority.MAI), id, null, key(hai, null)))
                .isInstanceOf(NotPermitted.class)
                .hasMessage("register.refused.part.KEY_HOLDER");
        assertThatThrownBy(() -> signing.seal(samples.actor(SmallAuthority.HAI), id, null, key(agency, null)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(
                        () -> signing.sign(samples.actor(SmallAuthority.HAI), id, before.version() - 1, key(hai, null)))
                .isInstanceOf(StaleWrite.class);
        assertThatThrownBy(() -> signing.sign(
                        samples.actor(SmallAuthority.HAI), id, null, new OutgoingKey(null, new char[] {'1'}, null)))
                .isInstanceOf(Refused.class)
                .hasMessage("register.refused.keyMissing");
        byte[] junk = "không phải hình".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> signing.sign(samples.actor(SmallAuthority.HAI), id, null, key(hai, junk)))
                .isInstanceOf(Refused.class)
                .hasMessage("register.refused.keyPicture");
        assertThat(find(id)).isEqualTo(before);
        assertThat(made.of(id)).isEmpty();
        wrong.close();
        assertThat(wrong.secret()).containsOnly('\0');
    }

    @Test
    void signsNothingThatHasNoNumber() throws Exception {
        long id = samples.signed(samples.draft("TB", "Chưa có số"));
        assertThatThrownBy(() -> signing.sign(samples.actor(SmallAuthority.HAI), id, null, key(hai, null)))
                .isExactlyInstanceOf(Refused.class)
                .hasMessage("register.refused.wrongState.SIGNED");
    }

    @Test
    void signsOnThePageAndKeepsNoPassword(Browser browser) throws Exception {
        long id = samples.numbered(samples.draft("TB", "Ký trên trang"));
        jobs.runDue();
        believe();
        Page page = browser.as(SmallAuthority.HAI);
        page.navigate("/outgoing/" + id);
        page.locator("#key-sign summary").click();
        browser.checkAccessible(page);
        browser.screenshot(page, "outgoing-key");
        fill(page, "sign", hai, "mật khẩu sai", Letter.picture(false));
        assertThat(page.locator("[data-flash]")).containsText("Không mở được khóa ký");
        assertThat(page.locator("[data-flash]")).containsText("chọn lại tệp khóa");
        assertThat(page.locator("#key-sign-secret")).hasValue("");
        assertThat(page.content()).doesNotContain("mật khẩu sai");
        page.locator("#key-sign summary").click();
        fill(page, "sign", hai, new String(Authority.PASSWORD), Letter.picture(false));
        assertThat(page.locator("[data-flash]")).containsText("Đã ký số bằng chứng thư của Bùi Ngọc Hải");
        assertThat(page.locator(".signature-VALID")).hasCount(1);
        Page lan = browser.as(SmallAuthority.LAN);
        lan.navigate("/outgoing/" + id);
        lan.locator("#key-seal summary").click();
        fill(lan, "seal", agency, new String(Authority.PASSWORD), Letter.picture(true));
        assertThat(lan.locator(".outgoing-state")).hasText("Chờ phát hành");
        assertThat(lan.locator(".signature-VALID")).hasCount(2);
        assertThat(lan.locator("#key-sign")).hasCount(0);
        browser.checkAccessible(lan);
        browser.screenshot(lan, "outgoing-key-sealed");

        long other = samples.numbered(samples.draft("TB", "Trên điện thoại"));
        jobs.runDue();
        Page phone = browser.onPhone(SmallAuthority.LAN);
        phone.navigate("/outgoing/" + other);
        phone.locator("#key-seal summary").click();
        browser.checkAccessible(phone);
        browser.screenshot(phone, "outgoing-key-phone");
        phone.navigate("/outgoing/" + id + "/signatures");
        assertThat(phone.locator(".signature-VALID")).hasCount(2);
        browser.checkAccessible(phone);
    }

    private static void fill(Page page, String which, Authority.Holder holder, String password, byte[] picture)
            throws Exception {
        String form = "#key-" + which;
        page.setInputFiles(form + "-file", new FilePayload("khoa.p12", "application/x-pkcs12", holder.pkcs12()));
        page.fill(form + "-secret", password);
        page.setInputFiles(form + "-picture", new FilePayload("hinh.png", "image/png", picture));
        page.locator(form + " button").click();
    }
}
