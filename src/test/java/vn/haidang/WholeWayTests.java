package vn.haidang;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.organisation.Accounts;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestClock;
import vn.haidang.testing.TestJobs;

/**
 * The main job from end to end, in the browser, by the people whose job it is: the notice of December 2024 becomes tracked tasks and a status
 * report. Its pictures are the tour of the README; {@code ./haidang tour} puts them there.
 */
@BrowserTest
class WholeWayTests {

    private static final Path PICTURES = Path.of("target", "tour");

    @Autowired
    TestJobs jobs;

    @Autowired
    TestClock clock;

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    JsonMapper json;

    @Test
    void aNoticeBecomesTasksAndATruthfulReport(Browser browser) throws IOException {
        Files.createDirectories(PICTURES);
        upload(browser.as(SmallAuthority.LAN));
        reviewAndConfirm(browser.as(SmallAuthority.HA));
        countAsOfYearsEnd(browser);

        clock.setTo(LocalDate.of(2024, 12, 24));
        passOn(browser.as(SmallAuthority.CUONG));
        submit(browser.as(SmallAuthority.HOA));
        acceptFromTheList(browser.as(SmallAuthority.HA));

        clock.setTo(LocalDate.of(2025, 1, 2));
        JsonNode summary = summary(browser, "?asOf=2024-12-31");
        assertThat(summary.path("done").path("onTime").asInt()).isEqualTo(1);
        assertThat(summary.path("running").path("overdue").asInt()).isEqualTo(8);
        assertThat(summary.path("assigned").asInt())
                .isEqualTo(summary.path("done").path("total").asInt()
                        + summary.path("running").path("total").asInt());
        assertThat(summary(browser, "?asOf=2024-12-31&count=directives")
                        .path("assigned")
                        .asInt())
                .isEqualTo(27);
        // what was true the day before it was handed in stays true
        assertThat(summary(browser, "?asOf=2024-12-23")
                        .path("done")
                        .path("total")
                        .asInt())
                .isZero();

        look(browser);
        printTheReport(browser);
    }

    private void upload(Page page) throws IOException {
        page.navigate("/documents/new");
        picture(page, "01-upload");
        page.setInputFiles(
                "#file",
                new ClassPathResource("demo/thong-bao-ket-luan-giao-ban-2024-12.txt")
                        .getFile()
                        .toPath());
        page.click("#upload button.btn-primary");
        page.waitForURL(url -> url.matches(".*/documents(/\\d+)?(\\?.*)?"));
        jobs.runDue();
    }

    private void reviewAndConfirm(Page page) {
        page.navigate("/");
        page.click("#worklist a[href^='/documents/'].btn");
        if (!page.url().endsWith("/review")) {
            page.click("main a[href$='/review']");
        }
        assertThat(page.locator(".draft")).hasCount(27);
        page.locator(".draft", new Page.LocatorOptions().setHasText("27/12/2024"))
                .click();
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("02-review.png")));
        while (page.locator(".doubts.open").count() > 0) {
            int open = page.locator(".doubts.open").count();
            page.locator(".draft:has(.doubts.open)").first().click();
            page.keyboard().press("v");
            assertThat(page.locator(".doubts.open")).hasCount(open - 1);
        }
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/confirmation");
        page.click("#confirm");
        page.waitForURL(url -> !url.contains("confirmation"));
        page.navigate("/tasks?q=xuc+tien+dau+tu");
        assertThat(page.locator("main tbody tr[data-row]").first()).isVisible();
        picture(page, "03-tasks");
    }

    private void passOn(Page page) {
        page.navigate("/tasks?q=khung+gia");
        page.locator("main tbody tr[data-row] a").first().click();
        page.waitForURL("**/tasks/*");
        page.selectOption("#assign-person", String.valueOf(cast.person(SmallAuthority.HOA)));
        page.click("#act-assign button.btn-primary");
        assertThat(page.locator("#messages")).not().isEmpty();
    }

    private void submit(Page page) {
        page.navigate("/");
        page.click("#worklist [data-open]");
        page.waitForURL("**/tasks/*");
        picture(page, "04-task");
        page.fill("#submit-summary", "Đã tổng hợp khung giá và phí hạ tầng của 14 khu công nghiệp, gửi Trưởng ban.");
        page.click("#act-submit button.btn-primary");
        assertThat(page.locator("#act-submit")).hasCount(0);
    }

    private void acceptFromTheList(Page page) {
        page.navigate("/");
        Locator decide = page.locator("#worklist [data-accept]");
        assertThat(decide).hasCount(1);
        picture(page, "05-home");
        decide.click();
        assertThat(page.locator("#worklist [data-accept]")).hasCount(0);
        assertThat(page.locator("[data-undo] button")).hasText("Hoàn tác");
    }

    private void look(Browser browser) {
        Page leader = browser.as(SmallAuthority.KIEN);
        leader.navigate("/leader");
        leader.locator("[data-chart] svg").first().waitFor();
        picture(leader, "06-leader");
        Page phone = browser.onPhone(SmallAuthority.CUONG);
        phone.navigate("/");
        phone.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("09-phone.png")));
        Page office = browser.as(SmallAuthority.HA);
        office.navigate("/units");
        picture(office, "10-units");
    }

    private void printTheReport(Browser browser) throws IOException {
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/reports/task-status?asOf=2024-12-31");
        picture(page, "07-report");
        byte[] pdf =
                page.request().get("/reports/task-status.pdf?asOf=2024-12-31").body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage first = new PDFRenderer(document).renderImageWithDPI(0, 80);
            ImageIO.write(first, "png", PICTURES.resolve("08-report-pdf.png").toFile());
        }
        assertThat(page.request()
                        .get("/reports/task-status.docx?asOf=2024-12-31")
                        .status())
                .isEqualTo(200);
        assertThat(page.request()
                        .get("/reports/task-status.xlsx?asOf=2024-12-31")
                        .status())
                .isEqualTo(200);
    }

    /** The golden counts of the notice, before anybody has done anything. */
    private void countAsOfYearsEnd(Browser browser) {
        JsonNode summary = summary(browser, "?asOf=2024-12-31");
        assertThat(summary.path("assigned").asInt()).isEqualTo(34);
        assertThat(summary.path("done").path("total").asInt()).isZero();
        // 3.2 by the 26th, item 10 by the 24th for each of eight units
        assertThat(summary.path("running").path("overdue").asInt()).isEqualTo(9);
        assertThat(summary.path("running").path("inTime").asInt()).isEqualTo(4);
        assertThat(summary.path("running").path("noDeadline").asInt()).isEqualTo(21);
    }

    private JsonNode summary(Browser browser, String query) {
        String token = accounts.newToken(cast.actor(SmallAuthority.HA), cast.person(SmallAuthority.HA), "test", null);
        return json.readTree(browser.anonymous(Browser.DESKTOP)
                .request()
                .get(
                        "/api/v1/tasks/summary" + query,
                        RequestOptions.create().setHeader("Authorization", "Bearer " + token))
                .text());
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
