package vn.haidang.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;

/** The rules of a task's life, without database. */
class TaskTests {

    private static final long INVEST = 4;
    private static final long OFFICE = 2;
    private static final long LEADERS = 1;
    private static final LocalDate DUE = LocalDate.of(2024, 12, 26);

    private static Task task(TaskStatus status) {
        return new Task(
                7,
                1,
                1,
                INVEST,
                "",
                LocalDate.of(2024, 12, 23),
                DUE,
                DUE,
                status,
                null,
                null,
                null,
                null,
                0,
                null,
                null);
    }

    private static Task handedIn(long assignee, long submitter) {
        return new Task(
                7,
                1,
                1,
                INVEST,
                "",
                LocalDate.of(2024, 12, 23),
                DUE,
                DUE,
                TaskStatus.SUBMITTED,
                assignee,
                DUE,
                null,
                null,
                0,
                null,
                submitter);
    }

    private static Actor person(long id, Actor.Grant... grants) {
        return new Actor(id, "Người " + id, List.of(grants), "test", Locale.forLanguageTag("vi"));
    }

    private static Actor.Grant at(long unit, Role role) {
        return new Actor.Grant(role, unit);
    }

    @Test
    void stopsTheDoersClockAtTheSubmissionAndIsDoneOnThatDay() {
        Task done = task(TaskStatus.IN_PROGRESS).submitted(DUE).accepted();
        assertThat(done.status()).isEqualTo(TaskStatus.DONE);
        assertThat(done.doneOn()).isEqualTo(DUE);
        assertThat(TaskClass.of("DONE", DUE, done.submittedOn(), done.doneOn(), DUE.plusDays(30)))
                .isEqualTo(TaskClass.DONE_ON_TIME);
    }

    @Test
    void letsTheClockRunOnAfterAReturn() {
        Task returned = task(TaskStatus.GIVEN).submitted(DUE).returned();
        assertThat(returned.submittedOn()).isNull();
        assertThat(TaskClass.of("RETURNED", DUE, returned.submittedOn(), null, DUE.plusDays(1)))
                .isEqualTo(TaskClass.RUNNING_OVERDUE);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            names = {"DONE", "WITHDRAWN"})
    void freezesWhatIsFinished(TaskStatus finished) {
        for (TaskAction action : TaskAction.values()) {
            if (action != TaskAction.UNDO_ACCEPT || finished != TaskStatus.DONE) {
                assertThatExceptionOfType(Refused.class)
                        .isThrownBy(() -> TaskTransitions.check(finished, action, EnumSet.allOf(TaskPart.class)))
                        .satisfies(refused -> assertThat(refused.key()).isEqualTo("task.refused.frozen"));
            }
        }
    }

    @Test
    void refusesEverythingThatIsNotInTheTable() {
        for (TaskStatus status : TaskStatus.values()) {
            for (TaskAction action : TaskAction.values()) {
                if (TaskTransitions.find(status, action).isEmpty()) {
                    assertThatExceptionOfType(Refused.class)
                            .as(status + " " + action)
                            .isThrownBy(() -> TaskTransitions.to(status, action));
                }
            }
        }
        assertThat(TaskTransitions.find(TaskStatus.GIVEN, TaskAction.ACCEPT)).isEmpty();
        assertThat(TaskTransitions.find(TaskStatus.SUBMITTED, TaskAction.REROUTE))
                .isEmpty();
    }

    @Test
    void reachesEveryStatusAndLeavesEveryOpenOne() {
        Set<TaskStatus> reached = EnumSet.of(TaskStatus.GIVEN);
        TaskTransitions.all().forEach(line -> reached.add(line.to()));
        assertThat(reached).containsExactlyInAnyOrder(TaskStatus.values());
        Arrays.stream(TaskStatus.values())
                .filter(TaskStatus::isOpen)
                .forEach(open -> assertThat(TaskTransitions.all())
                        .anySatisfy(line -> assertThat(line.from() == open && line.to() != open)
                                .isTrue()));
    }

    @Test
    void isAcceptedByTheOfficeOrTheLeaderInChargeButNeverByItsDoer() {
        Task task = handedIn(11, 12);
        Actor office = person(21, at(OFFICE, Role.OFFICE));
        Actor leaderInCharge = person(31, at(LEADERS, Role.LEADER));
        Actor otherLeader = person(32, at(LEADERS, Role.LEADER));
        Set<Long> sponsors = Set.of(31L);
        assertThat(task.partsOf(office, sponsors)).contains(TaskPart.APPROVER);
        assertThat(task.partsOf(leaderInCharge, sponsors)).contains(TaskPart.APPROVER);
        assertThat(task.partsOf(otherLeader, sponsors)).doesNotContain(TaskPart.APPROVER);
        // the same rights, but the doer's
        assertThat(task.partsOf(person(11, at(OFFICE, Role.OFFICE)), sponsors)).doesNotContain(TaskPart.APPROVER);
        assertThat(task.partsOf(person(12, at(OFFICE, Role.OFFICE)), sponsors)).doesNotContain(TaskPart.APPROVER);
        assertThat(task.partsOf(person(13, at(INVEST, Role.UNIT_HEAD)), sponsors))
                .doesNotContain(TaskPart.APPROVER);
    }

    @Test
    void isNotAcceptedByAHeadOfItsUnitWhoIsOfTheOfficeToo() {
        Actor headAndOffice = person(41, at(INVEST, Role.UNIT_HEAD), at(OFFICE, Role.OFFICE));
        assertThat(handedIn(11, 12).partsOf(headAndOffice, Set.of())).doesNotContain(TaskPart.APPROVER);
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> TaskTransitions.check(
                        TaskStatus.SUBMITTED,
                        TaskAction.ACCEPT,
                        handedIn(11, 12).partsOf(headAndOffice, Set.of())))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("task.refused.part.APPROVER"));
    }

    @Test
    void isDoneByAnybodyOfTheUnitUntilItIsPassedOn() {
        Actor staff = person(51, at(INVEST, Role.STAFF));
        Task free = task(TaskStatus.GIVEN);
        assertThat(free.partsOf(staff, Set.of())).containsExactlyInAnyOrder(TaskPart.UNIT, TaskPart.DOER);
        assertThat(free.assigned(52).partsOf(staff, Set.of())).containsExactly(TaskPart.UNIT);
        assertThat(free.assigned(51).partsOf(staff, Set.of())).contains(TaskPart.DOER);
    }

    @Test
    void refusesExtensionAfterDeadline() {
        Task task = task(TaskStatus.IN_PROGRESS);
        task.requireTimeToAsk(DUE, null);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> task.requireTimeToAsk(DUE.plusDays(1), null))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("task.refused.extensionAfterDeadline"));
    }

    @Test
    void letsAskForTimeAfterALateReturnOfAResultThatCameInTime() {
        Task returned = task(TaskStatus.RETURNED);
        returned.requireTimeToAsk(DUE.plusDays(5), DUE);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> returned.requireTimeToAsk(DUE.plusDays(5), DUE.plusDays(1)));
    }

    @Test
    void movesADeadlineOnlyToALaterDay() {
        assertThat(task(TaskStatus.GIVEN).extended(DUE.plusDays(1)).dueOn()).isEqualTo(DUE.plusDays(1));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> task(TaskStatus.GIVEN).extended(DUE));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> task(TaskStatus.GIVEN).due(null).extended(DUE));
    }

    @Test
    void beginsAnewAtAnotherUnit() {
        Task moved = task(TaskStatus.GIVEN).assigned(51).rerouted(9);
        assertThat(moved.status()).isEqualTo(TaskStatus.GIVEN);
        assertThat(moved.unitId()).isEqualTo(9);
        assertThat(moved.assigneeId()).isNull();
        assertThat(moved.dueOn()).isEqualTo(DUE);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> task(TaskStatus.GIVEN).rerouted(INVEST));
    }
}
