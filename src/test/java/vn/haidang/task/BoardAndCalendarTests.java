package vn.haidang.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
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
class BoardAndCalendarTests {

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
    void boardShowsOnesOwnUnitAColumnPerState(Browser browser) {
        samples.notice();
        samples.many(60);
        samples.task("ENV")
                .due(LocalDate.of(2024, 12, 30))
                .returned(TaskSamples.MEETING)
                .insert();
        clock.setTo(LocalDate.of(2024, 12, 28));
        Page page = browser.as(SmallAuthority.HOA);
        page.navigate("/board");
        assertThat(page.inputValue("#unit")).isEqualTo("ENV");
        assertThat(page.locator(".board-column h2").allTextContents())
                .extracting(String::strip)
                .containsExactly(
                        "Mới giao 13", "Đang làm 0", "Chờ bổ sung 1", "Chờ nghiệm thu 0", "Xong trong 30 ngày qua 0");
        browser.checkAccessible(page);
        browser.screenshot(page, "board");
        Page phone = browser.onPhone(SmallAuthority.HOA);
        phone.navigate("/board?unit=INVEST");
        browser.checkAccessible(phone);
        browser.screenshot(phone, "board-phone");
    }

    @Test
    void calendarShowsDueDaysWithLunarDatesAndHolidays(Browser browser) {
        samples.notice();
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/calendar?month=2025-01");
        assertThat(page.textContent("#month-title")).isEqualTo("Tháng 1 năm 2025");
        assertThat(page.locator(".month tbody tr").count()).isEqualTo(5);
        assertThat(page.locator(".month td:has(time[datetime='2025-01-29']) .day-lunar")
                        .textContent())
                .endsWith("1/1");
        assertThat(page.locator(".month td:has(time[datetime='2025-01-29']) .day-holiday")
                        .textContent())
                .startsWith("Tết");
        assertThat(page.locator(".month td:has(time[datetime='2025-01-24']) li").count())
                .isEqualTo(2);
        browser.checkAccessible(page);
        page.navigate("/calendar");
        assertThat(page.locator(".month td:has(time[datetime='2024-12-24']) li").count())
                .isEqualTo(5);
        assertThat(page.locator(".month td:has(time[datetime='2024-12-24']) li")
                        .last()
                        .textContent()
                        .strip())
                .isEqualTo("và 4 nhiệm vụ nữa");
        browser.screenshot(page, "calendar");
        Page phone = browser.onPhone(SmallAuthority.HA);
        phone.navigate("/calendar?month=2025-01");
        assertThat(phone.isVisible(".month")).isFalse();
        assertThat(phone.locator(".month-list h3").first().textContent()).contains("Thứ Tư 01/01/2025");
        browser.checkAccessible(phone);
        browser.screenshot(phone, "calendar-phone");
    }

    @Test
    void calendarShowsOthersTheirOwnUnit() {
        samples.notice();
        assertThat(mvc.get().uri("/calendar").with(cast.as(SmallAuthority.HOA)))
                .hasStatusOk()
                .bodyText()
                .contains("khung giá")
                .doesNotContain("trọng tâm trong tháng 12/2024");
        assertThat(mvc.get().uri("/calendar?month=2025-13").with(cast.as(SmallAuthority.HOA)))
                .hasStatus(400);
    }

    @Test
    void takeAsManyStatementsForManyTasksAsForFew() throws Exception {
        for (String address : List.of("/board?unit=INVEST", "/calendar")) {
            samples.many(5);
            read(address);
            int few = statements.during(() -> read(address));
            samples.many(300);
            assertThat(statements.during(() -> read(address)))
                    .as(address)
                    .isEqualTo(few)
                    .isLessThan(12);
        }
    }

    private void read(String address) {
        assertThat(mvc.get().uri(address).with(cast.as(SmallAuthority.HA))).hasStatusOk();
    }
}
