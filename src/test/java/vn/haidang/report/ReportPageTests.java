package vn.haidang.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;

@BrowserTest
class ReportPageTests {

    @Autowired
    ReportDemo demo;

    @Autowired
    Reports reports;

    @Autowired
    ReportTemplates templates;

    @Autowired
    IndicatorSamples samples;

    @Autowired
    Cast cast;

    @BeforeEach
    void load() {
        samples.load();
    }

    /** Moves on with the key Tab until this has the focus. */
    private static void tabTo(Page page, Locator wanted) {
        wanted.waitFor();
        for (int i = 0; i < 300; i++) {
            if ((Boolean) wanted.evaluate("element => element === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        assertThat(wanted).isFocused();
    }

    private static void press(Page page, String button) {
        tabTo(
                page,
                page.locator("main button", new Page.LocatorOptions().setHasText(button))
                        .first());
        page.keyboard().press("Enter");
    }

    @Test
    void isWrittenAndFrozenWithTheKeyboardAlone(Browser browser) {
        templates.make(
                cast.actor(SmallAuthority.HA),
                "thu-hut",
                "Kết quả thu hút đầu tư",
                vn.haidang.indicator.Period.Span.HALF_YEAR,
                "I. Kết quả\nTrong {kỳ} cấp mới {FDI.NEW.COUNT}.");
        Page ha = browser.as(SmallAuthority.HA);
        ha.navigate("/reports");
        tabTo(ha, ha.locator("#period"));
        ha.keyboard().type("2023-H1");
        ha.keyboard().press("Enter");
        assertThat(ha.locator("h1")).hasText("Kết quả thu hút đầu tư 6 tháng đầu năm 2023");
        tabTo(ha, ha.locator("#source"));
        ha.keyboard().press("Control+End");
        ha.keyboard().type(" Tổng vốn đạt {FDI.TOTAL.CAPITAL, {so sánh: FDI.TOTAL.CAPITAL, same(FDI.TOTAL.CAPITAL)}.");
        press(ha, "Lưu và xem lại");
        assertThat(ha.locator("#problem")).containsText("Dòng 2");
        assertThat(ha.locator("#source")).hasValue(Pattern.compile("Tổng vốn đạt \\{FDI.TOTAL.CAPITAL, "));
        browser.checkAccessible(ha);
        tabTo(ha, ha.locator("#source"));
        ha.keyboard().press("Control+A");
        ha.keyboard()
                .type("I. Kết quả\nCấp mới {FDI.NEW.COUNT}. Tổng vốn đạt {FDI.TOTAL.CAPITAL}, "
                        + "{so sánh: FDI.TOTAL.CAPITAL, same(FDI.TOTAL.CAPITAL)}.");
        press(ha, "Lưu và xem lại");
        assertThat(ha.locator(".paper-body"))
                .hasText("Cấp mới 25 dự án. Tổng vốn đạt 662,25 triệu USD, tăng 5,8% so với cùng kỳ năm trước.");
        assertThat(ha.locator("#findings")).containsText("không có điểm nào");
        assertThat(ha.locator(".title-row ~ p").first()).containsText("Ban Quản lý Khu kinh tế Hải Phòng");
        tabTo(ha, ha.locator("#n3"));
        ha.keyboard().press("Enter");
        assertThat(ha.locator("#figure .trace")).containsText("same(FDI.TOTAL.CAPITAL)");
        browser.checkAccessible(ha);
        browser.screenshot(ha, "report-edit");
        press(ha, "Trình duyệt");
        assertThat(ha.locator(".report-state")).hasText("Chờ duyệt");
        String address = ha.url();

        Page kien = browser.as(SmallAuthority.KIEN);
        kien.navigate(address);
        press(kien, "Duyệt");
        assertThat(kien.locator(".report-state")).hasText("Đã duyệt");
        ha.navigate(address);
        press(ha, "Chốt số liệu");
        assertThat(ha.locator(".report-state")).hasText("Đã chốt số liệu");
        tabTo(ha, ha.locator(".report-figure").first());
        ha.keyboard().press("Enter");
        assertThat(ha.locator("h1")).hasText("Chứng thực số liệu");
        assertThat(ha.locator(".certificate-printed")).hasText("25 dự án");
        browser.checkAccessible(ha);
        browser.screenshot(ha, "report-certificate");
        ha.navigate(address);
        press(ha, "Chuyển văn thư");
        assertThat(ha.locator("#subject")).hasValue("Kết quả thu hút đầu tư 6 tháng đầu năm 2023");
        assertThat(ha.locator("#body")).hasValue(Pattern.compile("reports/certificates/"));
    }

    @Test
    void showsTheHalfYearReportOnADeskAndOnAPhone(Browser browser) {
        long id = demo.draft();
        Page ha = browser.as(SmallAuthority.HA);
        ha.navigate("/reports/" + id);
        assertThat(ha.locator("#findings")).containsText("không có điểm nào");
        browser.checkAccessible(ha);
        browser.screenshot(ha, "report-half-year");
        ha.navigate("/reports");
        browser.checkAccessible(ha);
        browser.screenshot(ha, "report-list");
        Page phone = browser.onPhone(SmallAuthority.HA);
        for (String address : new String[] {
            "/reports", "/reports/" + id, "/reports/" + id + "/figures/7", "/reports/templates", "/reports/corrections"
        }) {
            phone.navigate(address);
            browser.checkAccessible(phone);
            browser.screenshot(phone, "report-phone" + address.replaceAll("\\W+", "-"));
        }
        phone.navigate("/reports/" + id);
        phone.locator("a[href^='/reports/parts/']").first().click();
        assertThat(phone.locator("#text")).isVisible();
        browser.checkAccessible(phone);
        ha.navigate("/reports/templates");
        ha.locator(".plain-list a").first().click();
        browser.checkAccessible(ha);
        browser.screenshot(ha, "report-template");
    }
}
