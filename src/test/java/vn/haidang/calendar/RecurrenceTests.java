package vn.haidang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecurrenceTests {

    private static final WorkingDays DAYS = WorkingDays.of(HolidayData.load());
    private static final DeadlineRule STRICT = new DeadlineRule(DAYS, BeforeReading.STRICT, Rolling.ROLL_BACK);
    private static final DeadlineRule LENIENT = new DeadlineRule(DAYS, BeforeReading.LENIENT, Rolling.NONE);
    private static final LocalDate MEETING = LocalDate.of(2024, 12, 23);
    private static final LocalDate END_OF_2025 = LocalDate.of(2025, 12, 31);

    private static List<String> due(Recurrence recurrence, LocalDate from, LocalDate to, DeadlineRule rule) {
        return recurrence.occurrences(from, to, rule).stream()
                .map(occurrence -> occurrence.due().toString())
                .toList();
    }

    @Test
    void dueBeforeThe25thOfEveryMonthReadStrictly() {
        Recurrence progress = Recurrence.monthly(25, Boundary.BEFORE).startingOn(MEETING);
        assertThat(due(progress, LocalDate.of(2024, 1, 1), END_OF_2025, STRICT))
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
    void dueOnThe25thItselfReadLeniently() {
        Recurrence progress = Recurrence.monthly(25, Boundary.BEFORE).startingOn(MEETING);
        assertThat(progress.occurrences(MEETING, END_OF_2025, LENIENT))
                .hasSize(13)
                .allSatisfy(occurrence -> {
                    assertThat(occurrence.due()).isEqualTo(occurrence.statedDay());
                    assertThat(occurrence.due().getDayOfMonth()).isEqualTo(25);
                });
    }

    @Test
    void beginsInTheMonthAfterTheFirstReport() {
        Recurrence fees = Recurrence.every(Every.MONTH).startingAfter(LocalDate.of(2024, 12, 27));
        assertThat(fees.occurrences(MEETING, LocalDate.of(2025, 2, 28), STRICT))
                .containsExactly(
                        new Occurrence(
                                "2025-01", day("2025-01-01"), day("2025-01-31"), day("2025-01-31"), day("2025-01-24")),
                        new Occurrence(
                                "2025-02", day("2025-02-01"), day("2025-02-28"), day("2025-02-28"), day("2025-02-28")));
    }

    @Test
    void takesTheLastDayOfShortMonths() {
        Recurrence onThe31st = Recurrence.monthly(31, Boundary.BY);
        assertThat(due(onThe31st, day("2024-02-01"), day("2024-05-01"), LENIENT))
                .containsExactly("2024-02-29", "2024-03-31", "2024-04-30");
        Recurrence beforeThe30th = Recurrence.monthly(30, Boundary.BEFORE);
        assertThat(due(beforeThe30th, day("2025-02-01"), day("2025-03-31"), STRICT))
                .containsExactly("2025-02-28", "2025-03-28");
    }

    @Test
    void namesWeeksByTheIsoYearAndSkipsTheWeekOfTet() {
        Recurrence friday = Recurrence.weekly(DayOfWeek.FRIDAY, Boundary.BY);
        List<Occurrence> found = friday.occurrences(day("2024-12-28"), day("2025-02-08"), STRICT);
        assertThat(found.stream().map(Occurrence::periodKey))
                .containsExactly("2025-W01", "2025-W02", "2025-W03", "2025-W04", "2025-W06");
        assertThat(found.getFirst().periodStart()).isEqualTo("2024-12-30");
        assertThat(due(
                        Recurrence.weekly(DayOfWeek.FRIDAY, Boundary.BEFORE),
                        day("2025-03-03"),
                        day("2025-03-09"),
                        STRICT))
                .containsExactly("2025-03-06");
    }

    @Test
    void comesDailyOnWorkingDaysOnly() {
        assertThat(due(Recurrence.every(Every.DAY), day("2025-04-24"), day("2025-05-06"), STRICT))
                .containsExactly(
                        "2025-04-24",
                        "2025-04-25",
                        "2025-04-26",
                        "2025-04-28",
                        "2025-04-29",
                        "2025-05-05",
                        "2025-05-06");
    }

    @Test
    void findsAMonthWithinLongerPeriods() {
        Recurrence lastMonthOfQuarter = new Recurrence(Every.QUARTER, 20, null, null, Boundary.BY, null, null, null);
        assertThat(due(lastMonthOfQuarter, day("2025-01-01"), day("2025-12-31"), STRICT))
                .containsExactly("2025-03-20", "2025-06-20", "2025-09-19", "2025-12-19");
        Recurrence halfYear = new Recurrence(Every.HALF_YEAR, 5, null, 6, Boundary.BEFORE, null, null, null);
        assertThat(halfYear.occurrences(day("2025-01-01"), day("2025-12-31"), STRICT))
                .extracting(
                        Occurrence::periodKey, occurrence -> occurrence.due().toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2025-H1", "2025-06-04"),
                        org.assertj.core.groups.Tuple.tuple("2025-H2", "2025-12-04"));
        Recurrence yearly = new Recurrence(Every.YEAR, 31, null, 3, Boundary.BEFORE, null, null, null);
        assertThat(due(yearly, day("2025-01-01"), day("2026-12-31"), STRICT))
                .containsExactly("2025-03-28", "2026-03-30");
        Recurrence noDay = new Recurrence(Every.QUARTER, null, null, 1, Boundary.WITHIN, null, null, null);
        assertThat(due(noDay, day("2025-04-01"), day("2025-06-30"), STRICT)).containsExactly("2025-04-29");
    }

    @Test
    void endsWithItsLastDay() {
        Recurrence recurrence = Recurrence.monthly(10, Boundary.BY)
                .startingOn(day("2025-01-01"))
                .endingOn(day("2025-03-10"));
        assertThat(due(recurrence, day("2024-01-01"), day("2026-12-31"), STRICT))
                .containsExactly("2025-01-10", "2025-02-10", "2025-03-10");
    }

    @Test
    void dividesASpanWithoutGapOrRepetition() {
        List<Recurrence> all = List.of(
                Recurrence.monthly(1, Boundary.BEFORE),
                Recurrence.monthly(31, Boundary.ON),
                Recurrence.weekly(DayOfWeek.MONDAY, Boundary.BEFORE),
                Recurrence.weekly(DayOfWeek.SUNDAY, Boundary.BY),
                Recurrence.every(Every.DAY),
                Recurrence.every(Every.QUARTER),
                new Recurrence(Every.YEAR, 1, null, 1, Boundary.BEFORE, null, null, null));
        for (Rolling rolling : Rolling.values()) {
            DeadlineRule rule = new DeadlineRule(DAYS, BeforeReading.STRICT, rolling);
            for (Recurrence recurrence : all) {
                List<Occurrence> pieces = new ArrayList<>();
                LocalDate from = day("2023-01-01");
                while (from.getYear() < 2027) {
                    pieces.addAll(recurrence.occurrences(from, from.plusDays(16), rule));
                    from = from.plusDays(17);
                }
                List<Occurrence> whole = recurrence.occurrences(day("2023-01-01"), from.minusDays(1), rule);
                assertThat(pieces).hasSameSizeAs(whole).containsExactlyInAnyOrderElementsOf(whole);
                assertThat(pieces.stream().map(Occurrence::periodKey)).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void refusesDaysThatDoNotFitThePeriod() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Recurrence.monthly(32, Boundary.BY));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Recurrence(Every.QUARTER, 1, null, 4, Boundary.BY, null, null, null));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(
                        () -> new Recurrence(Every.MONTH, null, DayOfWeek.FRIDAY, null, Boundary.BY, null, null, null));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Recurrence(Every.WEEK, 3, null, null, Boundary.BY, null, null, null));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
