package vn.haidang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.indicator.Bodies;
import vn.haidang.indicator.Period;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.StaleWrite;
import vn.haidang.task.ProgressLedger;
import vn.haidang.task.TaskStatus;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestClock;

@BrowserTest
class NarrativesTests {

    private static final String TEXT = """
            I. Kết quả
            {mục: xuc-tien | Xúc tiến đầu tư | CENTRE | 5 từ | Hoạt động trong kỳ}
            {mục: lao-dong | Lao động | LABOUR | 50 từ | Tình hình lao động}
            """;
    private static final LocalDate DUE = LocalDate.of(2024, 12, 27);

    @Autowired
    Narratives narratives;

    @Autowired
    Parts parts;

    @Autowired
    Reports reports;

    @Autowired
    ReportTemplates templates;

    @Autowired
    ProgressLedger ledger;

    @Autowired
    Bodies bodies;

    @Autowired
    IndicatorSamples samples;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Actor ha;
    private Actor quyen;
    private long template;
    private long report;

    @BeforeEach
    void draft() {
        samples.load();
        ha = cast.actor(SmallAuthority.HA);
        quyen = cast.actor(SmallAuthority.QUYEN);
        template = templates.make(ha, "thang", "Báo cáo tháng", Period.Span.MONTH, TEXT);
        report = report(12);
    }

    private long report(int month) {
        Period period = Period.month(2024, month);
        return reports.make(
                ha,
                template,
                bodies.byCode("HEZA", period.lastDay()).orElseThrow().id(),
                period);
    }

    private Part part(String code) {
        return parts.of(report).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private int ask() {
        return narratives.ask(
                ha, report, parts.of(report).stream().map(Part::id).toList(), DUE);
    }

    private TaskStatus status(String code) {
        return ledger.status(java.util.Objects.requireNonNull(part(code).taskId()));
    }

    @Test
    void asksEachUnitByATaskWithLengthAndDayAndTellsIt() {
        assertThat(ask()).isEqualTo(2);
        assertThat(part("xuc-tien")).returns(Part.State.ASKED, Part::state).returns(DUE, Part::dueOn);
        assertThat(jdbc.sql("""
                        select d.text || ' / ' || t.due_on || ' / ' || u.code from task.tasks t join task.directives d on d.id = t.directive_id
                        join organisation.units u on u.id = t.unit_id where t.id = :id
                        """)
                        .param("id", part("xuc-tien").taskId())
                        .query(String.class)
                        .single())
                .startsWith("Viết mục \"Xúc tiến đầu tư\" của báo cáo")
                .endsWith("Hoạt động trong kỳ Độ dài khoảng 5 từ. / 2024-12-27 / CENTRE");
        assertThat(jdbc.sql(
                                "select a.username from notification.notices n join organisation.accounts a on a.person_id = n.person_id order by 1")
                        .query(String.class)
                        .list())
                .containsExactly(SmallAuthority.QUYEN, SmallAuthority.SON);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(this::ask)
                .returns("report.narrative.refused.NONE", Refused::key);
    }

    @Test
    void handsTheTaskInWithTheTextAndTakesBothOver() {
        ask();
        Part part = part("xuc-tien");
        int version = narratives.write(quyen, part.id(), part.version(), "Một hai ba", false);
        assertThat(status("xuc-tien")).isEqualTo(TaskStatus.GIVEN);
        assertThatExceptionOfType(StaleWrite.class)
                .isThrownBy(() -> narratives.write(quyen, part.id(), part.version(), "Khác", true));
        narratives.write(quyen, part.id(), version, "Một hai ba bốn", true);
        assertThat(status("xuc-tien")).isEqualTo(TaskStatus.SUBMITTED);
        narratives.take(ha, part.id());
        assertThat(part("xuc-tien")).returns(Part.State.TAKEN, Part::state).returns(4, Part::length);
        assertThat(status("xuc-tien")).isEqualTo(TaskStatus.DONE);
        // merged in its place
        assertThat(reports.find(ha, report).markup()).contains("Một hai ba bốn");
    }

    @Test
    void givesBackWithAReasonAndKeepsTheText() {
        ask();
        Part part = part("xuc-tien");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> narratives.giveBack(ha, part.id(), part.version(), "Ngắn"))
                .returns("report.narrative.refused.NOT_HANDED_IN", Refused::key);
        narratives.write(quyen, part.id(), part.version(), "Một", true);
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() ->
                        narratives.giveBack(quyen, part.id(), part("xuc-tien").version(), "Ngắn"));
        narratives.giveBack(ha, part.id(), part("xuc-tien").version(), "Ngắn quá");
        assertThat(part("xuc-tien")).returns(Part.State.ASKED, Part::state).returns("Một", Part::text);
        assertThat(status("xuc-tien")).isEqualTo(TaskStatus.RETURNED);
        narratives.write(quyen, part.id(), part("xuc-tien").version(), "Một hai", true);
        assertThat(status("xuc-tien")).isEqualTo(TaskStatus.SUBMITTED);
    }

    @Test
    void tellsWhoIsLateAndWhatWasWrittenLastTime() {
        ask();
        assertThat(narratives.late(part("lao-dong"))).isFalse();
        Part part = part("xuc-tien");
        narratives.write(quyen, part.id(), part.version(), "Trong hạn", true);
        clock.setTo(LocalDate.of(2024, 12, 30));
        assertThat(narratives.late(part("lao-dong"))).isTrue();
        assertThat(narratives.late(part("xuc-tien"))).isFalse();
        clock.setTo(LocalDate.of(2025, 1, 20));
        Period january = Period.month(2025, 1);
        long next = reports.make(
                ha,
                template,
                bodies.byCode("HEZA", january.lastDay()).orElseThrow().id(),
                january);
        Part following = parts.of(next).stream()
                .filter(one -> one.code().equals("xuc-tien"))
                .findFirst()
                .orElseThrow();
        assertThat(narratives.before(following).map(Part::text)).contains("Trong hạn");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> narratives.ask(ha, next, List.of(following.id()), LocalDate.of(2025, 1, 19)))
                .returns("report.narrative.refused.PAST", Refused::key);
    }

    @Test
    void isAskedWrittenAndGivenBackOnPages(Browser browser) {
        var office = browser.as(SmallAuthority.HA);
        office.navigate("/reports/" + report + "/narratives");
        browser.checkAccessible(office);
        office.focus("#ask");
        office.keyboard().press("Enter");
        office.waitForSelector("#messages .alert");
        browser.screenshot(office, "narratives");
        var unit = browser.as(SmallAuthority.QUYEN);
        unit.navigate("/reports/parts/" + part("xuc-tien").id());
        browser.checkAccessible(unit);
        unit.focus("#text");
        unit.keyboard().type("một hai ba bốn năm sáu bảy");
        assertThat(unit.textContent("#part-meter").replaceAll("\\s+", " ")).isEqualTo("7 / 5 từ");
        assertThat(unit.getAttribute("#part-meter", "class")).contains("is-far");
        unit.focus("button[value=hand-in]");
        unit.keyboard().press("Enter");
        unit.waitForSelector("#messages .alert");
        office.navigate("/reports/parts/" + part("xuc-tien").id());
        browser.checkAccessible(office);
        office.fill("#reason", "Dài quá");
        office.click("#give-back");
        office.waitForSelector("#messages .alert");
        assertThat(office.textContent("[data-part='xuc-tien']")).contains("Đã giao việc");
        var phone = browser.onPhone(SmallAuthority.QUYEN);
        phone.navigate("/reports/parts/" + part("xuc-tien").id());
        browser.checkAccessible(phone);
        browser.screenshot(phone, "part-phone");
    }
}
