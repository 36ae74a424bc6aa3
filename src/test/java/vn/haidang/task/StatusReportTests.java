package vn.haidang.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.StatementCounter;
import vn.haidang.testing.TaskSamples;
import vn.haidang.testing.TestClock;

@BrowserTest
class StatusReportTests {

    private static final LocalDate YEAR_END = LocalDate.of(2024, 12, 31);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    TaskSamples samples;

    @Autowired
    TestClock clock;

    @Autowired
    StatementCounter statements;

    @Test
    void showsTheNoticeWithNumbersThatOpenTheirLists(Browser browser) {
        noticeAtYearEnd();
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/reports/task-status?asOf=2024-12-31");
        assertThat(page.locator("#units tfoot td").allTextContents())
                .containsExactly("36", "2", "1", "1", "0", "34", "4", "9", "21");
        assertThat(page.locator("#units tfoot .is-late a").getAttribute("href"))
                .isEqualTo("/tasks?class=RUNNING_OVERDUE&asOf=2024-12-31");
        assertThat(page.locator(".late-list li"))
                .satisfies(late -> assertThat(late.count()).isEqualTo(9));
        browser.checkAccessible(page);
        browser.screenshot(page, "status-report");
        Page phone = browser.onPhone(SmallAuthority.HA);
        phone.navigate("/reports/task-status?asOf=2024-12-31&unit=ENV");
        assertThat(phone.locator("#units tfoot td").first().textContent()).isEqualTo("6");
        browser.checkAccessible(phone);
        browser.screenshot(phone, "status-report-phone");
    }

    @Test
    void tellsWhatToDoWhereNothingWasGiven(Browser browser) {
        Page page = browser.withoutScripts(SmallAuthority.HA);
        page.navigate("/reports/task-status");
        assertThat(page.textContent(".empty-title")).startsWith("Đến hết ngày 23/12/2024 chưa có nhiệm vụ nào");
        browser.screenshot(page, "status-report-empty");
    }

    @Test
    void isAnOfficialPaper() throws Exception {
        noticeAtYearEnd();
        byte[] docx = file("docx");
        try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(docx))) {
            String text =
                    paper.getTables().stream().map(table -> table.getText()).reduce("", String::concat)
                            + paper.getParagraphs().stream()
                                    .map(paragraph -> paragraph.getText() + "\n")
                                    .reduce("", String::concat);
            assertThat(text)
                    .contains("UBND THÀNH PHỐ HẢI PHÒNG")
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                    .contains("BÁO CÁO")
                    .contains("KT. TRƯỞNG BAN")
                    .contains("Bùi Ngọc Hải")
                    .contains("được giao 36 nhiệm vụ: đã hoàn thành 2 nhiệm vụ (5,6% số được giao)");
        }
        byte[] pdf = file("pdf");
        try (var paper = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(paper);
            assertThat(text).contains("Độc lập - Tự do - Hạnh phúc").contains("Nơi nhận:");
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file("xlsx")))) {
            List<String> total = book.getFirstSheet().read().stream()
                    .filter(row -> row.getCellCount() > 2 && "Tổng số".equals(row.getCellText(0)))
                    .findFirst()
                    .orElseThrow()
                    .stream()
                    .map(cell -> cell.getText())
                    .toList();
            assertThat(total)
                    .containsExactly("Tổng số", "Tổng số", "36", "2", "1", "1", "0", "34", "4", "9", "21", "12", "2");
        }
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(folder.resolve("status-report.pdf"), pdf);
        Files.write(folder.resolve("status-report.docx"), docx);
        Files.write(folder.resolve("status-report.xlsx"), file("xlsx"));
    }

    @Test
    void takesAsManyStatementsForManyTasksAsForFew() throws Exception {
        samples.many(5);
        read("/reports/task-status"); // names of units are kept after the first reading
        int few = statements.during(() -> read("/reports/task-status"));
        samples.many(300);
        assertThat(statements.during(() -> read("/reports/task-status"))).isEqualTo(few);
    }

    private void noticeAtYearEnd() {
        samples.notice();
        samples.task("ENV")
                .due(LocalDate.of(2024, 12, 27))
                .done(LocalDate.of(2024, 12, 27), LocalDate.of(2024, 12, 30))
                .source("CITY", "Công văn 12/UBND-KT ngày 20/12/2024")
                .insert();
        samples.task("INVEST")
                .due(LocalDate.of(2024, 12, 27))
                .done(LocalDate.of(2024, 12, 28), LocalDate.of(2024, 12, 30))
                .source("CITY", "Công văn 12/UBND-KT ngày 20/12/2024")
                .insert();
        clock.setTo(YEAR_END);
    }

    private byte[] file(String kind) {
        var answer = mvc.get()
                .uri("/api/v1/reports/task-status." + kind + "?asOf=2024-12-31")
                .with(cast.as(SmallAuthority.HA))
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private void read(String address) {
        assertThat(mvc.get().uri(address).with(cast.as(SmallAuthority.HA))).hasStatusOk();
    }
}
