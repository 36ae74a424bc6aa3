package vn.haidang.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TaskClassTests {

    private static final LocalDate DUE = LocalDate.of(2024, 12, 26);

    @Test
    void isInTimeOnTheLastDayAndOverdueOnTheNext() {
        assertThat(TaskClass.of("IN_PROGRESS", DUE, null, null, DUE)).isEqualTo(TaskClass.RUNNING_IN_TIME);
        assertThat(TaskClass.of("IN_PROGRESS", DUE, null, null, DUE.plusDays(1)))
                .isEqualTo(TaskClass.RUNNING_OVERDUE);
    }

    @Test
    void doesNotCountTheWaitForAcceptanceAgainstTheDoer() {
        assertThat(TaskClass.of("SUBMITTED", DUE, DUE, null, DUE.plusDays(30))).isEqualTo(TaskClass.RUNNING_IN_TIME);
        assertThat(TaskClass.of("SUBMITTED", DUE, DUE.plusDays(1), null, DUE.plusDays(30)))
                .isEqualTo(TaskClass.RUNNING_OVERDUE);
        assertThat(TaskClass.of("DONE", DUE, DUE, DUE.plusDays(9), DUE.plusDays(9)))
                .isEqualTo(TaskClass.DONE_ON_TIME);
    }

    @Test
    void countsASubmissionThatWasSentBackAsNone() {
        assertThat(TaskClass.of("RETURNED", DUE, null, null, DUE.plusDays(1))).isEqualTo(TaskClass.RUNNING_OVERDUE);
    }

    @Test
    void keepsTasksWithoutDeadlineApart() {
        assertThat(TaskClass.of("GIVEN", null, null, null, DUE)).isEqualTo(TaskClass.RUNNING_NO_DEADLINE);
        assertThat(TaskClass.of("DONE", null, DUE, DUE, DUE)).isEqualTo(TaskClass.DONE_NO_DEADLINE);
    }

    @Test
    void readsWhatAddressesSay() {
        assertThat(TaskClass.named("running.overdue")).isEqualTo(Set.of(TaskClass.RUNNING_OVERDUE));
        assertThat(TaskClass.named("done.noDeadline")).isEqualTo(Set.of(TaskClass.DONE_NO_DEADLINE));
        assertThat(TaskClass.named("onTime")).isEqualTo(Set.of(TaskClass.DONE_ON_TIME));
        assertThat(TaskClass.named("running")).isEqualTo(TaskClass.RUNNING);
        assertThat(TaskClass.named("noDeadline"))
                .isEqualTo(Set.of(TaskClass.DONE_NO_DEADLINE, TaskClass.RUNNING_NO_DEADLINE));
        assertThatIllegalArgumentException().isThrownBy(() -> TaskClass.named("sometimes"));
    }
}
