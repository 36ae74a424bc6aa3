package vn.haidang.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.haidang.calendar.BeforeReading;
import vn.haidang.calendar.Boundary;
import vn.haidang.calendar.Every;
import vn.haidang.calendar.HolidayData;
import vn.haidang.calendar.Rolling;
import vn.haidang.calendar.WorkingDays;

/** Due days and periods of duties; the days are those of the sample notice. */
class DutyTests {

    private static final WorkingDays DAYS = WorkingDays.of(HolidayData.load());
    private static final LocalDate MEETING = LocalDate.of(2024, 12, 23);
    private static final TaskRules STRICT = rules(BeforeReading.STRICT, Rolling.ROLL_BACK);
    private static final TaskRules LENIENT = rules(BeforeReading.LENIENT, Rolling.ROLL_BACK);

    private static TaskRules rules(BeforeReading reading, Rolling rolling) {
        return new TaskRules(
                DAYS, reading, rolling, TaskRules.FirstPeriod.SAME, TaskRules.WithoutDay.END_OF_PERIOD, 35);
    }

    private static Duty once(DutyType type, LocalDate stated, Boundary boundary) {
        return new Duty(1, 1, MEETING, 4L, type, stated, boundary, null, null, null, null, null, null, null);
    }

    private static Duty monthly(Integer day, Boundary boundary, LocalDate startsAfter, LocalDate endsOn) {
        return new Duty(
                1,
                1,
                MEETING,
                4L,
                DutyType.RECURRING,
                null,
                boundary,
                Every.MONTH,
                day,
                null,
                null,
                startsAfter,
                endsOn,
                null);
    }

    private static Stream<String> changes(Duty duty, String until, TaskRules rules) {
        return duty.turnsUntil(LocalDate.parse(until), rules).stream().map(turn -> String.valueOf(turn.dueOn()));
    }

    @Test
    void readsBefore27DecemberStrictlyAndLeniently() {
        Duty report = once(DutyType.DATE, LocalDate.of(2024, 12, 27), Boundary.BEFORE);
        assertThat(report.once(STRICT).dueOn()).isEqualTo("2024-12-26");
        assertThat(report.once(LENIENT).dueOn()).isEqualTo("2024-12-27");
        assertThat(report.once(STRICT).statedOn()).isEqualTo("2024-12-27");
    }

    @Test
    void endsBeforeAndAtTetOnTheLastWorkingDayBeforeTheHolidayWhateverTheSetting() {
        LocalDate tet = LocalDate.of(2025, 1, 29);
        for (TaskRules rules : List.of(STRICT, LENIENT, rules(BeforeReading.LENIENT, Rolling.ROLL_FORWARD))) {
            assertThat(once(DutyType.EVENT, tet, Boundary.BEFORE).once(rules).dueOn())
                    .isEqualTo("2025-01-24");
            assertThat(once(DutyType.EVENT, tet, Boundary.ON).once(rules).dueOn())
                    .isEqualTo("2025-01-24");
        }
    }

    @Test
    void neverFillsInADeadlineThatIsNotThere() {
        assertThat(once(DutyType.NONE, null, null).once(STRICT).dueOn()).isNull();
        assertThat(once(DutyType.EVENT, null, Boundary.BEFORE).once(STRICT).dueOn())
                .isNull();
    }

    @Test
    void comesEachMonthBeforeThe25thOnTheGoldenDays() {
        assertThat(changes(monthly(25, Boundary.BEFORE, null, null), "2025-12-31", STRICT))
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
        assertThat(changes(monthly(25, Boundary.BEFORE, null, null), "2025-01-31", LENIENT))
                .containsExactly("2024-12-25", "2025-01-24");
    }

    @Test
    void opensWithItsPeriodButNotBeforeTheOrderWasGiven() {
        List<Duty.Turn> turns = monthly(25, Boundary.BEFORE, null, null).turnsUntil(LocalDate.of(2025, 1, 1), STRICT);
        assertThat(turns).extracting(Duty.Turn::periodKey).containsExactly("2024-12", "2025-01");
        assertThat(turns).extracting(turn -> turn.openedOn().toString()).containsExactly("2024-12-23", "2025-01-01");
        assertThat(turns.getFirst().statedOn()).isEqualTo("2024-12-25");
    }

    @Test
    void beginsWithTheNextPeriodWhereTheSettingSaysSoOrTheDayHasPassed() {
        TaskRules next = new TaskRules(
                DAYS,
                BeforeReading.STRICT,
                Rolling.ROLL_BACK,
                TaskRules.FirstPeriod.NEXT,
                TaskRules.WithoutDay.END_OF_PERIOD,
                35);
        assertThat(changes(monthly(25, Boundary.BEFORE, null, null), "2025-01-31", next))
                .containsExactly("2025-01-24");
        assertThat(changes(monthly(20, Boundary.BY, null, null), "2025-01-31", STRICT))
                .containsExactly("2025-01-20");
    }

    @Test
    void beginsAfterTheFirstReportAndEndsWithTheLastWorkingDayOfTheMonth() {
        Duty fees = monthly(null, null, LocalDate.of(2024, 12, 27), null);
        List<Duty.Turn> turns = fees.turnsUntil(LocalDate.of(2025, 2, 1), STRICT);
        assertThat(turns).extracting(Duty.Turn::periodKey).containsExactly("2025-01", "2025-02");
        assertThat(turns).extracting(turn -> String.valueOf(turn.dueOn())).containsExactly("2025-01-24", "2025-02-28");
        assertThat(turns).extracting(Duty.Turn::statedOn).containsOnlyNulls();
        TaskRules none = new TaskRules(
                DAYS,
                BeforeReading.STRICT,
                Rolling.ROLL_BACK,
                TaskRules.FirstPeriod.SAME,
                TaskRules.WithoutDay.NONE,
                35);
        assertThat(fees.turnsUntil(LocalDate.of(2025, 2, 1), none))
                .extracting(Duty.Turn::dueOn)
                .containsOnlyNulls();
    }

    @Test
    void endsWithItsLastDay() {
        assertThat(changes(monthly(25, Boundary.BEFORE, null, LocalDate.of(2025, 2, 28)), "2025-12-31", STRICT))
                .containsExactly("2024-12-24", "2025-01-24", "2025-02-24");
    }

    @Test
    void opensEarlyWhereTheWorkingDayRuleTakesTheDueDayOutOfItsPeriod() {
        List<Duty.Turn> turns = monthly(1, Boundary.BEFORE, null, null).turnsUntil(LocalDate.of(2025, 1, 31), STRICT);
        assertThat(turns)
                .extracting(turn -> turn.periodKey() + " " + turn.openedOn() + " " + turn.dueOn())
                .containsExactly("2025-01 2024-12-23 2024-12-31", "2025-02 2025-01-01 2025-01-24");
    }

    @Test
    void findsTheSameDayAgainForATaskOfAPeriod() {
        Duty duty = monthly(25, Boundary.BEFORE, null, null);
        Task may = new Task(
                1,
                1,
                1,
                4,
                "2025-05",
                LocalDate.of(2025, 5, 1),
                LocalDate.of(2025, 5, 25),
                LocalDate.of(2025, 5, 23),
                TaskStatus.GIVEN,
                null,
                null,
                null,
                null,
                0,
                null,
                null);
        assertThat(duty.dueOf(may, STRICT)).isEqualTo("2025-05-23");
        assertThat(duty.dueOf(may, LENIENT)).isEqualTo("2025-05-23");
        assertThat(duty.dueOf(may, rules(BeforeReading.LENIENT, Rolling.NONE))).isEqualTo("2025-05-25");
    }
}
