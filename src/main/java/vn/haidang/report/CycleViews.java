package vn.haidang.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.NotFound;
import vn.haidang.task.ProgressLedger;
import vn.haidang.task.ProgressNotes;

/** Puts together what a round shows: from the ledger and what units wrote while it is open, as it was kept once it is locked. */
@Component
class CycleViews {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final CycleStore store;
    private final CycleLineStore lines;
    private final ProgressLedger ledger;
    private final ProgressNotes notes;
    private final Clock clock;

    CycleViews(CycleStore store, CycleLineStore lines, ProgressLedger ledger, ProgressNotes notes, Clock clock) {
        this.store = store;
        this.lines = lines;
        this.ledger = ledger;
        this.notes = notes;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    CycleView view(CycleRound round) {
        return store.lockedView(round.id()).orElseGet(() -> {
            Scene scene = scene(round);
            List<CycleUnit> units =
                    owed(round).stream().map(owed -> unit(round, owed, scene)).toList();
            return new CycleView(scene.asOf(), units, round.summary());
        });
    }

    /** @throws NotFound where the unit owes nothing */
    @Transactional(readOnly = true)
    CycleUnit unit(CycleRound round, long unitId) {
        if (round.locked()) {
            return find(view(round).units(), unitId);
        }
        ProgressLedger.Obligation owed = owed(round).stream()
                .filter(one -> one.unitId() == unitId)
                .findFirst()
                .orElseThrow(() -> new NotFound("unit", unitId));
        return unit(round, owed, scene(round));
    }

    private static CycleUnit find(List<CycleUnit> units, long unitId) {
        return units.stream()
                .filter(unit -> unit.unitId() == unitId)
                .findFirst()
                .orElseThrow(() -> new NotFound("unit", unitId));
    }

    private List<ProgressLedger.Obligation> owed(CycleRound round) {
        Map<Long, CycleLineStore.Sent> sent = lines.sent(round.id());
        return ledger.ofMonth(round.dutyId(), YearMonth.from(round.month())).stream()
                .filter(one -> sent.containsKey(one.unitId()))
                .toList();
    }

    /** What all units of a round are shown from. */
    private record Scene(
            LocalDate asOf,
            LocalDate today,
            Map<Long, CycleLineStore.Sent> sent,
            Map<Long, Map<Long, CycleLineStore.Written>> written,
            Map<Long, CycleLine.Before> before,
            Map<Long, Instant> sentBefore) {}

    private Scene scene(CycleRound round) {
        LocalDate today = LocalDate.now(clock);
        return new Scene(
                Cycles.asOf(round, today),
                today,
                lines.sent(round.id()),
                lines.written(round.id()),
                lines.before(round.month()),
                lines.sentBefore(round.month()));
    }

    private CycleUnit unit(CycleRound round, ProgressLedger.Obligation owed, Scene scene) {
        CycleLineStore.Sent sent = scene.sent().get(owed.unitId());
        if (sent == null) {
            throw new NotFound("unit", owed.unitId());
        }
        Map<Long, CycleLineStore.Written> written = scene.written().getOrDefault(owed.unitId(), Map.of());
        List<ProgressLedger.Stood> tasks = ledger.of(owed.unitId(), round.month(), scene.asOf(), round.dutyId());
        Map<Long, List<ProgressNotes.Note>> noted = notes.of(
                tasks.stream().map(ProgressLedger.Stood::taskId).toList(),
                since(round, scene.sentBefore().get(owed.unitId())),
                scene.asOf().plusDays(1).atStartOfDay(VIETNAM).toInstant());
        List<CycleLine> said = tasks.stream()
                .map(stood -> line(
                        stood,
                        written.get(stood.taskId()),
                        scene.before().get(stood.taskId()),
                        CycleSource.of(noted.getOrDefault(stood.taskId(), List.of()))))
                .toList();
        LocalDate day = sent.at() == null ? scene.today() : LocalDate.ofInstant(sent.at(), VIETNAM);
        return new CycleUnit(
                owed.unitId(),
                owed.unitCode(),
                owed.unitName(),
                owed.taskId(),
                owed.dueOn(),
                sent.at(),
                sent.by(),
                owed.dueOn() != null && day.isAfter(owed.dueOn()),
                said,
                sent.version());
    }

    /** From when what was written in the ledger is new: since the report before, at the latest since the month began. */
    private static Instant since(CycleRound round, @Nullable Instant sentBefore) {
        Instant month = round.month().atStartOfDay(VIETNAM).toInstant();
        return sentBefore != null && sentBefore.isBefore(month) ? sentBefore : month;
    }

    private static CycleLine line(
            ProgressLedger.Stood stood,
            CycleLineStore.@Nullable Written written,
            CycleLine.@Nullable Before before,
            List<CycleSource> sources) {
        boolean holds = written != null && CycleGroup.open(stood.taskClass()).contains(written.said());
        return new CycleLine(
                stood.taskId(),
                stood.ref(),
                stood.text(),
                stood.source(),
                stood.dueOn(),
                stood.taskClass(),
                stood.doneOn(),
                holds && written != null ? written.said() : CycleGroup.of(stood.taskClass()),
                written == null ? CycleSource.words(sources) : written.words(),
                written == null ? "" : written.needs(),
                written == null ? -1 : written.version(),
                before,
                sources);
    }
}
