package vn.haidang.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.haidang.calendar.WorkingDays;

class IssueClockTests {

    private static final WorkingDays DAYS = WorkingDays.of(List.of());
    private static final LocalDate FRIDAY = LocalDate.of(2024, 12, 20);

    private static IssueClock on(LocalDate today, OutgoingUrgency urgency) {
        return IssueClock.of(FRIDAY, null, urgency, today, DAYS);
    }

    @Test
    void letsItGoOutUntilTheNextWorkingDay() {
        assertThat(on(FRIDAY, OutgoingUrgency.NORMAL)).isEqualTo(IssueClock.NONE);
        assertThat(on(FRIDAY.plusDays(3), OutgoingUrgency.NORMAL)).isEqualTo(IssueClock.DUE);
        assertThat(on(FRIDAY.plusDays(4), OutgoingUrgency.NORMAL)).isEqualTo(IssueClock.LATE);
    }

    @Test
    void wantsUrgentOnesTheSameDay() {
        assertThat(on(FRIDAY, OutgoingUrgency.URGENT)).isEqualTo(IssueClock.DUE);
        assertThat(on(FRIDAY.plusDays(1), OutgoingUrgency.FLASH)).isEqualTo(IssueClock.LATE);
    }

    @Test
    void remembersThatItWentOutLate() {
        assertThat(IssueClock.of(FRIDAY, FRIDAY.plusDays(3), OutgoingUrgency.NORMAL, FRIDAY.plusYears(1), DAYS))
                .isEqualTo(IssueClock.NONE);
        assertThat(IssueClock.of(FRIDAY, FRIDAY.plusDays(4), OutgoingUrgency.NORMAL, FRIDAY.plusYears(1), DAYS))
                .isEqualTo(IssueClock.LATE);
        assertThat(IssueClock.of(null, null, OutgoingUrgency.FLASH, FRIDAY, DAYS))
                .isEqualTo(IssueClock.NONE);
    }
}
