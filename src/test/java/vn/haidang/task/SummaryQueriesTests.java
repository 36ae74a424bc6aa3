package vn.haidang.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.TaskSamples;
import vn.haidang.testing.TestClock;

@ApplicationTest
class SummaryQueriesTests {

    private static final LocalDate YEAR_END = LocalDate.of(2024, 12, 31);

    @Autowired
    SummaryQueries summaries;

    @Autowired
    TaskSamples samples;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void saysTheSameInTheDatabaseAsTheRule() {
        LocalDate[] days = {null, day(24), day(26), day(28)};
        for (String status : List.of("GIVEN", "IN_PROGRESS", "SUBMITTED", "RETURNED", "DONE")) {
            for (LocalDate due : days) {
                for (LocalDate submitted : days) {
                    for (LocalDate done : days) {
                        for (LocalDate day : List.of(day(23), day(26), day(27), day(31))) {
                            assertThat(inDatabase(status, due, submitted, done, day))
                                    .as("%s due %s submitted %s done %s as of %s", status, due, submitted, done, day)
                                    .isEqualTo(TaskClass.of(status, due, submitted, done, day)
                                            .name());
                        }
                    }
                }
            }
        }
    }

    @Test
    void countsTheNoticeOnTheLastDayOfTheYear() {
        samples.notice();
        clock.setTo(YEAR_END);
        assertThat(summaries.obligations(all(YEAR_END))).isEqualTo(SixClasses.of(0, 0, 0, 4, 9, 21));
        assertThat(summaries.directives(all(YEAR_END))).isEqualTo(SixClasses.of(0, 0, 0, 4, 2, 21));
    }

    @Test
    void countsAPastDayAsItWas() {
        samples.notice();
        samples.task("ENV").due(day(26)).done(day(26), day(30)).insert();
        clock.setTo(LocalDate.of(2026, 11, 22));
        assertThat(summaries.obligations(all(YEAR_END))).isEqualTo(SixClasses.of(1, 0, 0, 4, 9, 21));
        assertThat(summaries.obligations(all(day(29)))).isEqualTo(SixClasses.of(0, 0, 0, 5, 9, 21));
        assertThat(summaries.obligations(all(day(24)))).isEqualTo(SixClasses.of(0, 0, 0, 14, 0, 21));
        assertThat(summaries.obligations(all(day(22)))).isEqualTo(SixClasses.NONE);
        assertThat(summaries.directives(all(YEAR_END))).isEqualTo(SixClasses.of(1, 0, 0, 4, 2, 21));
    }

    @Test
    void leavesOutWhatWasWithdrawnByThen() {
        long withdrawn = samples.task("INVEST").withdrawn(day(27)).insert();
        clock.setTo(YEAR_END);
        assertThat(summaries.obligations(all(YEAR_END)).assigned()).isZero();
        assertThat(summaries.directives(all(YEAR_END)).assigned()).isZero();
        assertThat(summaries.obligations(all(day(26))).running().noDeadline()).isOne();
        assertThat(summaries.directives(all(day(26))).running().noDeadline()).isOne();
        assertThat(withdrawn).isPositive();
    }

    @Test
    void countsARecurringDirectiveAsRunningBetweenItsPeriods() {
        samples.task("ENV").every("MONTH").due(day(24)).done(day(23), day(24)).insert();
        var due = samples.task("ENV").due(day(28)).ref("2");
        due.directive();
        due.duty();
        clock.setTo(YEAR_END);
        assertThat(summaries.obligations(all(YEAR_END))).isEqualTo(SixClasses.of(1, 0, 0, 0, 0, 0));
        assertThat(summaries.directives(all(YEAR_END))).isEqualTo(SixClasses.of(0, 0, 0, 2, 0, 0));
    }

    @Test
    void countsADirectiveAsLateWhereOneOfItsTasksWas() {
        var directive = samples.task("ENV").due(day(24));
        directive.done(day(24), day(24)).insert();
        samples.task("LABOUR")
                .of(directive.directive())
                .due(day(24))
                .done(day(25), day(26))
                .insert();
        clock.setTo(YEAR_END);
        assertThat(summaries.directives(all(YEAR_END))).isEqualTo(SixClasses.of(0, 1, 0, 0, 0, 0));
        assertThat(summaries.directives(new SummaryQueries.Scope(YEAR_END, "ENV", null)))
                .isEqualTo(SixClasses.of(1, 0, 0, 0, 0, 0));
        assertThat(summaries.directives(new SummaryQueries.Scope(YEAR_END, "INVEST", null)))
                .isEqualTo(SixClasses.NONE);
    }

    @Test
    void countsPerUnitAndPerSourceToTheSameTotal() {
        samples.notice();
        samples.many(100);
        for (LocalDate today : List.of(YEAR_END, YEAR_END.plusMonths(3))) {
            clock.setTo(today);
            SixClasses total = summaries.obligations(all(YEAR_END));
            assertThat(summaries.byUnit(all(YEAR_END)).stream()
                            .map(SummaryQueries.UnitCounts::classes)
                            .reduce(SixClasses.NONE, SixClasses::plus))
                    .isEqualTo(total);
            assertThat(summaries.bySource(all(YEAR_END)).stream()
                            .map(SummaryQueries.SourceCounts::classes)
                            .reduce(SixClasses.NONE, SixClasses::plus))
                    .isEqualTo(total);
            assertThat(total.assigned()).isEqualTo(134);
        }
        var environment = summaries.byUnit(new SummaryQueries.Scope(YEAR_END, "ENV", TaskSamples.NOTICE));
        assertThat(environment)
                .extracting(SummaryQueries.UnitCounts::name)
                .containsExactly("Phòng Tài nguyên và Môi trường");
        assertThat(environment.getFirst().classes()).isEqualTo(SixClasses.of(0, 0, 0, 0, 2, 3));
        assertThat(environment.getFirst().due()).isEqualTo(2);
    }

    @Test
    void countsEachMonthOfTheTrendAsThatDayWasCounted() {
        samples.notice();
        samples.many(60);
        samples.task("ENV")
                .opened(LocalDate.of(2024, 9, 15))
                .due(LocalDate.of(2024, 10, 10))
                .done(LocalDate.of(2024, 10, 12), LocalDate.of(2024, 12, 2))
                .insert();
        samples.task("ENV")
                .opened(LocalDate.of(2024, 2, 15))
                .due(LocalDate.of(2024, 3, 10))
                .withdrawn(LocalDate.of(2024, 10, 31))
                .insert();
        LocalDate asked = LocalDate.of(2025, 1, 15);
        clock.setTo(LocalDate.of(2025, 6, 1));
        for (var scope : List.of(all(asked), new SummaryQueries.Scope(asked, "ENV", TaskSamples.NOTICE))) {
            List<SummaryQueries.MonthCounts> expected = new ArrayList<>();
            for (LocalDate end : monthEnds(asked)) {
                expected.add(new SummaryQueries.MonthCounts(
                        end, summaries.obligations(new SummaryQueries.Scope(end, scope.unit(), scope.source()))));
            }
            assertThat(summaries.trend(scope)).isEqualTo(expected);
        }
    }

    private static List<LocalDate> monthEnds(LocalDate asked) {
        List<LocalDate> ends = new ArrayList<>();
        for (int back = 11; back > 0; back--) {
            ends.add(asked.withDayOfMonth(1).minusMonths(back - 1L).minusDays(1));
        }
        ends.add(asked);
        return ends;
    }

    private String inDatabase(
            String status,
            @Nullable LocalDate due,
            @Nullable LocalDate submitted,
            @Nullable LocalDate done,
            LocalDate day) {
        return jdbc.sql("select task.class_of(:status, :due, :submitted, :done, :day)")
                .param("status", status)
                .param("due", due, java.sql.Types.DATE)
                .param("submitted", submitted, java.sql.Types.DATE)
                .param("done", done, java.sql.Types.DATE)
                .param("day", day)
                .query(String.class)
                .single();
    }

    private static SummaryQueries.Scope all(LocalDate day) {
        return SummaryQueries.Scope.all(day);
    }

    private static LocalDate day(int ofDecember) {
        return LocalDate.of(2024, 12, ofDecember);
    }
}
