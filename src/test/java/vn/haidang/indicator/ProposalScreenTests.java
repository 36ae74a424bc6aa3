package vn.haidang.indicator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.haidang.document.Documents;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestJobs;

@BrowserTest
class ProposalScreenTests {

    @Autowired
    Proposals proposals;

    @Autowired
    ProposalStore store;

    @Autowired
    Documents documents;

    @Autowired
    IndicatorSamples samples;

    @Autowired
    TestJobs jobs;

    @Autowired
    Cast cast;

    private long document;

    @BeforeEach
    void read() {
        samples.load();
        document = upload(ProposalsTests.HALF_YEAR);
    }

    private long upload(String path) {
        long id = documents.upload(
                cast.actor(SmallAuthority.HA), path.substring(path.lastIndexOf('/') + 1), null, OldReports.bytes(path));
        jobs.runDue();
        return id;
    }

    private Page open(Browser browser, Page page) {
        page.navigate("/indicators/proposals/" + document);
        return page;
    }

    @Test
    void isAccessibleOnBothSizes(Browser browser) {
        proposals.propose(cast.actor(SmallAuthority.HA), document);
        Page page = open(browser, browser.as(SmallAuthority.HA));
        assertThat(page.locator("#figure")).hasText("25 dự án");
        assertThat(page.locator(".proposal-original")).containsText("25 du 4n");
        browser.checkAccessible(page);
        browser.screenshot(page, "proposals");
        page.locator("a", new Page.LocatorOptions().setHasText("21,810 triệu USD"))
                .click();
        assertThat(page.locator(".proposal-doubts")).containsText("dấu phân cách");
        assertThat(page.locator("#stands")).containsText("Đã có đúng giá trị này");
        browser.screenshot(page, "proposals-doubt");
        Page phone = open(browser, browser.onPhone(SmallAuthority.HA));
        browser.checkAccessible(phone);
        browser.screenshot(phone, "proposals-phone");
        phone.navigate("/indicators/proposals");
        browser.checkAccessible(phone);
        browser.screenshot(phone, "proposals-list-phone");
    }

    /** From the document's page to the last proposal without touching anything but keys. */
    @Test
    void walksAWholeDocumentWithKeysAlone(Browser browser) {
        document = upload(ProposalsTests.QUANG_NINH);
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/documents/" + document);
        page.locator("a[href='/indicators/proposals/" + document + "']").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/indicators/proposals/" + document);
        page.locator(".page-head form button").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#figure")).hasText("31 dự án");
        int all = (int) store.ofDocument(document).stream()
                .filter(Proposal::isForPeople)
                .count();
        for (int done = 0; done < all; done++) {
            assertThat(page.locator("#proposal-title")).isFocused();
            String key = done == 1 ? "x" : done == 2 ? "s" : "a";
            if (done == 3) {
                page.keyboard().press("e");
                assertThat(page.locator("#indicator")).isFocused();
                page.keyboard().type("FDI.RAISED.CAPITAL");
                page.keyboard().press("Tab");
                page.keyboard().press("Control+Enter");
            } else {
                page.keyboard().press(key);
            }
            int decided = done + (done >= 2 ? 0 : 1);
            assertThat(page.locator(".proposal-bar strong")).containsText("Đã quyết định " + decided + " trong " + all);
        }
        assertThat(page.locator(".proposal-state-SKIPPED")).not().hasCount(0);
        assertThat(store.ofDocument(document).stream()
                        .filter(one -> one.state() == Proposal.State.ACCEPTED)
                        .count())
                .isEqualTo(all - 2L);
        browser.screenshot(page, "proposals-done");
    }

    /** A paragraph is taken with one key, taken back with another; a word without accents finds its indicator. */
    @Test
    void decidesAParagraphAtOnceAndFindsWithoutAccents(Browser browser) {
        document = upload(ProposalsTests.QUANG_NINH);
        proposals.propose(cast.actor(SmallAuthority.HA), document);
        Page page = open(browser, browser.as(SmallAuthority.HA));
        page.locator("#indicator").focus();
        page.keyboard().press("Control+a");
        page.keyboard().type("von FDI cap");
        assertThat(page.locator("#indicator-options [role=option]").first()).containsText("FDI.NEW.CAPITAL");
        browser.checkAccessible(page);
        browser.screenshot(page, "proposals-choices");
        page.keyboard().press("Enter");
        assertThat(page.locator("#indicator")).hasValue("FDI.NEW.CAPITAL · Vốn FDI cấp mới");
        assertThat(page.locator("#indicator-options")).isHidden();
        page.keyboard().press("Control+a");
        page.keyboard().type("giai ngan fdi");
        assertThat(page.locator("#indicator-options [role=option]")).hasCount(1);
        page.keyboard().press("Escape");
        assertThat(page.locator("#indicator")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("#proposal-title")).isFocused();
        page.locator("button[name=lines]").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#messages")).containsText("Đã ghi");
        assertThat(page.locator(".proposal-state-ACCEPTED")).not().hasCount(0);
        page.locator("#messages button", new Page.LocatorOptions().setHasText("Hoàn tác"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#messages")).containsText("Đã hoàn tác");
        assertThat(page.locator(".proposal-state-ACCEPTED")).hasCount(0);
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong(Browser browser) {
        proposals.propose(cast.actor(SmallAuthority.HA), document);
        Page page = open(browser, browser.as(SmallAuthority.HA));
        page.fill("#value", "1.23.4");
        page.fill("#indicator", "không có");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#value-error")).containsText("Không đọc được số");
        assertThat(page.locator("#indicator")).isFocused();
        assertThat(page.locator("#value")).hasValue("1.23.4");
        browser.checkAccessible(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/proposals-error.png")));
    }

    @Test
    void asksForTheReasonWhereAnotherValueStands(Browser browser) {
        proposals.propose(cast.actor(SmallAuthority.HA), document);
        Page page = open(browser, browser.as(SmallAuthority.HA));
        page.locator("a", new Page.LocatorOptions().setHasText("281 triệu USD")).click();
        assertThat(page.locator("#stands")).containsText("281,07 triệu USD");
        assertThat(page.locator("#proposal-title")).isFocused();
        page.keyboard().press("a");
        assertThat(page.locator("#reason-error")).containsText("lý do");
        assertThat(page.locator("#reason")).isFocused();
        page.keyboard().type("Bản đã ký ghi 281");
        browser.screenshot(page, "proposals-conflict");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".proposal-state-CORRECTION").first()).isVisible();
        assertThat(page.locator("#messages")).containsText("Giá trị đang có chưa thay đổi");
        page.locator("a", new Page.LocatorOptions().setHasText("281 triệu USD")).click();
        assertThat(page.locator("a[href^='/indicators/corrections/']")).isVisible();
    }
}
