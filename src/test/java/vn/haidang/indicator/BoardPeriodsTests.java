package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardPeriodsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Period RUNNING = Period.quarter(2026, 4);
    private static final Period ENDED = Period.quarter(2026, 3);

    @Test
    void opensTheLatestThatHasEnded() {
        assertThat(BoardPeriods.latest(List.of(RUNNING, ENDED, Period.quarter(2026, 2)), TODAY))
                .contains(ENDED);
    }

    @Test
    void opensARunningOneWhereNothingElseHasFigures() {
        assertThat(BoardPeriods.latest(List.of(RUNNING), TODAY)).contains(RUNNING);
        assertThat(BoardPeriods.latest(List.of(), TODAY)).isEmpty();
    }

    @Test
    void isPartialUntilItIsOverAndAllIsTaken() {
        assertThat(new BoardIntake(true, 60, 60, 59).partial()).isTrue();
        assertThat(new BoardIntake(false, 60, 60, 60).partial()).isTrue();
        assertThat(new BoardIntake(true, 60, 60, 60).partial()).isFalse();
        assertThat(new BoardIntake(true, 0, 0, 0).partial()).isFalse();
    }
}
