package vn.haidang.document;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.haidang.restoring.RestoredWord;
import vn.haidang.scanning.ScannedPage;
import vn.haidang.scanning.ScannedWord;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.text.Span;

@BrowserTest
class ScanScreenTests {

    @Autowired
    ScanSamples scanned;

    @Autowired
    DocumentStore store;

    @Autowired
    ScanStore scans;

    @Autowired
    Cast cast;

    private long id;

    /** A scan with one figure in doubt. */
    @BeforeEach
    void readTheScan() {
        id = scanned.read(cast.actor(SmallAuthority.LAN));
        ScannedPage page = scans.page(id, 1).orElseThrow();
        List<ScannedWord> words = page.words().stream()
                .map(word -> word.text().equals("662,25")
                        ? new ScannedWord(
                                word.span(), word.text(), word.left(), word.top(), word.width(), word.height(), 0.42)
                        : word)
                .toList();
        scans.update(id, page.withWords(words));
    }

    private Page review(Page page) {
        page.navigate("/documents/" + id + "/review");
        return page;
    }

    @Test
    void showsThePictureBesideTheTextOnBothSizes(Browser browser) {
        Page page = review(browser.as(SmallAuthority.HA));
        assertThat(page.locator("#page-1 .scan-word.is-task").first()).isVisible();
        assertThat(page.locator("#page-1 .scan-word.doubtful rect")).not().hasCount(0);
        browser.checkAccessible(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/scan.png")));
        Page phone = review(browser.onPhone(SmallAuthority.HA));
        browser.checkAccessible(phone);
        browser.screenshot(phone, "scan-phone");
    }

    @Test
    void choosingTaskShowsItsWordsOnItsPage(Browser browser) {
        Page page = review(browser.as(SmallAuthority.HA));
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.locator(".draft.is-current")).containsText("đôn đốc");
        assertThat(page.locator("#page-2 .scan-word.is-task", new Page.LocatorOptions().setHasNotText("x"))
                        .first())
                .isVisible();
        assertThat(page.locator("#page-2 a[aria-label='đôn']")).hasClass(Pattern.compile(".*is-task.*"));
        assertThat(page.locator("#page-1 .scan-word.is-task")).hasCount(0);
    }

    @Test
    void doubtfulFigureIsCorrectedOnThePictureWithKeysAlone(Browser browser) {
        Page page = review(browser.as(SmallAuthority.HA));
        page.locator(".scan-figures a", new Page.LocatorOptions().setHasText("662,25"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#word-dialog")).isVisible();
        browser.checkAccessible(page);
        browser.screenshot(page, "scan-word");
        page.keyboard().type("662,75");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-text]")).containsText("662,75 triệu USD");
        assertThat(page.locator(".draft").first()).containsText("662,75 triệu USD");
        assertThat(page.locator(".scan-figures a", new Page.LocatorOptions().setHasText("662,")))
                .hasCount(0);
        assertThat(page.locator(".scan-corrected")).containsText("1");
        assertThat(store.body(id).orElseThrow()).contains("662,75 triệu USD");
    }

    @Test
    void arrowsGoFromWordToWord(Browser browser) {
        Page page = review(browser.as(SmallAuthority.HA));
        page.locator("#page-1 a[aria-label='UBND']").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#page-1 a[aria-label='THÀNH']")).isFocused();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("#word-dialog")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#word-dialog")).isHidden();
    }

    @Test
    void wordIsCorrectedWithoutScripts(Browser browser) {
        Page page = browser.withoutScripts(SmallAuthority.HA);
        review(page);
        page.locator(".scan-figures a").first().click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đúng như đã đọc"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/review#word-1-\\d+"));
        assertThat(page.locator(".scan-corrected")).containsText("1");
    }

    @Test
    void showsRestoredTextBesideTheOriginal(Browser browser) {
        scans.changeBody(id, "Ban Quản lý đầu tư năm 2025\n");
        scans.keepRestored(
                id,
                "Ban Quén 1y dau tu nam 2025\n",
                List.of(
                        new RestoredWord(new Span(0, 3), new Span(0, 3), 1, List.of()),
                        new RestoredWord(new Span(4, 8), new Span(4, 8), 0.99, List.of()),
                        new RestoredWord(new Span(9, 11), new Span(9, 11), 0.6, List.of("lí", "ly"))));
        Page page = review(browser.as(SmallAuthority.HA));
        assertThat(page.locator(".restored td").first()).hasText("Ban Quén 1y dau tu nam 2025");
        assertThat(page.locator("#restored-9")).containsText("lý");
        browser.checkAccessible(page);
        page.locator("#restored-9").click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("lí").setExact(true))
                .click();
        assertThat(page.locator("#restored-9")).hasText("lí");
        assertThat(store.body(id).orElseThrow()).startsWith("Ban Quản lí đầu tư");
        browser.screenshot(page, "restored");
    }
}
