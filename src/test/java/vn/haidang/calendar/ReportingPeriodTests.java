package vn.haidang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingPeriodTests {

    @ParameterizedTest // Nghị định 09/2019/NĐ-CP art. 12
    @CsvSource({
        "MONTH,     2024-12-01, 2024-12, 2024-11-15, 2024-12-14",
        "MONTH,     2025-01-31, 2025-01, 2024-12-15, 2025-01-14",
        "QUARTER,   2025-02-10, 2025-Q1, 2024-12-15, 2025-03-14",
        "QUARTER,   2025-10-01, 2025-Q4, 2025-09-15, 2025-12-14",
        "HALF_YEAR, 2025-03-01, 2025-H1, 2024-12-15, 2025-06-14",
        "HALF_YEAR, 2025-12-31, 2025-H2, 2025-06-15, 2025-12-14",
        "YEAR,      2025-07-01, 2025,    2024-12-15, 2025-12-14"
    })
    void runsFromThe15thToThe14th(Every every, LocalDate named, String key, LocalDate from, LocalDate to) {
        assertThat(ReportingPeriod.named(every, named)).isEqualTo(new ReportingPeriod(every, key, from, to));
    }

    @Test
    void countsEveryDayInExactlyOnePeriod() {
        for (Every every : new Every[] {Every.MONTH, Every.QUARTER, Every.HALF_YEAR, Every.YEAR}) {
            LocalDate.of(2023, 1, 1).datesUntil(LocalDate.of(2026, 1, 1)).forEach(day -> {
                ReportingPeriod period = ReportingPeriod.counting(every, day);
                assertThat(period.contains(day)).as("%s in %s", day, period).isTrue();
                assertThat(ReportingPeriod.counting(every, period.to().plusDays(1))
                                .from())
                        .isEqualTo(period.to().plusDays(1));
            });
        }
    }

    @Test
    void isDueNoEarlierThanOneWorkingDayAfterClosing() {
        WorkingDays days = WorkingDays.of(HolidayData.load());
        ReportingPeriod february = ReportingPeriod.named(Every.MONTH, LocalDate.of(2026, 2, 1));
        assertThat(february.earliestDueDay(days))
                .as("14/02/2026 is followed by Tết")
                .isEqualTo("2026-02-23");
    }

    @Test
    void hasNoDaysOrWeeks() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> ReportingPeriod.named(Every.WEEK, LocalDate.of(2025, 1, 1)));
    }
}
