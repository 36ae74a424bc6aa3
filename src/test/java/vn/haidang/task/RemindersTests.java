package vn.haidang.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Refused;
import vn.haidang.reading.Boundary;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestClock;

@ApplicationTest
class RemindersTests {

    /** A Friday. */
    private static final LocalDate DUE = LocalDate.of(2025, 1, 10);

    @Autowired
    Directives directives;

    @Autowired
    Tasks tasks;

    @Autowired
    Reminders reminders;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private long task;
    private Actor ha;
    private Actor mai;

    @BeforeEach
    void give() {
        ha = cast.actor(SmallAuthority.HA);
        mai = cast.actor(SmallAuthority.MAI);
        Notice notice = new Notice(cast);
        task = directives
                .create(
                        ha,
                        notice.document(List.of(
                                notice.forUnit("1", "INVEST", "Báo cáo.", Notice.date(DUE, Boundary.BY)),
                                notice.forUnit("2", "ENV", "Việc không có hạn."))))
                .getFirst();
        tasks.assign(cast.actor(SmallAuthority.ANH), task, null, mai.person(), null);
    }

    private int on(LocalDate day) {
        clock.setTo(day);
        return reminders.run();
    }

    private List<String> ledger() {
        return jdbc.sql("""
                select r.kind || ' ' || a.username from task.reminders r join organisation.accounts a on a.person_id = r.recipient_id
                order by r.at, r.kind, a.username
                """).query(String.class).list();
    }

    @Test
    void climbsFromTheDoerToTheHeadToTheLeaderInCharge() {
        DUE.minusDays(7).datesUntil(DUE.plusDays(16)).forEach(this::on);
        assertThat(ledger())
                .containsExactly(
                        "BEFORE_5 mai",
                        "BEFORE_2 mai",
                        "ON_DAY mai",
                        "AFTER_1 anh",
                        "AFTER_1 mai",
                        "AFTER_3 anh",
                        "AFTER_3 hai",
                        "AFTER_3 mai",
                        "AFTER_7 anh",
                        "AFTER_7 hai",
                        "AFTER_7 mai",
                        "AFTER_14 anh",
                        "AFTER_14 hai",
                        "AFTER_14 mai");
    }

    @Test
    void remindsOnceEachAlsoWithTwoNodes() throws Exception {
        clock.setTo(DUE);
        Thread other = Thread.ofVirtual().start(reminders::run);
        reminders.run();
        other.join();
        assertThat(reminders.run()).isZero();
        assertThat(ledger()).containsExactly("ON_DAY mai");
    }

    @Test
    void makesUpForMissedDaysWithTheLatestStageOnly() {
        assertThat(on(DUE.plusDays(4))).isEqualTo(3);
        assertThat(ledger()).containsExactly("AFTER_3 anh", "AFTER_3 hai", "AFTER_3 mai");
    }

    @Test
    void remindsTheHeadWhileNobodyHasItInHand() {
        Notice notice = new Notice(cast);
        directives.create(
                ha,
                new vn.haidang.document.ConfirmedDocument(
                        18,
                        "NOTICE",
                        Notice.LABEL,
                        Notice.MEETING,
                        List.of(notice.forUnit("1", "LABOUR", "Báo cáo.", Notice.date(DUE, Boundary.BY)))));
        on(DUE.minusDays(2));
        assertThat(ledger()).containsExactly("BEFORE_2 mai", "BEFORE_2 son");
    }

    @Test
    void saysNothingOfWhatIsFinishedOrHandedIn() {
        tasks.submit(mai, task, null, "Xong.", List.of());
        assertThat(on(DUE.minusDays(16))).isZero();
        tasks.accept(ha, task, null, null);
        assertThat(on(DUE.plusDays(1))).isZero();
    }

    @Test
    void bringsWhatWaitsToTheMindsOfTheApprovers() {
        clock.setTo(LocalDate.of(2025, 1, 6));
        tasks.submit(mai, task, null, "Xong.", List.of());
        assertThat(on(LocalDate.of(2025, 1, 8))).isZero();
        // Monday to Thursday: three working days
        assertThat(on(LocalDate.of(2025, 1, 9))).isEqualTo(4);
        assertThat(on(LocalDate.of(2025, 1, 10))).isZero();
        assertThat(ledger()).containsExactly("WAITING_3 ha", "WAITING_3 hai", "WAITING_3 thao", "WAITING_3 tung");
    }

    @Test
    void startsAgainWithANewDueDay() {
        on(DUE.minusDays(2));
        jdbc.sql("update task.tasks set due_on = :due where id = :id")
                .param("due", DUE.plusDays(7))
                .param("id", task)
                .update();
        on(DUE.plusDays(5));
        assertThat(ledger()).containsExactly("BEFORE_2 mai", "BEFORE_2 mai");
    }

    @Test
    void remindsByHandOnceADay() {
        reminders.byHand(ha, task);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> reminders.byHand(ha, task))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("task.refused.remindedToday"));
        assertThat(ledger()).containsExactly("BY_HAND mai");
        assertThat(jdbc.sql("select data ->> 'people' from task.events where kind = 'REMINDED'")
                        .query(String.class)
                        .single())
                .isEqualTo("Lê Thị Mai");
    }
}
