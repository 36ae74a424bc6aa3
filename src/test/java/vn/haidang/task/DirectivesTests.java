package vn.haidang.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.audit.AuditQueries;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestClock;

@ApplicationTest
class DirectivesTests {

    @Autowired
    Directives directives;

    @Autowired
    Periods periods;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuditQueries audit;

    private List<String> tasks(String where) {
        return jdbc.sql("""
                select d.ref || ' ' || u.code || ' ' || t.period_key || ' ' || t.opened_on || ' ' || coalesce(t.due_on::text, '-')
                from task.tasks t join task.directives d on d.id = t.directive_id join organisation.units u on u.id = t.unit_id
                where %s order by t.due_on, u.code, t.id
                """.formatted(where)).query(String.class).list();
    }

    private void confirm() {
        directives.create(cast.actor(SmallAuthority.HA), new Notice(cast).whole());
    }

    @Test
    void makesOneTaskPerDutyAndUnit() {
        confirm();
        assertThat(tasks("d.ref not in ('10')"))
                .containsExactly(
                        "3.2 ENV  2024-12-23 2024-12-26",
                        "1.3 INVEST  2024-12-23 2024-12-31",
                        "3.2 ENV 2025-01 2025-01-01 2025-01-24",
                        "4.2 LABOUR  2024-12-23 2025-01-24",
                        "6.3 REPOFFICE  2024-12-23 2025-01-24",
                        "1.1 INVEST  2024-12-23 -",
                        "9 LEADERS  2024-12-23 -");
    }

    @Test
    void givesWhatIsForAllToEachUnit() {
        confirm();
        assertThat(tasks("d.ref = '10' and t.period_key = '2024-12'"))
                .containsExactly(
                        "10 CENTRE 2024-12 2024-12-23 2024-12-24",
                        "10 ENTERPRISE 2024-12 2024-12-23 2024-12-24",
                        "10 ENV 2024-12 2024-12-23 2024-12-24",
                        "10 INVEST 2024-12 2024-12-23 2024-12-24",
                        "10 LABOUR 2024-12 2024-12-23 2024-12-24",
                        "10 OFFICE 2024-12 2024-12-23 2024-12-24",
                        "10 PLANBUILD 2024-12 2024-12-23 2024-12-24",
                        "10 REPOFFICE 2024-12 2024-12-23 2024-12-24");
    }

    @Test
    void opensAYearOfPeriodsDayByDayOnTheGoldenDays() {
        confirm();
        for (LocalDate day = LocalDate.of(2025, 1, 1); day.getYear() < 2026; day = day.plusDays(3)) {
            clock.setTo(day);
            periods.openAll();
        }
        assertThat(jdbc.sql("""
                select t.due_on::text from task.tasks t join task.directives d on d.id = t.directive_id
                where d.ref = '10' and t.unit_id = :unit and t.opened_on <= '2025-12-31' order by t.due_on
                """)
                        .param("unit", cast.unit("INVEST"))
                        .query(String.class)
                        .list())
                .containsExactly(
                        "2024-12-24",
                        "2025-01-24",
                        "2025-02-24",
                        "2025-03-24",
                        "2025-04-24",
                        "2025-05-23",
                        "2025-06-24",
                        "2025-07-24",
                        "2025-08-22",
                        "2025-09-24",
                        "2025-10-24",
                        "2025-11-24",
                        "2025-12-24");
    }

    @Test
    void catchesUpAfterMonthsWithoutServiceAndNeverTwice() {
        confirm();
        int before = tasks("true").size();
        clock.setTo(LocalDate.of(2025, 7, 10));
        // February to August for eight units and for the fees: opened 35 days ahead
        assertThat(periods.openAll()).isEqualTo(7 * 9);
        assertThat(periods.openAll()).isZero();
        clock.setTo(LocalDate.of(2025, 7, 11));
        assertThat(periods.openAll()).isZero();
        assertThat(tasks("true")).hasSize(before + 7 * 9);
    }

    @Test
    void opensEachPeriodOnceAlsoWhereTwoNodesDoItAtOnce() throws Exception {
        confirm();
        int before = tasks("true").size();
        clock.setTo(LocalDate.of(2025, 3, 1));
        Thread other = Thread.ofVirtual().start(periods::openAll);
        periods.openAll();
        other.join();
        // whatever one of the two had in hand is done when both have finished
        periods.openAll();
        assertThat(tasks("true")).hasSize(before + 3 * 9);
    }

    @Test
    void countsATaskOpenedAheadOnlyFromItsFirstDay() {
        confirm();
        assertThat(tasks("t.opened_on <= '2024-12-31' and d.ref = '3.2'"))
                .containsExactly("3.2 ENV  2024-12-23 2024-12-26");
        assertThat(jdbc.sql("select min(from_day)::text from task.states")
                        .query(String.class)
                        .single())
                .isEqualTo("2024-12-23");
    }

    @Test
    void countsAnOrderRecordedLateFromTheDayItWasGiven() {
        clock.setTo(LocalDate.of(2024, 12, 30));
        confirm();
        assertThat(jdbc.sql(
                                "select distinct from_day::text from task.states s join task.tasks t on t.id = s.task_id where t.opened_on < '2025-01-01'")
                        .query(String.class)
                        .list())
                .containsExactly("2024-12-23");
    }

    @Test
    void putsEachTaskOnRecordAndIntoTheTimeline() {
        List<Long> ids = directives.create(cast.actor(SmallAuthority.HA), new Notice(cast).whole());
        assertThat(ids).hasSize(7 + 8 * 2);
        assertThat(audit.history("task", ids.getFirst())).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("task.given");
            assertThat(entry.actorName()).isEqualTo("Trần Thu Hà");
            assertThat(entry.after()).containsEntry("unit", "Phòng Quản lý đầu tư");
        });
        assertThat(jdbc.sql("select count(*) from task.events where kind = 'GIVEN'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(ids.size());
    }

    @Test
    void refusesToGiveADocumentsTasksTwice() {
        confirm();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(this::confirm)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("task.refused.documentDone"));
    }

    @Test
    void takesAnOrderByHand() {
        directives.createByHand(cast.actor(SmallAuthority.THAO), byHand("INVEST"));
        assertThat(tasks("d.source_kind = 'FEEDBACK'")).containsExactly("HN INVEST  2024-12-23 2025-01-09");
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> directives.createByHand(cast.actor(SmallAuthority.MAI), byHand("INVEST")));
    }

    private DirectiveByHand byHand(String unit) {
        return new DirectiveByHand(
                "HN",
                "Trả lời kiến nghị của doanh nghiệp về giá thuê đất.",
                "FEEDBACK",
                "Hội nghị đối thoại ngày 20/12/2024",
                LocalDate.of(2024, 12, 23),
                false,
                cast.unit(unit),
                List.of(),
                null,
                null,
                LocalDate.of(2025, 1, 9),
                null,
                null,
                null);
    }
}
