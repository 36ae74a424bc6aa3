package vn.haidang.task;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.haidang.register.OutgoingSamples;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestClock;
import vn.haidang.testing.TestJobs;

@BrowserTest
class MatterPageTests {

    @Autowired
    OutgoingSamples samples;

    @Autowired
    Tasks tasks;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    TestJobs jobs;

    @Autowired
    Cast cast;

    private long arrive() {
        assertThat(mvc.post()
                        .uri("/arrivals")
                        .with(cast.as(SmallAuthority.LAN))
                        .param("number", "3210")
                        .param("symbol", "UBND-KT")
                        .param("issuedOn", "2024-12-20")
                        .param("sender", "Ủy ban nhân dân thành phố Hải Phòng")
                        .param("senderAdd", "on")
                        .param("subject", "Rà soát quỹ đất khu công nghiệp"))
                .hasStatus3xxRedirection();
        return jdbc.sql("select max(id) from register.arrivals")
                .query(Long.class)
                .single();
    }

    private void order(long arrival) {
        assertThat(mvc.post()
                        .uri("/arrivals/" + arrival + "/opinions")
                        .with(cast.as(SmallAuthority.KIEN))
                        .param("leader", String.valueOf(cast.person(SmallAuthority.KIEN)))
                        .param("lead", String.valueOf(cast.unit("INVEST")))
                        .param("words", "Giao Phòng Quản lý đầu tư chủ trì, tham mưu văn bản trả lời")
                        .param("dueOn", "2024-12-30")
                        .param("task", "true"))
                .hasStatus3xxRedirection();
        jobs.runDue();
    }

    /** A letter, a leader's order, its result and the answer, on five days. */
    private long matter() {
        long arrival = arrive();
        clock.setTo(LocalDate.of(2024, 12, 24));
        order(arrival);
        long task = jdbc.sql("select max(id) from task.tasks").query(Long.class).single();
        clock.setTo(LocalDate.of(2024, 12, 26));
        tasks.submit(cast.actor(SmallAuthority.MAI), task, null, "Đã rà soát 12 khu.", List.of());
        clock.setTo(LocalDate.of(2024, 12, 27));
        tasks.accept(cast.actor(SmallAuthority.HA), task, null, null);
        clock.setTo(LocalDate.of(2024, 12, 30));
        samples.answer(arrival, "trả lời về rà soát quỹ đất");
        clock.setTo(LocalDate.of(2024, 12, 31));
        return arrival;
    }

    @Test
    void showsAMatterFromTheLetterToItsAnswer(Browser browser) {
        long arrival = matter();
        Page page = browser.as(SmallAuthority.LAN);
        page.navigate("/arrivals/" + arrival);
        page.locator("a[href='/matters/arrival/" + arrival + "']").click();
        assertThat(page.locator(".matter-events > li strong"))
                .hasText(new String[] {"Văn bản đến", "Ý kiến chỉ đạo", "Hoàn thành", "Phát hành"});
        assertThat(page.locator(".matter-events > li .matter-when"))
                .hasText(new String[] {"23/12/2024", "24/12/2024", "26/12/2024", "30/12/2024"});
        assertThat(page.locator(".matter-picture .matter-mark")).hasCount(4);
        assertThat(page.locator(".matter-picture .matter-bar.is-done")).hasCount(1);
        assertThat(page.locator("tbody tr")).hasCount(1);
        browser.checkAccessible(page);
        browser.screenshot(page, "matter");
        page.locator(".matter-events a[href^='/outgoing/']").click();
        page.locator("a[href^='/matters/outgoing/']").click();
        assertThat(page.locator(".matter-events > li")).hasCount(4);
        Page phone = browser.onPhone(SmallAuthority.KIEN);
        phone.navigate("/matters/arrival/" + arrival);
        assertThat(phone.locator(".matter-events > li")).hasCount(4);
        browser.checkAccessible(phone);
        browser.screenshot(phone, "matter-phone");
    }

    @Test
    void isForThoseWhoSeeAllOfIt() {
        long arrival = matter();
        assertThat(mvc.get().uri("/matters/arrival/" + arrival).with(cast.as(SmallAuthority.MAI)))
                .hasStatus(403);
        assertThat(mvc.get().uri("/arrivals/" + arrival).with(cast.as(SmallAuthority.ANH)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/matters/arrival/");
        assertThat(mvc.get().uri("/matters/arrival/" + arrival).with(cast.as(SmallAuthority.KIEN)))
                .hasStatusOk();
    }
}
