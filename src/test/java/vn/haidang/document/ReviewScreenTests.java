package vn.haidang.document;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestJobs;

@BrowserTest
class ReviewScreenTests {

    private static final String OWN_WORDS = "Báo cáo Trưởng ban kết quả thu hút đầu tư.";

    @Autowired
    Documents documents;

    @Autowired
    DraftStore drafts;

    @Autowired
    TestJobs jobs;

    @Autowired
    Cast cast;

    private long id;

    @BeforeEach
    void readTheNotice() {
        id = documents.upload(cast.actor(SmallAuthority.LAN), "thong-bao.txt", null, DocumentsTests.notice());
        jobs.runDue();
    }

    @Test
    void isAccessibleOnBothSizes(Browser browser) {
        Page page = review(browser.as(SmallAuthority.HA));
        assertThat(page.locator(".draft")).hasCount(27);
        browser.checkAccessible(page);
        page.locator(".draft", new Page.LocatorOptions().setHasText("27/12/2024"))
                .locator("[data-edit]")
                .click();
        page.locator("[data-editor]").waitFor();
        browser.checkAccessible(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/review.png")));
        Page phone = review(browser.onPhone(SmallAuthority.HA));
        phone.locator("[data-edit]").first().click();
        phone.locator("[data-editor]").waitFor();
        browser.checkAccessible(phone);
        browser.screenshot(phone, "review-phone");
    }

    /** What somebody who knows the tool does for the 27 tasks of the notice: look at the one doubt, go on, confirm. */
    @Test
    void takesFewStepsFromReadingToConfirmingWithKeysAlone(Browser browser) {
        Page page = review(browser.as(SmallAuthority.HA));
        int actions = 0;
        while (page.locator(".doubts.open").count() > 0) {
            if (page.locator(".draft.is-current .doubts.open").count() > 0) {
                int open = page.locator(".doubts.open").count();
                page.keyboard().press("v");
                assertThat(page.locator(".doubts.open")).hasCount(open - 1);
            } else {
                page.keyboard().press("j");
            }
            actions++;
        }
        assertThat(page.locator("#counts .doubt-count")).hasCount(0);
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/confirmation");
        assertThat(page.locator("#confirm")).isFocused();
        assertThat(page.locator("#confirm")).hasText("Xác nhận 27 nhiệm vụ");
        actions += 2;
        // at less than four seconds a key the three minutes of the bar hold
        assertThat(actions).isLessThanOrEqualTo(45);
        browser.checkAccessible(page);
        browser.screenshot(page, "review-summary");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.endsWith("/confirmation"));
        assertThat(documents.document(cast.actor(SmallAuthority.HA), id).state())
                .isEqualTo(DocumentState.CONFIRMED);
    }

    @Test
    void showsBothLetterheadsToWhoSavesLater(Browser browser) {
        Page ha = review(browser.as(SmallAuthority.HA));
        Page thao = review(browser.as(SmallAuthority.THAO));
        for (Page page : List.of(ha, thao)) {
            page.locator(".head-form summary").click();
            page.fill("#number", page == ha ? "05" : "06");
            page.locator(".head-form button").click();
        }
        assertThat(thao.locator("#head-conflict")).containsText("05");
        assertThat(thao.locator("#number")).hasValue("06");
        browser.checkAccessible(thao);
        thao.locator(".head-form button").click();
        assertThat(thao.locator("h1")).hasText("Rà soát: Thông báo 06 ngày 23/12/2024");
    }

    @Test
    void showsTheDueDayUnderBothReadings(Browser browser) {
        Page page = review(browser.as(SmallAuthority.HA));
        page.locator(".draft", new Page.LocatorOptions().setHasText("27/12/2024"))
                .locator("[data-edit]")
                .click();
        assertThat(page.locator("[data-due]").first())
                .containsText("hiểu chặt 26/12/2024, hiểu nới 27/12/2024. Đang dùng: 26/12/2024");
        page.locator("[name='deadline.date']").first().fill("2025-01-10");
        saved(page);
        assertThat(page.locator("[data-due]").first()).containsText("hiểu chặt 09/01/2025, hiểu nới 10/01/2025");
        page.locator("[name='deadline.type']").nth(1).selectOption("");
        saved(page);
        page.locator("[data-new-deadline] summary").click();
        page.locator("[data-new-deadline] [name='deadline.type']").selectOption("RECURRING");
        page.locator("[data-new-deadline] [name='deadline.every']").selectOption("QUARTER");
        page.locator("[data-close]").click();
        page.locator("[data-editor]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(page.locator(".draft.is-current .draft-deadline")).hasCount(2);
        assertThat(page.locator(".draft.is-current")).containsText("hằng quý");
    }

    @Test
    void savesWhatIsTypedWithoutBeingAsked(Browser browser) {
        Page page = review(browser.as(SmallAuthority.HA));
        page.keyboard().press("e");
        body(page).waitFor();
        assertThat(body(page)).isFocused();
        body(page).fill(OWN_WORDS);
        saved(page);
        assertThat(drafts.ofDocument(id).getFirst().content().text()).isEqualTo(OWN_WORDS);
        assertThat(page.locator(".draft.is-current .draft-text").textContent()).isEqualTo(OWN_WORDS);
        // letters typed into a field are text, whatever key they are elsewhere
        body(page).press("End");
        page.keyboard().type(" Đẩy mạnh xjdnvms");
        saved(page);
        assertThat(drafts.ofDocument(id)).hasSize(27);
        assertThat(drafts.ofDocument(id).getFirst().content().text()).isEqualTo(OWN_WORDS + " Đẩy mạnh xjdnvms");
    }

    @Test
    void losesNothingInAReload(Browser browser) {
        Page page = review(browser.as(SmallAuthority.HA));
        page.keyboard().press("e");
        body(page).waitFor();
        body(page).fill(OWN_WORDS);
        // before the pause after which it saves
        page.reload();
        assertThat(page.locator("#save-state")).hasAttribute("data-state", "restored");
        assertThat(drafts.ofDocument(id).getFirst().content().text()).isEqualTo(OWN_WORDS);
        assertThat(body(page)).hasValue(OWN_WORDS);
    }

    @Test
    void keepsWhatIsTypedWhileTheConnectionIsLost(Browser browser) {
        Page page = review(browser.as(SmallAuthority.HA));
        page.keyboard().press("e");
        body(page).waitFor();
        page.context().setOffline(true);
        body(page).fill(OWN_WORDS);
        assertThat(page.locator("#save-state")).hasAttribute("data-state", "offline");
        assertThat(page.locator("#save-state")).containsText("giữ trên máy này");
        page.context().setOffline(false);
        saved(page);
        assertThat(drafts.ofDocument(id).getFirst().content().text()).isEqualTo(OWN_WORDS);
    }

    @Test
    void showsTwoPeopleEachOtherAndBothVersions(Browser browser) {
        Page ha = review(browser.as(SmallAuthority.HA));
        Page thao = review(browser.as(SmallAuthority.THAO));
        ha.keyboard().press("e");
        body(ha).waitFor();
        thao.keyboard().press("e");
        body(thao).waitFor();
        assertThat(ha.locator("#presence")).containsText("Lưu Thị Thảo (đang mở mục 1.1)");
        assertThat(thao.locator("#presence")).containsText("Trần Thu Hà (đang mở mục 1.1)");

        body(ha).fill("Bản của Hà.");
        saved(ha);
        body(thao).fill("Bản của Thảo.");
        Locator conflict = thao.locator("[data-conflict-with]");
        conflict.waitFor();
        assertThat(conflict).containsText("Bản của Hà.");
        assertThat(conflict).containsText("Bản của Thảo.");
        assertThat(drafts.ofDocument(id).getFirst().content().text()).isEqualTo("Bản của Hà.");
        browser.checkAccessible(thao);
        thao.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/review-conflict.png")));

        conflict.locator("[data-keep-mine] button").click();
        saved(thao);
        assertThat(drafts.ofDocument(id).getFirst().content().text()).isEqualTo("Bản của Thảo.");
        assertThat(ha.locator("#stale")).isVisible();
    }

    @Test
    void splitsMergesRemovesAndTakesBackWithKeys(Browser browser) {
        Page page = review(browser.as(SmallAuthority.HA));
        Locator task =
                page.locator(".draft", new Page.LocatorOptions().setHasText("Chủ động chuẩn bị đầy đủ các điều kiện"));
        task.locator(".draft-text").click();
        page.keyboard().press("e");
        body(page).waitFor();
        int at = body(page).inputValue().indexOf("Chủ động chuẩn bị");
        body(page)
                .evaluate(
                        "(field, at) => { field.setSelectionRange(at, at); document.dispatchEvent(new Event('selectionchange')); }",
                        at);
        page.keyboard().press("Escape");
        page.keyboard().press("s");
        assertThat(page.locator(".draft")).hasCount(28);
        assertThat(refs()).contains("8.1", "8.1b");
        page.keyboard().press("m");
        assertThat(page.locator(".draft")).hasCount(27);
        page.keyboard().press("d");
        assertThat(page.locator(".draft")).hasCount(26);
        page.keyboard().press("u");
        assertThat(page.locator(".draft")).hasCount(27);
        assertThat(refs()).contains("8.1").doesNotContain("8.1b");
        browser.checkAccessible(page);
    }

    @Test
    void addsTheWordsThatAreSelected(Browser browser) {
        Page page = review(browser.as(SmallAuthority.HA));
        String words = "quan hệ lao động ổn định, hài hòa";
        page.evaluate("""
                words => {
                    const line = Array.from(document.querySelectorAll('[data-start]')).find(p => p.textContent.includes(words));
                    const at = line.textContent.indexOf(words);
                    const node = line.firstChild;
                    const range = document.createRange();
                    range.setStart(node, at);
                    range.setEnd(node, at + words.length);
                    getSelection().removeAllRanges();
                    getSelection().addRange(range);
                }""", words);
        page.keyboard().press("n");
        assertThat(page.locator(".draft")).hasCount(28);
        assertThat(page.locator("#lead")).isFocused();
        Draft added = drafts.ofDocument(id).getFirst();
        assertThat(added.content().text()).isEqualTo(words);
        assertThat(page.locator("#mark-" + added.id())).hasText(words);
    }

    @Test
    void readsEditsAndGoesToConfirmWithoutScripts(Browser browser) {
        Page page = browser.withoutScripts(SmallAuthority.HA);
        page.navigate("/documents/" + id + "/review");
        page.locator("[data-edit]").first().click();
        page.fill("#draft-text", OWN_WORDS);
        page.locator("[data-save]").click();
        assertThat(page.locator(".draft-text").first()).hasText(OWN_WORDS);
        for (int open = page.locator(".doubts.open").count(); open > 0; open--) {
            page.locator(".doubts.open button").first().click();
            assertThat(page.locator(".doubts.open")).hasCount(open - 1);
        }
        page.locator("[data-confirm]").click();
        assertThat(page.locator("#confirm")).isVisible();
    }

    @Test
    void marksFollowTheSelection(Browser browser) {
        Page page = review(browser.as(SmallAuthority.HA));
        page.locator("[data-mark]").last().click();
        assertThat(page.locator(".draft.is-current h3")).containsText("10");
        assertThat(page.locator(".draft.is-current")).isInViewport();
        page.locator(".draft").first().locator(".draft-text").click();
        assertThat(page.locator("mark.is-current")).isInViewport();
    }

    private Page review(Page page) {
        page.navigate("/documents/" + id + "/review");
        page.locator(".draft.is-current").waitFor();
        return page;
    }

    private List<String> refs() {
        return drafts.ofDocument(id).stream().map(Draft::ref).toList();
    }

    private static Locator body(Page page) {
        return page.locator("[data-body]");
    }

    private static void saved(Page page) {
        page.locator("#save-state[data-state=saved]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
    }
}
