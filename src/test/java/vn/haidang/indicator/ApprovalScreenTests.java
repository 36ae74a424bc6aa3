package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.platform.Actor;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;

@BrowserTest
class ApprovalScreenTests {

    private static final Period QUARTER = Period.quarter(2026, 4);

    @Autowired
    IndicatorSamples samples;

    @Autowired
    Observations observations;

    @Autowired
    Indicators indicators;

    @Autowired
    Bodies bodies;

    @Autowired
    Sources sources;

    @Autowired
    Locks locks;

    @Autowired
    Rules rules;

    @Autowired
    Cast cast;

    @Autowired
    TransactionTemplate transaction;

    Source source;
    Actor yen;

    @BeforeEach
    void fill() {
        samples.load();
        yen = cast.actor(SmallAuthority.YEN);
        source = transaction.execute(status -> sources.of(yen, Source.Kind.FORM, "Biểu", null, null, null));
    }

    private Point point(Body body, Period period, String indicator) {
        return Point.of(body, period, indicators.byCode(indicator).orElseThrow());
    }

    private void write(Point point, String value, ValueState state) {
        assertThat(observations.write(yen, source, state, List.of(Entry.of(point, new BigDecimal(value)))))
                .allMatch(Verdict::isAccepted);
    }

    private Body enterprise(int number) {
        int zone = bodies.byCode("NOMURA", QUARTER.lastDay()).orElseThrow().id();
        return bodies.on(QUARTER.lastDay()).children(zone).get(number);
    }

    /** Three enterprises sent their workers; of one men and women do not add up. */
    private void quarter() {
        for (int i = 0; i < 3; i++) {
            write(point(enterprise(i), QUARTER, "LABOUR.TOTAL"), "500", ValueState.SUBMITTED);
            write(point(enterprise(i), QUARTER, "LABOUR.NEW"), "12", ValueState.SUBMITTED);
        }
        Coordinate women = coordinate("F");
        Coordinate men = coordinate("M");
        write(point(enterprise(1), QUARTER, "LABOUR.TOTAL").at(women), "300", ValueState.SUBMITTED);
        write(point(enterprise(1), QUARTER, "LABOUR.TOTAL").at(men), "199", ValueState.SUBMITTED);
    }

    private Coordinate coordinate(String sex) {
        Dimension dimension = indicators.dimensions().stream()
                .filter(one -> one.code().equals("SEX"))
                .findFirst()
                .orElseThrow();
        return indicators.coordinate(dimension.categories().stream()
                .filter(part -> part.code().equals(sex))
                .toList());
    }

    @Test
    void checksAndApprovesByKeyboardAlone(Browser browser) {
        quarter();
        Page page = browser.as(SmallAuthority.SON);
        page.navigate("/indicators/approvals");
        assertThat(page.locator("[data-row]").count()).isEqualTo(3);
        assertThat(page.textContent(".breach-ERROR"))
                .contains("Lao động trong các KCN, KKT (Nam) 199 + Lao động trong các KCN, KKT (Nữ) 300 = 499, khác");
        browser.checkAccessible(page);
        browser.screenshot(page, "indicator-approvals");
        Keyboard keyboard = page.keyboard();
        keyboard.press("j");
        keyboard.press("a");
        page.locator("[data-undo], .alert-success").first().waitFor();
        assertThat(page.locator("[data-row]").count()).isEqualTo(2);
        keyboard.press("j");
        keyboard.press("x");
        assertThat(page.textContent(".bulk-count")).isEqualTo("Đã chọn 1 nơi");
        page.focus("#note");
        keyboard.type("Đã đối chiếu");
        keyboard.press("Tab");
        keyboard.press("Enter");
        page.locator(".held-list").waitFor();
        assertThat(page.textContent(".approve-above summary")).contains("Có lỗi chưa sửa");
        browser.checkAccessible(page);
        browser.screenshot(page, "indicator-approval-held");
    }

    @Test
    void letsABreachPassAndSendsOneValueBackOnAPhone(Browser browser) {
        quarter();
        Page page = browser.onPhone(SmallAuthority.SON);
        page.navigate("/indicators/approvals?period=2026-Q4");
        browser.checkAccessible(page);
        browser.screenshot(page, "indicator-approvals-phone");
        page.click(".breach-ERROR summary");
        page.fill(".breach-ERROR input[name=reason]", "Một lao động chưa khai giới tính");
        page.click(".breach-ERROR details button");
        page.locator(".breach-WAIVED").first().waitFor();
        assertThat(page.textContent(".breach-WAIVED"))
                .contains("Đã chấp nhận ngoại lệ", "Bùi Văn Sơn", "Một lao động chưa khai giới tính");
        page.locator(".value-table details summary").first().click();
        page.locator(".value-table input[name=note]").first().fill("Xem lại");
        page.locator(".value-table .inline-reason button").first().click();
        page.locator(".alert-success").waitFor();
        assertThat(page.textContent(".alert-success")).contains("Đã trả lại 1 giá trị của 1 nơi");
        page.click("[data-undo] button");
        page.locator(".alert-success").waitFor();
        assertThat(page.textContent(".alert-success")).contains("Đã hoàn tác 1 giá trị");
    }

    @Test
    void approvesTheWholeListAtOnce(Browser browser) {
        for (int i = 0; i < 6; i++) {
            write(point(enterprise(i), QUARTER, "LABOUR.NEW"), "12", ValueState.CHECKED);
        }
        Page page = browser.withoutScripts(SmallAuthority.TUNG);
        page.navigate("/indicators/approvals?period=2026-Q4&state=CHECKED");
        page.check("input[name=all]");
        page.click(".approve-buttons .btn-primary");
        assertThat(page.textContent(".alert-success")).contains("Đã duyệt 6 giá trị của 6 nơi");
    }

    @Test
    void saysWhatChangedWhileItWasLookedAt(Browser browser) {
        for (int i = 0; i < 3; i++) {
            write(point(enterprise(i), QUARTER, "LABOUR.NEW"), "12", ValueState.CHECKED);
        }
        total();
        Page page = browser.as(SmallAuthority.TUNG);
        page.navigate("/indicators/approvals?period=2026-Q4&state=CHECKED");
        assertThat(page.textContent(".approve-above"))
                .contains("Số cộng của cấp trên: 1 điểm cần xem", "Số cộng cả cấp dưới: Việc làm mới 36");
        browser.checkAccessible(page);
        browser.screenshot(page, "indicator-approvals-above");
        write(point(enterprise(1), QUARTER, "LABOUR.NEW"), "13", ValueState.CHECKED);
        page.focus("input[name=all]");
        page.keyboard().press("Space");
        page.focus(".approve-buttons .btn-primary");
        page.keyboard().press("Enter");
        page.locator(".held-list").waitFor();
        assertThat(page.textContent("main .alert-success")).contains("Đã duyệt 2 giá trị của 2 nơi");
        assertThat(page.textContent(".approve-above summary")).contains("Có thay đổi sau khi bạn mở danh sách");
        assertThat(page.locator(".held-list li").count()).isOne();
        browser.checkAccessible(page);
        browser.screenshot(page, "indicator-approval-stale");
        page.focus("main .btn-primary");
        page.keyboard().press("Enter");
        page.locator("[data-row]").waitFor();
        assertThat(page.locator("[data-row]").count()).isOne();
        Page phone = browser.onPhone(SmallAuthority.TUNG);
        phone.navigate("/indicators/approvals?period=2026-Q4&state=CHECKED");
        browser.checkAccessible(phone);
        browser.screenshot(phone, "indicator-approvals-above-phone");
    }

    /** A rule that the new jobs of a zone are no more than 30 together. */
    private void total() {
        rules.save(
                cast.actor(SmallAuthority.HA),
                new Rule(
                        0,
                        "JOBS.ZONE",
                        "Việc làm mới của một khu",
                        RuleKind.RANGE,
                        Severity.WARNING,
                        "LABOUR.NEW",
                        "",
                        null,
                        null,
                        new BigDecimal(30),
                        null,
                        null,
                        null,
                        BodyKind.ZONE,
                        Rule.Scope.TOTAL,
                        "Xem lại các doanh nghiệp tuyển nhiều.",
                        null,
                        null,
                        0));
    }

    @Test
    void asksForACorrectionAndDecidesIt(Browser browser) {
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/indicators/values/OFFICE/2023-H1/BUDGET.AUTHORITY/0/A");
        page.click(".value-acts .btn-primary");
        page.fill("#value", "3.131.93");
        page.fill("#reason", "Bổ sung chứng từ tháng 6");
        page.click(".correction-form .btn-primary");
        assertThat(page.textContent("[role=alert]")).contains("3.131.93");
        assertThat(page.inputValue("#reason")).isEqualTo("Bổ sung chứng từ tháng 6");
        browser.checkAccessible(page);
        browser.screenshot(page, "indicator-correction-form");
        page.fill("#value", "1.300,5");
        page.click(".correction-form .btn-primary");
        assertThat(page.textContent(".correction-change")).contains("1.210,9 → 1.300,5 triệu đồng");
        Page decider = browser.onPhone(SmallAuthority.TUNG);
        decider.navigate("/notices");
        assertThat(decider.textContent(".notice-list")).contains("Trần Thu Hà đề nghị đính chính số liệu");
        decider.click(".notice-list [data-open]");
        decider.locator(".correction-acts").waitFor();
        decider.navigate("/indicators/corrections?open=true");
        browser.checkAccessible(decider);
        browser.screenshot(decider, "indicator-corrections-phone");
        decider.locator("[data-open]").first().focus();
        decider.keyboard().press("Enter");
        decider.locator(".correction-acts").waitFor();
        browser.checkAccessible(decider);
        decider.locator(".correction-acts .btn-primary").focus();
        decider.keyboard().press("Enter");
        decider.locator(".alert-success").waitFor();
        decider.navigate("/indicators/values/HEZA/2023-H1/BUDGET.AUTHORITY/0/A");
        assertThat(decider.textContent(".value-number").strip()).isEqualTo("1.457,6");
    }

    @Test
    void keepsRulesAndLocks(Browser browser) {
        Page page = browser.as(SmallAuthority.HA);
        page.navigate("/indicators/rules");
        assertThat(page.locator("[data-row]").count()).isEqualTo(12);
        browser.checkAccessible(page);
        browser.screenshot(page, "indicator-rules");
        page.click("text=Thu nhập bình quân hợp lý");
        page.fill("#subject", "INCOME.WRONG");
        page.click(".rule-form .btn-primary");
        assertThat(page.textContent("[role=alert]")).contains("INCOME.WRONG");
        assertThat(page.locator("#subject").getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(page.locator("#operands").isVisible()).isFalse();
        assertThat(page.locator("#low").isVisible()).isTrue();
        page.fill("#subject", "INCOME.AVERAGE");
        page.fill("#low", "4,5");
        browser.checkAccessible(page);
        browser.screenshot(page, "indicator-rule");
        page.click(".rule-form .btn-primary");
        assertThat(page.textContent(".alert-success")).contains("INCOME.RANGE");
        page.navigate("/indicators/locks");
        page.fill("#period", "2023-H1");
        page.fill("#reason", "Đã báo cáo Thành phố");
        page.click("main .btn-primary >> nth=0");
        assertThat(locks.all()).hasSize(1);
        browser.checkAccessible(page);
        browser.screenshot(page, "indicator-locks");
        Page phone = browser.onPhone(SmallAuthority.HA);
        phone.navigate("/indicators/locks");
        browser.checkAccessible(phone);
        phone.navigate("/indicators/rules/new");
        browser.checkAccessible(phone);
        browser.screenshot(phone, "indicator-rule-phone");
        phone.navigate("/indicators/rules");
        browser.checkAccessible(phone);
        browser.screenshot(phone, "indicator-rules-phone");
    }
}
