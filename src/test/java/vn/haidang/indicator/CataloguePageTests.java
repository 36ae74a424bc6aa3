package vn.haidang.indicator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;

@BrowserTest
class CataloguePageTests {

    @Autowired
    IndicatorSamples samples;

    @Autowired
    Indicators indicators;

    @BeforeEach
    void fill() {
        samples.load();
    }

    private String address(String code) {
        return "/indicators/catalogue/" + indicators.byCode(code).orElseThrow().id();
    }

    @Test
    void listsAndShowsIndicators(Browser browser) {
        Page page = browser.as(SmallAuthority.MAI);
        page.navigate("/indicators/catalogue");
        page.fill("#q", "nop ngan sach");
        page.keyboard().press("Enter");
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("tbody tr").first()).containsText("triệu đồng");
        assertThat(page.locator("tbody tr").last()).containsText("tỷ đồng");
        assertThat(page.locator("a[href='/indicators/catalogue/new']")).hasCount(0);
        page.navigate("/indicators/catalogue");
        browser.checkAccessible(page);
        browser.screenshot(page, "catalogue");
        page.navigate(address("TASK.CITY.DONE.SHARE") + "?period=2023-H1");
        assertThat(page.locator(".trial-value")).hasText("87,95%");
        assertThat(page.locator(".trace")).containsText("197");
        browser.checkAccessible(page);
        browser.screenshot(page, "catalogue-indicator");
        page.navigate(address("FDI.TOTAL.CAPITAL") + "?period=2023-H1&body=HEZA");
        assertThat(page.locator("#trial .facts")).containsText("33,11%");
        page.fill("#trial-period", "nửa năm");
        page.keyboard().press("Tab");
        assertThat(page.locator("#trial-hint.field-problem")).isVisible();
        page.fill("#trial-period", "2024");
        page.keyboard().press("Tab");
        assertThat(page.locator(".trial-value")).hasText("2.960 triệu USD");
        Page phone = browser.onPhone(SmallAuthority.MAI);
        phone.navigate("/indicators/catalogue?q=fdi");
        browser.checkAccessible(phone);
        browser.screenshot(phone, "catalogue-phone");
        phone.navigate(address("FDI.TOTAL.CAPITAL") + "?period=2023-H1&body=HEZA");
        browser.checkAccessible(phone);
        browser.screenshot(phone, "catalogue-indicator-phone");
    }

    @Test
    void writesAComputedIndicatorWithTheKeyboardAlone(Browser browser) {
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/indicators/catalogue/new");
        page.locator("#f-code").focus();
        page.keyboard().type("REVENUE.PER.WORKER");
        tabTo(page, "f-name");
        page.keyboard().type("Doanh thu trên một lao động");
        tabTo(page, "f-measure");
        for (int i = 0; i < 60 && !page.locator("#f-measure").inputValue().equals("VND_B"); i++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(page.locator("#f-measure")).hasValue("VND_B");
        tabTo(page, "f-formula");
        page.keyboard().type("REVENUE + LABOUR.TOTAL");
        assertThat(page.locator("#formula-check .field-problem"))
                .containsText("không cộng, trừ hay so sánh được tỷ đồng với người");
        assertThat(page.locator("#formula-check mark")).hasText("+ LABOUR.TOTAL");
        browser.checkAccessible(page);
        browser.screenshot(page, "catalogue-form");
        page.keyboard().press("Control+a");
        page.keyboard().type("REVENUE * 2");
        assertThat(page.locator("#formula-check .status-done")).containsText("tỷ đồng");
        page.keyboard().press("Control+a");
        page.keyboard().type("REVENUE / LABOUR.TOTAL");
        assertThat(page.locator("#formula-check .field-problem")).containsText("tỷ đồng/người");
        page.keyboard().press("Control+Home");
        page.locator("#indicator-form button.btn-primary").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#form-summary")).containsText("công thức cho ra tỷ đồng/người");
        assertThat(page.locator("#f-name")).hasValue("Doanh thu trên một lao động");
        browser.checkAccessible(page);
        page.locator("#f-formula").focus();
        page.keyboard().press("Control+a");
        page.keyboard().type("lũy_kế(REVENUE)");
        page.locator("#indicator-form button.btn-primary").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Doanh thu trên một lao động");
        assertThat(page.locator(".history")).containsText("đã thêm chỉ tiêu");
        Page phone = browser.onPhone(SmallAuthority.HA);
        phone.navigate("/indicators/catalogue/new");
        browser.checkAccessible(phone);
        browser.screenshot(phone, "catalogue-form-phone");
    }

    /** Presses Tab until the field has the focus. */
    private static void tabTo(Page page, String id) {
        for (int i = 0; i < 40; i++) {
            page.keyboard().press("Tab");
            if (page.evaluate("document.activeElement.id").equals(id)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + id);
    }

    @Test
    void changesPlansWithTheKeyboardAlone(Browser browser) {
        String field =
                "f-plan-" + indicators.byCode("FDI.TOTAL.CAPITAL").orElseThrow().id();
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/indicators/plans?period=2023&body=HEZA");
        assertThat(page.locator("#" + field)).hasValue("2 tỷ USD");
        page.locator("#f-basis").focus();
        page.keyboard().type("Quyết định 99/QĐ-UBND");
        tabTo(page, field);
        page.keyboard().press("Control+a");
        page.keyboard().type("3.131.93");
        page.keyboard().press("Enter");
        assertThat(page.locator("#" + field)).hasValue("3.131.93");
        assertThat(page.locator("td .field-problem")).containsText("3.131,93 hoặc 313.193");
        assertThat(page.locator("#f-basis")).hasValue("Quyết định 99/QĐ-UBND");
        browser.checkAccessible(page);
        browser.screenshot(page, "plans-problem");
        page.locator("#" + field).focus();
        page.keyboard().press("Control+a");
        page.keyboard().type("1,8 - 2,3 tỷ USD");
        page.keyboard().press("Enter");
        assertThat(page.locator(".alert-success")).containsText("Đã ghi 1 ô kế hoạch");
        assertThat(page.locator("#" + field)).hasValue("1,8 - 2,3 tỷ USD");
        browser.screenshot(page, "plans");
        Page chief = browser.as(SmallAuthority.TUNG);
        chief.navigate("/indicators/plans?period=2023&body=HEZA");
        assertThat(chief.locator(".plan-waiting tbody tr")).hasCount(1);
        browser.checkAccessible(chief);
        browser.screenshot(chief, "plans-waiting");
        chief.locator("button[form=confirm-plans]").focus();
        chief.keyboard().press("Enter");
        assertThat(chief.locator(".alert-success")).containsText("Đã xác nhận 1 kế hoạch");
        assertThat(chief.locator(".plan-waiting")).hasCount(0);
        page.reload();
        page.locator(".plan-table summary").click();
        assertThat(page.locator(".plan-former del")).hasText("2 tỷ USD");
        browser.checkAccessible(page);
        browser.screenshot(page, "plans");
        Page phone = browser.onPhone(SmallAuthority.HA);
        phone.navigate("/indicators/plans?period=2023&body=HEZA");
        browser.checkAccessible(phone);
        browser.screenshot(phone, "plans-phone");
    }

    @Test
    void keepsWhatTheCatalogueStandsOn(Browser browser) {
        Page page = browser.as(SmallAuthority.HA);
        Page phone = browser.onPhone(SmallAuthority.HA);
        for (String part : new String[] {"dimensions", "measures", "rates", "closing"}) {
            page.navigate("/indicators/catalogue/" + part);
            browser.checkAccessible(page);
            browser.screenshot(page, "catalogue-" + part);
            phone.navigate("/indicators/catalogue/" + part);
            browser.checkAccessible(phone);
        }
        browser.screenshot(phone, "catalogue-closing-phone");
        page.navigate("/indicators/catalogue/rates");
        page.fill("#f-currency", "EUR");
        page.fill("#f-dong", "25.500,5");
        page.fill("#f-basis", "Ngân hàng Nhà nước");
        page.keyboard().press("Enter");
        assertThat(page.locator("tbody tr").first()).containsText("25.500,5");
        page.navigate("/indicators/catalogue/measures");
        page.fill("#f-code", "TON_K");
        page.fill("#f-name", "nghìn tấn");
        page.fill("#f-dimension", "TON");
        page.fill("#f-factor", "1.000");
        page.keyboard().press("Enter");
        assertThat(page.locator("tbody")).containsText("nghìn tấn");
        page.navigate("/indicators/catalogue/dimensions");
        page.fill("#f-code", "sex");
        page.fill("#f-name", "Trình độ");
        page.keyboard().press("Enter");
        assertThat(page.locator("#f-code-problem")).isVisible();
        page.fill("#f-code", "SKILL");
        page.keyboard().press("Enter");
        assertThat(page.locator(".register-cards")).containsText("Trình độ");
        assertThat(indicators.dimensions()).extracting(Dimension::code).contains("SKILL");
    }
}
