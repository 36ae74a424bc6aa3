package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.task.Obligations;
import vn.haidang.task.TaskStatus;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestClock;
import vn.haidang.testing.TestJobs;

@ApplicationTest
@Import(CollectionSamples.class)
class RoundsTests {

    private static final Period NOVEMBER = Period.month(2024, 11);

    @Autowired
    CollectionSamples samples;

    @Autowired
    CollectionForms forms;

    @Autowired
    Rounds rounds;

    @Autowired
    RoundStore store;

    @Autowired
    RoundBodyStore bodyStore;

    @Autowired
    EntryQueries entries;

    @Autowired
    Observations observations;

    @Autowired
    Bodies bodies;

    @Autowired
    Obligations obligations;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Autowired
    TestJobs jobs;

    @Autowired
    Cast cast;

    private long form;

    @BeforeEach
    void fill() {
        samples.load();
        form = samples.ofUnits();
    }

    private int body(String code) {
        return bodies.byCode(code, NOVEMBER.lastDay()).orElseThrow().id();
    }

    private RoundBody row(long round, String code) {
        return rounds.standing(round).stream()
                .filter(one -> one.bodyId() == body(code))
                .findFirst()
                .orElseThrow();
    }

    private void give(long round, String code, String value) {
        Rounds.Desk desk = rounds.desk(row(round, code).id());
        List<Entry> entries = desk.layout().cells().stream()
                .map(cell -> Entry.of(cell.point(body(code), NOVEMBER, Standing.ACTUAL), new BigDecimal(value)))
                .toList();
        transaction.executeWithoutResult(status -> {
            Entrant quyen = Entrant.of(cast.actor(SmallAuthority.QUYEN));
            observations.write(quyen.actor(), rounds.source(quyen, desk), ValueState.DRAFT, entries);
        });
    }

    @Test
    void opensAFormForEveryBodyThatWasThereAndGivesUnitsATask() {
        long round = rounds.open(cast.actor(SmallAuthority.HA), form, NOVEMBER);
        assertThat(rounds.standing(round))
                .extracting(RoundBody::bodyId)
                .containsExactlyInAnyOrder(body("OFFICE"), body("CENTRE"), body("REPOFFICE"));
        RoundBody centre = row(round, "CENTRE");
        assertThat(centre.dueOn()).isEqualTo(LocalDate.of(2024, 12, 5));
        assertThat(centre.step()).isEqualTo(RoundStep.OPENED);
        assertThat(obligations.status(centre.taskId())).isEqualTo(TaskStatus.GIVEN);
        assertThatThrownBy(() -> rounds.open(cast.actor(SmallAuthority.HA), form, NOVEMBER))
                .isInstanceOf(Refused.class)
                .hasMessage("indicator.collection.round.open");
    }

    @Test
    void sendsDraftsAndHandsInTheTask() {
        long round = rounds.open(cast.actor(SmallAuthority.HA), form, NOVEMBER);
        give(round, "CENTRE", "4");
        rounds.send(cast.actor(SmallAuthority.QUYEN), round, body("CENTRE"), null);
        RoundBody sent = row(round, "CENTRE");
        assertThat(sent.step()).isEqualTo(RoundStep.SENT);
        assertThat(sent.by()).isEqualTo("Mai Thị Quyên");
        assertThat(observations.of(body("CENTRE"), NOVEMBER))
                .hasSize(5)
                .extracting(Observation::state)
                .containsOnly(ValueState.SUBMITTED);
        assertThat(obligations.status(sent.taskId())).isEqualTo(TaskStatus.SUBMITTED);
    }

    @Test
    void asksForAReasonWhereValuesAreMissing() {
        long round = rounds.open(cast.actor(SmallAuthority.HA), form, NOVEMBER);
        assertThatThrownBy(() -> rounds.send(cast.actor(SmallAuthority.QUYEN), round, body("CENTRE"), " "))
                .hasMessage("indicator.collection.missing");
        rounds.send(cast.actor(SmallAuthority.QUYEN), round, body("CENTRE"), "Tháng này không phát sinh");
        assertThat(row(round, "CENTRE").reason()).isEqualTo("Tháng này không phát sinh");
    }

    private EntryRow counted(long round) {
        return entries.ofRound(round).stream()
                .filter(one -> one.row().bodyId() == body("CENTRE"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void takesAnEmptyFormWithItsReasonAndLetsItBeFilledInLater() {
        Actor ha = cast.actor(SmallAuthority.HA);
        Actor quyen = cast.actor(SmallAuthority.QUYEN);
        long round = rounds.open(ha, form, NOVEMBER);
        rounds.send(quyen, round, body("CENTRE"), "Tháng này không phát sinh");
        assertThat(counted(round).explained()).isEqualTo(5);
        assertThat(counted(round).completeness()).isEqualByComparingTo("100");
        assertThatThrownBy(() -> rounds.acceptEmpty(quyen, round, body("CENTRE")))
                .isInstanceOf(NotPermitted.class);
        rounds.acceptEmpty(ha, round, body("CENTRE"));
        RoundBody taken = row(round, "CENTRE");
        assertThat(taken.step()).isEqualTo(RoundStep.ACCEPTED);
        assertThat(taken.sentReason()).isEqualTo("Tháng này không phát sinh");
        assertThat(obligations.status(taken.taskId())).isEqualTo(TaskStatus.DONE);
        rounds.takeBack(Entrant.of(quyen), taken.id(), taken.version());
        assertThat(counted(round).explained()).isZero();
        give(round, "CENTRE", "4");
        rounds.send(quyen, round, body("CENTRE"), null);
        assertThat(counted(round).present()).isEqualTo(5);
        assertThatThrownBy(() -> rounds.acceptEmpty(ha, round, body("CENTRE")))
                .hasMessage("indicator.collection.acceptValues");
    }

    @Test
    void leavesAFormWithValuesTaken() {
        Actor ha = cast.actor(SmallAuthority.HA);
        long round = rounds.open(ha, form, NOVEMBER);
        give(round, "CENTRE", "4");
        rounds.send(cast.actor(SmallAuthority.QUYEN), round, body("CENTRE"), null);
        rounds.accepted(ha, round, body("CENTRE"), null);
        RoundBody taken = row(round, "CENTRE");
        assertThatThrownBy(() ->
                        rounds.takeBack(Entrant.of(cast.actor(SmallAuthority.QUYEN)), taken.id(), taken.version()))
                .hasMessage("indicator.collection.acceptedAlready");
    }

    @Test
    void returnsWithAReasonAndTakesTheMendedForm() {
        long round = rounds.open(cast.actor(SmallAuthority.HA), form, NOVEMBER);
        give(round, "CENTRE", "4");
        rounds.send(cast.actor(SmallAuthority.QUYEN), round, body("CENTRE"), null);
        rounds.returnTo(cast.actor(SmallAuthority.HA), round, body("CENTRE"), "Số hồ sơ trực tuyến lớn hơn tổng");
        assertThat(row(round, "CENTRE").step()).isEqualTo(RoundStep.RETURNED);
        assertThat(observations.of(body("CENTRE"), NOVEMBER))
                .extracting(Observation::state)
                .containsOnly(ValueState.DRAFT);
        long task = row(round, "CENTRE").taskId();
        assertThat(obligations.status(task)).isEqualTo(TaskStatus.RETURNED);
        rounds.send(cast.actor(SmallAuthority.QUYEN), round, body("CENTRE"), null);
        rounds.accepted(cast.actor(SmallAuthority.HA), round, body("CENTRE"), null);
        assertThat(obligations.status(task)).isEqualTo(TaskStatus.DONE);
        assertThat(bodyStore.events(row(round, "CENTRE").id()))
                .extracting(RoundEvent::step)
                .containsExactly(
                        RoundStep.OPENED, RoundStep.SENT, RoundStep.RETURNED, RoundStep.SENT, RoundStep.ACCEPTED);
    }

    @Test
    void letsOnlyTheBodyAndItsCollectorsAct() {
        assertThatThrownBy(() -> rounds.open(cast.actor(SmallAuthority.MAI), form, NOVEMBER))
                .isInstanceOf(NotPermitted.class);
        long round = rounds.open(cast.actor(SmallAuthority.HA), form, NOVEMBER);
        assertThatThrownBy(() -> rounds.send(cast.actor(SmallAuthority.MAI), round, body("CENTRE"), "không có"))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> rounds.returnTo(cast.actor(SmallAuthority.QUYEN), round, body("CENTRE"), "thử"))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void addsUpPartsWhereTheWholeWasLeftOut() {
        long quarterly = samples.ofEnterprises();
        Period quarter = Period.quarter(2024, 3);
        long round = rounds.open(cast.actor(SmallAuthority.SON), quarterly, quarter);
        RoundBody row = rounds.standing(round).getFirst();
        Rounds.Desk desk = rounds.desk(row.id());
        Entrant yen = Entrant.of(cast.actor(SmallAuthority.YEN));
        List<Entry> parts = desk.layout().lines().getLast().columns().stream()
                .filter(column -> !column.isWhole())
                .map(column -> Entry.of(
                        new FormLayout.Cell(desk.layout().lines().getLast().indicator(), column.coordinate())
                                .point(row.bodyId(), quarter, Standing.ACTUAL),
                        new BigDecimal("120")))
                .toList();
        transaction.executeWithoutResult(
                status -> observations.write(yen.actor(), rounds.source(yen, desk), ValueState.DRAFT, parts));
        rounds.send(yen.actor(), round, row.bodyId(), "Chưa có doanh thu");
        assertThat(observations.of(row.bodyId(), quarter).stream()
                        .filter(one -> one.point().coordinateId() == 0)
                        .map(one -> one.value().intValueExact()))
                .containsExactly(240);
    }

    @Test
    void opensByItselfOnceThePeriodHasClosed() {
        CollectionForm made = forms.form(form);
        forms.save(
                cast.actor(SmallAuthority.HA),
                new CollectionForm(
                        made.id(),
                        made.name(),
                        "",
                        made.every(),
                        "REPORTING",
                        made.due(),
                        true,
                        null,
                        made.kinds(),
                        List.of(),
                        made.rows(),
                        null,
                        null,
                        made.version()));
        clock.setTo(LocalDate.of(2025, 1, 14));
        rounds.openClosed();
        assertThat(store.find(form, Period.month(2025, 1))).isEmpty();
        assertThat(store.find(form, Period.month(2024, 12))).isPresent();
        clock.setTo(LocalDate.of(2025, 1, 15));
        rounds.openClosed();
        rounds.openClosed();
        assertThat(store.find(form, Period.month(2025, 1)))
                .get()
                .extracting(Round::openedBy)
                .isNull();
    }
}
