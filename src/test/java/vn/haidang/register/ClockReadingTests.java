package vn.haidang.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import vn.haidang.calendar.HolidayData;
import vn.haidang.calendar.WorkingDays;

class ClockReadingTests {

    private static final WorkingDays DAYS = WorkingDays.of(HolidayData.load());
    private static final LocalDate BEGIN = LocalDate.of(2020, 3, 5);
    private static final ClockRule USUAL = new ClockRule(ClockKind.REGISTER, false, 0, 1, "Điều 4", BEGIN, null);
    private static final ClockRule URGENT = new ClockRule(ClockKind.REGISTER, true, 0, 0, "Điều 4", BEGIN, null);

    @Test
    void givesUntilTheNextWorkingDay() {
        // a Friday
        ClockReading reading = ClockReading.of(USUAL, at(2024, 12, 20, 16), null, LocalDate.of(2024, 12, 23), DAYS);
        assertThat(reading.aimOn()).isEqualTo(LocalDate.of(2024, 12, 20));
        assertThat(reading.latestOn()).isEqualTo(LocalDate.of(2024, 12, 23));
        assertThat(reading.state()).isEqualTo(ClockReading.State.RUNNING);
    }

    @Test
    void isLateByWorkingDays() {
        ClockReading reading = ClockReading.of(USUAL, at(2024, 12, 20, 16), null, LocalDate.of(2024, 12, 25), DAYS);
        assertThat(reading.state()).isEqualTo(ClockReading.State.LATE);
        assertThat(reading.daysLate()).isEqualTo(2);
    }

    @Test
    void waitsForMondayUnlessUrgent() {
        Instant saturday = at(2024, 12, 21, 9);
        assertThat(ClockReading.of(USUAL, saturday, null, LocalDate.of(2024, 12, 21), DAYS)
                        .aimOn())
                .isEqualTo(LocalDate.of(2024, 12, 23));
        ClockReading urgent = ClockReading.of(URGENT, saturday, null, LocalDate.of(2024, 12, 22), DAYS);
        assertThat(urgent.latestOn()).isEqualTo(LocalDate.of(2024, 12, 21));
        assertThat(urgent.isLate()).isTrue();
    }

    @Test
    void remembersThatItWasDoneLate() {
        ClockReading reading =
                ClockReading.of(USUAL, at(2024, 12, 20, 16), at(2024, 12, 24, 8), LocalDate.of(2025, 6, 1), DAYS);
        assertThat(reading.state()).isEqualTo(ClockReading.State.DONE_LATE);
        assertThat(reading.daysLate()).isEqualTo(1);
        assertThat(ClockReading.of(USUAL, at(2024, 12, 20, 16), at(2024, 12, 23, 17), LocalDate.of(2025, 6, 1), DAYS)
                        .state())
                .isEqualTo(ClockReading.State.DONE);
    }

    @Test
    void countsTheDayInVietnam() {
        // half past midnight here is still the day before in Greenwich
        Instant late = LocalDateTime.of(2024, 12, 23, 0, 30)
                .atZone(ArrivalForm.VIETNAM)
                .toInstant();
        assertThat(ClockReading.of(USUAL, late, null, LocalDate.of(2024, 12, 23), DAYS)
                        .aimOn())
                .isEqualTo(LocalDate.of(2024, 12, 23));
    }

    @Test
    void holdsOnlyWhileInForce() {
        ClockRule old = new ClockRule(ClockKind.FORWARD, false, 0, 1, "x", BEGIN, LocalDate.of(2024, 12, 31));
        assertThat(old.holdsOn(LocalDate.of(2024, 12, 31))).isTrue();
        assertThat(old.holdsOn(LocalDate.of(2025, 1, 1))).isFalse();
        assertThat(old.holdsOn(BEGIN.minusDays(1))).isFalse();
    }

    private static Instant at(int year, int month, int day, int hour) {
        return LocalDateTime.of(year, month, day, hour, 0)
                .atZone(ArrivalForm.VIETNAM)
                .toInstant();
    }
}
