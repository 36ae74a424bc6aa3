package vn.haidang.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.audit.AuditQueries;
import vn.haidang.calendar.Certainty;
import vn.haidang.calendar.Holiday;
import vn.haidang.calendar.HolidayData;
import vn.haidang.calendar.HolidayKind;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;

@ApplicationTest
class DeadlineChangesTests {

    @Autowired
    Directives directives;

    @Autowired
    DeadlineChanges changes;

    @Autowired
    TaskCalendar calendar;

    @Autowired
    Tasks tasks;

    @Autowired
    AuditQueries audit;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private Actor confirm() {
        Actor ha = cast.actor(SmallAuthority.HA);
        directives.create(ha, new Notice(cast).whole());
        return ha;
    }

    private List<String> due(String ref, String unit) {
        return jdbc.sql("""
                select coalesce(t.due_on::text, '-') from task.tasks t join task.directives d on d.id = t.directive_id
                where d.ref = :ref and t.unit_id = :unit order by t.opened_on
                """)
                .param("ref", ref)
                .param("unit", cast.unit(unit))
                .query(String.class)
                .list();
    }

    @Test
    void movesOpenTasksWhenBeforeIsReadLeniently() {
        Actor ha = confirm();
        assertThat(due("3.2", "ENV")).containsExactly("2024-12-26", "2025-01-24");
        // the first report, and item 10 of December for eight units; January rolls back before Tết either way
        assertThat(changes.choose(ha, Map.of(TaskSettings.BEFORE_READING, "LENIENT")))
                .isEqualTo(9);
        assertThat(due("3.2", "ENV")).containsExactly("2024-12-27", "2025-01-24");
        assertThat(due("10", "LABOUR")).containsExactly("2024-12-25", "2025-01-24");
        long report = jdbc.sql(
                        "select t.id from task.tasks t join task.directives d on d.id = t.directive_id where d.ref = '3.2' and t.period_key = ''")
                .query(Long.class)
                .single();
        assertThat(audit.history("task", report).getFirst()).satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("task.dueMoved");
            assertThat(entry.before()).containsEntry("dueOn", "26/12/2024");
            assertThat(entry.after()).containsEntry("dueOn", "27/12/2024");
        });
        assertThat(changes.choose(ha, Map.of(TaskSettings.BEFORE_READING, "STRICT")))
                .isEqualTo(9);
        assertThat(due("3.2", "ENV")).containsExactly("2024-12-26", "2025-01-24");
    }

    @Test
    void takesTheDeadlineAwayWhereRecurringDutiesWithoutDayHaveNone() {
        Actor ha = confirm();
        assertThat(changes.choose(ha, Map.of(TaskSettings.WITHOUT_DAY, "NONE"))).isOne();
        assertThat(due("3.2", "ENV")).containsExactly("2024-12-26", "-");
    }

    @Test
    void leavesFinishedTasksAlone() {
        Actor ha = confirm();
        long report = jdbc.sql(
                        "select t.id from task.tasks t join task.directives d on d.id = t.directive_id where d.ref = '3.2' and t.period_key = ''")
                .query(Long.class)
                .single();
        tasks.submit(cast.actor(SmallAuthority.HOA), report, null, "Đã báo cáo.", List.of());
        tasks.accept(ha, report, null, null);
        changes.choose(ha, Map.of(TaskSettings.BEFORE_READING, "LENIENT"));
        assertThat(due("3.2", "ENV")).startsWith("2024-12-26");
    }

    @Test
    void movesTasksWithANewDayOff() {
        Actor ha = confirm();
        LocalDate day = LocalDate.of(2024, 12, 26);
        Holiday off = new Holiday(
                day, day, HolidayKind.HOLIDAY, "Nghỉ đột xuất", "Quyết định của thành phố", Certainty.ANNOUNCED);
        assertThat(changes.addDay(ha, off)).isOne();
        assertThat(due("3.2", "ENV")).startsWith("2024-12-25");
        TaskCalendar.Day added = calendar.all().stream()
                .filter(row -> row.name().equals("Nghỉ đột xuất"))
                .findFirst()
                .orElseThrow();
        assertThat(changes.removeDay(ha, added.id(), added.version())).isOne();
        assertThat(due("3.2", "ENV")).startsWith("2024-12-26");
    }

    @Test
    void refusesADayThatIsOffAndWorkedAtOnce() {
        LocalDate saturday = LocalDate.of(2025, 2, 1);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> changes.addDay(
                        cast.actor(SmallAuthority.HA),
                        new Holiday(
                                saturday,
                                saturday,
                                HolidayKind.WORKING_SATURDAY,
                                "Làm bù",
                                "Thông báo",
                                Certainty.ANNOUNCED)))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("task.refused.calendar"));
        assertThat(calendar.workingDays().isWorkingDay(saturday)).isFalse();
    }

    @Test
    void isForTheOfficeAndTheAdministrator() {
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() ->
                        changes.choose(cast.actor(SmallAuthority.ANH), Map.of(TaskSettings.BEFORE_READING, "LENIENT")));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> changes.choose(cast.actor(SmallAuthority.QUANTRI), Map.of(TaskSettings.OPEN_AHEAD, "3")));
    }

    @Test
    void beginsWithTheDeliveredHolidays() {
        assertThat(calendar.all().stream().map(TaskCalendar.Day::holiday).toList())
                .containsExactlyInAnyOrderElementsOf(HolidayData.load());
    }
}
