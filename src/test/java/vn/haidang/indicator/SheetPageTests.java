package vn.haidang.indicator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;

@BrowserTest
@Import(CollectionSamples.class)
class SheetPageTests {

    @Autowired
    CollectionSamples samples;

    @Autowired
    Rounds rounds;

    @Autowired
    Indicators indicators;

    @Autowired
    Cast cast;

    private String address;

    @BeforeEach
    void open() {
        samples.load();
        long round = rounds.open(cast.actor(SmallAuthority.SON), samples.ofEnterprises(), Period.quarter(2024, 3));
        address = "/indicators/entry/" + rounds.standing(round).getFirst().id();
    }

    private void type(Page page, String indicator, String text) {
        String box = "#v-" + indicators.byCode(indicator).orElseThrow().id() + "-0";
        page.fill(box, text);
        page.locator(box).press("Enter");
        assertThat(page.locator("[data-cell].is-saved").locator(box)).hasValue(text);
    }

    private static void hand(Page page, String address, byte[] file) {
        page.navigate(address);
        page.locator("summary", new Page.LocatorOptions().setHasText("Nhập bằng Excel"))
                .press("Enter");
        page.setInputFiles(
                "#entry-file",
                new FilePayload(
                        "bieu.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nhập tệp"))
                .press("Enter");
    }

    @Test
    void letsAPersonChooseWithTheKeyboardWhereAnotherHasChangedTheNumber(Browser browser) throws IOException {
        Page page = browser.as(SmallAuthority.SON);
        page.navigate(address);
        byte[] made = page.request().get(page.url() + "/sheet.xlsx").body();
        Page other = browser.as(SmallAuthority.YEN);
        other.navigate(address);
        type(other, "REVENUE", "120");
        type(other, "EXPORT", "30");
        hand(page, address, FilledSheet.of(made, Map.of("F7", 110, "F8", 31, "F9", 7, "F10", "tám trăm")));
        assertThat(page.locator("main")).containsText("Đã ghi 1 ô, 0 ô không đổi, 1 ô không nhận được");
        assertThat(page.locator(".sheet-choices tbody tr")).hasCount(2);
        assertThat(page.locator(".sheet-choices tbody tr").first()).containsText("Ô F7: số liệu đã được");
        assertThat(page.locator(".sheet-choices tbody tr").first()).containsText("sửa thành 120 lúc");
        browser.checkAccessible(page);
        browser.screenshot(page, "sheet-choices");
        Page phone = browser.onPhone(SmallAuthority.SON);
        phone.navigate(page.url());
        browser.checkAccessible(phone);
        browser.screenshot(phone, "sheet-choices-phone");
        page.locator(".sheet-choices input[value=KEEP]").first().focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".sheet-choices input[value=TAKE]").first()).isChecked();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ghi các lựa chọn"))
                .press("Enter");
        assertThat(page.locator("#messages")).containsText("Đã lấy 1 số trong tệp, giữ 0 số đang có");
        assertThat(page.locator(".sheet-choices tbody tr")).hasCount(1);
        page.navigate(address);
        assertThat(page.locator("main")).containsText("còn 1 ô chờ chọn số");
        assertThat(page.locator(
                        "#v-" + indicators.byCode("REVENUE").orElseThrow().id() + "-0"))
                .hasValue("110");
        browser.checkAccessible(page);
        browser.screenshot(page, "entry-sheet-waiting");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("còn 1 ô chờ chọn số"))
                .press("Enter");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Giữ tất cả số đang có"))
                .press("Enter");
        assertThat(page.locator("#messages")).containsText("giữ 1 số đang có");
        assertThat(page.locator(".sheet-choices")).hasCount(0);
    }
}
