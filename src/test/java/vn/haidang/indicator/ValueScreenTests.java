package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.StatementCounter;

@BrowserTest
class ValueScreenTests {

    private static final String OFFICE = "/indicators/values/OFFICE/2023-H1/BUDGET.AUTHORITY/0/A";

    @Autowired
    IndicatorSamples samples;

    @Autowired
    Corrections corrections;

    @Autowired
    Certificates certificates;

    @Autowired
    Cast cast;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    StatementCounter statements;

    @BeforeEach
    void fill() {
        samples.load();
    }

    @Test
    void opensATotalDownToItsSource(Browser browser) {
        Page page = browser.as(SmallAuthority.KIEN);
        page.navigate("/indicators/values/HEZA/2023-H1/BUDGET.AUTHORITY/0/A");
        assertThat(page.textContent(".value-number").strip()).isEqualTo("1.368");
        assertThat(page.textContent("#below")).contains("1.210,9", "157,1");
        browser.checkAccessible(page);
        browser.screenshot(page, "indicator-value-total");
        page.locator("#below [data-open]").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/indicators/values/"));
        assertThat(page.textContent(".value-number").strip()).isEqualTo("1.210,9");
        assertThat(page.textContent(".value-facts"))
                .contains("1.210,9", "Báo cáo sơ kết thi đua, khen thưởng 6 tháng đầu năm 2023", "K13", "08/06/2023");
        Page phone = browser.onPhone(SmallAuthority.KIEN);
        phone.navigate(OFFICE);
        browser.checkAccessible(phone);
        browser.screenshot(phone, "indicator-value-phone");
    }

    @Test
    void showsWhatWasKnownOnADay(Browser browser) {
        Point point = certificates.point("OFFICE", "2023-H1", "BUDGET.AUTHORITY", 0, "A");
        Corrections.Wish wish = new Corrections.Wish(new BigDecimal("1300"), "1.300", null, null);
        long id = corrections.ask(cast.actor(SmallAuthority.HA), point, 0, wish, "Bổ sung chứng từ tháng 6");
        corrections.accept(cast.actor(SmallAuthority.TUNG), id, 0, null);
        Page page = browser.as(SmallAuthority.HA);
        page.navigate(OFFICE);
        assertThat(page.textContent(".value-number").strip()).isEqualTo("1.300");
        assertThat(page.locator(".history li").count()).isEqualTo(2);
        browser.checkAccessible(page);
        browser.screenshot(page, "indicator-value-versions");
        page.fill("#known", "2023-07-01");
        page.click(".value-known button");
        assertThat(page.textContent(".value-number").strip()).isEqualTo("1.210,9");
        assertThat(page.textContent("[role=note]")).contains("01/07/2023");
    }

    @Test
    void explainsWhatIsComputed(Browser browser) {
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/indicators/values/HEZA/2023-H1/TRADE.SURPLUS/0/E");
        assertThat(page.textContent(".value-number").strip()).isEqualTo("1.692");
        assertThat(page.textContent(".value-trace")).contains("9.101", "7.409");
        browser.checkAccessible(page);
        browser.screenshot(page, "indicator-value-computed");
    }

    @Test
    void keepsSingleEnterprisesToThoseWhoWorkWithThem() {
        String address = "/indicators/values/0201101001/2026-Q1/LABOUR.TOTAL/0/A";
        assertThat(mvc.get().uri(address).with(cast.as(SmallAuthority.YEN))).hasStatusOk();
        assertThat(mvc.get().uri(address).with(cast.as(SmallAuthority.HOA))).hasStatus(403);
        assertThat(mvc.get()
                        .uri("/indicators/values/NOMURA/2026-Q1/LABOUR.TOTAL/0/A")
                        .with(cast.as(SmallAuthority.HOA)))
                .hasStatusOk()
                .bodyText()
                .contains("không hiển thị với bạn");
        assertThat(mvc.get()
                        .uri("/indicators/values/HEZA/2023-H9/LABOUR.TOTAL/0/A")
                        .with(cast.as(SmallAuthority.HA)))
                .hasStatus(404);
    }

    @Test
    void needsAFewReadsWhateverIsBelow() throws Exception {
        String small = "/indicators/values/NOMURA/2026-Q1/LABOUR.TOTAL/0/A";
        String large = "/indicators/values/MPI/2026-Q1/LABOUR.TOTAL/0/A";
        mvc.get().uri(small).with(cast.as(SmallAuthority.HA)).exchange();
        int few = statements.during(
                () -> mvc.get().uri(small).with(cast.as(SmallAuthority.HA)).exchange());
        assertThat(few).isLessThan(45);
        assertThat(statements.during(() ->
                        mvc.get().uri(large).with(cast.as(SmallAuthority.HA)).exchange()))
                .isLessThanOrEqualTo(few + 2);
    }
}
