package vn.haidang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarDateTests {

    @ParameterizedTest
    @CsvSource({
        "1985, 1985-01-21",
        "2007, 2007-02-17",
        "2023, 2023-01-22",
        "2024, 2024-02-10",
        "2025, 2025-01-29",
        "2026, 2026-02-17",
        "2027, 2027-02-06",
        "2030, 2030-02-02"
    })
    void findsTheFirstDayOfTet(int year, LocalDate expected) {
        assertThat(Tet.firstDay(year)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2023, 2023-04-29", "2024, 2024-04-18", "2025, 2025-04-07", "2026, 2026-04-26", "2027, 2027-04-16"})
    void findsTheDayOfTheHungKings(int year, LocalDate expected) {
        assertThat(new LunarDate(year, 3, false, 10).toDate()).isEqualTo(expected);
    }

    @Test
    void namesTheDayBeforeTetInTheOldYear() {
        assertThat(LunarDate.of(LocalDate.of(2025, 1, 28))).isEqualTo(new LunarDate(2024, 12, false, 29));
        assertThat(LunarDate.of(LocalDate.of(2025, 1, 29))).isEqualTo(new LunarDate(2025, 1, false, 1));
    }

    @Test
    void knowsTheIntercalaryMonth() {
        // 2025 has a second sixth month, from 25/7 to 22/8
        assertThat(LunarDate.of(LocalDate.of(2025, 7, 25))).isEqualTo(new LunarDate(2025, 6, true, 1));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new LunarDate(2026, 6, true, 1).toDate());
    }

    @Test
    void returnsToTheSameDay() {
        for (LocalDate day = LocalDate.of(2000, 1, 1); day.getYear() < 2060; day = day.plusDays(5)) {
            assertThat(LunarDate.of(day).toDate()).isEqualTo(day);
        }
    }
}
