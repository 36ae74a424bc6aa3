package vn.haidang.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.reading.Boundary;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestClock;

@ApplicationTest
class ExtensionsTests {

    private static final LocalDate DUE = LocalDate.of(2024, 12, 27);
    private static final LocalDate ASKED = LocalDate.of(2025, 1, 10);

    @Autowired
    Directives directives;

    @Autowired
    Tasks tasks;

    @Autowired
    Extensions extensions;

    @Autowired
    DeadlineChanges changes;

    @Autowired
    TaskStore store;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    private long task;
    private Actor mai;
    private Actor ha;

    @BeforeEach
    void give() {
        mai = cast.actor(SmallAuthority.MAI);
        ha = cast.actor(SmallAuthority.HA);
        Notice notice = new Notice(cast);
        task = directives
                .create(
                        ha,
                        notice.document(
                                List.of(notice.forUnit("1", "INVEST", "Báo cáo.", Notice.date(DUE, Boundary.BEFORE)))))
                .getFirst();
    }

    private LocalDate due() {
        return store.find(task).orElseThrow().dueOn();
    }

    @Test
    void movesTheDueDayWhenGranted() {
        long request = extensions.ask(mai, task, 0, ASKED, "Chờ số liệu của Cục Thống kê.");
        assertThat(due()).isEqualTo("2024-12-26");
        extensions.decide(ha, task, 1, request, ExtensionDecision.GRANT, null, null);
        assertThat(due()).isEqualTo(ASKED);
    }

    @Test
    void movesTheDueDayToTheDayOfferedWhenTheDoerTakesIt() {
        long request = extensions.ask(mai, task, null, ASKED, "Chờ số liệu.");
        LocalDate offered = LocalDate.of(2024, 12, 31);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> extensions.decide(ha, task, null, request, ExtensionDecision.COUNTER, offered, null));
        extensions.decide(ha, task, null, request, ExtensionDecision.COUNTER, offered, "Phải xong trong năm.");
        assertThat(due()).isEqualTo("2024-12-26");
        extensions.agree(mai, task, null, request);
        assertThat(due()).isEqualTo(offered);
    }

    @Test
    void leavesTheDueDayWhenRefusedWithReason() {
        long request = extensions.ask(mai, task, null, ASKED, "Chờ số liệu.");
        extensions.decide(ha, task, null, request, ExtensionDecision.REFUSE, null, "Đã đủ số liệu.");
        assertThat(due()).isEqualTo("2024-12-26");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> extensions.decide(ha, task, null, request, ExtensionDecision.GRANT, null, null))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("task.refused.extensionDecided"));
    }

    @Test
    void isNotDecidedByTheDoersSide() {
        long request = extensions.ask(mai, task, null, ASKED, "Chờ số liệu.");
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> extensions.decide(
                        cast.actor(SmallAuthority.ANH), task, null, request, ExtensionDecision.GRANT, null, null));
    }

    @Test
    void isTooLateAfterTheDeadline() {
        clock.setTo(LocalDate.of(2024, 12, 27));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> extensions.ask(mai, task, null, ASKED, "Chờ số liệu."))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("task.refused.extensionAfterDeadline"));
    }

    @Test
    void letsAGrantThatCameLateSaveWhoAskedInTime() {
        long request = extensions.ask(mai, task, null, ASKED, "Chờ số liệu.");
        clock.setTo(LocalDate.of(2025, 1, 8));
        tasks.submit(mai, task, null, "Xong.", List.of());
        extensions.decide(ha, task, null, request, ExtensionDecision.GRANT, null, null);
        tasks.accept(ha, task, null, null);
        Task done = store.find(task).orElseThrow();
        assertThat(TaskClass.of("DONE", done.dueOn(), done.submittedOn(), done.doneOn(), ASKED))
                .isEqualTo(TaskClass.DONE_ON_TIME);
    }

    @Test
    void staysWhereItWasGrantedWhenTheSettingChanges() {
        long request = extensions.ask(mai, task, null, ASKED, "Chờ số liệu.");
        extensions.decide(ha, task, null, request, ExtensionDecision.GRANT, null, null);
        changes.choose(ha, Map.of(TaskSettings.BEFORE_READING, "LENIENT"));
        assertThat(due()).isEqualTo(ASKED);
    }
}
