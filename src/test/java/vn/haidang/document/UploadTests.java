package vn.haidang.document;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.haidang.attachment.Attachments;
import vn.haidang.platform.Actor;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.StatementCounter;
import vn.haidang.testing.TestJobs;

@BrowserTest
class UploadTests {

    @Autowired
    Documents documents;

    @Autowired
    DocumentStore store;

    @Autowired
    Attachments attachments;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    StatementCounter statements;

    @Autowired
    TestJobs jobs;

    @Autowired
    Cast cast;

    @Test
    void readsWhatIsUploadedAndLeadsToTheReview(Browser browser) {
        Page page = browser.as(SmallAuthority.LAN);
        page.navigate("/documents/new");
        browser.checkAccessible(page);
        browser.screenshot(page, "upload");
        page.setInputFiles("#file", new FilePayload("thong-bao.txt", "text/plain", DocumentsTests.notice()));
        assertThat(page.locator("#chosen li")).hasText("thong-bao.txt (11 KB)");
        page.locator("#upload button").click();
        page.waitForURL("**/documents/*");
        assertThat(page.locator("#progress")).containsText("Đang chờ đến lượt đọc");
        browser.checkAccessible(page);
        browser.screenshot(page, "document-reading");
        jobs.runDue();
        page.waitForURL("**/review");
        assertThat(page.locator(".draft")).hasCount(27);
    }

    @Test
    void readsPastedText(Browser browser) {
        Page page = browser.withoutScripts(SmallAuthority.LAN);
        page.navigate("/documents/new");
        page.locator(".paste summary").click();
        page.fill("#text", new String(DocumentsTests.notice(), StandardCharsets.UTF_8));
        page.locator("#upload button").click();
        jobs.runDue();
        page.locator("text=Xem lại").click();
        page.locator("text=Rà soát nhiệm vụ").click();
        assertThat(page.locator(".draft")).hasCount(27);
    }

    @Test
    void saysSoWhenTheSameContentComesAgain(Browser browser) {
        long first = upload("thong-bao.txt", DocumentsTests.notice());
        long again = upload("thong-bao-2.txt", DocumentsTests.notice());
        Page page = browser.as(SmallAuthority.LAN);
        page.navigate("/documents/" + again);
        assertThat(page.locator(".alert-warning a")).hasAttribute("href", "/documents/" + first);
        browser.checkAccessible(page);
        browser.screenshot(page, "document");
        page.navigate("/documents?q=thong bao");
        assertThat(page.locator(".documents > li")).hasCount(2);
        browser.checkAccessible(page);
        browser.screenshot(page, "documents");
    }

    @Test
    void keepsWhatItCannotReadAndSaysWhy(Browser browser) throws Exception {
        byte[] locked = lockedPdf();
        long id = upload("mat-khau.pdf", locked);
        assertThat(failure(id)).isEqualTo("PASSWORD");
        assertThat(failure(upload("rong.txt", new byte[0]))).isEqualTo("EMPTY");
        assertThat(failure(upload("gia.docx", "PK\u0003\u0004hỏng".getBytes(StandardCharsets.UTF_8))))
                .isIn("BROKEN", "UNKNOWN_TYPE");
        assertThat(failure(upload("gia.pdf", new byte[] {1, 2, 3, 0, 0, 5}))).isEqualTo("UNKNOWN_TYPE");
        Page page = browser.as(SmallAuthority.LAN);
        page.navigate("/documents/" + id);
        assertThat(page.locator("#progress")).containsText("Tệp được bảo vệ bằng mật khẩu");
        browser.checkAccessible(page);
        browser.screenshot(page, "document-failed");
        assertThat(attachments.open(documents.document(lan(), id).file().id())).isEqualTo(locked);
        page.locator("text=Đọc lại").click();
        assertThat(page.locator("#progress")).containsText("Đang chờ đến lượt đọc");
    }

    @Test
    void readsByContentWhateverTheNameSays() {
        long id = upload("thong-bao.pdf", DocumentsTests.notice());
        assertThat(documents.document(lan(), id).state()).isEqualTo(DocumentState.REVIEW);
    }

    @Test
    void saysHowLargeAFileMayBe(Browser browser, @TempDir Path folder) throws Exception {
        Path large = Files.write(folder.resolve("to.pdf"), new byte[(int) Attachments.LARGEST + 200_000]);
        Page page = browser.withoutScripts(SmallAuthority.LAN);
        page.navigate("/documents/new");
        page.setInputFiles("#file", large);
        page.locator("#upload button").click();
        page.waitForURL("**/documents/new?tooLarge");
        assertThat(page.locator("#too-large")).containsText("không quá 50 MB");
        page.navigate("/documents");
        assertThat(page.locator(".documents > li")).hasCount(0);
    }

    @Test
    void aReadingThatKeepsCrashingIsGivenUp() {
        long id = documents.upload(lan(), "a.txt", null, DocumentsTests.notice());
        for (int i = 0; i < 3; i++) {
            assertThat(store.begin(id, 1, 3)).isTrue();
        }
        jobs.runDue();
        assertThat(failure(id)).isEqualTo("INTERRUPTED");
    }

    @Test
    void pagesRunAFixedNumberOfStatements() throws Exception {
        upload("mot.txt", DocumentsTests.notice());
        long id = upload("hai.txt", DocumentsTests.notice());
        open("/documents/" + id + "/review");
        int all = statements.during(() -> open("/documents/" + id + "/review"));
        int list = statements.during(() -> open("/documents"));
        Actor lan = lan();
        documents.replaceTasks(lan, id, List.of(), null);
        upload("ba.txt", "một".getBytes(StandardCharsets.UTF_8));
        assertThat(statements.during(() -> open("/documents/" + id + "/review")))
                .isEqualTo(all);
        assertThat(statements.during(() -> open("/documents"))).isEqualTo(list);
        assertThat(all).isLessThanOrEqualTo(20);
        assertThat(list).isLessThanOrEqualTo(5);
    }

    private void open(String address) {
        assertThat(mvc.get().uri(address).with(cast.as(SmallAuthority.LAN))).hasStatusOk();
    }

    private Actor lan() {
        return cast.actor(SmallAuthority.LAN);
    }

    private long upload(String name, byte[] content) {
        long id = documents.upload(lan(), name, null, content);
        jobs.runDue();
        return id;
    }

    private String failure(long id) {
        Document document = documents.document(lan(), id);
        return document.failure() == null
                ? document.state().name()
                : document.failure().code();
    }

    private static byte[] lockedPdf() throws Exception {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("chu", "khach", new AccessPermission()));
            document.save(out);
            return out.toByteArray();
        }
    }
}
