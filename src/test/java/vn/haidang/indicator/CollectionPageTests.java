package vn.haidang.indicator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;

@BrowserTest
@Import(CollectionSamples.class)
class CollectionPageTests {

    @Autowired
    CollectionSamples samples;

    @Autowired
    Rounds rounds;

    @Autowired
    CollectionForms forms;

    @Autowired
    Links links;

    @Autowired
    Bodies bodies;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    private long units;

    @BeforeEach
    void fill() {
        samples.load();
        units = samples.ofUnits();
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    @Test
    void opensARoundWithTheKeyboardAndShowsWhoHasNotSent(Browser browser) {
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/indicators/collection");
        browser.checkAccessible(page);
        page.locator("#open-form").focus();
        page.keyboard().press("Tab");
        page.keyboard().type("2024-11");
        page.keyboard().press("Enter");
        assertThat(page.locator("#messages")).containsText("Đã mở đợt thu thập");
        assertThat(page.locator("tbody tr")).hasCount(3);
        assertThat(page.locator("tbody tr").first()).containsText("trễ 18 ngày");
        long round = Long.parseLong(page.url().replaceAll(".*/", ""));
        int office = bodies.byCode("OFFICE", LocalDate.of(2024, 11, 30))
                .orElseThrow()
                .id();
        rounds.send(cast.actor(SmallAuthority.TUNG), round, office, "Không phát sinh");
        page.reload();
        page.getByLabel("Chọn Trung tâm").check();
        press(page, "Nhắc các đơn vị đã chọn");
        assertThat(page.locator("#messages")).containsText("Đã nhắc 1 đơn vị");
        assertThat(page.locator("tbody tr")).hasCount(2);
        page.navigate("/indicators/collection/rounds/" + round);
        browser.checkAccessible(page);
        browser.screenshot(page, "collection-round");
        assertThat(page.locator(".tally")).containsText("5 ô trống có lý do");
        page.getByLabel("Nhận biểu không có số liệu").press("Enter");
        assertThat(page.locator("#messages")).containsText("Đã nhận biểu");
        page.locator("summary", new Page.LocatorOptions().setHasText("Trả lại")).click();
        page.getByLabel("Lý do trả lại").fill("Thiếu số hồ sơ");
        press(page, "Trả lại");
        assertThat(page.locator("tbody")).containsText("Bị trả lại");
        page.navigate("/indicators/collection");
        assertThat(page.locator("main [role=status]").last()).containsText("2 biểu quá hạn chưa gửi");
        browser.checkAccessible(page);
        browser.screenshot(page, "collection");
        page.navigate("/indicators/collection/rates");
        assertThat(page.locator("tbody tr").last()).containsText("Tất cả đơn vị");
        browser.checkAccessible(page);
        browser.screenshot(page, "collection-rates");
        Page phone = browser.onPhone(SmallAuthority.HA);
        phone.navigate("/indicators/collection/rounds/" + round);
        browser.checkAccessible(phone);
        browser.screenshot(phone, "collection-round-phone");
        assertThat(mvc.get()
                        .uri("/indicators/collection/rounds/" + round + "/standing.xlsx")
                        .with(cast.as(SmallAuthority.HA)))
                .hasStatusOk();
    }

    @Test
    void refusesAPeriodThatCannotBeRead(Browser browser) {
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/indicators/collection");
        page.fill("#open-period", "tháng 11");
        press(page, "Mở đợt");
        assertThat(page.locator("main")).containsText("Không đọc được kỳ “tháng 11”");
    }

    @Test
    void keepsAForm(Browser browser) {
        Page page = browser.as(SmallAuthority.SON);
        page.navigate("/indicators/collection/forms/new");
        browser.checkAccessible(page);
        page.fill("#form-name", "Biểu 03/LĐ: việc làm");
        page.selectOption("#form-every", "QUARTER");
        page.fill("#form-days", "");
        page.getByLabel("Doanh nghiệp", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.locator("select[name=rows]")
                .first()
                .selectOption(new com.microsoft.playwright.options.SelectOption()
                        .setLabel("Lao động trong các KCN, KKT (người): theo Giới tính"));
        press(page, "Lưu biểu mẫu");
        assertThat(page.locator("[role=alert]")).containsText("Hạn gửi phải là số ngày");
        assertThat(page.locator("#form-name")).hasValue("Biểu 03/LĐ: việc làm");
        page.fill("#form-days", "");
        page.fill("#form-day", "10");
        page.fill("#form-months", "1");
        browser.screenshot(page, "collection-form");
        press(page, "Lưu biểu mẫu");
        assertThat(page.locator("#messages")).containsText("Đã lưu biểu mẫu");
        browser.checkAccessible(page);
        browser.screenshot(page, "collection-forms");
        CollectionForm kept = forms.collectedBy(cast.actor(SmallAuthority.SON)).getFirst();
        assertThat(kept.due().dayOfMonth()).isEqualTo(10);
        assertThat(kept.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.dimensionId()).isNotNull());
    }

    @Test
    void refusesAStaleChangeOfAFormAndLosesNothing(Browser browser) {
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/indicators/collection/forms/" + units);
        Page other = browser.as(SmallAuthority.THAO);
        other.navigate("/indicators/collection/forms/" + units);
        other.fill("#form-name", "Biểu 01/BQL sửa");
        press(other, "Lưu biểu mẫu");
        page.fill("#form-name", "Biểu 01/BQL mới");
        press(page, "Lưu biểu mẫu");
        assertThat(page.locator("[role=alert]")).containsText("Biểu 01/BQL sửa");
        assertThat(page.locator("#form-name")).hasValue("Biểu 01/BQL mới");
        press(page, "Lưu biểu mẫu");
        assertThat(page.locator("#messages")).containsText("Đã lưu biểu mẫu");
        assertThat(forms.form(units).name()).isEqualTo("Biểu 01/BQL mới");
    }

    @Test
    void handsALinkToAnEnterpriseThatFillsItsFormIn(Browser browser) {
        long round = rounds.open(cast.actor(SmallAuthority.SON), samples.ofEnterprises(), Period.quarter(2024, 3));
        Body body = bodies.body(
                rounds.standing(round).getFirst().bodyId(),
                Period.quarter(2024, 3).lastDay());
        Page page = browser.as(SmallAuthority.SON);
        page.navigate("/indicators/collection/links");
        browser.checkAccessible(page);
        page.fill("#link-code", body.code());
        page.fill("#link-holder", "Phòng Kế toán");
        page.fill("#link-email", "ketoan@dn.example.vn");
        press(page, "Tạo liên kết");
        browser.checkAccessible(page);
        String address = page.locator("[data-secret]").innerText().replaceAll("^https?://[^/]+", "");
        assertThat(address).matches("/indicators/link/[A-Za-z0-9_-]{43}");
        page.navigate("/indicators/collection/links");
        browser.screenshot(page, "collection-links");
        Page enterprise = browser.anonymous(Browser.PHONE);
        enterprise.navigate(address);
        assertThat(enterprise.locator("[role=note]")).containsText(body.name());
        browser.checkAccessible(enterprise);
        enterprise.locator("tbody a").first().click();
        enterprise.locator(".entry-value").first().fill("1.500");
        enterprise.locator(".entry-value").first().press("Enter");
        assertThat(enterprise.locator(".entry-cell").first()).hasClass(Pattern.compile("is-saved"));
        browser.checkAccessible(enterprise);
        browser.screenshot(enterprise, "link-phone");
        enterprise.fill("#entry-reason", "Chưa có số lao động");
        press(enterprise, "Gửi biểu");
        assertThat(enterprise.locator("#messages")).containsText("Đã gửi biểu");
        press(page, "Thu hồi " + body.name());
        assertThat(page.locator("tbody")).containsText("Đã thu hồi");
        enterprise.reload();
        assertThat(enterprise.locator("main")).containsText("đã hết hạn hoặc đã bị thu hồi");
    }
}
