package vn.haidang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeadlineRuleTests {

    private static final WorkingDays DAYS = WorkingDays.of(HolidayData.load());

    @ParameterizedTest
    @CsvSource({
        // stated,   boundary, reading, rolling,      last day in time
        "2024-12-27, BEFORE, STRICT,  ROLL_BACK,    2024-12-26",
        "2024-12-27, BEFORE, LENIENT, ROLL_BACK,    2024-12-27",
        "2023-03-20, BEFORE, STRICT,  ROLL_BACK,    2023-03-17",
        "2023-03-20, BEFORE, STRICT,  ROLL_FORWARD, 2023-03-17",
        "2023-03-20, BEFORE, STRICT,  NONE,         2023-03-19",
        "2023-03-20, BEFORE, LENIENT, ROLL_BACK,    2023-03-20",
        "2025-05-24, BEFORE, LENIENT, ROLL_BACK,    2025-05-23",
        "2025-05-24, BEFORE, LENIENT, ROLL_FORWARD, 2025-05-26",
        "2025-05-24, BEFORE, LENIENT, NONE,         2025-05-24",
        "2025-05-24, BY,     STRICT,  ROLL_BACK,    2025-05-23",
        "2025-05-24, BY,     STRICT,  ROLL_FORWARD, 2025-05-26",
        "2025-05-24, ON,     STRICT,  NONE,         2025-05-24",
        "2024-11-30, WITHIN, STRICT,  ROLL_BACK,    2024-11-29",
        "2024-11-30, WITHIN, LENIENT, ROLL_FORWARD, 2024-11-29",
        "2024-12-31, WITHIN, STRICT,  ROLL_BACK,    2024-12-31",
        "2025-01-29, BEFORE, STRICT,  ROLL_BACK,    2025-01-24"
    })
    void findsTheLastDayInTime(
            LocalDate stated, Boundary boundary, BeforeReading reading, Rolling rolling, LocalDate expected) {
        assertThat(new DeadlineRule(DAYS, reading, rolling).lastDay(stated, boundary))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Rolling.class)
    void neverLetsAStrictBeforeReachTheDayItself(Rolling rolling) {
        DeadlineRule rule = new DeadlineRule(DAYS, BeforeReading.STRICT, rolling);
        LocalDate.of(2023, 1, 1)
                .datesUntil(LocalDate.of(2028, 1, 1))
                .forEach(day -> assertThat(rule.lastDay(day, Boundary.BEFORE)).isBefore(day));
    }

    @Test
    void endsOnWorkingDaysWhereverRollingIsOn() {
        for (Boundary boundary : Boundary.values()) {
            DeadlineRule rule = new DeadlineRule(DAYS, BeforeReading.LENIENT, Rolling.ROLL_FORWARD);
            LocalDate.of(2025, 1, 1)
                    .datesUntil(LocalDate.of(2026, 1, 1))
                    .forEach(day -> assertThat(DAYS.isWorkingDay(rule.lastDay(day, boundary)))
                            .isTrue());
        }
    }
}
