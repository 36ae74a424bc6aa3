package vn.haidang.document;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.haidang.attachment.Attachments;
import vn.haidang.conformity.Conformity;
import vn.haidang.conformity.Report;
import vn.haidang.conformity.Sample;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;

@BrowserTest
class ConformityScreenTests {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 5);

    @Autowired
    ConformityChecks checks;

    @Autowired
    Documents documents;

    @Autowired
    Attachments attachments;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Test
    void showsEachDeviationWithItsPlaceAndItsCitation(Browser browser) {
        Page page = browser.as(SmallAuthority.MAI);
        page.navigate("/conformity");
        browser.checkAccessible(page);
        browser.screenshot(page, "conformity-form");
        page.setInputFiles("#file", new FilePayload("ke-hoach.docx", ConformityController.DOCX, wrong()));
        page.locator("#upload button").click();
        page.waitForURL("**/conformity/*");
        assertThat(page.locator("#summary")).containsText("chỗ sai thể thức");
        assertThat(page.locator(".form-items")).not().hasCount(0);
        var number = page.locator(".form-items > li", new Page.LocatorOptions().setHasText("thêm số 0"))
                .first();
        assertThat(number).containsText("Số: 5/KH-BQL");
        assertThat(number).containsText("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 3, điểm c");
        browser.checkAccessible(page);
        browser.screenshot(page, "conformity");
        number.locator("a[data-place]").click();
        assertThat(page.locator(".form-line.is-current")).containsText("Số: 5/KH-BQL");
    }

    @Test
    void givesACopyInWhichTheChosenRulesAreMended(Browser browser) throws Exception {
        Page page = browser.as(SmallAuthority.LAN);
        page.navigate("/conformity/" + keep(SmallAuthority.LAN, "kế hoạch.docx", wrong()));
        page.locator("input[value='margin-left']").uncheck();
        Download download =
                page.waitForDownload(() -> page.locator(".form-correct button").click());
        assertThat(download.suggestedFilename()).isEqualTo("kế hoạch-da-sua.docx");
        Report report = Conformity.check(Files.readAllBytes(download.path()), DAY);
        assertThat(report.has("margin-left")).isTrue();
        assertThat(report.has("number-padded")).isFalse();
        assertThat(report.has("motto-line")).isFalse();
        assertThat(report.has("font-family")).isFalse();
        assertThat(report.has("signer-degree"))
                .as("names are for people to change")
                .isTrue();
    }

    @Test
    void isUsableOnAPhoneAndWithoutScripts(Browser browser) {
        long id = keep(SmallAuthority.TUNG, "ke-hoach.docx", wrong());
        Page phone = browser.onPhone(SmallAuthority.TUNG);
        phone.navigate("/conformity/" + id);
        browser.checkAccessible(phone);
        browser.screenshot(phone, "conformity-phone");
        phone.navigate("/conformity");
        browser.checkAccessible(phone);
        browser.screenshot(phone, "conformity-form-phone");
        Page page = browser.withoutScripts(SmallAuthority.TUNG);
        page.navigate("/conformity/" + id);
        page.locator("a[data-place]").first().click();
        assertThat(page.url()).contains("#p");
        assertThat(page.locator(".form-line:target")).hasCount(1);
    }

    @Test
    void saysThatARightDocumentIsRight(Browser browser) {
        Page page = browser.as(SmallAuthority.HAI);
        page.navigate("/conformity/"
                + keep(SmallAuthority.HAI, "dung.docx", Sample.plan().bytes()));
        assertThat(page.locator("#summary")).containsText("Đúng thể thức");
        assertThat(page.locator(".form-correct")).hasCount(0);
        browser.checkAccessible(page);
    }

    @Test
    void keepsAFileThatItCannotCheckAndSaysWhy(Browser browser) {
        byte[] junk = "không phải văn bản".getBytes(StandardCharsets.UTF_8);
        long id = keep(SmallAuthority.LAN, "gia.docx", junk);
        Page page = browser.as(SmallAuthority.LAN);
        page.navigate("/conformity/" + id);
        assertThat(page.locator(".alert-danger")).hasText("Tệp không phải văn bản Word (.docx).");
        assertThat(attachments.open(
                        checks.own(cast.actor(SmallAuthority.LAN), id).fileId()))
                .isEqualTo(junk);
        page.navigate("/conformity");
        assertThat(page.locator(".documents a")).hasText("gia.docx");
    }

    @Test
    void showsACheckToItsOwnerOnly() {
        long id = keep(SmallAuthority.LAN, "a.docx", wrong());
        assertThat(mvc.get().uri("/conformity/" + id).with(cast.as(SmallAuthority.MAI)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/conformity").with(cast.as(SmallAuthority.QUANTRI)))
                .hasStatus(403);
    }

    @Test
    void checksADocumentThatIsInTheSystem(Browser browser) {
        long id = documents.upload(cast.actor(SmallAuthority.LAN), "ke-hoach.docx", null, wrong());
        Page page = browser.as(SmallAuthority.LAN);
        page.navigate("/documents/" + id);
        page.locator("a[href$='/conformity']", new Page.LocatorOptions().setHasText("Kiểm tra thể thức"))
                .last()
                .click();
        page.waitForURL("**/documents/" + id + "/conformity");
        assertThat(page.locator("#summary")).containsText("chỗ sai thể thức");
        assertThat(mvc.get().uri("/documents/" + id + "/conformity").with(cast.as(SmallAuthority.MAI)))
                .as("nobody sees a document by checking it")
                .hasStatus(404);
    }

    private static byte[] wrong() {
        return Sample.withUsualFaults().bytes();
    }

    private long keep(String who, String name, byte[] content) {
        return checks.keep(cast.actor(who), name, ConformityController.DOCX, content);
    }
}
