package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;

@BrowserTest
class BoardScreenTests {

    @Autowired
    IndicatorSamples samples;

    @BeforeEach
    void fill() {
        samples.load();
    }

    @Test
    void showsTheHalfYearAgainstPlanAndSamePeriod(Browser browser) {
        Page page = browser.as(SmallAuthority.KIEN);
        page.navigate("/indicators?body=HEZA&period=2023-H1");
        assertThat(tile(page, "Tổng vốn FDI thu hút"))
                .contains("662,25", "Tăng 5,8%", "626", "33,1%", "kế hoạch năm 2023", "Dự kiến: 1.900,00")
                .contains("Số liệu đến 08/06/2023");
        assertThat(tile(page, "Tin bài trên Cổng")).contains("khoảng 200");
        assertThat(tile(page, "Doanh thu của doanh nghiệp")).contains("306.966", "Ước thực hiện");
        assertThat(tile(page, "Lao động trong các KCN, KKT")).contains("Giảm 4,3%");
        assertThat(tile(page, "Nộp ngân sách của Ban")).contains("1.368,0", "53,4%");
        browser.checkAccessible(page);
        browser.screenshot(page, "board-front");
        Page phone = browser.onPhone(SmallAuthority.KIEN);
        phone.navigate("/indicators?body=HEZA&period=2023-H1");
        browser.checkAccessible(phone);
        browser.screenshot(phone, "board-front-phone");
    }

    private static String tile(Page page, String name) {
        return page.locator(".tile", new Page.LocatorOptions().setHasText(name))
                .first()
                .innerText()
                .replace(' ', ' ');
    }

    @Test
    void drawsAnIndicatorFromAllSides(Browser browser) {
        Page page = browser.as(SmallAuthority.KIEN);
        List<String> problems = new ArrayList<>();
        page.onConsoleMessage(message -> problems.add(message.text()));
        page.navigate("/indicators/of/LABOUR.TOTAL?body=HEZA&period=2026-Q3");
        page.locator("[data-table=trend] svg").waitFor();
        page.locator("[data-table=ranking] svg").waitFor();
        page.locator("[data-table=by-sex] svg").waitFor();
        assertThat(problems).isEmpty();
        assertThat(page.locator(".map-mark").count()).isEqualTo(10);
        browser.checkAccessible(page);
        browser.screenshot(page, "board-indicator");
        Page phone = browser.onPhone(SmallAuthority.KIEN);
        phone.navigate("/indicators/of/LABOUR.TOTAL?body=HEZA&period=2026-Q3");
        phone.locator("[data-table=trend] svg").waitFor();
        browser.checkAccessible(phone);
        browser.screenshot(phone, "board-indicator-phone");
        Page plain = browser.withoutScripts(SmallAuthority.KIEN);
        plain.navigate("/indicators/of/LABOUR.TOTAL?body=HEZA&period=2026-Q3");
        assertThat(plain.isVisible("[data-table=trend]")).isFalse();
        assertThat(plain.locator("#trend tbody tr").count()).isEqualTo(7);
    }
}
