package vn.haidang.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.StatementCounter;
import vn.haidang.testing.TestClock;

@BrowserTest
class TaskPageTests {

    @Autowired
    Directives directives;

    @Autowired
    Tasks tasks;

    @Autowired
    Extensions extensions;

    @Autowired
    TaskStore store;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    StatementCounter statements;

    private List<Long> ids;
    private long task;

    @BeforeEach
    void give() {
        Notice notice = new Notice(cast);
        ids = directives.create(cast.actor(SmallAuthority.HA), notice.whole());
        // 1.3: due on 31/12/2024
        task = ids.get(1);
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    @Test
    void goesFromTheHeadToThePersonToTheOfficeInTheBrowser(Browser browser) {
        Page head = browser.as(SmallAuthority.ANH);
        head.navigate("/tasks/" + task);
        assertThat(head.textContent("h1")).contains("1.3").contains("Phòng Quản lý đầu tư");
        browser.checkAccessible(head);
        browser.screenshot(head, "task-head");
        head.selectOption("#assign-person", String.valueOf(cast.person(SmallAuthority.MAI)));
        press(head, "Giao");
        head.waitForSelector("[data-flash]");
        assertThat(head.textContent("#messages")).contains("Đã giao người thực hiện.");

        Page doer = browser.as(SmallAuthority.MAI);
        doer.navigate("/tasks/" + task);
        doer.fill("#submit-summary", "Đã hoàn thành các nhiệm vụ trọng tâm.");
        doer.setInputFiles("#submit-files", new FilePayload("ket-qua.txt", "text/plain", "2,96 tỷ USD".getBytes()));
        press(doer, "Trình kết quả");
        doer.waitForSelector("[data-flash]");
        assertThat(doer.textContent(".task-badge")).isEqualTo("Chờ nghiệm thu");
        assertThat(doer.locator("#act-accept").count()).isZero();

        Page office = browser.as(SmallAuthority.HA);
        office.navigate("/tasks/" + task);
        assertThat(office.textContent(".task-files")).contains("ket-qua.txt");
        browser.checkAccessible(office);
        browser.screenshot(office, "task-accept");
        press(office, "Nghiệm thu");
        office.waitForSelector("[data-undo]");
        assertThat(office.textContent(".task-badge")).isEqualTo("Hoàn thành");
        browser.checkAccessible(office);
        press(office, "Hoàn tác");
        office.waitForSelector("#act-accept");
        assertThat(store.find(task).orElseThrow().status()).isEqualTo(TaskStatus.SUBMITTED);
    }

    @Test
    void returnsInPlaceAndKeepsWhatWasTypedWhenRefused(Browser browser) {
        tasks.submit(cast.actor(SmallAuthority.MAI), task, null, "Đã xong.", List.of());
        Page office = browser.as(SmallAuthority.HA);
        office.navigate("/tasks/" + task);
        office.click("#act-return summary");
        office.fill("#return-reason", "Thiếu số liệu DDI.");
        // somebody else is quicker
        tasks.returnForRevision(cast.actor(SmallAuthority.THAO), task, null, "Thiếu minh chứng.");
        press(office, "Trả lại");
        office.waitForSelector("#messages [role=alert]");
        assertThat(office.textContent("#messages")).contains("Người khác vừa sửa mục này");
        assertThat(office.inputValue("#return-reason")).isEqualTo("Thiếu số liệu DDI.");
    }

    @Test
    void isUsableOnAPhoneAndByKeyboard(Browser browser) {
        Page doer = browser.onPhone(SmallAuthority.MAI);
        doer.navigate("/tasks/" + task);
        browser.checkAccessible(doer);
        browser.screenshot(doer, "task-phone");
        doer.focus("#act-extend summary");
        doer.keyboard().press("Enter");
        doer.focus("#extend-until");
        doer.fill("#extend-until", "2025-01-10");
        doer.keyboard().press("Tab");
        doer.focus("#extend-reason");
        doer.keyboard().type("Chờ số liệu.");
        doer.keyboard().press("Tab");
        doer.keyboard().press("Enter");
        doer.waitForSelector("[data-flash]");
        assertThat(doer.textContent(".task-request")).contains("10/01/2025");
        Object focused = doer.evaluate("document.activeElement.closest('#messages') !== null");
        assertThat(focused).isEqualTo(true);
        browser.checkAccessible(doer);
        Page office = browser.onPhone(SmallAuthority.HA);
        office.navigate("/tasks/" + task);
        browser.checkAccessible(office);
        browser.screenshot(office, "task-extension-phone");
        press(office, "Đồng ý đến 10/01/2025");
        office.waitForSelector("[data-flash]");
        assertThat(store.find(task).orElseThrow().dueOn()).isEqualTo("2025-01-10");
    }

    @Test
    void worksWithoutScripts(Browser browser) {
        Page doer = browser.withoutScripts(SmallAuthority.MAI);
        doer.navigate("/tasks/" + task);
        doer.fill("#submit-summary", "Đã xong.");
        press(doer, "Trình kết quả");
        assertThat(doer.textContent(".task-badge")).isEqualTo("Chờ nghiệm thu");
    }

    @Test
    void saysDaysLateToThoseWhoCanActAndNoOthers(Browser browser) {
        clock.setTo(LocalDate.of(2025, 1, 7));
        Page doer = browser.as(SmallAuthority.MAI);
        doer.navigate("/tasks/" + task);
        assertThat(doer.textContent(".task-state")).contains("Quá hạn 7 ngày");
        browser.screenshot(doer, "task-late");
        Page other = browser.as(SmallAuthority.HOA);
        other.navigate("/tasks/" + task);
        assertThat(other.textContent(".task-state")).doesNotContain("Quá hạn");
        assertThat(other.locator(".task-act").count()).isZero();
    }

    @Test
    void listsWhoHasNotReported(Browser browser) {
        long report = ids.stream()
                .filter(id -> store.find(id).orElseThrow().unitId() == cast.unit("ENV")
                        && store.find(id).orElseThrow().periodKey().equals("2024-12"))
                .findFirst()
                .orElseThrow();
        tasks.submit(cast.actor(SmallAuthority.HOA), report, null, "Báo cáo tháng 12.", List.of());
        Page office = browser.as(SmallAuthority.HA);
        office.navigate("/directives/" + store.find(report).orElseThrow().directiveId());
        Locator owing = office.locator("section[aria-labelledby=owing-title]");
        assertThat(owing.textContent()).contains("7 trên 8").doesNotContain("Phòng Tài nguyên và Môi trường");
        browser.checkAccessible(office);
        browser.screenshot(office, "directive");
        Page phone = browser.onPhone(SmallAuthority.HA);
        phone.navigate("/directives/" + store.find(report).orElseThrow().directiveId());
        browser.checkAccessible(phone);
    }

    @Test
    void showsSettingsHolidaysAndTheFormForAnOrder(Browser browser) {
        Page office = browser.as(SmallAuthority.HA);
        office.navigate("/settings");
        assertThat(office.textContent("#mail-state")).startsWith("Chưa cấu hình máy chủ thư");
        office.selectOption("#task-beforeReading", "LENIENT");
        browser.checkAccessible(office);
        browser.screenshot(office, "settings");
        office.locator("form[action='/settings'] button").click();
        assertThat(office.textContent("#messages")).contains("9 nhiệm vụ có hạn mới");
        office.navigate("/settings/holidays?year=2025");
        browser.checkAccessible(office);
        browser.screenshot(office, "settings-holidays");
        office.navigate("/directives/new");
        browser.checkAccessible(office);
        browser.screenshot(office, "directive-new");
        office.fill("#new-text", "Trả lời kiến nghị về giá thuê đất.");
        office.fill("#new-source", "Hội nghị đối thoại");
        office.selectOption("#new-unit", "all");
        office.fill("#new-due", "2025-01-09");
        press(office, "Giao nhiệm vụ");
        office.waitForSelector(".task-page");
        assertThat(office.textContent("#messages")).contains("Đã giao 8 nhiệm vụ");
        Page phone = browser.onPhone(SmallAuthority.HA);
        for (String address : List.of("/settings", "/settings/holidays", "/directives/new")) {
            phone.navigate(address);
            browser.checkAccessible(phone);
        }
    }

    @Test
    void asksTheDatabaseAFixedNumberOfTimes() throws Exception {
        var hoa = cast.as(SmallAuthority.HOA);
        mvc.get().uri("/tasks/" + task).with(hoa).exchange();
        int before = statements.during(() ->
                assertThat(mvc.get().uri("/tasks/" + task).with(hoa).exchange()).hasStatusOk());
        for (int i = 0; i < 20; i++) {
            tasks.note(cast.actor(SmallAuthority.MAI), task, null, "Tiến độ " + i, List.of());
        }
        int after = statements.during(() ->
                assertThat(mvc.get().uri("/tasks/" + task).with(hoa).exchange()).hasStatusOk());
        assertThat(after).isLessThanOrEqualTo(before).isLessThan(25);
    }

    @Test
    void drawsAskedExtensionForTheOneWhoDecides(Browser browser) {
        extensions.ask(
                cast.actor(SmallAuthority.MAI), task, null, LocalDate.of(2025, 1, 20), "Chờ số liệu của Cục Thống kê.");
        Page office = browser.as(SmallAuthority.HA);
        office.navigate("/tasks/" + task);
        browser.checkAccessible(office);
        browser.screenshot(office, "task-extension");
        office.fill("#decide-reason", "Cần trước Tết.");
        office.fill("#decide-until", "2025-01-10");
        press(office, "Đề nghị ngày khác");
        office.waitForSelector("[data-flash]");
        Page doer = browser.as(SmallAuthority.MAI);
        doer.navigate("/tasks/" + task);
        press(doer, "Nhận hạn mới 10/01/2025");
        doer.waitForSelector("[data-flash]");
        assertThat(store.find(task).orElseThrow().dueOn()).isEqualTo("2025-01-10");
    }
}
