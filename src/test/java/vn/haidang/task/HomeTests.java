package vn.haidang.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.StatementCounter;
import vn.haidang.testing.TaskSamples;

@BrowserTest
class HomeTests {

    private static final LocalDate TODAY = TaskSamples.MEETING;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    TaskSamples samples;

    @Autowired
    Tasks tasks;

    @Autowired
    Extensions extensions;

    @Autowired
    WaitingQueries waiting;

    @Autowired
    TaskQueries queries;

    @Autowired
    StatementCounter statements;

    @Test
    void waitsForTheDoerOldestDueFirst() {
        samples.task("INVEST").ref("a").assignee(SmallAuthority.MAI).insert();
        samples.task("INVEST")
                .ref("b")
                .assignee(SmallAuthority.MAI)
                .due(TODAY.plusDays(3))
                .insert();
        samples.task("INVEST")
                .ref("c")
                .assignee(SmallAuthority.MAI)
                .due(TODAY.minusDays(3))
                .opened(TODAY.minusDays(20))
                .insert();
        samples.task("INVEST")
                .ref("d")
                .assignee(SmallAuthority.MAI)
                .opened(TODAY.plusDays(1))
                .insert();
        samples.task("INVEST").ref("e").insert();
        assertThat(refs(SmallAuthority.MAI)).containsExactly("DO c", "DO b", "DO a");
        assertThat(refs(SmallAuthority.ANH)).containsExactly("PASS_ON e");
        assertThat(refs(SmallAuthority.HOA)).isEmpty();
    }

    @Test
    void waitsForWhoMayAcceptAndNobodyElse() {
        submit("INVEST", SmallAuthority.MAI, "Đã xong");
        long ofOffice = samples.task("OFFICE").ref("o").insert();
        tasks.submit(cast.actor(SmallAuthority.THAO), ofOffice, null, "Xong", List.of());
        assertThat(refs(SmallAuthority.HA)).containsExactlyInAnyOrder("DECIDE 1", "DECIDE o");
        assertThat(refs(SmallAuthority.THAO)).containsExactly("DECIDE 1");
        assertThat(refs(SmallAuthority.TUNG)).containsExactly("DECIDE 1");
        assertThat(refs(SmallAuthority.HAI)).containsExactly("DECIDE 1");
        assertThat(refs(SmallAuthority.VINH)).isEmpty();
        assertThat(refs(SmallAuthority.MAI)).isEmpty();
        for (String person : List.of(SmallAuthority.HA, SmallAuthority.THAO, SmallAuthority.HAI)) {
            assertThat(waiting.count(cast.actor(person)).get(Waiting.Kind.DECIDE))
                    .isEqualTo(waiting.list(cast.actor(person), Waiting.Kind.DECIDE, queries.units(TODAY), 50)
                            .size());
        }
    }

    @Test
    void waitsWithRequestsForMoreTimeAndWithOffers() {
        long id = samples.task("INVEST")
                .assignee(SmallAuthority.MAI)
                .due(TODAY.plusDays(2))
                .insert();
        long request = extensions.ask(
                cast.actor(SmallAuthority.MAI), id, null, TODAY.plusDays(9), "Chờ số liệu của các doanh nghiệp");
        assertThat(refs(SmallAuthority.HA)).containsExactly("EXTENSION 1");
        extensions.decide(
                cast.actor(SmallAuthority.HA),
                id,
                null,
                request,
                ExtensionDecision.COUNTER,
                TODAY.plusDays(4),
                "Lãnh đạo họp ngày 28");
        assertThat(refs(SmallAuthority.HA)).isEmpty();
        assertThat(refs(SmallAuthority.MAI)).containsExactlyInAnyOrder("OFFER 1", "DO 1");
    }

    @Test
    void showsEachKindWithItsCount(Browser browser) {
        submit("INVEST", SmallAuthority.MAI, "Đã gửi báo cáo tổng hợp kèm phụ lục số liệu 12 tháng");
        submit("ENV", SmallAuthority.HOA, "Đã rà soát 14 khu công nghiệp");
        long late = samples.task("LABOUR")
                .text("Nắm bắt tình hình lương, thưởng tết năm 2025")
                .assignee(SmallAuthority.YEN)
                .due(TODAY.plusDays(1))
                .insert();
        extensions.ask(cast.actor(SmallAuthority.YEN), late, null, TODAY.plusDays(20), "Doanh nghiệp chưa báo cáo");
        samples.task("OFFICE")
                .text("Phương án tổ chức Hội nghị sơ kết và tổng kết Khối thi đua năm 2024")
                .opened(TODAY.minusDays(30))
                .assignee(SmallAuthority.HA)
                .due(TODAY.minusDays(4))
                .insert();
        samples.task("OFFICE")
                .text("Ứng dụng chuyển đổi số trong việc thông báo nhiệm vụ")
                .assignee(SmallAuthority.HA)
                .insert();
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/");
        assertThat(page.locator(".chip").allTextContents().stream()
                        .map(String::strip)
                        .toList())
                .containsExactly(
                        "Tất cả 5", "Chờ bạn nghiệm thu 2", "Chờ bạn quyết định gia hạn 1", "Việc bạn thực hiện 2");
        assertThat(page.locator(".due-late").first().textContent()).contains("Quá hạn 4 ngày");
        browser.checkAccessible(page);
        browser.screenshot(page, "home");
        Page phone = browser.onPhone(SmallAuthority.HA);
        phone.navigate("/");
        browser.checkAccessible(phone);
        browser.screenshot(phone, "home-phone");
        page.navigate("/?kind=EXTENSION");
        assertThat(page.locator("[data-row]").count()).isOne();
    }

    @Test
    void acceptsInOneClickGoesOnWithTheNextAndTakesItBack(Browser browser) {
        submit("INVEST", SmallAuthority.MAI, "Một");
        submit("ENV", SmallAuthority.HOA, "Hai");
        submit("LABOUR", SmallAuthority.YEN, "Ba");
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/");
        page.locator("[data-accept]").nth(1).click();
        page.locator("#messages [data-undo]").waitFor();
        assertThat(details(page)).containsExactly("Một", "Ba");
        assertThat(page.locator("[data-row].is-current .work-detail")
                        .textContent()
                        .strip())
                .isEqualTo("Ba");
        assertThat(page.evaluate("location.pathname")).isEqualTo("/");
        browser.screenshot(page, "home-accepted");
        page.click("#messages [data-undo] button");
        page.locator("[data-accept]").nth(2).waitFor();
        assertThat(page.evaluate("location.pathname")).isEqualTo("/");
        assertThat(details(page)).containsExactly("Một", "Hai", "Ba");
    }

    @Test
    void returnsInPlaceWithTheKeyboardAlone(Browser browser) {
        submit("INVEST", SmallAuthority.MAI, "Một");
        submit("ENV", SmallAuthority.HOA, "Hai");
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/");
        page.keyboard().press("j");
        page.keyboard().press("r");
        page.keyboard().type("Thiếu phụ lục số liệu");
        browser.screenshot(page, "home-returning");
        page.keyboard().press("Enter");
        page.locator("#messages [data-flash]").waitFor();
        assertThat(details(page)).containsExactly("Hai");
        page.keyboard().press("a");
        page.locator(".empty-title").waitFor();
        assertThat(refs(SmallAuthority.MAI)).containsExactly("DO 1");
        assertThat(refs(SmallAuthority.HOA)).isEmpty();
    }

    @Test
    void acceptsWithoutScripts(Browser browser) {
        submit("INVEST", SmallAuthority.MAI, "Một");
        Page page = browser.withoutScripts(SmallAuthority.HA);
        page.navigate("/");
        page.click("[data-accept]");
        assertThat(page.textContent("#messages")).contains("Hoàn tác");
        assertThat(page.textContent(".empty-title")).isEqualTo("Không có việc nào chờ bạn");
    }

    private static List<String> details(Page page) {
        return page.locator(".work-detail").allTextContents().stream()
                .map(String::strip)
                .toList();
    }

    @Test
    void tellsTheNextStepWhereNothingWaits(Browser browser) {
        Page page = browser.withoutScripts(SmallAuthority.HA);
        page.navigate("/");
        assertThat(page.textContent(".empty-title")).isEqualTo("Không có việc nào chờ bạn");
        assertThat(page.locator(".empty-action a").getAttribute("href")).isEqualTo("/documents");
        browser.screenshot(page, "home-empty");
    }

    @Test
    void takesAsManyStatementsForManyTasksAsForFew() throws Exception {
        samples.many(5);
        home();
        int few = statements.during(this::home);
        samples.many(300);
        assertThat(statements.during(this::home)).isEqualTo(few).isLessThan(12);
    }

    private void home() {
        assertThat(mvc.get().uri("/").with(cast.as(SmallAuthority.HA))).hasStatusOk();
    }

    private long submit(String unit, String doer, String summary) {
        long id = samples.task(unit)
                .text("Tổng hợp, báo cáo kết quả năm 2024")
                .assignee(doer)
                .due(TODAY.plusDays(3))
                .insert();
        tasks.submit(cast.actor(doer), id, null, summary, List.of());
        return id;
    }

    private List<String> refs(String person) {
        return waiting.list(cast.actor(person), null, queries.units(TODAY), 50).stream()
                .map(item -> item.kind() + " "
                        + (item.task() == null
                                ? "document " + item.document()
                                : item.task().ref()))
                .toList();
    }
}
