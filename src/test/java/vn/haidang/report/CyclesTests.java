package vn.haidang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.StaleWrite;
import vn.haidang.task.ProgressLedger;
import vn.haidang.task.TaskStatus;
import vn.haidang.task.Tasks;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TaskSamples;
import vn.haidang.testing.TestClock;

@ApplicationTest
class CyclesTests {

    private static final YearMonth DECEMBER = YearMonth.of(2024, 12);
    private static final LocalDate TODAY = LocalDate.of(2024, 12, 23);

    @Autowired
    Cycles cycles;

    @Autowired
    CycleReports reports;

    @Autowired
    CycleViews views;

    @Autowired
    CycleStore store;

    @Autowired
    CycleText text;

    @Autowired
    ProgressLedger ledger;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskSamples samples;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private Actor ha;
    private Actor anh;
    private long invest;
    private long overdue;
    private long running;

    @BeforeEach
    void ledger() {
        ha = cast.actor(SmallAuthority.HA);
        anh = cast.actor(SmallAuthority.ANH);
        invest = cast.unit("INVEST");
        LocalDate given = LocalDate.of(2024, 11, 4);
        overdue = samples.task("INVEST")
                .ref("1.1")
                .text("Thu hút đầu tư")
                .opened(given)
                .due(TODAY.minusDays(3))
                .insert();
        running = samples.task("INVEST")
                .ref("1.2")
                .text("Xúc tiến đầu tư")
                .opened(given)
                .due(TODAY.plusDays(9))
                .insert();
        samples.task("INVEST").ref("1.3").opened(given).insert();
        samples.task("INVEST")
                .ref("1.4")
                .opened(given)
                .due(TODAY)
                .done(TODAY.minusDays(5), TODAY.minusDays(4))
                .insert();
        samples.task("INVEST")
                .ref("1.0")
                .opened(given)
                .done(LocalDate.of(2024, 11, 20), LocalDate.of(2024, 11, 21))
                .insert();
        samples.task("ENV").ref("3.1").opened(given).insert();
    }

    private CycleRound open() {
        return cycles.open(ha, DECEMBER, null);
    }

    private CycleUnit unit() {
        return views.unit(cycles.find(DECEMBER), invest);
    }

    private int write(long task, CycleGroup said, String words, String needs, int version) {
        return reports.write(anh, DECEMBER, invest, new CycleReports.Typed(task, said, words, needs, version));
    }

    private void send() {
        write(overdue, CycleGroup.OVERDUE, "Chờ ý kiến của Sở", "", -1);
        reports.send(anh, DECEMBER, invest, unit().version());
    }

    private int version() {
        return cycles.find(DECEMBER).version();
    }

    @Test
    void opensOneObligationPerUnitDueBeforeThe25th() {
        CycleView view = views.view(open());
        assertThat(view.units()).hasSize(8).extracting(CycleUnit::dueOn).containsOnly(LocalDate.of(2024, 12, 24));
        assertThat(view.units()).extracting(CycleUnit::code).contains("INVEST", "ENV", "OFFICE", "CENTRE");
        // opened again nothing is doubled, and the duty is the same
        assertThat(open().dutyId()).isEqualTo(cycles.find(DECEMBER).dutyId());
        assertThat(views.view(cycles.find(DECEMBER)).units()).hasSize(8);
        assertThat(ledger.duties()).hasSize(1);
    }

    @Test
    void usesTheDutyThatTheLedgerHas() {
        long duty = ledger.give(ha, "Báo cáo tiến độ", "Thông báo");
        assertThat(cycles.open(ha, DECEMBER, duty).dutyId()).isEqualTo(duty);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> cycles.open(ha, YearMonth.of(2024, 10), duty))
                .returns("report.cycle.refused.NOBODY", Refused::key);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> cycles.open(ha, YearMonth.of(2025, 1), duty))
                .returns("report.cycle.refused.AHEAD", Refused::key);
    }

    @Test
    void fillsLinesInFromTheLedger() {
        open();
        assertThat(unit().lines())
                .extracting(line -> line.ref() + " " + line.said())
                .containsExactlyInAnyOrder("1.1 OVERDUE", "1.2 IN_TIME", "1.3 NO_DEADLINE", "1.4 DONE");
        assertThat(unit().counts()).isEqualTo(new CycleCounts(1, 1, 1, 1, 0));
        assertThat(unit().counts().total()).isEqualTo(4);
    }

    @Test
    void asksForACauseAndForWhatIsNeeded() {
        open();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> reports.send(anh, DECEMBER, invest, 0))
                .returns("report.cycle.refused.LACK", Refused::key);
        write(overdue, CycleGroup.OVERDUE, "Chờ ý kiến của Sở", "", -1);
        write(running, CycleGroup.BLOCKED, "", "", -1);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> reports.send(anh, DECEMBER, invest, 0));
        write(running, CycleGroup.BLOCKED, "", "Kinh phí", 0);
        reports.send(anh, DECEMBER, invest, 0);
        assertThat(unit().sent()).isTrue();
        assertThat(unit().counts()).isEqualTo(new CycleCounts(1, 0, 1, 1, 1));
        assertThat(ledger.status(unit().taskId())).isEqualTo(TaskStatus.SUBMITTED);
    }

    @Test
    void refusesWhatContradictsTheLedger() {
        open();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> write(overdue, CycleGroup.IN_TIME, "", "", -1))
                .returns("report.cycle.refused.GROUP", Refused::key);
        write(running, CycleGroup.IN_TIME, "Đang làm", "", -1);
        jdbc.sql("update task.tasks set due_on = :day where id = :id")
                .param("day", TODAY.minusDays(1))
                .param("id", running)
                .update();
        assertThat(unit().lines().stream()
                        .filter(line -> line.taskId() == running)
                        .findFirst()
                        .orElseThrow())
                .returns(CycleGroup.OVERDUE, CycleLine::said)
                .returns("Đang làm", CycleLine::words);
        write(running, CycleGroup.DONE, "Đã xong", "", 0);
        assertThat(unit().lines())
                .filteredOn(CycleLine::aheadOfLedger)
                .extracting(CycleLine::taskId)
                .containsExactly(running);
    }

    @Test
    void losesNothingOnAStaleWrite() {
        open();
        assertThat(write(running, CycleGroup.IN_TIME, "Một", "", -1)).isZero();
        assertThatExceptionOfType(StaleWrite.class).isThrownBy(() -> write(running, CycleGroup.IN_TIME, "Hai", "", -1));
        assertThat(write(running, CycleGroup.IN_TIME, "Ba", "", 0)).isOne();
        assertThatExceptionOfType(StaleWrite.class).isThrownBy(() -> write(running, CycleGroup.IN_TIME, "Bốn", "", 0));
        assertThat(unit().lines())
                .filteredOn(line -> line.taskId() == running)
                .extracting(CycleLine::words)
                .containsExactly("Ba");
    }

    @Test
    void isWrittenByTheUnitAndLedByTheOffice() {
        open();
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> reports.write(
                        cast.actor(SmallAuthority.CUONG),
                        DECEMBER,
                        invest,
                        new CycleReports.Typed(running, CycleGroup.IN_TIME, "", "", -1)));
        assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> cycles.lock(anh, DECEMBER, 0));
        assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> cycles.open(anh, DECEMBER, null));
    }

    @Test
    void givesBackWithAReasonAndTakesIn() {
        open();
        send();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> write(running, CycleGroup.IN_TIME, "", "", 0))
                .returns("report.cycle.refused.SENT", Refused::key);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> reports.giveBack(ha, DECEMBER, invest, unit().version(), " "))
                .returns("report.cycle.refused.REASON", Refused::key);
        reports.giveBack(ha, DECEMBER, invest, unit().version(), "Thiếu số liệu");
        assertThat(unit().sent()).isFalse();
        assertThat(ledger.status(unit().taskId())).isEqualTo(TaskStatus.RETURNED);
        reports.send(anh, DECEMBER, invest, unit().version());
        reports.takeBack(anh, DECEMBER, invest, unit().version());
        assertThat(ledger.status(unit().taskId())).isEqualTo(TaskStatus.RETURNED);
        reports.send(anh, DECEMBER, invest, unit().version());
        assertThat(unit().sentBy()).isEqualTo(anh.name());
    }

    @Test
    void tellsWhoIsLate() {
        open();
        assertThat(unit().late()).isFalse();
        clock.setTo(LocalDate.of(2024, 12, 26));
        assertThat(unit().late()).isTrue();
        send();
        assertThat(unit().late()).isTrue();
        assertThat(text.summary(cycles.find(DECEMBER), views.view(cycles.find(DECEMBER))))
                .contains("1/8 đơn vị đã gửi báo cáo", "Gửi sau hạn: Phòng Quản lý đầu tư.");
    }

    @Test
    void remindsThoseWhoHaveNotSentOnceADay() {
        open();
        send();
        assertThat(cycles.remind(ha, DECEMBER)).hasSizeBetween(4, 7).doesNotContain("Phòng Quản lý đầu tư");
        assertThat(cycles.remind(ha, DECEMBER)).isEmpty();
    }

    @Test
    void staysAsItWasOnceLocked() {
        open();
        send();
        cycles.summarise(ha, DECEMBER, version(), "Tóm tắt của Văn phòng");
        cycles.lock(ha, DECEMBER, version());
        CycleView before = views.view(cycles.find(DECEMBER));
        samples.task("INVEST").ref("9.9").opened(LocalDate.of(2024, 12, 2)).insert();
        clock.setTo(LocalDate.of(2025, 2, 3));
        assertThat(views.view(cycles.find(DECEMBER))).isEqualTo(before);
        assertThat(before.summary()).isEqualTo("Tóm tắt của Văn phòng");
        assertThat(before.units())
                .filteredOn(unit -> unit.code().equals("INVEST"))
                .first()
                .returns(4L, unit -> unit.counts().total());
        assertThat(cycles.find(DECEMBER).lockedBy()).isEqualTo(ha.name());
        for (Runnable act : List.<Runnable>of(
                () -> write(running, CycleGroup.IN_TIME, "Sau khóa", "", 0),
                () -> reports.takeBack(anh, DECEMBER, invest, unit().version()),
                () -> cycles.summarise(ha, DECEMBER, version(), "Khác"),
                () -> cycles.lock(ha, DECEMBER, version()))) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(act::run)
                    .returns("report.cycle.refused.LOCKED", Refused::key);
        }
    }

    @Test
    void opensAgainOnlyWithAReasonThatStaysOnRecord() {
        open();
        cycles.lock(ha, DECEMBER, version());
        assertThat(views.view(cycles.find(DECEMBER)).summary()).contains("kỳ báo cáo tháng 12/2024 có 5 nhiệm vụ");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> cycles.reopen(ha, DECEMBER, version(), ""))
                .returns("report.cycle.refused.REASON", Refused::key);
        cycles.reopen(ha, DECEMBER, version(), "Bổ sung số liệu");
        send();
        cycles.lock(ha, DECEMBER, version());
        assertThat(store.locks(cycles.find(DECEMBER).id()))
                .extracting(CycleLock::reason)
                .containsExactly("Bổ sung số liệu", null);
    }

    @Test
    void acceptsWhatWasHandedInOnceLockedAndCountsTheLate() {
        open();
        send();
        clock.setTo(LocalDate.of(2024, 12, 26));
        Actor cuong = cast.actor(SmallAuthority.CUONG);
        long env = cast.unit("ENV");
        reports.send(cuong, DECEMBER, env, 0);
        long invested = unit().taskId();
        long late = views.unit(cycles.find(DECEMBER), env).taskId();
        long owing = views.unit(cycles.find(DECEMBER), cast.unit("LABOUR")).taskId();
        assertThat(cycles.lock(ha, DECEMBER, version())).isEqualTo(new Cycles.Locked(2, 1, 6));
        assertThat(state(invested)).isEqualTo("DONE DONE_ON_TIME 2024-12-23 " + ha.name());
        assertThat(state(late)).isEqualTo("DONE DONE_LATE 2024-12-26 " + ha.name());
        assertThat(ledger.status(owing)).isEqualTo(TaskStatus.GIVEN);
        assertThat(records(late, "task.accepted"))
                .containsExactly("Nghiệm thu khi khóa kỳ báo cáo tiến độ tháng 12/2024");
        assertThat(jdbc.sql("select count(*) from notification.notices where kind = 'ACCEPTED' and person_id = :person")
                        .param("person", anh.person())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void undoesOnlyItsOwnAcceptancesWhenOpenedAgain() {
        open();
        send();
        Actor cuong = cast.actor(SmallAuthority.CUONG);
        long env = cast.unit("ENV");
        reports.send(cuong, DECEMBER, env, 0);
        long others = views.unit(cycles.find(DECEMBER), env).taskId();
        tasks.accept(ha, others, null, null);
        clock.advance(Duration.ofMinutes(1));
        cycles.lock(ha, DECEMBER, version());
        clock.setTo(LocalDate.of(2025, 1, 3));
        cycles.reopen(ha, DECEMBER, version(), "Bổ sung số liệu");
        long own = unit().taskId();
        assertThat(ledger.status(own)).isEqualTo(TaskStatus.SUBMITTED);
        assertThat(ledger.status(others)).isEqualTo(TaskStatus.DONE);
        assertThat(records(own, "task.acceptanceUndone")).containsExactly("Bổ sung số liệu");
        cycles.lock(ha, DECEMBER, version());
        assertThat(state(own)).isEqualTo("DONE DONE_ON_TIME 2024-12-23 " + ha.name());
    }

    /** Status, class today, day it is done on, who accepted it. */
    private String state(long task) {
        return jdbc.sql("""
                select t.status || ' ' || task.class_of(t.status, t.due_on, t.submitted_on, t.done_on, :day) || ' ' || t.done_on || ' ' || p.name
                from task.tasks t join task.acceptances a on a.task_id = t.id and a.undone_at is null
                join organisation.people p on p.id = a.person_id where t.id = :task
                """)
                .param("day", LocalDate.now(clock))
                .param("task", task)
                .query(String.class)
                .single();
    }

    private List<String> records(long task, String action) {
        return jdbc.sql(
                        "select reason from audit.entries where object_type = 'task' and object_id = :task and action = :action")
                .param("task", task)
                .param("action", action)
                .query(String.class)
                .list();
    }

    @Test
    void fillsLinesInFromWhatTheUnitWroteInTheMonth() {
        Actor mai = cast.actor(SmallAuthority.MAI);
        clock.setTo(LocalDate.of(2024, 11, 28));
        tasks.note(mai, running, null, "Của tháng trước", List.of());
        clock.setTo(LocalDate.of(2024, 12, 10));
        tasks.note(mai, running, null, "Đã gửi thư mời 12 nhà đầu tư", List.of());
        tasks.note(mai, overdue, null, "Chờ ý kiến của Sở", List.of());
        clock.setTo(LocalDate.of(2024, 12, 16));
        tasks.submit(mai, running, null, "Đã ký 3 biên bản ghi nhớ", List.of());
        tasks.returnForRevision(ha, running, null, "Thiếu bản gốc");
        clock.setTo(TODAY);
        open();
        CycleLine line = line(running);
        assertThat(line.words()).isEqualTo("10/12: Đã gửi thư mời 12 nhà đầu tư\n16/12: Đã ký 3 biên bản ghi nhớ");
        assertThat(line.prefilled()).isTrue();
        assertThat(line.sources())
                .extracting(source -> source.kind() + " " + source.by() + " " + source.text())
                .containsExactly(
                        "NOTED " + mai.name() + " Đã gửi thư mời 12 nhà đầu tư",
                        "SUBMITTED " + mai.name() + " Đã ký 3 biên bản ghi nhớ",
                        "RETURNED " + ha.name() + " Thiếu bản gốc");
        assertThat(mvc.get().uri("/tasks/" + running).with(cast.as(SmallAuthority.ANH)))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"e" + line.sources().getFirst().id() + "\"");
        // the one note about the overdue one is its cause: nothing is typed again
        reports.send(anh, DECEMBER, invest, unit().version());
        assertThat(line(overdue).words()).isEqualTo("Chờ ý kiến của Sở");
        assertThat(line(overdue).prefilled()).isFalse();
        cycles.lock(ha, DECEMBER, version());
        assertThat(line(running).sources()).hasSize(3);
    }

    @Test
    void takesNotesSinceTheReportBeforeAlsoFromTheEndOfItsMonth() {
        Actor mai = cast.actor(SmallAuthority.MAI);
        long duty = ledger.give(ha, "Báo cáo tiến độ", "Thông báo");
        cycles.open(ha, DECEMBER, duty);
        tasks.note(mai, running, null, "Trước khi gửi", List.of());
        send();
        clock.setTo(LocalDate.of(2024, 12, 27));
        tasks.note(mai, running, null, "Sau khi gửi", List.of());
        clock.setTo(LocalDate.of(2025, 1, 10));
        cycles.open(ha, YearMonth.of(2025, 1), duty);
        assertThat(views.unit(cycles.find(YearMonth.of(2025, 1)), invest).lines())
                .filteredOn(one -> one.taskId() == running)
                .singleElement()
                .returns("Sau khi gửi", CycleLine::words);
    }

    @Test
    void showsRoundsThatWereLockedBeforeSourcesWereKept() {
        open();
        cycles.lock(ha, DECEMBER, version());
        jdbc.sql("""
                update report.round_locks set view = jsonb_set(view, '{units}', (select jsonb_agg(jsonb_set(u, '{lines}',
                    (select coalesce(jsonb_agg(l - 'sources'), '[]') from jsonb_array_elements(u -> 'lines') l))) from jsonb_array_elements(view -> 'units') u))
                """).update();
        assertThat(line(running).sources()).isEmpty();
    }

    private CycleLine line(long task) {
        return unit().lines().stream()
                .filter(line -> line.taskId() == task)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsWhatWasSaidLastMonth() {
        long duty = ledger.give(ha, "Báo cáo tiến độ", "Thông báo");
        cycles.open(ha, DECEMBER, duty);
        send();
        cycles.lock(ha, DECEMBER, version());
        clock.setTo(LocalDate.of(2025, 1, 10));
        cycles.open(ha, YearMonth.of(2025, 1), duty);
        assertThat(views.unit(cycles.find(YearMonth.of(2025, 1)), invest).lines())
                .filteredOn(line -> line.taskId() == overdue)
                .singleElement()
                .extracting(CycleLine::before)
                .isEqualTo(new CycleLine.Before(CycleGroup.OVERDUE, "Chờ ý kiến của Sở", ""));
    }

    @Test
    void writesThePaperAndTheDraftOfTheRegister() throws IOException {
        open();
        write(running, CycleGroup.BLOCKED, "", "Kinh phí *quý* I | 2 tỷ", -1);
        send();
        cycles.lock(ha, DECEMBER, version());
        byte[] docx = file("docx");
        try (XWPFWordExtractor word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            assertThat(word.getText())
                    .contains(
                            "Tiến độ thực hiện nhiệm vụ tháng 12/2024",
                            "Phòng Quản lý đầu tư",
                            "Chờ ý kiến của Sở",
                            "Cần: Kinh phí *quý* I | 2 tỷ",
                            "BC-BQL");
        }
        try (var pdf = Loader.loadPDF(file("pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("1 nhiệm vụ quá hạn");
        }
        assertThatExceptionOfType(StaleWrite.class).isThrownBy(() -> cycles.handOver(ha, DECEMBER, version() + 1));
        long outgoing = cycles.handOver(ha, DECEMBER, version());
        assertThat(jdbc.sql("select subject from register.outgoing where id = :id")
                        .param("id", outgoing)
                        .query(String.class)
                        .single())
                .isEqualTo("Tiến độ thực hiện nhiệm vụ tháng 12/2024");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> cycles.handOver(ha, DECEMBER, version()))
                .returns("report.cycle.refused.HANDED_OVER", Refused::key);
    }

    private byte[] file(String kind) {
        var answer = mvc.get()
                .uri("/reports/progress/2024-12/paper." + kind)
                .with(cast.as(SmallAuthority.HA))
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }
}
