package vn.haidang.register;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.haidang.audit.AuditQueries;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotPermitted;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;

@BrowserTest
class PortalQueueTests {

    @Autowired
    PortalQueue queue;

    @Autowired
    OutgoingSamples samples;

    @Autowired
    OutgoingIssue issue;

    @Autowired
    Recipients recipients;

    @Autowired
    AuditQueries audit;

    @Autowired
    Cast cast;

    private Actor ha() {
        return cast.actor(SmallAuthority.HA);
    }

    private long forThePortal(String subject) {
        long id = samples.draft("TB", subject);
        recipients.add(
                cast.actor(SmallAuthority.MAI),
                id,
                null,
                List.of(new Recipient.Choice(Recipient.Kind.PORTAL, null, false)));
        return samples.issued(id);
    }

    @Test
    void keepsWhereItStandsAndThatItWasTakenDown() {
        long id = forThePortal("Lịch tiếp công dân");
        samples.issued(samples.draft("TB", "Nội bộ"));
        PortalRow row = queue.rows(10).getFirst();
        assertThat(queue.rows(10)).hasSize(1);
        assertThat(row.state()).isEqualTo(PortalRow.State.WAITING);
        assertThatThrownBy(() -> queue.published(cast.actor(SmallAuthority.MAI), row.id(), "https://example.vn/1"))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> queue.published(ha(), row.id(), "cổng")).hasMessage("register.portal.address");
        queue.published(ha(), row.id(), "https://example.vn/1");
        assertThatThrownBy(() -> queue.declined(ha(), row.id(), "Thôi")).hasMessage("register.portal.done");
        assertThat(queue.rows(10).getFirst())
                .satisfies(one -> assertThat(one.state()).isEqualTo(PortalRow.State.PUBLISHED))
                .satisfies(one -> assertThat(one.words()).isEqualTo("https://example.vn/1"));
        issue.recall(cast.actor(SmallAuthority.LAN), id, null, "Sai ngày");
        assertThat(queue.rows(10).getFirst().state()).isEqualTo(PortalRow.State.TAKE_DOWN);
        queue.takenDown(ha(), row.id());
        assertThat(queue.rows(10).getFirst().state()).isEqualTo(PortalRow.State.TAKEN_DOWN);
        assertThat(audit.history("outgoing", id))
                .extracting(AuditQueries.Entry::action)
                .contains("outgoing.published", "outgoing.takenDown");
    }

    @Test
    void letsTheOfficeWorkItOff(Browser browser) {
        forThePortal("Lịch tiếp công dân");
        forThePortal("Danh sách cán bộ");
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/portal");
        assertThat(page.locator("tbody tr")).hasCount(2);
        browser.checkAccessible(page);
        browser.screenshot(page, "portal");
        page.locator("tbody input[type=url]").first().fill("https://haiphong.example.vn/lich");
        page.locator("tbody form[action$='/publication'] button").first().click();
        assertThat(page.locator(".portal-PUBLISHED")).hasCount(1);
        page.locator("tbody summary").click();
        page.locator("tbody input[name=reason]").fill("Có dữ liệu cá nhân");
        page.locator("tbody form[action$='/refusal'] button").click();
        assertThat(page.locator(".portal-DECLINED")).hasCount(1);
        assertThat(page.locator("tbody")).containsText("Có dữ liệu cá nhân");
        Page phone = browser.onPhone(SmallAuthority.HA);
        phone.navigate("/portal");
        browser.checkAccessible(phone);
        browser.screenshot(phone, "portal-phone");
    }
}
