package vn.haidang.report;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Messages;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.task.Obligations;
import vn.haidang.task.ProgressLedger;

/**
 * What a unit reports in a monthly round: kept line by line, sent, taken back by the unit or given back by the Office.
 *
 * <p>Acts throw as those of {@link Cycles}.
 */
@Component
class CycleReports {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final CycleDesk desk;
    private final CycleLineStore lines;
    private final CycleViews views;
    private final ProgressLedger ledger;
    private final Obligations obligations;
    private final Messages messages;
    private final Clock clock;

    CycleReports(
            CycleDesk desk,
            CycleLineStore lines,
            CycleViews views,
            ProgressLedger ledger,
            Obligations obligations,
            Messages messages,
            Clock clock) {
        this.desk = desk;
        this.lines = lines;
        this.views = views;
        this.ledger = ledger;
        this.obligations = obligations;
        this.messages = messages;
        this.clock = clock;
    }

    /** What a line is to say. @param version as it was seen, -1: nothing was there */
    record Typed(long taskId, CycleGroup said, String words, String needs, int version) {}

    /** Keeps a line as it is typed. @return its new version */
    @Transactional
    int write(Actor actor, YearMonth month, long unitId, Typed typed) {
        CycleRound round = desk.open(month);
        CycleUnit unit = views.unit(round, unitId);
        requireWriter(actor, unit);
        if (unit.sent()) {
            throw new Refused("report.cycle.refused.SENT");
        }
        CycleLine line = unit.lines().stream()
                .filter(one -> one.taskId() == typed.taskId())
                .findFirst()
                .orElseThrow(() -> new NotFound("task", typed.taskId()));
        if (!line.choices().contains(typed.said())) {
            throw new Refused("report.cycle.refused.GROUP");
        }
        return lines.write(
                actor,
                round.id(),
                unitId,
                typed.taskId(),
                typed.version(),
                typed.said(),
                CycleDesk.tidy(typed.words(), CycleDesk.LONGEST),
                CycleDesk.tidy(typed.needs(), CycleDesk.LONGEST),
                clock.instant());
    }

    /** Sends what the unit wrote, and hands its obligation in. Every line is then on record as it was sent. */
    @Transactional
    void send(Actor actor, YearMonth month, long unitId, int version) {
        CycleRound round = desk.open(month);
        CycleUnit unit = views.unit(round, unitId);
        requireWriter(actor, unit);
        if (unit.sent()) {
            throw new Refused("report.cycle.refused.SENT");
        }
        List<CycleLine> lacking =
                unit.lines().stream().filter(line -> line.lack() != null).toList();
        if (!lacking.isEmpty()) {
            throw new Refused("report.cycle.refused.LACK", String.valueOf(lacking.size()));
        }
        for (CycleLine line : unit.lines()) {
            lines.write(
                    actor,
                    round.id(),
                    unitId,
                    line.taskId(),
                    line.version(),
                    line.said(),
                    line.words(),
                    line.needs(),
                    clock.instant());
        }
        lines.send(round.id(), unitId, version, actor.person(), clock.instant());
        ledger.handIn(actor, unit.taskId(), messages.text(VIETNAMESE, "report.cycle.handedIn", round.label()));
        desk.record(actor, "report.cycleSent", round, Map.of("report.unit", unit.name()), null);
    }

    /** The unit takes back what it sent, to correct it; before the lock. Its clock runs on. */
    @Transactional
    void takeBack(Actor actor, YearMonth month, long unitId, int version) {
        CycleRound round = desk.open(month);
        CycleUnit unit = views.unit(round, unitId);
        requireWriter(actor, unit);
        if (!unit.sent()) {
            throw new Refused("report.cycle.refused.NOT_SENT");
        }
        lines.send(round.id(), unitId, version, null, null);
        obligations.returned(actor, unit.taskId(), messages.text(VIETNAMESE, "report.cycle.takenBack"));
        desk.record(actor, "report.cycleTakenBack", round, Map.of("report.unit", unit.name()), null);
    }

    /** The Office gives back what a unit sent. */
    @Transactional
    void giveBack(Actor actor, YearMonth month, long unitId, int version, String reason) {
        CycleDesk.requireOffice(actor);
        CycleRound round = desk.open(month);
        CycleUnit unit = views.unit(round, unitId);
        if (!unit.sent()) {
            throw new Refused("report.cycle.refused.NOT_SENT");
        }
        String why = CycleDesk.reason(reason);
        lines.send(round.id(), unitId, version, null, null);
        ledger.giveBack(actor, unit.taskId(), why);
        desk.record(actor, "report.cycleGivenBack", round, Map.of("report.unit", unit.name()), why);
    }

    private static void requireWriter(Actor actor, CycleUnit unit) {
        if (!actor.belongsTo(unit.unitId())) {
            throw new NotPermitted("report.cycle.refused.UNIT");
        }
    }
}
