package vn.haidang.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Messages;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.platform.StaleWrite;
import vn.haidang.platform.TextFold;
import vn.haidang.register.OutgoingDocuments;
import vn.haidang.register.OutgoingDraft;
import vn.haidang.register.Urgency;
import vn.haidang.task.ProgressLedger;

/**
 * The monthly round of progress reports: opened for all units, written and sent by each before its day, brought together, locked and kept.
 *
 * <p>Acts throw {@link NotFound} for what is not there, {@link NotPermitted} where others may do it, {@link Refused} where nobody may now,
 * {@link StaleWrite} where it was changed in between.
 */
@Component
class Cycles {

    static final int LONGEST = 4_000;

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int LONGEST_SUMMARY = 20_000;
    private static final String REPORT = "BC";

    private final CycleStore store;
    private final CycleViews views;
    private final CycleText text;
    private final ProgressLedger ledger;
    private final OutgoingDocuments documents;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    Cycles(
            CycleStore store,
            CycleViews views,
            CycleText text,
            ProgressLedger ledger,
            OutgoingDocuments documents,
            Messages messages,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.views = views;
        this.text = text;
        this.ledger = ledger;
        this.documents = documents;
        this.messages = messages;
        this.audit = audit;
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
        requireOffice(actor);
        if (month.isAfter(YearMonth.now(clock))) {
            throw new Refused("report.cycle.refused.AHEAD");
        }
        CycleRound there = store.lock(month.atDay(1)).orElse(null);
        requireOpen(there);
        long obliging = there != null
                ? there.dutyId()
                : duty != null ? duty : ledger.give(actor, say("dutyText"), say("dutySource"));
        List<ProgressLedger.Obligation> owed = ledger.ofMonth(obliging, month);
        if (owed.isEmpty()) {
            throw new Refused("report.cycle.refused.NOBODY", month.getMonthValue() + "/" + month.getYear());
        }
        long id = store.insert(actor, month.atDay(1), obliging, clock.instant());
        owed.forEach(one -> store.owe(id, one.unitId(), one.taskId()));
        CycleRound round = find(month);
        record(actor, "report.cycleOpened", round, Map.of("report.units", String.valueOf(owed.size())), null);
        return round;
    }

    private String say(String key) {
        return messages.text(VIETNAMESE, "report.cycle." + key);
    }

    /** What a line is to say. @param version as it was seen, -1: nothing was there */
    record Typed(long taskId, CycleGroup said, String words, String needs, int version) {}

    /** Keeps a line as it is typed. @return its new version */
    @Transactional
    int write(Actor actor, YearMonth month, long unitId, Typed typed) {
        CycleRound round = held(month);
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
        return store.write(
                actor,
                round.id(),
                unitId,
                typed.taskId(),
                typed.version(),
                typed.said(),
                tidy(typed.words()),
                tidy(typed.needs()),
                clock.instant());
    }

    private static String tidy(String words) {
        String tidy =
                TextFold.nfc(words.replace("\r\n", "\n").replace("\u0000", "")).strip();
        if (tidy.length() > LONGEST) {
            throw new Refused("report.cycle.refused.LONG", String.valueOf(LONGEST));
        }
        return tidy;
    }

    /** Sends what the unit wrote, and hands its obligation in. Every line is then on record as it was sent. */
    @Transactional
    void send(Actor actor, YearMonth month, long unitId, int version) {
        CycleRound round = held(month);
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
            store.write(
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
        store.send(round.id(), unitId, version, actor.person(), clock.instant());
        ledger.handIn(actor, unit.taskId(), messages.text(VIETNAMESE, "report.cycle.handedIn", round.label()));
        record(actor, "report.cycleSent", round, Map.of("report.unit", unit.name()), null);
    }

    /** The unit takes back what it sent, to correct it; before the lock. */
    @Transactional
    void takeBack(Actor actor, YearMonth month, long unitId, int version) {
        CycleRound round = held(month);
        CycleUnit unit = views.unit(round, unitId);
        requireWriter(actor, unit);
        store.send(round.id(), unitId, version, null, null);
        record(actor, "report.cycleTakenBack", round, Map.of("report.unit", unit.name()), null);
    }

    /** The Office gives back what a unit sent. */
    @Transactional
    void giveBack(Actor actor, YearMonth month, long unitId, int version, String reason) {
        requireOffice(actor);
        CycleRound round = held(month);
        CycleUnit unit = views.unit(round, unitId);
        if (!unit.sent()) {
            throw new Refused("report.cycle.refused.NOT_SENT");
        }
        String why = reason(reason);
        store.send(round.id(), unitId, version, null, null);
        ledger.giveBack(actor, unit.taskId(), why);
        record(actor, "report.cycleGivenBack", round, Map.of("report.unit", unit.name()), why);
    }

    /** Keeps the summary as the Office edits it. */
    @Transactional
    void summarise(Actor actor, YearMonth month, int version, String summary) {
        requireOffice(actor);
        CycleRound round = held(month, version);
        String tidy = TextFold.nfc(summary.replace("\r\n", "\n").replace("\u0000", ""))
                .strip();
        if (tidy.length() > LONGEST_SUMMARY) {
            throw new Refused("report.cycle.refused.LONG", String.valueOf(LONGEST_SUMMARY));
        }
        store.summary(round, tidy);
        record(actor, "report.cycleSummarised", round, Map.of(), null);
    }

    /** Locks the month: what it shows now stays, whatever the ledger does. */
    @Transactional
    void lock(Actor actor, YearMonth month, int version) {
        requireOffice(actor);
        CycleRound round = held(month, version);
        CycleView now = views.view(round);
        CycleView kept =
                now.summary().isBlank() ? new CycleView(now.asOf(), now.units(), text.summary(round, now)) : now;
        store.locked(actor, round, kept, clock.instant());
        record(actor, "report.cycleLocked", round, Map.of("report.sent", String.valueOf(kept.sent())), null);
    }

    /** Opens a locked month again; the lock stays on record with what it kept. */
    @Transactional
    void reopen(Actor actor, YearMonth month, int version, String reason) {
        requireOffice(actor);
        CycleRound round = store.lock(month.atDay(1)).orElseThrow(() -> new NotFound("cycle", month));
        if (!round.locked()) {
            throw new Refused("report.cycle.refused.OPEN");
        }
        requireVersion(round, version);
        String why = reason(reason);
        store.reopened(actor, round, why, clock.instant());
        record(actor, "report.cycleReopened", round, Map.of(), why);
    }

    /** Makes the locked report a draft of the register. @return id of the document */
    @Transactional
    long handOver(Actor actor, YearMonth month, int version) {
        requireOffice(actor);
        CycleRound round = store.lock(month.atDay(1)).orElseThrow(() -> new NotFound("cycle", month));
        requireVersion(round, version);
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
        record(actor, "report.cycleHandedOver", round, Map.of(), null);
        return outgoing;
    }

    /**
     * Reminds the units that have not sent, each at most once a day.
     *
     * @return names of the units that were reminded
     */
    List<String> remind(Actor actor, YearMonth month) {
        requireOffice(actor);
        CycleRound round = find(month);
        requireOpen(round);
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

    private CycleRound held(YearMonth month) {
        CycleRound round = store.lock(month.atDay(1)).orElseThrow(() -> new NotFound("cycle", month));
        requireOpen(round);
        return round;
    }

    private CycleRound held(YearMonth month, int version) {
        CycleRound round = held(month);
        requireVersion(round, version);
        return round;
    }

    private static void requireVersion(CycleRound round, int version) {
        if (round.version() != version) {
            throw new StaleWrite();
        }
    }

    private static void requireOpen(@Nullable CycleRound round) {
        if (round != null && round.locked()) {
            throw new Refused("report.cycle.refused.LOCKED");
        }
    }

    private static String reason(String reason) {
        String why = tidy(reason);
        if (why.isEmpty()) {
            throw new Refused("report.cycle.refused.REASON");
        }
        return why;
    }

    private static void requireOffice(Actor actor) {
        if (!actor.has(Role.OFFICE)) {
            throw new NotPermitted();
        }
    }

    private static void requireWriter(Actor actor, CycleUnit unit) {
        if (!actor.belongsTo(unit.unitId())) {
            throw new NotPermitted("report.cycle.refused.UNIT");
        }
    }

    private void record(
            Actor actor, String action, CycleRound round, Map<String, String> after, @Nullable String reason) {
        audit.record(
                actor,
                action,
                new Audit.Subject("cycle", round.id(), round.label()),
                null,
                after.isEmpty() ? null : after,
                reason);
    }

    /** Today where the month runs, else its last day: as of when its tasks are shown. */
    static LocalDate asOf(CycleRound round, LocalDate today) {
        return today.isAfter(round.lastDay()) ? round.lastDay() : today;
    }
}
