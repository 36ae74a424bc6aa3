package vn.haidang.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.haidang.organisation.Accounts;
import vn.haidang.platform.NotFound;
import vn.haidang.task.DirectiveByHand;
import vn.haidang.task.Directives;
import vn.haidang.task.Extensions;
import vn.haidang.task.TaskBrief;
import vn.haidang.task.TaskReturned;
import vn.haidang.task.Tasks;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;

@BrowserTest
class NoticesTests {

    @Autowired
    Directives directives;

    @Autowired
    Tasks tasks;

    @Autowired
    Extensions extensions;

    @Autowired
    Notices notices;

    @Autowired
    NoticeStore store;

    @Autowired
    NoticeListeners listeners;

    @Autowired
    Accounts accounts;

    @Autowired
    Cast cast;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private long give(boolean all) {
        return directives
                .createByHand(
                        cast.actor(SmallAuthority.HA),
                        new DirectiveByHand(
                                "1",
                                "Báo cáo kết quả thu hút đầu tư.",
                                "LETTER",
                                "Công văn 12",
                                LocalDate.of(2024, 12, 23),
                                all,
                                all ? null : cast.unit("INVEST"),
                                List.of(),
                                null,
                                null,
                                LocalDate.of(2025, 1, 10),
                                null,
                                null,
                                null))
                .getFirst();
    }

    private List<String> told(String username) {
        return store.latest(cast.person(username), Long.MAX_VALUE, 50).stream()
                .map(Notice::kind)
                .toList();
    }

    @Test
    void tellsEachWhatConcernsThem() {
        long task = give(false);
        tasks.assign(cast.actor(SmallAuthority.ANH), task, null, cast.person(SmallAuthority.MAI), null);
        long request =
                extensions.ask(cast.actor(SmallAuthority.MAI), task, null, LocalDate.of(2025, 1, 20), "Chờ số liệu.");
        extensions.decide(
                cast.actor(SmallAuthority.HA),
                task,
                null,
                request,
                vn.haidang.task.ExtensionDecision.GRANT,
                null,
                null);
        tasks.submit(cast.actor(SmallAuthority.MAI), task, null, "Đã báo cáo.", List.of());
        tasks.returnForRevision(cast.actor(SmallAuthority.HA), task, null, "Thiếu số liệu.");
        tasks.submit(cast.actor(SmallAuthority.MAI), task, null, "Đã bổ sung.", List.of());
        tasks.accept(cast.actor(SmallAuthority.HA), task, null, null);
        assertThat(told(SmallAuthority.ANH)).containsExactly("GIVEN");
        assertThat(told(SmallAuthority.MAI)).containsExactly("ACCEPTED", "RETURNED", "EXTENSION_GRANTED", "ASSIGNED");
        assertThat(told(SmallAuthority.THAO)).containsExactly("SUBMITTED", "SUBMITTED", "EXTENSION_ASKED");
        // whoever acts is not told of it
        assertThat(told(SmallAuthority.HA)).containsExactly("SUBMITTED", "SUBMITTED", "EXTENSION_ASKED");
    }

    @Test
    void tellsTheHeadOfEachUnitOnceOfWhatIsForAll() {
        give(true);
        for (String head :
                List.of(SmallAuthority.ANH, SmallAuthority.CUONG, SmallAuthority.SON, SmallAuthority.QUYEN)) {
            assertThat(told(head)).as(head).containsExactly("GIVEN");
        }
    }

    @Test
    void doesNothingWhenToldOfAnEventAgain() {
        TaskReturned event = new TaskReturned(
                UUID.randomUUID(),
                new TaskBrief(1, "1 Báo cáo", "Phòng Quản lý đầu tư", null),
                "Trần Thu Hà",
                "Thiếu.",
                List.of(cast.person(SmallAuthority.MAI)));
        listeners.on(event);
        listeners.on(event);
        assertThat(told(SmallAuthority.MAI)).containsExactly("RETURNED");
    }

    @Test
    void leavesNoEventUndelivered() {
        give(true);
        assertThat(jdbc.sql("select count(*) from platform.event_publication where completion_date is null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void isReadByItsOwnerOnly() {
        give(false);
        long notice = store.latest(cast.person(SmallAuthority.ANH), Long.MAX_VALUE, 1)
                .getFirst()
                .id();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> notices.read(cast.actor(SmallAuthority.MAI), notice));
        notices.read(cast.actor(SmallAuthority.ANH), notice);
        assertThat(notices.unread(cast.actor(SmallAuthority.ANH))).isZero();
    }

    @Test
    void showsNoticesAndHowOneIsTold(Browser browser) {
        give(false);
        give(false);
        Page head = browser.as(SmallAuthority.ANH);
        head.navigate("/notices");
        assertThat(head.locator(".notice-list > li.is-unread").count()).isEqualTo(2);
        browser.checkAccessible(head);
        browser.screenshot(head, "notices");
        head.locator("a[data-open]").first().click();
        head.waitForSelector(".task-page");
        head.navigate("/notices");
        assertThat(head.locator(".notice-list > li.is-unread").count()).isOne();
        head.locator("form[action='/notices/read'] button").click();
        assertThat(head.locator(".notice-list > li.is-unread").count()).isZero();
        head.click("#preferences summary");
        head.selectOption("#digest-hour", "7");
        head.locator("#preferences button").click();
        assertThat(head.textContent("#messages")).contains("Đã lưu cách nhận thông báo");
        assertThat(store.preference(cast.person(SmallAuthority.ANH)).digestHour())
                .isEqualTo(7);
        Page phone = browser.onPhone(SmallAuthority.ANH);
        phone.navigate("/notices");
        browser.checkAccessible(phone);
        browser.screenshot(phone, "notices-phone");
    }

    @Test
    void listsNoticesForPrograms() {
        give(false);
        String token = accounts.newToken(cast.actor(SmallAuthority.ANH), cast.person(SmallAuthority.ANH), "test", null);
        assertThat(mvc.get().uri("/api/v1/notices").header("Authorization", "Bearer " + token))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"unread\":1,\"items\":[{\"kind\":\"GIVEN\",\"by\":\"Trần Thu Hà\",\"items\":[{\"dueOn\":\"2025-01-10\"}]}]}");
        assertThat(mvc.post().uri("/api/v1/notices/read").header("Authorization", "Bearer " + token))
                .hasStatus(204);
        assertThat(notices.unread(cast.actor(SmallAuthority.ANH))).isZero();
    }
}
