package vn.haidang.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
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
class LeaderTests {

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
    void showsUnitsTrendAndWhatIsLate(Browser browser) {
        samples.notice();
        samples.many(200);
        for (int month = 1; month <= 11; month++) {
            LocalDate opened = LocalDate.of(2024, month, 4);
            for (int i = 0; i < month % 4 + 2; i++) {
                samples.task(TaskSamples.ALL_UNITS.get(i))
                        .opened(opened)
                        .due(opened.plusDays(20L))
                        .done(opened.plusDays(15L + 3L * i), opened.plusDays(30L + 2L * i))
                        .insert();
            }
        }
        clock.setTo(LocalDate.of(2024, 12, 31));
        Page page = browser.as(SmallAuthority.KIEN);
        List<String> problems = new ArrayList<>();
        page.onConsoleMessage(message -> problems.add(message.text()));
        page.navigate("/leader");
        page.locator("[data-chart=units] svg").waitFor();
        page.locator("[data-chart=trend] svg").waitFor();
        assertThat(page.locator("#trend tbody tr").count()).isEqualTo(12);
        assertThat(page.locator("#trend tbody tr").last().locator("th").textContent())
                .isEqualTo("31/12/2024");
        assertThat(page.locator(".figures .is-late a").getAttribute("href")).isEqualTo("/tasks?class=RUNNING_OVERDUE");
        assertThat(page.locator("#units tbody tr")
                        .nth(3)
                        .locator("td")
                        .nth(7)
                        .locator("a")
                        .getAttribute("href"))
                .isEqualTo("/tasks?class=RUNNING_OVERDUE&unit=PLANBUILD");
        assertThat(problems).isEmpty();
        browser.checkAccessible(page);
        browser.screenshot(page, "leader");
        Page phone = browser.onPhone(SmallAuthority.KIEN);
        phone.navigate("/leader");
        phone.locator("[data-chart=trend] svg").waitFor();
        browser.checkAccessible(phone);
        browser.screenshot(phone, "leader-phone");
        Page plain = browser.withoutScripts(SmallAuthority.KIEN);
        plain.navigate("/leader");
        assertThat(plain.locator("#units tbody tr").count()).isPositive();
        assertThat(plain.isVisible("[data-chart=units]")).isFalse();
    }

    @Test
    void isForThoseWhoLead() {
        assertThat(mvc.get().uri("/leader").with(cast.as(SmallAuthority.MAI))).hasStatus(403);
        assertThat(mvc.get().uri("/leader").with(cast.as(SmallAuthority.ANH))).hasStatusOk();
    }

    @Test
    void takesAsManyStatementsForManyTasksAsForFew() throws Exception {
        samples.many(5);
        read();
        int few = statements.during(this::read);
        samples.many(300);
        assertThat(statements.during(this::read)).isEqualTo(few).isLessThan(12);
    }

    private void read() {
        assertThat(mvc.get().uri("/leader").with(cast.as(SmallAuthority.KIEN))).hasStatusOk();
    }
}
