package vn.haidang.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.haidang.calendar.WorkingDays;

class IssueClockTests {

    private static final WorkingDays DAYS = WorkingDays.of(List.of());
    private static final LocalDate FRIDAY = LocalDate.of(2024, 12, 20);

    private static IssueClock on(LocalDate today, Urgency urgency) {
        return IssueClock.of(FRIDAY, null, urgency, today, DAYS);
    }

    @Test
    void letsItGoOutUntilTheNextWorkingDay() {
        assertThat(on(FRIDAY, Urgency.NORMAL)).isEqualTo(IssueClock.NONE);
        assertThat(on(FRIDAY.plusDays(3), Urgency.NORMAL)).isEqualTo(IssueClock.DUE);
        assertThat(on(FRIDAY.plusDays(4), Urgency.NORMAL)).isEqualTo(IssueClock.LATE);
    }

    @Test
    void wantsUrgentOnesTheSameDay() {
        assertThat(on(FRIDAY, Urgency.URGENT)).isEqualTo(IssueClock.DUE);
        assertThat(on(FRIDAY.plusDays(1), Urgency.FLASH)).isEqualTo(IssueClock.LATE);
    }

    @Test
    void remembersThatItWentOutLate() {
        assertThat(IssueClock.of(FRIDAY, FRIDAY.plusDays(3), Urgency.NORMAL, FRIDAY.plusYears(1), DAYS))
                .isEqualTo(IssueClock.NONE);
        assertThat(IssueClock.of(FRIDAY, FRIDAY.plusDays(4), Urgency.NORMAL, FRIDAY.plusYears(1), DAYS))
                .isEqualTo(IssueClock.LATE);
        assertThat(IssueClock.of(null, null, Urgency.FLASH, FRIDAY, DAYS)).isEqualTo(IssueClock.NONE);
    }
}
