package vn.haidang.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.haidang.task.Tasks;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TaskSamples;

@BrowserTest
class CyclePageTests {

    private static final YearMonth DECEMBER = YearMonth.of(2024, 12);

    @Autowired
    Cycles cycles;

    @Autowired
    CycleReports reports;

    @Autowired
    CycleViews views;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskSamples samples;

    @Autowired
    Cast cast;

    private long overdue;
    private long running;

    @BeforeEach
    void ledger() {
        LocalDate given = LocalDate.of(2024, 11, 4);
        overdue = samples.task("INVEST")
                .ref("1.1")
                .text("Thu hút đầu tư vào khu kinh tế")
                .opened(given)
                .due(LocalDate.of(2024, 12, 20))
                .insert();
        running = samples.task("INVEST")
                .ref("1.2")
                .text("Xúc tiến đầu tư")
                .opened(given)
                .due(LocalDate.of(2024, 12, 31))
                .insert();
        samples.task("ENV").ref("3.1").text("Kiểm tra nước thải").opened(given).insert();
    }

    private CycleUnit unit() {
        return views.unit(cycles.find(DECEMBER), cast.unit("INVEST"));
    }

    @Test
    void isOpenedBroughtTogetherAndLocked(Browser browser) {
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/reports/progress");
        browser.checkAccessible(page);
        page.focus(".cycle-open .btn-primary");
        page.keyboard().press("Enter");
        page.waitForURL("**/reports/progress/2024-12");
        assertThat(page.locator("tbody [data-total]").allTextContents())
                .containsExactly("0", "2", "0", "1", "0", "0", "0", "0");
        assertThat(page.locator("tfoot td").allTextContents()).containsExactly("3", "0", "1", "1", "1", "0");
        browser.checkAccessible(page);
        browser.screenshot(page, "cycle");
        page.click("#remind");
        assertThat(page.textContent("#messages")).contains("Đã nhắc");
        page.fill("textarea[name=summary]", "Tóm tắt đã sửa");
        page.click(".cycle-acts button:has-text('Lưu tóm tắt')");
        page.focus("#lock");
        page.keyboard().press("Enter");
        page.waitForSelector("#reopen");
        assertThat(page.textContent("main")).contains("Trần Thu Hà khóa lúc", "Tóm tắt đã sửa");
        browser.checkAccessible(page);
        page.navigate("/reports/progress");
        browser.checkAccessible(page);
    }

    @Test
    void isWrittenAsOneTypesAndSentByKeyboardAlone(Browser browser) {
        cycles.open(cast.actor(SmallAuthority.HA), DECEMBER, null);
        Page page = browser.as(SmallAuthority.ANH);
        page.navigate("/reports/progress/2024-12/mine");
        browser.checkAccessible(page);
        page.focus("#words-" + overdue);
        page.keyboard().type("Chờ ý kiến của Sở");
        page.waitForSelector("#state-" + overdue + " .is-sent");
        assertThat(unit().lines())
                .filteredOn(line -> line.taskId() == overdue)
                .extracting(CycleLine::words)
                .containsExactly("Chờ ý kiến của Sở");
        page.focus("#said-" + running);
        page.keyboard().press("End");
        page.waitForSelector("#needs-" + running);
        page.waitForSelector("#state-" + running + " .is-sent");
        page.focus("#send");
        page.keyboard().press("Enter");
        page.waitForSelector("#cycle-problem");
        assertThat(page.textContent("#cycle-problem")).contains("Còn 1 nhiệm vụ thiếu");
        browser.screenshot(page, "cycle-unit");
        page.focus("#needs-" + running);
        page.keyboard().type("Kinh phí quý I");
        page.focus("#send");
        page.keyboard().press("Enter");
        page.waitForSelector("#take-back");
        assertThat(unit().counts()).isEqualTo(new CycleCounts(0, 0, 1, 0, 1));
        Page phone = browser.onPhone(SmallAuthority.ANH);
        phone.navigate("/reports/progress/2024-12/INVEST");
        browser.checkAccessible(phone);
        phone.click("#take-back");
        phone.waitForSelector("#send");
        browser.checkAccessible(phone);
        browser.screenshot(phone, "cycle-unit-phone");
        Page office = browser.onPhone(SmallAuthority.HA);
        office.navigate("/reports/progress/2024-12");
        browser.checkAccessible(office);
        browser.screenshot(office, "cycle-phone");
    }

    @Test
    void comesFilledInAndEachLineLeadsToWhereItStands(Browser browser) {
        tasks.note(cast.actor(SmallAuthority.MAI), overdue, null, "Chờ ý kiến của Sở Xây dựng", List.of());
        cycles.open(cast.actor(SmallAuthority.HA), DECEMBER, null);
        Page page = browser.as(SmallAuthority.ANH);
        page.navigate("/reports/progress/2024-12/INVEST");
        assertThat(page.inputValue("#words-" + overdue)).isEqualTo("Chờ ý kiến của Sở Xây dựng");
        browser.checkAccessible(page);
        browser.screenshot(page, "cycle-unit-filled");
        page.click("[data-line='" + overdue + "'] .cycle-sources li a");
        page.waitForURL("**/tasks/" + overdue + "#e*");
        assertThat(page.locator("li:target .task-words").textContent()).isEqualTo("Chờ ý kiến của Sở Xây dựng");
        page.goBack();
        // nothing is left to write: two presses send it
        page.focus("#send");
        page.keyboard().press("Enter");
        page.waitForSelector("#take-back");
        assertThat(unit().sent()).isTrue();
        Page office = browser.as(SmallAuthority.HA);
        office.navigate("/reports/progress/2024-12");
        office.focus("#lock");
        office.keyboard().press("Enter");
        office.waitForSelector("#reopen");
        assertThat(office.textContent("#messages"))
                .contains("nghiệm thu 1 báo cáo, trong đó 0 gửi sau hạn; 7 đơn vị chưa gửi");
        browser.screenshot(office, "cycle-locked");
        office.click("[data-unit=INVEST] td a");
        office.waitForURL("**/tasks/" + unit().taskId());
        assertThat(office.textContent(".history")).contains("Nghiệm thu khi khóa kỳ báo cáo tiến độ tháng 12/2024");
    }

    @Test
    void keepsWhatWasTypedWhereSomebodyElseWasFaster(Browser browser) {
        cycles.open(cast.actor(SmallAuthority.HA), DECEMBER, null);
        Page page = browser.as(SmallAuthority.ANH);
        page.navigate("/reports/progress/2024-12/INVEST");
        reports.write(
                cast.actor(SmallAuthority.MAI),
                DECEMBER,
                cast.unit("INVEST"),
                new CycleReports.Typed(running, CycleGroup.IN_TIME, "Bản của Mai", "", -1));
        page.fill("#words-" + running, "Bản của Anh");
        page.waitForSelector("#state-" + running + " .alert");
        assertThat(page.textContent("#state-" + running)).contains("Bản của Mai");
        assertThat(page.inputValue("#words-" + running)).isEqualTo("Bản của Anh");
        page.fill("#words-" + running, "Bản của Anh và Mai");
        page.waitForSelector("#state-" + running + " .is-sent");
        assertThat(unit().lines())
                .filteredOn(line -> line.taskId() == running)
                .extracting(CycleLine::words)
                .containsExactly("Bản của Anh và Mai");
    }

    @Test
    void keepsItWithoutScriptsToo(Browser browser) {
        cycles.open(cast.actor(SmallAuthority.HA), DECEMBER, null);
        Page page = browser.withoutScripts(SmallAuthority.ANH);
        page.navigate("/reports/progress/2024-12/INVEST");
        reports.write(
                cast.actor(SmallAuthority.MAI),
                DECEMBER,
                cast.unit("INVEST"),
                new CycleReports.Typed(running, CycleGroup.IN_TIME, "Bản của Mai", "", -1));
        page.fill("#words-" + running, "Bản của Anh");
        page.click("#save");
        assertThat(page.textContent("#cycle-problem")).contains("Còn 1 dòng chưa lưu được");
        assertThat(page.inputValue("#words-" + running)).isEqualTo("Bản của Anh");
        assertThat(page.textContent("[data-line='" + running + "'] .alert")).contains("Bản của Mai");
        page.click("#save");
        assertThat(page.textContent("#messages")).contains("Đã lưu nháp");
    }
}
