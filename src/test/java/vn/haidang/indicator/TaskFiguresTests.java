package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.testing.Browser;
import vn.haidang.testing.BrowserTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TaskSamples;

@BrowserTest
class TaskFiguresTests {

    private static final LocalDate DAY = LocalDate.of(2024, 11, 30);
    private static final Period NOVEMBER = Period.month(2024, 11);

    @Autowired
    TaskFigures figures;

    @Autowired
    Observations observations;

    @Autowired
    TaskSamples samples;

    @Autowired
    IndicatorSamples indicatorSamples;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void ledger() {
        indicatorSamples.load();
        LocalDate given = LocalDate.of(2024, 11, 4);
        samples.task("ENV")
                .source("CITY", "UBND")
                .opened(given)
                .due(DAY.minusDays(1))
                .insert();
        samples.task("ENV").source("CITY", "UBND").opened(given).due(DAY).insert();
        samples.task("LABOUR").source("CITY", "UBND").opened(given).insert();
        samples.task("LABOUR")
                .source("CITY", "UBND")
                .opened(given)
                .due(DAY)
                .done(given, given)
                .insert();
        samples.task("LABOUR").opened(given).insert();
    }

    private Map<String, Long> counted() {
        return figures.propose(NOVEMBER, DAY).stream()
                .collect(Collectors.toMap(figure -> figure.indicator().code(), TaskFigure::count));
    }

    @Test
    void countsOnlyWhatTheCityGave() {
        assertThat(counted())
                .isEqualTo(Map.of(
                        "TASK.CITY.ASSIGNED", 4L,
                        "TASK.CITY.DONE", 1L,
                        "TASK.CITY.OVERDUE", 1L,
                        "TASK.CITY.IN_TIME", 1L,
                        "TASK.CITY.NO_DEADLINE", 1L));
    }

    @Test
    void handsTheCountsInWithTheListAsTheirPlace() {
        List<Verdict> verdicts = figures.write(cast.actor(SmallAuthority.HA), NOVEMBER, DAY);
        assertThat(verdicts).hasSize(5).allMatch(Verdict::changed);
        Observation overdue = observations.find(verdicts.get(2).entry().point()).orElseThrow();
        assertThat(overdue.value()).isEqualByComparingTo("1");
        assertThat(overdue.state()).isEqualTo(ValueState.SUBMITTED);
        assertThat(overdue.asOf()).isEqualTo(DAY);
        assertThat(overdue.place()).isEqualTo("/tasks?class=RUNNING_OVERDUE&source=CITY&asOf=2024-11-30");
        assertThat(jdbc.sql("select kind || ' ' || label from indicator.sources where id = :id")
                        .param("id", overdue.sourceId())
                        .query(String.class)
                        .single())
                .isEqualTo("SYSTEM Đếm từ sổ nhiệm vụ đến ngày 30/11/2024");
        assertThat(figures.write(cast.actor(SmallAuthority.HA), NOVEMBER, DAY)).noneMatch(Verdict::changed);
    }

    @Test
    void handsInTheMonthBeforeByItselfOnce() {
        assertThat(figures.lastMonth()).isEqualTo(5);
        assertThat(figures.lastMonth()).isZero();
        assertThat(figures.propose(NOVEMBER, DAY)).allMatch(TaskFigure::agrees);
    }

    @Test
    void leavesApprovedValuesAlone() {
        figures.write(cast.actor(SmallAuthority.HA), NOVEMBER, DAY);
        jdbc.sql("update indicator.observations set state = 3 where period = 202411")
                .update();
        samples.task("ENV")
                .source("CITY", "UBND")
                .opened(LocalDate.of(2024, 11, 5))
                .insert();
        assertThat(figures.write(cast.actor(SmallAuthority.HA), NOVEMBER, DAY))
                .allMatch(verdict -> verdict.refusal() == Refusal.APPROVED);
    }

    @Test
    void countsNoDayToComeAndIsForTheOffice() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> figures.propose(Period.month(2024, 12), LocalDate.of(2024, 12, 24)))
                .returns("indicator.tasks.refused.FUTURE", Refused::key);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> figures.propose(Period.month(2024, 12), DAY))
                .returns("indicator.tasks.refused.BEFORE", Refused::key);
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> figures.write(cast.actor(SmallAuthority.ANH), NOVEMBER, DAY));
    }

    @Test
    void opensExactlyTheTasksCounted(Browser browser) {
        var page = browser.as(SmallAuthority.HA);
        page.navigate("/indicators/city-tasks?period=2024-11&asOf=2024-11-30");
        browser.checkAccessible(page);
        page.focus("#hand-in");
        page.keyboard().press("Enter");
        page.waitForSelector("#messages .alert");
        assertThat(page.locator(".verdict-good").count()).isEqualTo(5);
        browser.screenshot(page, "task-figures");
        page.click("[data-code='TASK.CITY.OVERDUE'] [data-count] a");
        assertThat(page.locator("[data-row]").count()).isOne();
        var phone = browser.onPhone(SmallAuthority.HA);
        phone.navigate("/indicators/city-tasks?period=2024-11&asOf=2024-11-30");
        browser.checkAccessible(phone);
    }
}
