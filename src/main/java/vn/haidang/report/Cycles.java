package vn.haidang.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Messages;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.StaleWrite;
import vn.haidang.register.OutgoingDocuments;
import vn.haidang.register.OutgoingDraft;
import vn.haidang.register.Urgency;
import vn.haidang.task.Obligations;
import vn.haidang.task.ProgressLedger;

/**
 * The monthly round of progress reports: opened for all units, written and sent by each before its day, brought together, locked and kept.
 *
 * <p>Acts throw {@link NotFound} for what is not there, {@link NotPermitted} where others may do it, {@link Refused} where nobody may now,
 * {@link StaleWrite} where it was changed in between.
 */
@Component
class Cycles {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int LONGEST_SUMMARY = 20_000;
    private static final String REPORT = "BC";

    private final CycleDesk desk;
    private final CycleStore store;
    private final CycleLineStore lines;
    private final CycleViews views;
    private final CycleText text;
    private final ProgressLedger ledger;
    private final Obligations obligations;
    private final OutgoingDocuments documents;
    private final Messages messages;
    private final Clock clock;

    Cycles(
            CycleDesk desk,
            CycleStore store,
            CycleLineStore lines,
            CycleViews views,
            CycleText text,
            ProgressLedger ledger,
            Obligations obligations,
            OutgoingDocuments documents,
            Messages messages,
            Clock clock) {
        this.desk = desk;
        this.store = store;
        this.lines = lines;
        this.views = views;
        this.text = text;
        this.ledger = ledger;
        this.obligations = obligations;
        this.documents = documents;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws NotFound where the month was not opened */
    CycleRound find(YearMonth month) {
        return store.find(month.atDay(1)).orElseThrow(() -> new NotFound("cycle", month));
    }

    /**
     * Opens a month: one obligation per unit, those of the recurring duty. Opened again it takes in units that have come since.
     *
     * @param duty the duty of the ledger, null: the Office gives one now
     */
    @Transactional
    CycleRound open(Actor actor, YearMonth month, @Nullable Long duty) {
        CycleDesk.requireOffice(actor);
        if (month.isAfter(YearMonth.now(clock))) {
            throw new Refused("report.cycle.refused.AHEAD");
        }
        CycleRound there = store.lock(month.atDay(1)).orElse(null);
        CycleDesk.requireOpen(there);
        long obliging = there != null
                ? there.dutyId()
                : duty != null ? duty : ledger.give(actor, say("dutyText"), say("dutySource"));
        List<ProgressLedger.Obligation> owed = ledger.ofMonth(obliging, month);
        if (owed.isEmpty()) {
            throw new Refused("report.cycle.refused.NOBODY", month.getMonthValue() + "/" + month.getYear());
        }
        long id = store.insert(actor, month.atDay(1), obliging, clock.instant());
        owed.forEach(one -> lines.owe(id, one.unitId(), one.taskId()));
        CycleRound round = find(month);
        desk.record(actor, "report.cycleOpened", round, Map.of("report.units", String.valueOf(owed.size())), null);
        return round;
    }

    private String say(String key) {
        return messages.text(VIETNAMESE, "report.cycle." + key);
    }

    /** Keeps the summary as the Office edits it. */
    @Transactional
    void summarise(Actor actor, YearMonth month, int version, String summary) {
        CycleDesk.requireOffice(actor);
        CycleRound round = desk.open(month, version);
        store.summary(round, CycleDesk.tidy(summary, LONGEST_SUMMARY));
        desk.record(actor, "report.cycleSummarised", round, Map.of(), null);
    }

    /** What a lock did. @param accepted obligations whose result it accepted @param late of those, handed in after their day @param missing units that did not send */
    record Locked(int accepted, int late, int missing) {}

    /**
     * Locks the month: what it shows now stays, whatever the ledger does, and the obligation of each unit that sent is accepted: done on the day it
     * was sent, so late where that was after its day. Who did not send goes on owing it.
     */
    @Transactional
    Locked lock(Actor actor, YearMonth month, int version) {
        CycleDesk.requireOffice(actor);
        CycleRound round = desk.open(month, version);
        CycleView now = views.view(round);
        CycleView kept =
                now.summary().isBlank() ? new CycleView(now.asOf(), now.units(), text.summary(round, now)) : now;
        store.locked(actor, round, kept, clock.instant());
        String note = messages.text(VIETNAMESE, "report.cycle.accepted", round.label());
        List<CycleUnit> sent = kept.units().stream().filter(CycleUnit::sent).toList();
        sent.forEach(unit -> obligations.takenIn(actor, unit.taskId(), note));
        Locked did = new Locked(sent.size(), (int) kept.sentLate(), kept.units().size() - sent.size());
        desk.record(
                actor,
                "report.cycleLocked",
                round,
                Map.of(
                        "report.sent",
                        String.valueOf(did.accepted()),
                        "report.sentLate",
                        String.valueOf(did.late()),
                        "report.missing",
                        String.valueOf(did.missing())),
                null);
        return did;
    }

    /** Opens a locked month again; the lock stays on record with what it kept. What it accepted waits again, handed in on the same day. */
    @Transactional
    void reopen(Actor actor, YearMonth month, int version, String reason) {
        CycleDesk.requireOffice(actor);
        CycleRound round = desk.any(month);
        Instant lockedAt = round.lockedAt();
        if (lockedAt == null) {
            throw new Refused("report.cycle.refused.OPEN");
        }
        CycleDesk.requireVersion(round, version);
        String why = CycleDesk.reason(reason);
        List<CycleUnit> units = views.view(round).units();
        store.reopened(actor, round, why, clock.instant());
        units.stream()
                .filter(CycleUnit::sent)
                .forEach(unit -> obligations.acceptanceUndone(actor, unit.taskId(), lockedAt, why));
        desk.record(actor, "report.cycleReopened", round, Map.of(), why);
    }

    /** Makes the locked report a draft of the register. @return id of the document */
    @Transactional
    long handOver(Actor actor, YearMonth month, int version) {
        CycleDesk.requireOffice(actor);
        CycleRound round = desk.any(month);
        CycleDesk.requireVersion(round, version);
        if (!round.locked()) {
            throw new Refused("report.cycle.refused.NOT_LOCKED");
        }
        if (round.outgoingId() != null) {
            throw new Refused("report.cycle.refused.HANDED_OVER");
        }
        long outgoing = documents.begin(
                actor,
                new OutgoingDraft(
                        documents.kind(REPORT),
                        actor.unitIds().getFirst(),
                        null,
                        text.subject(round),
                        Urgency.NORMAL,
                        "",
                        text.body(round, views.view(round)),
                        1,
                        null,
                        null,
                        null,
                        null));
        store.document(round, outgoing);
        desk.record(actor, "report.cycleHandedOver", round, Map.of(), null);
        return outgoing;
    }

    /**
     * Reminds the units that have not sent, each at most once a day.
     *
     * @return names of the units that were reminded
     */
    List<String> remind(Actor actor, YearMonth month) {
        CycleDesk.requireOffice(actor);
        CycleRound round = find(month);
        CycleDesk.requireOpen(round);
        List<String> reminded = new ArrayList<>();
        for (CycleUnit unit : views.view(round).units()) {
            if (!unit.sent()) {
                try {
                    ledger.remind(actor, unit.taskId());
                    reminded.add(unit.name());
                } catch (Refused already) {
                    // it was reminded today, or the ledger has its result already
                }
            }
        }
        return reminded;
    }

    /** Today where the month runs, else its last day: as of when its tasks are shown. */
    static LocalDate asOf(CycleRound round, LocalDate today) {
        return today.isAfter(round.lastDay()) ? round.lastDay() : today;
    }
}
