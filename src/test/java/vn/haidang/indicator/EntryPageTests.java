package vn.haidang.indicator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
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
class EntryPageTests {

    private static final Period NOVEMBER = Period.month(2024, 11);

    @Autowired
    CollectionSamples samples;

    @Autowired
    Rounds rounds;

    @Autowired
    RoundClosing closing;

    @Autowired
    Observations observations;

    @Autowired
    Indicators indicators;

    @Autowired
    Bodies bodies;

    @Autowired
    Cast cast;

    private long round;
    private RoundBody centre;
    private String address;

    @BeforeEach
    void open() {
        samples.load();
        round = rounds.open(cast.actor(SmallAuthority.HA), samples.ofUnits(), NOVEMBER);
        int body = bodies.byCode("CENTRE", NOVEMBER.lastDay()).orElseThrow().id();
        centre = rounds.standing(round).stream()
                .filter(one -> one.bodyId() == body)
                .findFirst()
                .orElseThrow();
        address = "/indicators/entry/" + centre.id();
    }

    private String field(String indicator) {
        return indicators.byCode(indicator).orElseThrow().id() + "-0";
    }

    private Locator box(Page page, String indicator) {
        return page.locator("#v-" + field(indicator));
    }

    private Locator cell(Page page, String indicator) {
        return page.locator("#c-" + field(indicator));
    }

    private BigDecimal kept(String indicator) {
        return observations
                .find(Point.of(
                        bodies.body(centre.bodyId(), NOVEMBER.lastDay()),
                        NOVEMBER,
                        indicators.byCode(indicator).orElseThrow()))
                .map(Observation::value)
                .orElse(null);
    }

    private static void saved(Locator cell) {
        assertThat(cell).hasClass(java.util.regex.Pattern.compile("is-saved"));
    }

    @Test
    void isFilledInAndSentWithTheKeyboardAlone(Browser browser) {
        Page page = browser.as(SmallAuthority.DUONG);
        page.navigate("/indicators/entry");
        browser.checkAccessible(page);
        browser.screenshot(page, "entry-list");
        page.navigate(address);
        page.keyboard().press("/");
        page.keyboard().type("thu tuc");
        page.keyboard().press("Enter");
        assertThat(box(page, "ADMIN.PROCEDURES")).isFocused();
        page.locator("#entry-jump").focus();
        page.keyboard().press("Enter");
        assertThat(box(page, "BUDGET.AUTHORITY")).isFocused();
        page.keyboard().type("1.234,5");
        page.keyboard().press("Enter");
        assertThat(box(page, "ADMIN.PROCEDURES")).isFocused();
        saved(cell(page, "BUDGET.AUTHORITY"));
        page.keyboard().type("khoảng 200");
        page.keyboard().press("ArrowDown");
        page.keyboard().type("150");
        page.keyboard().press("Enter");
        page.keyboard().type("12");
        page.keyboard().press("Enter");
        page.keyboard().type("0,5");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-send]")).isFocused();
        saved(cell(page, "FEES.CASHLESS"));
        assertThat(page.locator("#entry-progress label")).containsText("5/5");
        assertThat(kept("BUDGET.AUTHORITY")).isEqualByComparingTo("1234.5");
        browser.checkAccessible(page);
        browser.screenshot(page, "entry-filled");
        page.keyboard().press("Enter");
        assertThat(page.locator("#messages")).containsText("Đã gửi biểu");
        assertThat(rounds.standing(round))
                .filteredOn(one -> one.id() == centre.id())
                .extracting(RoundBody::step)
                .containsExactly(RoundStep.SENT);
        assertThat(box(page, "BUDGET.AUTHORITY")).not().isEditable();
        browser.screenshot(page, "entry-sent");
    }

    @Test
    void listsWhatHoldsAFormBackWithTheWayToEachCell(Browser browser) {
        long quarterly = rounds.open(cast.actor(SmallAuthority.SON), samples.ofEnterprises(), Period.quarter(2024, 3));
        Indicator labour = indicators.byCode("LABOUR.TOTAL").orElseThrow();
        Page page = browser.as(SmallAuthority.YEN);
        page.navigate(
                "/indicators/entry/" + rounds.standing(quarterly).getFirst().id());
        page.locator("#entry-progress summary").press("Enter");
        page.locator("#entry-progress a[href='#v-" + labour.id() + "-0']").press("Enter");
        assertThat(page.locator("#v-" + labour.id() + "-0")).isFocused();
        page.keyboard().type("2100");
        page.keyboard().press("ArrowRight");
        page.keyboard().type("1200");
        page.keyboard().press("ArrowRight");
        page.keyboard().type("800");
        page.keyboard().press("Enter");
        assertThat(page.locator("#entry-reason")).isFocused();
        page.keyboard().type("Chưa có doanh thu");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        Locator held = page.locator("[role=alert]");
        assertThat(held).containsText("Chưa gửi được: có 1 điểm trái quy tắc kiểm tra");
        assertThat(held.locator("li")).hasCount(1);
        assertThat(held.locator("li")).containsText("2.100");
        assertThat(page.locator("#entry-reason")).hasValue("Chưa có doanh thu");
        browser.checkAccessible(page);
        browser.screenshot(page, "entry-held");
        held.locator("a").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#line-" + labour.id() + " .entry-value:focus")).hasCount(1);
        page.locator("#v-" + labour.id() + "-0").fill("2000");
        page.locator("#v-" + labour.id() + "-0").press("Enter");
        saved(page.locator("#c-" + labour.id() + "-0"));
        page.locator("[data-send]").press("Enter");
        assertThat(page.locator("#messages")).containsText("Đã gửi biểu");
    }

    @Test
    void saysThatAPeriodIsLockedBeforeAnythingIsTyped(Browser browser) {
        closing.close(cast.actor(SmallAuthority.HA), round);
        Page page = browser.as(SmallAuthority.DUONG);
        page.navigate(address);
        assertThat(page.locator("main")).containsText("Số liệu kỳ này đã khóa");
        assertThat(box(page, "PORTAL.STORIES")).not().isEditable();
        browser.checkAccessible(page);
        browser.screenshot(page, "entry-locked");
    }

    @Test
    void asksAtTheCellWhichNumberIsMeant(Browser browser) {
        Page page = browser.as(SmallAuthority.DUONG);
        page.navigate(address);
        box(page, "BUDGET.AUTHORITY").fill("3.131.93");
        box(page, "BUDGET.AUTHORITY").press("Enter");
        Locator cell = cell(page, "BUDGET.AUTHORITY");
        assertThat(cell.locator(".field-problem")).containsText("3.131.93");
        browser.checkAccessible(page);
        browser.screenshot(page, "entry-ambiguous");
        cell.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("3131,93"))
                .click();
        saved(cell);
        assertThat(kept("BUDGET.AUTHORITY")).isEqualByComparingTo("3131.93");
        box(page, "PORTAL.STORIES").fill("-3");
        box(page, "PORTAL.STORIES").press("Enter");
        assertThat(cell(page, "PORTAL.STORIES").locator(".field-problem")).containsText("Không thể âm");
        assertThat(box(page, "PORTAL.STORIES")).hasValue("-3");
    }

    @Test
    void takesABlockFromASpreadsheet(Browser browser) {
        Page page = browser.as(SmallAuthority.DUONG);
        page.navigate(address);
        box(page, "ADMIN.PROCEDURES").focus();
        page.evaluate("""
                () => {
                    const data = new DataTransfer();
                    data.setData('text/plain', '200\\n150\\nmười hai\\n0,5\\n7\\n');
                    document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
                }""");
        assertThat(page.locator("#messages"))
                .containsText("Đã lưu 3 ô, 0 ô không đổi, 1 ô không nhận được. 1 ô nằm ngoài biểu");
        saved(cell(page, "ADMIN.ONLINE"));
        assertThat(cell(page, "PORTAL.STORIES").locator(".field-problem")).containsText("mười hai");
        assertThat(kept("FEES.CASHLESS")).isEqualByComparingTo("0.5");
        browser.screenshot(page, "entry-pasted");
    }

    @Test
    void keepsWhatWasTypedWhileTheServerCannotBeReached(Browser browser) {
        Page page = browser.as(SmallAuthority.DUONG);
        page.navigate(address);
        page.context().setOffline(true);
        box(page, "PORTAL.STORIES").fill("31");
        box(page, "PORTAL.STORIES").press("Enter");
        assertThat(page.locator("#entry-offline")).isVisible();
        browser.screenshot(page, "entry-offline");
        page.context().setOffline(false);
        saved(cell(page, "PORTAL.STORIES"));
        assertThat(kept("PORTAL.STORIES")).isEqualByComparingTo("31");
        assertThat(page.locator("#entry-offline")).isHidden();
    }

    @Test
    void offersTheDraftAgainWhenThePageIsOpenedAnew(Browser browser) {
        Page page = browser.as(SmallAuthority.DUONG);
        page.navigate(address);
        page.context().setOffline(true);
        box(page, "PORTAL.STORIES").fill("32");
        box(page, "PORTAL.STORIES").press("Enter");
        assertThat(page.locator("#entry-offline")).isVisible();
        Page again = page.context().newPage();
        page.close();
        again.context().setOffline(false);
        again.navigate(address);
        assertThat(again.locator("#entry-draft")).containsText("1 ô chưa lưu");
        browser.checkAccessible(again);
        browser.screenshot(again, "entry-draft");
        again.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Điền và lưu lại"))
                .click();
        saved(cell(again, "PORTAL.STORIES"));
        again.reload();
        assertThat(again.locator("#entry-draft")).isHidden();
        assertThat(box(again, "PORTAL.STORIES")).hasValue("32");
    }

    @Test
    void asksWhereAnotherChangedTheNumberThatADraftWasTypedOver(Browser browser) {
        Page page = browser.as(SmallAuthority.DUONG);
        page.navigate(address);
        page.context().setOffline(true);
        box(page, "PORTAL.STORIES").fill("32");
        box(page, "PORTAL.STORIES").press("Enter");
        assertThat(page.locator("#entry-offline")).isVisible();
        Page other = browser.as(SmallAuthority.QUYEN);
        other.navigate(address);
        box(other, "PORTAL.STORIES").fill("40");
        box(other, "PORTAL.STORIES").press("Enter");
        saved(cell(other, "PORTAL.STORIES"));
        Page again = page.context().newPage();
        page.close();
        again.context().setOffline(false);
        again.navigate(address);
        again.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Điền và lưu lại"))
                .press("Enter");
        Locator problem = cell(again, "PORTAL.STORIES").locator(".field-problem");
        assertThat(problem).containsText("“40”");
        assertThat(problem).containsText("“32”");
        assertThat(kept("PORTAL.STORIES")).isEqualByComparingTo("40");
    }

    @Test
    void showsTwoPeopleInOneFormEachOthersNumbers(Browser browser) {
        Page duong = browser.as(SmallAuthority.DUONG);
        Page quyen = browser.as(SmallAuthority.QUYEN);
        duong.navigate(address);
        quyen.navigate(address);
        box(duong, "PORTAL.STORIES").fill("12");
        box(duong, "PORTAL.STORIES").press("Enter");
        saved(cell(duong, "PORTAL.STORIES"));
        box(quyen, "PORTAL.STORIES").fill("15");
        box(quyen, "PORTAL.STORIES").press("Enter");
        Locator cell = cell(quyen, "PORTAL.STORIES");
        assertThat(cell.locator(".field-problem")).containsText("“12”");
        assertThat(cell.locator(".field-problem")).containsText("“15”");
        assertThat(cell.locator(".field-problem")).containsText("Phạm Thùy Dương");
        assertThat(kept("PORTAL.STORIES")).isEqualByComparingTo("12");
        browser.screenshot(quyen, "entry-two-people");
        cell.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("15").setExact(true))
                .click();
        saved(cell);
        assertThat(kept("PORTAL.STORIES")).isEqualByComparingTo("15");
        duong.evaluate("htmx.trigger('#entry-changes', 'refresh')");
        assertThat(box(duong, "PORTAL.STORIES")).hasValue("15");
        assertThat(cell(duong, "PORTAL.STORIES")).containsText("Mai Thị Quyên");
    }

    @Test
    void isSavedAndSentWithoutScripts(Browser browser) {
        Page page = browser.withoutScripts(SmallAuthority.DUONG);
        page.navigate(address);
        box(page, "ADMIN.PROCEDURES").fill("200");
        box(page, "PORTAL.STORIES").fill("mười");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Lưu").setExact(true))
                .click();
        assertThat(page.locator(".alert-danger")).containsText("Có 1 ô chưa lưu được");
        assertThat(box(page, "PORTAL.STORIES")).hasValue("mười");
        assertThat(kept("ADMIN.PROCEDURES")).isEqualByComparingTo("200");
        box(page, "PORTAL.STORIES").fill("10");
        page.fill("#entry-reason", "Chưa phát sinh");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi biểu"))
                .press("Enter");
        assertThat(page.locator("#messages")).containsText("Đã gửi biểu");
        assertThat(kept("PORTAL.STORIES")).isEqualByComparingTo("10");
    }

    @Test
    void keepsTheStandingTheDayAndTheNoteOfALine(Browser browser) {
        Page page = browser.as(SmallAuthority.DUONG);
        page.navigate(address);
        box(page, "PORTAL.STORIES").fill("12");
        box(page, "PORTAL.STORIES").press("Enter");
        saved(cell(page, "PORTAL.STORIES"));
        int id = indicators.byCode("PORTAL.STORIES").orElseThrow().id();
        page.locator("#line-" + id + " summary").click();
        page.selectOption("#s-" + id, "E");
        saved(cell(page, "PORTAL.STORIES"));
        page.fill("#t-" + id, "Ước đến hết tháng");
        page.locator("#t-" + id).press("Tab");
        assertThat(page.locator("#note-" + id)).containsText("Phạm Thùy Dương");
        page.reload();
        assertThat(page.locator("#line-" + id)).containsText("Ước thực hiện");
        assertThat(page.locator("#s-" + id)).hasValue("E");
        browser.screenshot(page, "entry-estimate");
        assertThat(observations.of(centre.bodyId(), NOVEMBER))
                .extracting(one -> one.point().standing())
                .containsExactly(Standing.ESTIMATE);
    }

    @Test
    void addsUpPartsWhileTheyAreTypedAndFitsAPhone(Browser browser) {
        Period quarter = Period.quarter(2024, 3);
        long quarterly = rounds.open(cast.actor(SmallAuthority.SON), samples.ofEnterprises(), quarter);
        RoundBody row = rounds.standing(quarterly).getFirst();
        Page page = browser.onPhone(SmallAuthority.YEN);
        page.navigate("/indicators/entry/" + row.id());
        Indicator labour = indicators.byCode("LABOUR.TOTAL").orElseThrow();
        Locator boxes = page.locator("#line-" + labour.id() + " [data-part] .entry-value");
        boxes.nth(0).fill("1.200");
        boxes.nth(1).fill("800");
        assertThat(page.locator("#line-" + labour.id() + " output")).hasText("2.000");
        page.fill("#v-" + labour.id() + "-0", "2100");
        assertThat(page.locator("#line-" + labour.id() + " [data-sum]")).containsText("khác tổng số");
        browser.checkAccessible(page);
        browser.screenshot(page, "entry-phone");
        Page desk = browser.as(SmallAuthority.YEN);
        desk.navigate("/indicators/entry/" + row.id());
        browser.checkAccessible(desk);
        browser.screenshot(desk, "entry-parts");
    }
}
