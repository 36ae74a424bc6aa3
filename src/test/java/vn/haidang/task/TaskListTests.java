package vn.haidang.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
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
class TaskListTests {

    private static final LocalDate YEAR_END = LocalDate.of(2024, 12, 31);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    TaskSamples samples;

    @Autowired
    Tasks tasks;

    @Autowired
    TestClock clock;

    @Autowired
    StatementCounter statements;

    @Test
    void showsRunningTasksWithTheirCountsAndStates(Browser browser) {
        noticeAtYearEnd();
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/tasks");
        assertThat(chips(page))
                .containsExactly(
                        "Đang thực hiện 35",
                        "Quá hạn 9",
                        "Trong hạn 5",
                        "Không thời hạn 21",
                        "Đã hoàn thành",
                        "Tất cả");
        assertThat(page.locator("[data-row]").count()).isEqualTo(35);
        assertThat(page.locator(".due-late").count()).isEqualTo(9);
        browser.checkAccessible(page);
        browser.screenshot(page, "task-list");
        Page phone = browser.onPhone(SmallAuthority.ANH);
        phone.navigate("/tasks?unit=INVEST");
        browser.checkAccessible(phone);
        browser.screenshot(phone, "task-list-phone");
    }

    @Test
    void tellsHowLateOnlyThoseWhoCanAct(Browser browser) {
        noticeAtYearEnd();
        Page page = browser.as(SmallAuthority.HOA);
        page.navigate("/tasks?class=overdue");
        assertThat(page.locator(".due-late").count()).isEqualTo(2);
        assertThat(page.locator("[data-row]").count()).isEqualTo(9);
    }

    @Test
    void findsWhileTypingAndKeepsTheFilterInTheAddress(Browser browser) {
        noticeAtYearEnd();
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/tasks");
        page.waitForResponse(
                response -> response.url().contains("khung"),
                () -> page.locator("#q").pressSequentially("khung gia"));
        page.waitForURL(url -> url.contains("q=khung%20gia"));
        page.locator("[data-row]")
                .nth(1)
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        assertThat(page.locator("[data-row] [data-open]").allTextContents())
                .singleElement()
                .asString()
                .startsWith("3.2");
        page.reload();
        assertThat(page.inputValue("#q")).isEqualTo("khung gia");
        assertThat(page.locator("[data-row]").count()).isOne();
    }

    @Test
    void isReadAndPagedWithoutScripts(Browser browser) {
        samples.many(130);
        Page page = browser.withoutScripts(SmallAuthority.HA);
        page.navigate("/tasks?class=all");
        assertThat(page.locator("[data-row]").count()).isEqualTo(50);
        page.click("a[rel=next]");
        page.click("a[rel=next]");
        assertThat(page.locator("[data-row]").count()).isEqualTo(30);
        page.selectOption("#class", "done");
        page.click("#filters .btn-primary");
        assertThat(page.locator("[data-row]").count()).isEqualTo(32);
    }

    @Test
    void movesChoosesAndOpensByKeyboardAlone(Browser browser) {
        noticeAtYearEnd();
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/tasks");
        Keyboard keyboard = page.keyboard();
        keyboard.press("j");
        keyboard.press("x");
        keyboard.press("j");
        keyboard.press("x");
        assertThat(page.locator("input[name=task]:checked").count()).isEqualTo(2);
        assertThat(page.textContent(".bulk-count")).isEqualTo("Đã chọn 2 nhiệm vụ");
        keyboard.press("/");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("q");
        keyboard.type("jxa");
        assertThat(page.inputValue("#q")).isEqualTo("jxa");
        page.navigate("/tasks");
        keyboard.press("?");
        assertThat(page.isVisible("#shortcuts")).isTrue();
    }

    @Test
    void choosesARangeWithShiftAndRemindsWithAResultPerRow(Browser browser) {
        noticeAtYearEnd();
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/tasks?class=overdue&unit=ENV");
        Locator boxes = page.locator("input[name=task]");
        boxes.nth(0).click();
        boxes.nth(1).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        assertThat(page.locator("input[name=task]:checked").count()).isEqualTo(2);
        assertThat(page.isVisible("#reason")).isFalse();
        page.selectOption("#act", "RETURN");
        assertThat(page.isVisible("#reason")).isTrue();
        page.selectOption("#act", "REMIND");
        browser.screenshot(page, "task-list-chosen");
        page.click(".bulk-bar button");
        assertThat(page.textContent("main [role=status].alert").strip())
                .isEqualTo("Làm được 2 nhiệm vụ, không làm được 0 nhiệm vụ.");
        page.goBack();
        page.check("input[name=all]");
        page.click(".bulk-bar button");
        assertThat(page.textContent("main [role=status].alert").strip())
                .isEqualTo("Làm được 0 nhiệm vụ, không làm được 2 nhiệm vụ.");
        browser.checkAccessible(page);
        browser.screenshot(page, "bulk-result");
    }

    @Test
    void passesSeveralOnAndRefusesWhatAnotherUnitAnswersFor() {
        long own = samples.task("INVEST").insert();
        long other = samples.task("ENV").insert();
        assertThat(mvc.post()
                        .uri("/tasks/bulk")
                        .param("act", "ASSIGN")
                        .param("task", own + ":0", other + ":0")
                        .param("person", Long.toString(cast.person(SmallAuthority.MAI)))
                        .with(cast.as(SmallAuthority.ANH)))
                .hasStatusOk()
                .bodyText()
                .contains("Làm được 1 nhiệm vụ, không làm được 1 nhiệm vụ.");
        assertThat(mvc.post().uri("/tasks/bulk").param("act", "REMIND").with(cast.as(SmallAuthority.ANH)))
                .hasStatus(422);
    }

    @Test
    void goesToExcelAsDisplayed() throws Exception {
        noticeAtYearEnd();
        samples.many(1200);
        byte[] file = mvc.get()
                .uri("/tasks.xlsx?class=overdue&source=NOTICE")
                .with(cast.as(SmallAuthority.HA))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getFirstSheet().read().stream()
                            .filter(row -> row.getCellCount() > 11
                                    && row.getCellText(10).equals("Đang thực hiện, quá hạn"))
                            .count())
                    .isEqualTo(9);
        }
        byte[] all = mvc.get()
                .uri("/tasks.xlsx?class=all&source=PLAN")
                .with(cast.as(SmallAuthority.HA))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(all))) {
            assertThat(book.getFirstSheet().read().stream()
                            .filter(row ->
                                    row.getCellCount() > 5 && row.getCellText(2).startsWith("Nhiệm vụ thử số"))
                            .count())
                    .isEqualTo(1200);
        }
    }

    @Test
    void printsWithTheAuthorityAtTheHead(Browser browser) {
        noticeAtYearEnd();
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/tasks?class=overdue");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(page.isVisible(".print-head")).isTrue();
        assertThat(page.isVisible(".bulk-bar")).isFalse();
        assertThat(page.isVisible(".site-header")).isFalse();
        browser.screenshot(page, "task-list-print");
    }

    @Test
    void takesAsManyStatementsForManyTasksAsForFew() throws Exception {
        samples.many(5);
        list();
        int few = statements.during(this::list);
        samples.many(300);
        assertThat(statements.during(this::list)).isEqualTo(few).isLessThan(15);
    }

    private void list() {
        assertThat(mvc.get().uri("/tasks?class=all").with(cast.as(SmallAuthority.HA)))
                .hasStatusOk();
    }

    private void noticeAtYearEnd() {
        samples.notice();
        long submitted = samples.task("INVEST")
                .ref("12")
                .source("CITY", "Công văn 12/UBND-KT ngày 20/12/2024")
                .assignee(SmallAuthority.MAI)
                .due(YEAR_END.plusDays(2))
                .insert();
        tasks.submit(cast.actor(SmallAuthority.MAI), submitted, null, "Đã xong", List.of());
        clock.setTo(YEAR_END);
    }

    private static List<String> chips(Page page) {
        return page.locator(".chip").allTextContents().stream()
                .map(String::strip)
                .toList();
    }
}
