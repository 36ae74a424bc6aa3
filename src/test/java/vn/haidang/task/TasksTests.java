package vn.haidang.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.attachment.Attachments;
import vn.haidang.audit.AuditQueries;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.StaleWrite;
import vn.haidang.reading.Boundary;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestClock;

/** From giving to accepting, with everything that can come in between. */
@ApplicationTest
class TasksTests {

    @Autowired
    Directives directives;

    @Autowired
    Tasks tasks;

    @Autowired
    BulkTasks bulk;

    @Autowired
    TaskStore store;

    @Autowired
    Attachments attachments;

    @Autowired
    AuditQueries audit;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    /** A task of P. QLĐT, due on 27/12/2024. */
    private long task;

    private Actor anh;
    private Actor mai;
    private Actor ha;

    @BeforeEach
    void give() {
        anh = cast.actor(SmallAuthority.ANH);
        mai = cast.actor(SmallAuthority.MAI);
        ha = cast.actor(SmallAuthority.HA);
        task = give("INVEST");
    }

    private long give(String unit) {
        Notice notice = new Notice(cast);
        var order = notice.forUnit(
                "1", unit, "Báo cáo kết quả thu hút đầu tư.", Notice.date(LocalDate.of(2024, 12, 27), Boundary.BY));
        long document = jdbc.sql("select coalesce(max(document_id), 0) + 1 from task.directives")
                .query(Long.class)
                .single();
        return directives
                .create(
                        ha,
                        new vn.haidang.document.ConfirmedDocument(
                                document, "NOTICE", Notice.LABEL, Notice.MEETING, List.of(order)))
                .getFirst();
    }

    private Task now() {
        return store.find(task).orElseThrow();
    }

    private void submitOn(LocalDate day) {
        clock.setTo(day);
        tasks.submit(mai, task, null, "Đã báo cáo.", List.of());
    }

    @Test
    void goesFromTheHeadToAPersonToTheOffice() {
        tasks.see(anh, task);
        tasks.assign(anh, task, 0, mai.person(), "Làm ngay giúp anh.");
        tasks.note(mai, task, 1, "Đã có số liệu quý IV.", List.of());
        NewFile evidence = new NewFile("bao-cao.txt", "text/plain", "2,96 tỷ USD".getBytes(StandardCharsets.UTF_8));
        tasks.submit(mai, task, 2, "Đã báo cáo Lãnh đạo Ban.", List.of(evidence));
        tasks.accept(ha, task, 3, null);
        assertThat(now().status()).isEqualTo(TaskStatus.DONE);
        assertThat(now().doneOn()).isEqualTo("2024-12-23");
        assertThat(now().firstSeenAt()).isNotNull();
        assertThat(jdbc.sql("select kind from task.events where task_id = :id order by id")
                        .param("id", task)
                        .query(String.class)
                        .list())
                .containsExactly("GIVEN", "SEEN", "ASSIGNED", "NOTED", "SUBMITTED", "ACCEPTED");
        long file = jdbc.sql("select file_id from task.attached where task_id = :id and submission_id is not null")
                .param("id", task)
                .query(Long.class)
                .single();
        assertThat(attachments.open(file)).isEqualTo(evidence.content());
    }

    @Test
    void putsEachActOnRecordInPlainWords() {
        tasks.assign(anh, task, null, mai.person(), null);
        var entry = audit.history("task", task).getFirst();
        assertThat(entry.action()).isEqualTo("task.assigned");
        assertThat(entry.after()).containsEntry("assignee", "Lê Thị Mai").containsEntry("status", "Đang thực hiện");
        assertThat(entry.before()).containsEntry("status", "Mới giao");
    }

    @Test
    void keepsTheDoersTimeFreeOfTheWaitForAcceptance() {
        submitOn(LocalDate.of(2024, 12, 27));
        clock.setTo(LocalDate.of(2025, 1, 15));
        tasks.accept(ha, task, null, null);
        assertThat(jdbc.sql(
                                "select task.class_of(status, due_on, submitted_on, done_on, '2025-02-01') from task.tasks where id = :id")
                        .param("id", task)
                        .query(String.class)
                        .single())
                .isEqualTo("DONE_ON_TIME");
    }

    @Test
    void remembersHowItStoodOnEachDay() {
        submitOn(LocalDate.of(2024, 12, 27));
        clock.setTo(LocalDate.of(2025, 1, 3));
        tasks.returnForRevision(ha, task, null, "Thiếu số liệu DDI.");
        clock.setTo(LocalDate.of(2025, 1, 6));
        tasks.submit(mai, task, null, "Đã bổ sung.", List.of());
        tasks.accept(ha, task, null, null);
        assertThat(jdbc.sql("""
                select from_day || ' ' || coalesce(to_day::text, '…') || ' ' || status || ' ' || task.class_of(status, due_on, submitted_on, done_on, from_day)
                from task.states where task_id = :id order by from_day
                """).param("id", task).query(String.class).list())
                .containsExactly(
                        "2024-12-23 2024-12-27 GIVEN RUNNING_IN_TIME",
                        "2024-12-27 2025-01-03 SUBMITTED RUNNING_IN_TIME",
                        "2025-01-03 2025-01-06 RETURNED RUNNING_OVERDUE",
                        "2025-01-06 … DONE DONE_LATE");
    }

    @Test
    void refusesAcceptanceByTheDoerAndByTheHeadOfTheUnit() {
        submitOn(LocalDate.of(2024, 12, 24));
        for (Actor own : List.of(mai, anh, cast.actor(SmallAuthority.LAN), cast.actor(SmallAuthority.VINH))) {
            assertThatExceptionOfType(NotPermitted.class)
                    .as(own.name())
                    .isThrownBy(() -> tasks.accept(own, task, null, null));
        }
        tasks.accept(cast.actor(SmallAuthority.HAI), task, null, "Tốt.");
        assertThat(now().status()).isEqualTo(TaskStatus.DONE);
    }

    @Test
    void refusesTheHeadOfTheOfficeToApproveForHisOwnUnit() {
        long own = give("OFFICE");
        tasks.submit(ha, own, null, "Đã xong.", List.of());
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> tasks.accept(cast.actor(SmallAuthority.TUNG), own, null, null));
        assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> tasks.accept(ha, own, null, null));
        tasks.accept(cast.actor(SmallAuthority.THAO), own, null, null);
        assertThat(store.find(own).orElseThrow().status()).isEqualTo(TaskStatus.DONE);
    }

    @Test
    void letsOneOfTwoWhoAcceptAtOnceWin() throws Exception {
        submitOn(LocalDate.of(2024, 12, 24));
        int version = now().version();
        CountDownLatch start = new CountDownLatch(1);
        List<Object> outcomes = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = List.of(ha, cast.actor(SmallAuthority.THAO)).stream()
                .map(actor -> Thread.ofVirtual().start(() -> {
                    try {
                        start.await();
                        tasks.accept(actor, task, version, null);
                        outcomes.add("accepted");
                    } catch (InterruptedException | Refused refused) {
                        outcomes.add(refused.getClass());
                    }
                }))
                .toList();
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(outcomes).containsExactlyInAnyOrder("accepted", StaleWrite.class);
        assertThat(jdbc.sql("select count(*) from task.acceptances where task_id = :id")
                        .param("id", task)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void refusesAStaleVersion() {
        tasks.note(mai, task, 0, "Bắt đầu.", List.of());
        assertThatExceptionOfType(StaleWrite.class).isThrownBy(() -> tasks.submit(mai, task, 0, "Xong.", List.of()));
        assertThat(now().status()).isEqualTo(TaskStatus.IN_PROGRESS);
    }

    @Test
    void takesAnAcceptanceBackWithinTenSecondsOnly() {
        submitOn(LocalDate.of(2024, 12, 24));
        tasks.accept(ha, task, null, null);
        clock.advance(Duration.ofSeconds(9));
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> tasks.undoAccept(cast.actor(SmallAuthority.THAO), task));
        tasks.undoAccept(ha, task);
        assertThat(now().status()).isEqualTo(TaskStatus.SUBMITTED);
        assertThat(now().submittedOn()).isEqualTo("2024-12-24");
        tasks.accept(ha, task, null, null);
        clock.advance(Duration.ofMinutes(1));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> tasks.undoAccept(ha, task))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("task.refused.undoTooLate"));
    }

    @Test
    void asksForAReasonToReturn() {
        submitOn(LocalDate.of(2024, 12, 24));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> tasks.returnForRevision(ha, task, null, "  "))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("task.refused.reasonEmpty"));
        tasks.returnForRevision(ha, task, null, "Thiếu số liệu DDI.");
        assertThat(now().status()).isEqualTo(TaskStatus.RETURNED);
        assertThat(now().submittedOn()).isNull();
    }

    @Test
    void passesOnOnlyToSomebodyOfTheUnit() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> tasks.assign(anh, task, null, cast.person(SmallAuthority.HOA), null))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("task.refused.notOfUnit"));
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> tasks.assign(mai, task, null, mai.person(), null));
    }

    @Test
    void movesToAnotherUnitWithReasonAndLeavesATrace() {
        tasks.assign(anh, task, null, mai.person(), null);
        tasks.reroute(ha, task, null, cast.unit("CENTRE"), "Thuộc chức năng của Trung tâm.", false);
        assertThat(now().unitId()).isEqualTo(cast.unit("CENTRE"));
        assertThat(now().assigneeId()).isNull();
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> tasks.submit(mai, task, null, "Xong.", List.of()));
        assertThat(jdbc.sql("select reason from task.reroutes where task_id = :id")
                        .param("id", task)
                        .query(String.class)
                        .single())
                .isEqualTo("Thuộc chức năng của Trung tâm.");
    }

    @Test
    void movesTheFollowingPeriodsAlong() {
        directives.create(ha, new Notice(cast).whole());
        long january = jdbc.sql(
                        "select t.id from task.tasks t join task.directives d on d.id = t.directive_id where d.ref = '3.2' and t.period_key = '2025-01'")
                .query(Long.class)
                .single();
        tasks.reroute(ha, january, null, cast.unit("PLANBUILD"), "Chuyển theo chức năng.", true);
        assertThat(jdbc.sql(
                                "select lead_unit_id from task.duties where id = (select duty_id from task.tasks where id = :id)")
                        .param("id", january)
                        .query(Long.class)
                        .single())
                .isEqualTo(cast.unit("PLANBUILD"));
    }

    @Test
    void refusesToGiveAUnitTheSamePeriodTwice() {
        directives.create(ha, new Notice(cast).whole());
        long report =
                jdbc.sql("""
                select t.id from task.tasks t join task.directives d on d.id = t.directive_id
                where d.ref = '10' and t.period_key = '2024-12' and t.unit_id = :unit
                """).param("unit", cast.unit("ENV")).query(Long.class).single();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> tasks.reroute(ha, report, null, cast.unit("LABOUR"), "Nhầm.", false))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("task.refused.unitHasIt"));
    }

    @Test
    void withdrawsWithReasonAndFreezes() {
        tasks.withdraw(ha, task, null, "Thành phố đã giao đơn vị khác.", false);
        assertThat(now().status()).isEqualTo(TaskStatus.WITHDRAWN);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> tasks.submit(mai, task, null, "Xong.", List.of()))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("task.refused.frozen"));
    }

    @Test
    void endsARecurringDutyWithAPeriod() {
        directives.create(ha, new Notice(cast).whole());
        long january = jdbc.sql(
                        "select t.id from task.tasks t join task.directives d on d.id = t.directive_id where d.ref = '3.2' and t.period_key = '2025-01'")
                .query(Long.class)
                .single();
        tasks.withdraw(ha, january, null, "Không cần báo cáo tháng nữa.", true);
        assertThat(jdbc.sql(
                                "select ends_on::text from task.duties where type = 'RECURRING' and lead_unit_id is not null")
                        .query(String.class)
                        .single())
                .isEqualTo("2025-01-01");
    }

    @Test
    void doesWhatCanBeDoneOfManyAndSaysWhyNotOfTheRest() {
        submitOn(LocalDate.of(2024, 12, 24));
        long own = give("OFFICE");
        tasks.submit(ha, own, null, "Đã xong.", List.of());
        long untouched = give("ENV");
        BulkResult result = bulk.accept(
                ha,
                List.of(
                        new BulkResult.Chosen(task, now().version()),
                        new BulkResult.Chosen(own, 1),
                        new BulkResult.Chosen(untouched, 0),
                        new BulkResult.Chosen(999_999, 0)));
        assertThat(result.doneCount()).isOne();
        assertThat(result.refused())
                .extracting(BulkResult.Row::problem)
                .containsExactly("task.refused.part.APPROVER", "task.refused.notNow", "error.notFound.task");
        assertThat(now().status()).isEqualTo(TaskStatus.DONE);
    }
}
