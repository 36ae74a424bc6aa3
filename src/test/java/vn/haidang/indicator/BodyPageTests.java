package vn.haidang.indicator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;

@BrowserTest
class BodyPageTests {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 23);

    @Autowired
    IndicatorSamples samples;

    @Autowired
    Bodies bodies;

    @BeforeEach
    void fill() {
        samples.load();
    }

    private int id(String code) {
        return bodies.byCode(code, DAY).orElseThrow().id();
    }

    @Test
    void showsTheTreeOfADayAndFindsBodies(Browser browser) {
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/indicators/bodies?asOf=2023-05-01");
        assertThat(page.locator("tbody")).containsText("Trường Trung cấp Khu kinh tế Hải Phòng");
        page.navigate("/indicators/bodies");
        assertThat(page.locator("tbody")).not().containsText("Trường Trung cấp Khu kinh tế Hải Phòng");
        browser.checkAccessible(page);
        browser.screenshot(page, "bodies");
        page.getByLabel("Tìm theo tên hoặc mã").fill("vsip");
        page.keyboard().press("Enter");
        assertThat(page.locator("tbody tr")).hasCount(7);
        browser.screenshot(page, "bodies-found");
        Page phone = browser.onPhone(SmallAuthority.HA);
        phone.navigate("/indicators/bodies");
        browser.checkAccessible(phone);
        browser.screenshot(phone, "bodies-phone");
    }

    @Test
    void movesAndRenamesWithTheKeyboardAlone(Browser browser) {
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/indicators/bodies/" + id("VSIP"));
        browser.checkAccessible(page);
        page.getByText("Chuyển sang nơi khác", new Page.GetByTextOptions().setExact(true))
                .first()
                .focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().type("VSIP");
        page.keyboard().press("Enter");
        assertThat(page.locator("#parent-parent-problem")).containsText("cây sẽ thành vòng");
        assertThat(page.locator("#parent-parent")).isFocused();
        browser.checkAccessible(page);
        browser.screenshot(page, "body-refused");
        page.keyboard().press("Control+A");
        page.keyboard().type("office");
        page.keyboard().press("Control+A");
        page.keyboard().type("OFFICE");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT).or(page.locator("#messages")).first())
                .containsText("Đã lưu");
        assertThat(page.locator("[aria-labelledby=memberships-title] tbody tr")).hasCount(2);
        assertThat(bodies.byCode("VSIP", DAY).orElseThrow().parentId()).isEqualTo(id("OFFICE"));
        assertThat(bodies.byCode("VSIP", DAY.minusDays(1)).orElseThrow().parentId())
                .isEqualTo(id("REPOFFICE"));
        browser.screenshot(page, "body");
        Page phone = browser.onPhone(SmallAuthority.HA);
        phone.navigate("/indicators/bodies/" + id("VSIP"));
        browser.checkAccessible(phone);
        browser.screenshot(phone, "body-phone");
    }

    @Test
    void putsABodyAtTheTopWithTheKeyboardAlone(Browser browser) {
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/indicators/bodies/" + id("VSIP"));
        page.locator("summary", new Page.LocatorOptions().setHasText("Đưa lên đứng đầu cây"))
                .focus();
        page.keyboard().press("Enter");
        page.locator("#top-basis").focus();
        page.keyboard().type("Quyết định 12/QĐ-UBND");
        page.keyboard().press("Enter");
        assertThat(page.locator("#messages, .alert").first()).containsText("Đã lưu");
        org.assertj.core.api.Assertions.assertThat(
                        bodies.byCode("VSIP", DAY).orElseThrow().parentId())
                .isNull();
        assertThat(page.locator("summary", new Page.LocatorOptions().setHasText("Đưa lên đứng đầu cây")))
                .hasCount(0);
    }

    @Test
    void addsOneAndMany(Browser browser) {
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/indicators/bodies/new");
        browser.checkAccessible(page);
        page.getByLabel("Tên", new Page.GetByLabelOptions().setExact(true)).fill("Khu công nghiệp Thủy Nguyên");
        page.getByLabel("Mã", new Page.GetByLabelOptions().setExact(true)).fill("THUYNGUYEN");
        page.getByLabel("Cấp").selectOption("ZONE");
        page.locator("#new-parent").fill("Văn phòng đại diện tại các khu công nghiệp, khu kinh tế");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lưu"))
                .click();
        assertThat(page.locator("h1")).hasText("Khu công nghiệp Thủy Nguyên");
        page.navigate("/indicators/bodies/import");
        page.locator("#rows")
                .fill("0209000001;Công ty A;doanh nghiệp;THUYNGUYEN\n0209000002;Công ty B;xưởng;THUYNGUYEN\n");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lưu"))
                .click();
        assertThat(page.locator("#rows-problem li")).hasText("Dòng 2: không có cấp “xưởng”.");
        browser.checkAccessible(page);
        page.locator("#rows")
                .fill("0209000001\tCông ty A\tDN\tTHUYNGUYEN\t01/07/2024\n0209000002\tCông ty B\tDN\tTHUYNGUYEN\n");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lưu"))
                .click();
        assertThat(page.locator("#messages, .alert").first()).containsText("2");
        assertThat(bodies.on(DAY).children(id("THUYNGUYEN")))
                .extracting(Body::code)
                .containsExactly("0209000001", "0209000002");
    }
}
