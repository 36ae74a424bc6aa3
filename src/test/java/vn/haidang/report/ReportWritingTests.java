package vn.haidang.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.haidang.indicator.Bodies;
import vn.haidang.indicator.Period;
import vn.haidang.platform.Actor;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;

/** Two people at one text, and a browser that is closed in the middle of a sentence. */
@BrowserTest
class ReportWritingTests {

    private static final Period HALF = Period.half(2023, 1);

    @Autowired
    Reports reports;

    @Autowired
    Parts parts;

    @Autowired
    ReportTemplates templates;

    @Autowired
    Bodies bodies;

    @Autowired
    IndicatorSamples samples;

    @Autowired
    Cast cast;

    Actor ha;
    long id;

    @BeforeEach
    void make() {
        samples.load();
        ha = cast.actor(SmallAuthority.HA);
        long template = templates.make(
                ha,
                "thu",
                "Báo cáo thử",
                Period.Span.HALF_YEAR,
                "I. Kết quả\nCấp mới {FDI.NEW.COUNT}.\n{mục: them | Việc khác | OFFICE | 50 từ | Việc nổi bật}\nHết.");
        id = reports.make(
                ha,
                template,
                bodies.byCode("HEZA", HALF.lastDay()).orElseThrow().id(),
                HALF);
    }

    private void writtenByAnother(String source) {
        reports.save(cast.actor(SmallAuthority.THAO), id, null, "Báo cáo thử 6 tháng đầu năm 2023", source);
    }

    @Test
    void keepsADraftOverTheEndOfTheBrowser(Browser browser) {
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/reports/" + id);
        Locator source = page.locator("#source");
        source.focus();
        page.keyboard().press("Control+End");
        page.keyboard().type("\nThêm một câu.");
        assertThat(page.locator("#text-state")).containsText("Đã giữ bản nháp lúc");
        page.close();

        Page again = browser.as(SmallAuthority.HA);
        again.navigate("/reports/" + id);
        assertThat(again.locator("#source")).hasValue(Pattern.compile("Hết\\.\\s+Thêm một câu\\.$"));
        assertThat(again.locator(".draft-note")).containsText("Đang mở bản nháp của bạn");
        assertThat(again.locator(".report-paper")).not().containsText("Thêm một câu");
        browser.checkAccessible(again);
        browser.screenshot(again, "report-draft");
        again.keyboard().press("Control+s");
        again.locator("#source").press("Control+s");
        assertThat(again.locator(".report-paper")).containsText("Thêm một câu.");
        assertThat(again.locator(".draft-note")).hasCount(0);
    }

    @Test
    void showsBothTextsAndPutsThemTogether(Browser browser) {
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/reports/" + id);
        writtenByAnother(
                "I. Kết quả chung\nCấp mới {FDI.NEW.COUNT}.\n{mục: them | Việc khác | OFFICE | 50 từ | Việc nổi bật}\nHết.");
        page.locator("#source")
                .fill(
                        "I. Kết quả\nCấp mới {FDI.NEW.COUNT}.\n{mục: them | Việc khác | OFFICE | 50 từ | Việc nổi bật}\nHết thật.");
        page.locator("[data-save]").click();
        assertThat(page.locator("#clash")).containsText("Thảo đã lưu lúc");
        assertThat(page.locator("#clash .text-gone"))
                .hasText(new String[] {"Bản đang lưu: Kết quả chung", "Bản đang lưu: Hết."});
        assertThat(page.locator("#clash .text-new"))
                .hasText(new String[] {"Bản của bạn: Kết quả", "Bản của bạn: Hết thật."});
        assertThat(page.locator("#source")).hasValue(Pattern.compile("Hết thật"));
        browser.checkAccessible(page);
        browser.screenshot(page, "report-clash");
        // again without a choice: refused again, and nothing of the other is lost
        page.locator("#source").press("Control+s");
        assertThat(page.locator("[data-save]")).hasCount(0);
        page.reload();
        page.navigate("/reports/" + id);
        assertThat(page.locator("#clash")).isVisible();
        page.locator("button[value=merge]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#merged")).containsText("Đã ghép hai bản");
        assertThat(page.locator("#source"))
                .hasValue(Pattern.compile("^I\\. Kết quả chung\\n.*Hết thật\\.$", Pattern.DOTALL));
        page.locator("[data-save]").click();
        assertThat(page.locator(".report-paper")).containsText("Hết thật.");
        assertThat(page.locator(".report-paper")).containsText("Kết quả chung");
    }

    @Test
    void onAPhoneOneChoosesTheSavedOrOnesOwnPart(Browser browser) {
        Part part = parts.of(id).getFirst();
        Page phone = browser.onPhone(SmallAuthority.HA);
        phone.navigate("/reports/parts/" + part.id());
        parts.write(cast.actor(SmallAuthority.THAO), part.id(), null, "Chữ của Thảo", false);
        phone.locator("#text").fill("Chữ của Hà");
        phone.locator("[data-save]").click();
        assertThat(phone.locator("#clash")).containsText("Chữ của Thảo");
        assertThat(phone.locator("#text")).hasValue("Chữ của Hà");
        browser.checkAccessible(phone);
        browser.screenshot(phone, "report-part-clash-phone");
        phone.locator("button[name=over]").click();
        assertThat(phone.locator("#clash")).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(parts.find(part.id()).text()).isEqualTo("Chữ của Hà");
        parts.write(cast.actor(SmallAuthority.THAO), part.id(), null, "Lại của Thảo", false);
        phone.locator("#text").fill("Lại của Hà");
        phone.locator("[data-save]").click();
        phone.locator("#clash form button").click();
        assertThat(phone.locator("#text")).hasValue("Lại của Thảo");
    }

    @Test
    void whatIsTypedWhileItIsPresentedIsNotLost(Browser browser) {
        parts.write(ha, parts.of(id).getFirst().id(), null, "Có", true);
        Page page = browser.as(SmallAuthority.THAO);
        page.navigate("/reports/" + id);
        reports.step(ha, id, null, ReportAction.PRESENT, null);
        page.locator("#source").fill("Câu mới của Thảo");
        page.locator("[data-save]").click();
        assertThat(page.locator("#problem")).isVisible();
        assertThat(page.locator("main")).containsText("Câu mới của Thảo");
        reports.step(ha, id, null, ReportAction.TAKE_BACK, null);
        page.navigate("/reports/" + id);
        assertThat(page.locator("#source")).hasValue("Câu mới của Thảo");
    }
}
