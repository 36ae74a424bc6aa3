package vn.haidang.register;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.haidang.platform.Actor;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestJobs;

@BrowserTest
class OutgoingPageTests {

    @Autowired
    OutgoingSamples samples;

    @Autowired
    OutgoingDocuments documents;

    @Autowired
    OutgoingIssue issue;

    @Autowired
    Recipients recipients;

    @Autowired
    RecipientBodies bodies;

    @Autowired
    TestJobs jobs;

    @Autowired
    Cast cast;

    private static void press(Page page, String name) {
        page.locator("main")
                .getByText(name, new Locator.GetByTextOptions().setExact(true))
                .locator("visible=true")
                .first()
                .click();
    }

    @Test
    void goesFromABlankPageToTheRecipientsInbox(Browser browser) {
        Page mai = browser.as(SmallAuthority.MAI);
        mai.navigate("/outgoing/new");
        browser.checkAccessible(mai);
        mai.selectOption("#kind", new SelectOption().setLabel("Thông báo (TB)"));
        mai.fill("#subject", "Kết luận của Trưởng ban tại cuộc họp giao ban tháng 12 năm 2024");
        mai.selectOption("#template", "thong-bao");
        press(mai, "Bắt đầu soạn");
        mai.fill(
                "#body",
                "I. Đánh giá chung\nCác đơn vị hoàn thành nhiệm vụ tháng 11.\nII. Nhiệm vụ\n1. Phòng Tài nguyên và Môi trường rà soát hồ sơ trước ngày 25/12/2024.");
        assertThat(mai.locator("#draft-state")).hasText("Đã tự lưu.");
        assertThat(mai.locator("#preview img")).hasAttribute("src", Pattern.compile("blob:.*"));
        mai.selectOption("#signer", new SelectOption().setLabel("Bùi Ngọc Hải · Phó Trưởng ban"));
        assertThat(mai.locator("#draft-state")).hasText("Đã tự lưu.");
        press(mai, "Lưu và xem trước");
        mai.locator("label", new Page.LocatorOptions().setHasText("Phòng Tài nguyên và Môi trường"))
                .click();
        mai.locator(".add-recipients button").click();
        browser.checkAccessible(mai);
        browser.screenshot(mai, "outgoing-edit");
        press(mai, "Lưu và trình duyệt");
        assertThat(mai.locator(".outgoing-state")).hasText("Chờ duyệt nội dung");
        String address = mai.url();

        act(browser, SmallAuthority.ANH, address, "Duyệt nội dung");
        act(browser, SmallAuthority.HA, address, "Thể thức đạt");
        Page hai = browser.as(SmallAuthority.HAI);
        hai.navigate(address);
        browser.checkAccessible(hai);
        browser.screenshot(hai, "outgoing-sign");
        hai.locator(".act-box button").click();
        assertThat(hai.locator(".outgoing-state")).hasText("Chờ cấp số");
        Page lan = browser.as(SmallAuthority.LAN);
        lan.navigate(address);
        lan.locator("button", new Page.LocatorOptions().setHasText("Cấp số, ngày"))
                .click();
        assertThat(lan.locator("h1")).hasText("Thông báo 01/TB-BQL");
        jobs.runDue();
        lan.locator("button", new Page.LocatorOptions().setHasText("Đã đóng dấu"))
                .click();
        lan.locator("button", new Page.LocatorOptions().setHasText("Phát hành")).click();
        assertThat(lan.locator(".step-line .is-done")).hasCount(7);
        browser.checkAccessible(lan);
        browser.screenshot(lan, "outgoing-issued");

        Page hoa = browser.as(SmallAuthority.HOA);
        hoa.navigate("/received");
        assertThat(hoa.locator(".work-new")).hasCount(1);
        browser.checkAccessible(hoa);
        browser.screenshot(hoa, "outgoing-inbox");
        hoa.locator("[data-open]").click();
        assertThat(hoa.locator("h1")).hasText("Thông báo 01/TB-BQL");
        hoa.navigate("/received");
        assertThat(hoa.locator(".work-new")).hasCount(0);
    }

    private void act(Browser browser, String who, String address, String button) {
        Page page = browser.as(who);
        page.navigate(address);
        page.locator("button", new Page.LocatorOptions().setHasText(button)).click();
        assertThat(page.locator("[data-flash]")).isVisible();
        page.close();
    }

    @Test
    void keepsTheTextWhereItCannotBeSet(Browser browser) {
        long id = samples.draft("TB", "Bảng lệch cột");
        Page mai = browser.as(SmallAuthority.MAI);
        mai.navigate("/outgoing/" + id + "/edit");
        mai.fill("#body", "| A | B |\n| 1 |");
        assertThat(mai.locator("#preview-problem")).isVisible();
        assertThat(mai.locator("#draft-state")).hasText("Đã tự lưu.");
        assertThat(mai.locator("#body")).hasValue("| A | B |\n| 1 |");
        assertThat(documents.find(cast.actor(SmallAuthority.MAI), id).draft().body())
                .isEqualTo("| A | B |\n| 1 |");
    }

    @Test
    void tellsOfAnotherEditorAndKeepsWhatWasTyped(Browser browser) {
        long id = samples.draft("TB", "Hai người cùng sửa");
        Page mai = browser.as(SmallAuthority.MAI);
        mai.navigate("/outgoing/" + id + "/edit");
        documents.save(cast.actor(SmallAuthority.ANH), id, null, samples.content("TB", "INVEST", "Anh đã sửa"));
        mai.fill("#body", "Mai vừa gõ");
        assertThat(mai.locator("#draft-state")).containsText("Người khác vừa sửa");
        assertThat(mai.locator("#body")).hasValue("Mai vừa gõ");
        mai.onDialog(dialog -> dialog.accept());
        mai.reload();
        assertThat(mai.locator("#draft-kept")).isVisible();
        mai.locator("[data-restore]").click();
        assertThat(mai.locator("#body")).hasValue("Mai vừa gõ");
        assertThat(mai.locator("#draft-state")).hasText("Đã tự lưu.");
    }

    @Test
    void listsWhatIsWhereOnADeskAndOnAPhone(Browser browser) {
        Actor lan = cast.actor(SmallAuthority.LAN);
        long body = bodies.add(
                lan,
                new RecipientBodies.Entry("Sở Xây dựng thành phố Hải Phòng", "H24.10", "soxd@example.vn", null, null));
        long first = samples.draft("TB", "Kết luận giao ban tháng 11");
        recipients.add(
                cast.actor(SmallAuthority.MAI),
                first,
                null,
                List.of(new Recipient.Choice(Recipient.Kind.BODY, body, true)));
        samples.issued(first);
        issue.recall(lan, samples.issued(samples.draft("CV", "Ban hành nhầm")), null, "Sai thẩm quyền");
        samples.signed(samples.draft("QĐ", "Thành lập đoàn kiểm tra"));
        samples.draft("BC", "Kết quả thu hút đầu tư năm 2024");
        Page page = browser.as(SmallAuthority.LAN);
        page.navigate("/outgoing");
        assertThat(page.locator("tbody tr")).hasCount(4);
        browser.checkAccessible(page);
        browser.screenshot(page, "outgoing-list");
        page.navigate("/outgoing?state=SIGNED");
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        assertThat(page.locator(".subject")).hasText("Thành lập đoàn kiểm tra");

        Page phone = browser.onPhone(SmallAuthority.LAN);
        for (String address : List.of("/outgoing", "/outgoing/" + first, "/received", "/settings/outside-bodies")) {
            phone.navigate(address);
            browser.checkAccessible(phone);
            browser.screenshot(phone, "outgoing-phone" + address.replaceAll("\\W+", "-"));
        }
        Page mai = browser.onPhone(SmallAuthority.MAI);
        mai.navigate("/outgoing/" + samples.draft("TB", "Trên điện thoại") + "/edit");
        browser.checkAccessible(mai);
        browser.screenshot(mai, "outgoing-phone-edit");
    }

    @Test
    void letsTheOfficeSetNumbersAndTemplates(Browser browser) {
        Page ha = browser.as(SmallAuthority.HA);
        ha.navigate("/settings/numbering");
        browser.checkAccessible(ha);
        browser.screenshot(ha, "outgoing-settings");
        ha.fill("#register-letterhead-agency", "BQLKKT");
        ha.locator("#register-letterhead-agency").press("Enter");
        assertThat(ha.locator("[data-flash]")).isVisible();
        long id = samples.draft("TB", "Ký hiệu mới");
        Page mai = browser.as(SmallAuthority.MAI);
        mai.navigate("/outgoing/" + id + "/edit");
        assertThat(mai.locator(".symbol-line strong")).hasText("…/TB-BQLKKT");
        ha.navigate("/settings/templates");
        browser.checkAccessible(ha);
        ha.getByText("Công văn", new Page.GetByTextOptions().setExact(true)).click();
        browser.checkAccessible(ha);
        browser.screenshot(ha, "outgoing-template");
        ha.navigate("/settings/outside-bodies");
        ha.fill("#name", "Sở Nội vụ");
        ha.fill("#email", "sonv@example.vn");
        ha.locator(".data-form button").click();
        assertThat(ha.locator("tbody tr")).hasCount(1);
        browser.checkAccessible(ha);
        assertThat(ha.locator("tbody th").allTextContents()).containsExactly("Sở Nội vụ");
        ha.navigate("/exchange");
        browser.checkAccessible(ha);
    }

    @Test
    void worksWithoutScripts(Browser browser) {
        long id = samples.draft("TB", "Không có script");
        Page mai = browser.withoutScripts(SmallAuthority.MAI);
        mai.navigate("/outgoing/" + id + "/edit");
        mai.fill("#body", "Nội dung mới");
        mai.locator(".draft-bar button").first().click();
        assertThat(mai.locator("#body")).hasValue("Nội dung mới");
        mai.locator(".draft-bar button").nth(1).click();
        assertThat(mai.locator(".outgoing-state")).hasText("Chờ duyệt nội dung");
    }
}
