package vn.haidang.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.StaleWrite;
import vn.haidang.platform.TextFold;

/**
 * Parts of reports that people write. Whoever asks for them by tasks notes it here with {@link #asked}; units write with {@link #write}.
 *
 * <p>Acts throw {@link NotFound}, {@link NotPermitted}, {@link Refused}, {@link StaleWrite} as {@link Reports} does.
 */
@Component
public class Parts {

    static final int LONGEST = 60_000;

    private final PartStore store;
    private final ReportStore reports;
    private final Drafting drafting;
    private final TextDesk desk;
    private final Audit audit;

    Parts(PartStore store, ReportStore reports, Drafting drafting, TextDesk desk, Audit audit) {
        this.store = store;
        this.reports = reports;
        this.drafting = drafting;
        this.desk = desk;
        this.audit = audit;
    }

    /** Those of a report, in reading order. */
    @Transactional(readOnly = true)
    public List<Part> of(long reportId) {
        return store.of(reportId);
    }

    /** @throws NotFound where there is none */
    @Transactional(readOnly = true)
    public Part find(long id) {
        return store.find(id).orElseThrow(() -> new NotFound("reportPart", id));
    }

    /** The part that a task asks for. */
    @Transactional(readOnly = true)
    public Optional<Part> ofTask(long taskId) {
        return store.ofTask(taskId);
    }

    /** Notes the task by which a part is asked for, and its day; in the caller's transaction. */
    @Transactional
    public void asked(Actor actor, long id, @Nullable Long taskId, @Nullable LocalDate dueOn) {
        Part part = find(id);
        store.asked(id, taskId, dueOn);
        Report report = report(part);
        audit.record(
                actor, "report.partAsked", Reports.subject(report), null, Map.of("report.part", part.title()), null);
    }

    /**
     * Keeps what was written, and draws the report up with it while it is a draft.
     *
     * @param handIn whether the unit is done with it
     * @return the new version
     * @throws TemplateUnsound naming the line of the text that cannot be read
     */
    @Transactional
    public int write(Actor actor, long id, @Nullable Integer version, String text, boolean handIn) {
        Part part = find(id);
        Report report = reports.lock(part.reportId()).orElseThrow(() -> new NotFound("report", part.reportId()));
        if (!mayWrite(actor, report, part)) {
            throw new NotPermitted("report.refused.writer");
        }
        if (report.state() != ReportState.DRAFT) {
            throw new Refused("report.refused.state." + report.state());
        }
        if (desk.isStale(TextDesk.Standing.of(part), version)) {
            throw new StaleWrite();
        }
        String tidy =
                TextFold.nfc(text.replace("\r\n", "\n").replace("\u0000", "")).strip();
        if (tidy.length() > LONGEST) {
            throw new Refused("report.refused.partLong", String.valueOf(LONGEST));
        }
        if (handIn && tidy.isEmpty()) {
            throw new Refused("report.refused.partEmpty");
        }
        drafting.read(tidy);
        Part.State state = handIn ? Part.State.HANDED_IN : part.state();
        int saved = store.write(actor, id, part.version(), tidy, state);
        drafting.keep(report);
        desk.saved(actor, TextDesk.Standing.of(find(id)));
        audit.record(
                actor,
                handIn ? "report.partHandedIn" : "report.partWritten",
                Reports.subject(report),
                null,
                Map.of("report.part", part.title()),
                null);
        return saved;
    }

    /** Takes what a unit handed in over into the report. */
    @Transactional
    public void take(Actor actor, long id) {
        Part part = find(id);
        Report report = report(part);
        if (!Reports.edits(actor, report.unitId())) {
            throw new NotPermitted("report.refused.part.EDITOR");
        }
        if (part.text().isBlank()) {
            throw new Refused("report.refused.partEmpty");
        }
        store.state(id, Part.State.TAKEN);
        audit.record(
                actor, "report.partTaken", Reports.subject(report), null, Map.of("report.part", part.title()), null);
    }

    /** People of the unit that is asked, and whoever draws the report up. */
    static boolean mayWrite(Actor actor, Report report, Part part) {
        return part.unitId() != null && actor.belongsTo(part.unitId()) || Reports.edits(actor, report.unitId());
    }

    private Report report(Part part) {
        return reports.find(part.reportId()).orElseThrow(() -> new NotFound("report", part.reportId()));
    }
}
