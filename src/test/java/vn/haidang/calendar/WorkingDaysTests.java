package vn.haidang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTests {

    private final WorkingDays days = WorkingDays.of(HolidayData.load());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-01-02", "2023-01-20", "2023-01-26", "2023-05-03", "2023-09-04", "2024-02-08", "2024-02-14",
                        "2024-04-18", "2024-04-29",
                "2024-09-03", "2025-01-27", "2025-01-31", "2025-04-07", "2025-05-02", "2025-09-01", "2026-01-02",
                        "2026-02-16", "2026-02-20",
                "2026-04-27", "2026-08-31", "2026-09-01", "2024-12-28", "2024-12-29"
            })
    void isOffOnHolidaysAndDaysInReturn(String day) {
        assertThat(days.isWorkingDay(LocalDate.parse(day))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-01-19",
                "2023-01-27",
                "2023-09-05",
                "2024-02-07",
                "2024-02-15",
                "2024-05-04",
                "2025-01-24",
                "2025-02-03",
                "2025-04-26",
                "2025-05-05",
                "2026-01-10",
                "2026-02-13",
                "2026-02-23",
                "2026-08-22",
                "2026-09-03",
                "2024-12-31"
            })
    void isOpenAroundThemAndOnSwappedSaturdays(String day) {
        assertThat(days.isWorkingDay(LocalDate.parse(day))).isTrue();
    }

    @Test
    void rollsOverTet2025() {
        LocalDate tet = LocalDate.of(2025, 1, 29);
        assertThat(days.onOrBefore(tet)).isEqualTo("2025-01-24");
        assertThat(days.onOrAfter(tet)).isEqualTo("2025-02-03");
        assertThat(Tet.lastWorkingDayBefore(2025, days)).isEqualTo("2025-01-24");
        assertThat(Tet.lastWorkingDayBefore(2026, days)).isEqualTo("2026-02-13");
    }

    @ParameterizedTest // Civil Code 2015 art. 147.1: the start day is not counted
    @CsvSource({
        "2024-12-23, 1, 2024-12-24",
        "2024-12-27, 1, 2024-12-30",
        "2024-12-31, 1, 2025-01-02",
        "2025-01-24, 1, 2025-02-03",
        "2025-01-25, 1, 2025-02-03",
        "2025-04-25, 1, 2025-04-26",
        "2025-01-24, 5, 2025-02-07",
        "2025-02-03, -1, 2025-01-24",
        "2025-02-01, -1, 2025-01-24",
        "2025-02-01, 0, 2025-02-01"
    })
    void countsWorkingDaysFromTheDayAfter(LocalDate start, int n, LocalDate expected) {
        assertThat(days.plusWorkingDays(start, n)).isEqualTo(expected);
    }

    @Test
    void agreesWithCountingDayByDay() {
        Random random = new Random(30);
        LocalDate first = LocalDate.of(2022, 6, 1);
        for (int round = 0; round < 2_000; round++) {
            LocalDate start = first.plusDays(random.nextInt(2_200));
            LocalDate end = start.plusDays(random.nextInt(200));
            long counted = start.plusDays(1)
                    .datesUntil(end.plusDays(1))
                    .filter(days::isWorkingDay)
                    .count();
            assertThat(days.workingDaysBetween(start, end)).isEqualTo(counted);
            assertThat(days.workingDaysBetween(end, start)).isEqualTo(-counted);
            int n = 1 + random.nextInt(60);
            LocalDate later = days.plusWorkingDays(start, n);
            assertThat(days.isWorkingDay(later)).isTrue();
            assertThat(days.workingDaysBetween(start, later)).isEqualTo(n);
            assertThat(days.onOrBefore(start)).isBeforeOrEqualTo(start);
            assertThat(days.onOrAfter(start)).isAfterOrEqualTo(start);
            assertThat(days.onOrBefore(start).equals(days.onOrAfter(start))).isEqualTo(days.isWorkingDay(start));
        }
    }

    @Test
    void derivesYearsWithoutDataFromTheLaw() {
        assertThat(days.isDated(2025)).isTrue();
        assertThat(days.isDated(2030)).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2030, 2, 4)))
                .as("after Tết 02/02/2030")
                .isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2028, 4, 4)))
                .as("Giỗ Tổ 2028")
                .isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2028, 4, 5))).isTrue();
    }

    @Test
    void delivers2027AsTheLawGivesIt() {
        List<Holiday> delivered = HolidayData.load().stream()
                .filter(holiday -> holiday.from().getYear() == 2027)
                .toList();
        assertThat(delivered).isEqualTo(StatutoryHolidays.of(2027));
    }

    @Test
    void computesWhatWasAnnouncedForWholeYears() {
        WorkingDays computed = WorkingDays.of(List.of());
        for (int year : new int[] {2023, 2024, 2025, 2026}) {
            LocalDate.of(year, 1, 1)
                    .datesUntil(LocalDate.of(year + 1, 1, 1))
                    .filter(day -> !isSwap(day))
                    .forEach(day ->
                            assertThat(computed.isWorkingDay(day)).as("%s", day).isEqualTo(days.isWorkingDay(day)));
        }
    }

    private static boolean isSwap(LocalDate day) {
        return HolidayData.load().stream()
                .anyMatch(holiday -> holiday.from().equals(day)
                        && (holiday.kind() == HolidayKind.WORKING_SATURDAY
                                || holiday.name().startsWith("Nghỉ hoán đổi")));
    }

    @Test
    void citesASourceForEveryHoliday() {
        assertThat(HolidayData.load()).hasSizeGreaterThan(40).allSatisfy(holiday -> {
            assertThat(holiday.name()).isNotBlank();
            assertThat(holiday.citation()).isNotBlank();
        });
    }

    @Test
    void swapsEachWorkedSaturdayForOneWeekday() {
        List<Holiday> all = HolidayData.load();
        assertThat(all.stream().filter(holiday -> holiday.kind() == HolidayKind.WORKING_SATURDAY))
                .hasSize((int) all.stream()
                        .filter(holiday -> holiday.name().startsWith("Nghỉ hoán đổi"))
                        .count())
                .allSatisfy(holiday -> assertThat(holiday.from().getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY));
    }

    @Test
    void refusesDaysOutsideItsYears() {
        assertThatExceptionOfType(YearNotCovered.class).isThrownBy(() -> days.isWorkingDay(LocalDate.of(1999, 12, 31)));
        assertThatExceptionOfType(YearNotCovered.class).isThrownBy(() -> days.isWorkingDay(LocalDate.of(2100, 1, 1)));
        assertThatExceptionOfType(YearNotCovered.class)
                .isThrownBy(() -> days.plusWorkingDays(LocalDate.of(2099, 12, 30), 10));
    }

    @Test
    void refusesContradictoryExceptions() {
        LocalDate saturday = LocalDate.of(2025, 4, 26);
        Holiday swap = exception(saturday, HolidayKind.WORKING_SATURDAY);
        Holiday holiday = exception(saturday, HolidayKind.HOLIDAY);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> WorkingDays.of(List.of(swap, holiday)));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> exception(saturday.plusDays(2), HolidayKind.WORKING_SATURDAY));
    }

    private static Holiday exception(LocalDate day, HolidayKind kind) {
        return new Holiday(day, day, kind, "x", "x", Certainty.ANNOUNCED);
    }

    @Test
    void namesTheLineItCannotRead() throws IOException {
        String header = "from,to,kind,name,citation,certainty\n";
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() ->
                        HolidayData.parse(new StringReader(header + "\n2025-02-30,2025-03-01,HOLIDAY,a,b,ANNOUNCED\n")))
                .withMessageContaining("line 3");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> HolidayData.parse(new StringReader(header + "2025-01-01,HOLIDAY\n")))
                .withMessageContaining("6 columns");
        assertThat(HolidayData.parse(new StringReader(header + "# note\n"))).isEmpty();
    }
}
