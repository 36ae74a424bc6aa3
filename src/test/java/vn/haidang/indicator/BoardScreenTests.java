package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;

@BrowserTest
class BoardScreenTests {

    @Autowired
    IndicatorSamples samples;

    @Autowired
    JdbcClient jdbc;

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

    @Test
    void opensWhatANumberWasComputedFromWithTheKeyboard(Browser browser) {
        Page page = browser.as(SmallAuthority.KIEN);
        page.navigate("/indicators?body=HEZA&period=2023-H1");
        page.locator(".tile", new Page.LocatorOptions().setHasText("Nộp ngân sách của Ban"))
                .locator(".tile-plan a")
                .focus();
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/indicators/trace"));
        assertThat(page.locator(".trace-node").first().innerText()).contains("53,4375", "%");
        assertThat(page.locator(".trace-node.is-PLAN").innerText()).contains("2.560", "Quyết định 4418/QĐ-UBND");
        assertThat(page.locator(".trace-node.is-TOTAL").innerText()).contains("1.368", "Cộng từ 2 số đã nhập");
        browser.checkAccessible(page);
        browser.screenshot(page, "board-trace");
        Page phone = browser.onPhone(SmallAuthority.KIEN);
        phone.navigate(page.url());
        browser.checkAccessible(phone);
        browser.screenshot(phone, "board-trace-phone");
    }

    @Test
    void saysWhatToDoWhereThereIsNothing(Browser browser) {
        Page page = browser.onPhone(SmallAuthority.KIEN);
        page.navigate("/indicators?body=HEZA&period=2021");
        assertThat(page.textContent(".empty-title")).isEqualTo("Chưa có số liệu nào của Năm 2021");
        browser.checkAccessible(page);
        page.navigate("/indicators/of/EXPORT?body=HEZA&period=2021");
        assertThat(page.textContent(".empty-title")).startsWith("Chỉ tiêu này chưa có số liệu");
        browser.checkAccessible(page);
    }

    @Test
    void bearsLongNamesAndSingleValues(Browser browser) {
        jdbc.sql("update indicator.indicators set name = :name, version = version + 1 where code = 'FDI.DISBURSED'")
                .param(
                        "name",
                        "Tổng vốn đầu tư trực tiếp nước ngoài đã giải ngân của các dự án còn hiệu lực trong".repeat(2))
                .update();
        Page page = browser.onPhone(SmallAuthority.KIEN);
        page.navigate("/indicators?body=RRD&period=2019");
        browser.checkAccessible(page);
        browser.screenshot(page, "board-long-phone");
        page.navigate("/indicators/of/FDI.DISBURSED?body=RRD&period=2019");
        page.locator("[data-table=trend] svg").waitFor();
        assertThat(page.locator("#trend tbody tr").count()).isEqualTo(1);
        browser.checkAccessible(page);
        browser.screenshot(page, "board-single-phone");
    }

    @Test
    void chartsAreFilesAndPrint(Browser browser) {
        Page page = browser.as(SmallAuthority.KIEN);
        page.navigate("/indicators/of/EXPORT?body=HEZA&period=2026-Q3");
        page.locator("[data-table=trend] svg").waitFor();
        for (String kind : List.of("png", "svg")) {
            Download file = page.waitForDownload(() -> page.locator("figure", new Page.LocatorOptions())
                    .first()
                    .locator("[data-chart-file=" + kind + "]")
                    .click());
            assertThat(file.suggestedFilename()).isEqualTo("trend." + kind);
            assertThat(file.path()).isNotEmptyFile();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        assertThat(page.isVisible(".site-header")).isFalse();
        assertThat(page.isVisible("[data-table=trend] svg")).isTrue();
        browser.screenshot(page, "board-print");
    }
}
