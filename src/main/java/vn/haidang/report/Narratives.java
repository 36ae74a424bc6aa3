package vn.haidang.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import vn.haidang.task.ProgressLedger;

/**
 * Parts of reports asked from units as tasks of the ledger: asked with length and day, written and handed in, given back with a reason or taken
 * over. Whoever is late shows in the ledger like everybody else.
 *
 * <p>Acts throw what {@link Parts} throws.
 */
@Component
class Narratives {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Parts parts;
    private final PartStore store;
    private final ReportStore reports;
    private final ProgressLedger ledger;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    Narratives(
            Parts parts,
            PartStore store,
            ReportStore reports,
            ProgressLedger ledger,
            Messages messages,
            Audit audit,
            Clock clock) {
        this.parts = parts;
        this.store = store;
        this.reports = reports;
        this.ledger = ledger;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks units for parts of a report, each by a task that its unit is told of.
     *
     * @param ids parts that a unit writes and that were not asked for yet; others are passed over
     * @param dueOn last day in time
     * @return how many were asked for
     */
    @Transactional
    public int ask(Actor actor, long reportId, List<Long> ids, LocalDate dueOn) {
        Report report = editable(actor, reportId);
        if (dueOn.isBefore(LocalDate.now(clock))) {
            throw new Refused("report.narrative.refused.PAST");
        }
        int asked = 0;
        for (Part part : parts.of(reportId)) {
            if (ids.contains(part.id()) && part.unitId() != null && part.taskId() == null) {
                long task = ledger.giveOnce(actor, part.unitId(), text(report, part), report.subject(), dueOn);
                parts.asked(actor, part.id(), task, dueOn);
                asked++;
            }
        }
        if (asked == 0) {
            throw new Refused("report.narrative.refused.NONE");
        }
        return asked;
    }

    private String text(Report report, Part part) {
        String text = messages.text(VIETNAMESE, "report.narrative.task", part.title(), report.subject());
        String length = part.words() == null
                ? ""
                : " " + messages.text(VIETNAMESE, "report.narrative.taskWords", String.valueOf(part.words()));
        return text + (part.ask().isBlank() ? "" : " " + part.ask().strip()) + length;
    }

    /**
     * Keeps what was written; handed in, so is the result of its task, where whoever writes is of the unit.
     *
     * @return the new version
     */
    @Transactional
    public int write(Actor actor, long id, @Nullable Integer version, String text, boolean handIn) {
        int saved = parts.write(actor, id, version, text, handIn);
        Part part = parts.find(id);
        if (handIn && part.taskId() != null && part.unitId() != null && actor.belongsTo(part.unitId())) {
            ledger.handIn(actor, part.taskId(), messages.text(VIETNAMESE, "report.narrative.handedIn", part.title()));
        }
        return saved;
    }

    /** Gives back what a unit handed in; its text stays for it to go on with. */
    @Transactional
    public void giveBack(Actor actor, long id, int version, String reason) {
        Part part = parts.find(id);
        Report report = editable(actor, part.reportId());
        if (part.version() != version) {
            throw new vn.haidang.platform.StaleWrite();
        }
        if (part.state() != Part.State.HANDED_IN && part.state() != Part.State.TAKEN) {
            throw new Refused("report.narrative.refused.NOT_HANDED_IN");
        }
        String why = reason.strip();
        if (why.isEmpty()) {
            throw new Refused("report.cycle.refused.REASON");
        }
        store.state(id, Part.State.ASKED);
        if (part.taskId() != null) {
            ledger.giveBack(actor, part.taskId(), why);
        }
        audit.record(
                actor, "report.partGivenBack", Reports.subject(report), null, Map.of("report.part", part.title()), why);
    }

    /** Takes a part over into the report, and with it the result of its task where that is the Office's to accept. */
    @Transactional
    public void take(Actor actor, long id) {
        parts.take(actor, id);
        Part part = parts.find(id);
        if (part.taskId() != null
                && part.unitId() != null
                && actor.has(Role.OFFICE)
                && !actor.belongsTo(part.unitId())) {
            ledger.accept(actor, part.taskId());
        }
    }

    /** What the unit wrote for the same part in the report before; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<Part> before(Part part) {
        return reports.find(part.reportId())
                .flatMap(reports::before)
                .flatMap(earlier -> parts.of(earlier.id()).stream()
                        .filter(one ->
                                one.code().equals(part.code()) && !one.text().isBlank())
                        .findFirst());
    }

    /** Whether a part was handed in after its day, or was not though it has passed. */
    boolean late(Part part) {
        if (part.dueOn() == null) {
            return false;
        }
        boolean open = part.state() == Part.State.OPEN || part.state() == Part.State.ASKED;
        LocalDate day = open || part.writtenAt() == null
                ? LocalDate.now(clock)
                : LocalDate.ofInstant(part.writtenAt(), VIETNAM);
        return day.isAfter(part.dueOn());
    }

    private Report editable(Actor actor, long reportId) {
        Report report = reports.lock(reportId).orElseThrow(() -> new NotFound("report", reportId));
        if (!Reports.edits(actor, report.unitId())) {
            throw new NotPermitted("report.refused.part.EDITOR");
        }
        if (report.state() != ReportState.DRAFT) {
            throw new Refused("report.refused.state." + report.state());
        }
        return report;
    }
}
