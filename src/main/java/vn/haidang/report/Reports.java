package vn.haidang.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.indicator.Bodies;
import vn.haidang.indicator.Period;
import vn.haidang.organisation.UnitRef;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Messages;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.platform.StaleWrite;
import vn.haidang.platform.TextFold;

/**
 * Draws reports up and takes them to the register. Every step is checked against {@link ReportTransitions}, written with the version the person
 * saw, and put on record in one transaction.
 *
 * <p>All acts throw {@link NotFound} for what one may not see, {@link NotPermitted} where others may do it, {@link Refused} where nobody may now,
 * {@link StaleWrite} where the report was changed in between. {@code version} may be null: a program that does not care.
 */
@Component
public class Reports {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_NOTE = 4000;

    private final ReportStore store;
    private final TemplateStore templates;
    private final PartStore parts;
    private final CitationStore citations;
    private final Drafting drafting;
    private final TextDesk desk;
    private final Certifying certifying;
    private final Bodies bodies;
    private final Units units;
    private final Audit audit;
    private final Messages messages;

    Reports(
            ReportStore store,
            TemplateStore templates,
            PartStore parts,
            CitationStore citations,
            Drafting drafting,
            TextDesk desk,
            Certifying certifying,
            Bodies bodies,
            Units units,
            Audit audit,
            Messages messages) {
        this.store = store;
        this.templates = templates;
        this.parts = parts;
        this.citations = citations;
        this.drafting = drafting;
        this.desk = desk;
        this.certifying = certifying;
        this.bodies = bodies;
        this.units = units;
        this.audit = audit;
        this.messages = messages;
    }

    /** A report this person may see: fixed ones everybody, others who draws them up, approves them or writes a part. */
    @Transactional(readOnly = true)
    public Report find(Actor actor, long id) {
        Report report = store.find(id).orElseThrow(() -> notFound(id));
        if (!maySee(actor, report)) {
            throw notFound(id);
        }
        return report;
    }

    /** Those this person may see, the latest first. */
    @Transactional(readOnly = true)
    public List<Report> list(Actor actor, @Nullable ReportState state, int limit) {
        return store.list(state, limit).stream()
                .filter(report -> maySee(actor, report))
                .toList();
    }

    /** Its numbers in reading order. */
    @Transactional(readOnly = true)
    public List<Citation> citations(Actor actor, long id) {
        return citations.of(find(actor, id).id());
    }

    /** What this person can do with it now. */
    public Set<ReportAction> open(Actor actor, Report report) {
        Set<ReportAction> open = ReportTransitions.open(report.state(), roles(actor, report));
        if (report.outgoingId() != null) {
            open.remove(ReportAction.HAND_OVER);
        }
        return open;
    }

    /**
     * Begins a report.
     *
     * @return its id
     * @throws Refused where there is one of this template, body and period already
     */
    @Transactional
    public long make(Actor actor, long templateId, int bodyId, Period period) {
        StoredTemplate template =
                templates.find(templateId).orElseThrow(() -> new NotFound("reportTemplate", templateId));
        if (!edits(actor, template.unitId())) {
            throw new NotPermitted("report.refused.part.EDITOR");
        }
        if (template.span() != period.span()) {
            throw new Refused("report.refused.span");
        }
        store.at(templateId, bodyId, period).ifPresent(there -> {
            throw new Refused("report.refused.exists", there.subject());
        });
        String about = bodies.body(bodyId, period.lastDay()).name();
        String subject = template.name() + " " + PeriodText.of(period);
        long id = store.insert(actor, template, bodyId, period, subject);
        fit(id, drafting.read(template.source()));
        Report made = store.find(id).orElseThrow();
        drafting.keep(made);
        desk.saved(actor, TextDesk.Standing.of(made));
        audit.record(
                actor,
                "report.made",
                subject(made),
                null,
                Map.of("report.subject", subject, "report.body", about, "report.period", period.key()),
                null);
        return id;
    }

    /**
     * Keeps what was written and draws it up anew.
     *
     * @param version that it was begun with; refused only where somebody wrote on the text since
     * @return the new version
     * @throws TemplateUnsound naming the line that cannot be read; nothing is kept then
     */
    @Transactional
    public int save(Actor actor, long id, @Nullable Integer version, String subject, String source) {
        Report before = open(actor, id, null, ReportAction.EDIT);
        if (desk.isStale(TextDesk.Standing.of(before), version)) {
            throw new StaleWrite();
        }
        String tidy = TextFold.nfc(subject.strip().replaceAll("\\s+", " "));
        if (tidy.isEmpty() || tidy.length() > LONGEST_SUBJECT) {
            throw new Refused("report.refused.subject", String.valueOf(LONGEST_SUBJECT));
        }
        String text =
                TextFold.nfc(source.replace("\r\n", "\n").replace("\u0000", "")).stripTrailing();
        fit(id, drafting.read(text));
        int saved = store.update(id, before.version(), tidy, text);
        Report after = store.find(id).orElseThrow();
        drafting.keep(after);
        desk.saved(actor, TextDesk.Standing.of(after));
        if (!tidy.equals(before.subject()) || !text.equals(before.source())) {
            audit.record(
                    actor,
                    "report.written",
                    subject(before),
                    Map.of("report.subject", before.subject()),
                    Map.of("report.subject", tidy),
                    null);
        }
        return saved;
    }

    /** Parts for the places of the text; a part whose place is gone goes too unless somebody wrote it. */
    private void fit(long id, ReportTemplate template) {
        Map<String, Part> there = new HashMap<>();
        parts.of(id).forEach(part -> there.put(part.code(), part));
        int position = 0;
        for (Piece.Slot slot : template.slots()) {
            position++;
            if (there.remove(slot.code()) == null) {
                String code = slot.unit();
                Long unit = code == null
                        ? null
                        : units.byCode(code)
                                .map(UnitRef::id)
                                .orElseThrow(() -> new TemplateUnsound("unknownUnitOf", slot.line(), code));
                parts.insert(id, position, slot, unit);
            }
        }
        there.values().stream().filter(part -> part.text().isBlank()).forEach(part -> parts.delete(part.id()));
    }

    /** Draws it up with the values of now. @return what reads differently */
    @Transactional
    public List<FigureChange> refresh(Actor actor, long id) {
        Report report = open(actor, id, null, ReportAction.EDIT);
        List<Citation> before = citations.of(id);
        Composed composed = drafting.keep(report);
        List<FigureChange> changes = changes(before, composed);
        if (!changes.isEmpty()) {
            audit.record(
                    actor,
                    "report.refreshed",
                    subject(report),
                    null,
                    Map.of("report.figures", String.valueOf(changes.size())),
                    null);
        }
        return changes;
    }

    /** What would read differently now than when it was drawn up last; nothing in a fixed one. */
    @Transactional(readOnly = true)
    public List<FigureChange> changes(Actor actor, long id) {
        Report report = find(actor, id);
        return report.state().isFixed() || report.state() == ReportState.DISCARDED
                ? List.of()
                : changes(citations.of(id), drafting.compose(report, report.source()));
    }

    private static List<FigureChange> changes(List<Citation> before, Composed now) {
        Map<String, Integer> turns = new HashMap<>();
        Map<String, String> printed = new HashMap<>();
        before.forEach(one -> printed.put(
                one.expression() + "@" + one.bodyId() + "/" + one.period().code() + "/" + one.coordinateId() + "#"
                        + turns.merge(one.expression() + one.bodyId(), 1, Integer::sum),
                one.printed()));
        turns.clear();
        List<FigureChange> changes = new ArrayList<>();
        for (Cited one : now.cited()) {
            Spot spot = one.asked().spot();
            String key = one.asked().expression() + "@" + spot.bodyId() + "/"
                    + spot.period().code() + "/"
                    + spot.coordinateId() + "#"
                    + turns.merge(one.asked().expression() + spot.bodyId(), 1, Integer::sum);
            String was = printed.get(key);
            if (!one.printed().equals(was)) {
                changes.add(new FigureChange(one.nr(), one.asked().expression(), was, one.printed()));
            }
        }
        return changes;
    }

    /** A step that takes no more than a word. */
    @Transactional
    public void step(Actor actor, long id, @Nullable Integer version, ReportAction action, @Nullable String note) {
        if (action == ReportAction.EDIT || action == ReportAction.HAND_OVER || action == ReportAction.ISSUE) {
            throw new Refused("error.400");
        }
        Report before = open(actor, id, version, action);
        String words = note == null || note.isBlank() ? null : TextFold.nfc(note.strip());
        if (action.needsReason() && words == null) {
            throw new Refused("report.refused.reason");
        }
        if (words != null && words.length() > LONGEST_NOTE) {
            throw new Refused("report.refused.note", String.valueOf(LONGEST_NOTE));
        }
        switch (action) {
            case PRESENT -> requireWhole(drafting.keep(before), Set.of(Gap.Kind.NOT_OFFICIAL));
            case APPROVE, FREEZE -> {
                Composed now = drafting.compose(before, before.source());
                requireSame(before, now);
                requireWhole(now, Set.of());
            }
            default -> {}
        }
        ReportState to = ReportTransitions.to(before.state(), action, roles(actor, before));
        store.move(actor, before, action, to, words);
        if (action == ReportAction.FREEZE) {
            freeze(before);
        }
        record(actor, before, action, to, words);
    }

    private void freeze(Report before) {
        Report frozen = store.find(before.id()).orElseThrow();
        Map<Integer, String> codes = certifying.certify(frozen);
        String markup = before.markup();
        for (Map.Entry<Integer, String> code : codes.entrySet()) {
            markup = markup.replace(
                    "](" + Drafting.draftAddresses(before.id()).apply(code.getKey()) + ")",
                    "](/reports/certificates/" + code.getValue() + ")");
        }
        store.frozenMarkup(before.id(), markup);
    }

    private static void requireWhole(Composed composed, Set<Gap.Kind> allowed) {
        List<Gap> gaps = composed.gaps().stream()
                .filter(gap -> !allowed.contains(gap.kind()))
                .toList();
        if (!gaps.isEmpty()) {
            Gap first = gaps.getFirst();
            throw new Refused(
                    "report.refused.gap." + first.kind(),
                    String.valueOf(gaps.size()),
                    first.what(),
                    String.valueOf(first.line()),
                    first.why());
        }
    }

    /** What is approved and frozen is what was presented, to the letter. */
    private void requireSame(Report report, Composed now) {
        List<FigureChange> changes = changes(citations.of(report.id()), now);
        if (!changes.isEmpty() || !now.markup().equals(report.markup())) {
            throw new Refused(
                    "report.refused.changed",
                    String.valueOf(changes.size()),
                    changes.isEmpty()
                            ? ""
                            : Objects.requireNonNullElse(changes.getFirst().was(), "") + " → "
                                    + changes.getFirst().is());
        }
    }

    void record(Actor actor, Report before, ReportAction action, ReportState to, @Nullable String note) {
        Map<String, Object> was = new LinkedHashMap<>();
        Map<String, Object> is = new LinkedHashMap<>();
        if (to != before.state()) {
            was.put("report.state", messages.text(VIETNAMESE, "report.state." + before.state()));
            is.put("report.state", messages.text(VIETNAMESE, "report.state." + to));
        }
        audit.record(actor, "report." + action, subject(before), was, is, note);
    }

    /** Holds a report to act on it. */
    Report open(Actor actor, long id, @Nullable Integer version, ReportAction action) {
        Report found = store.lock(id).orElseThrow(() -> notFound(id));
        if (!maySee(actor, found)) {
            throw notFound(id);
        }
        ReportTransitions.to(found.state(), action, roles(actor, found));
        if (version != null && version != found.version()) {
            throw new StaleWrite();
        }
        return found;
    }

    static Audit.Subject subject(Report report) {
        return new Audit.Subject("report", report.id(), report.subject());
    }

    private boolean maySee(Actor actor, Report report) {
        return report.state().isFixed()
                || actor.hasAny(Role.LEADER)
                || edits(actor, report.unitId())
                || actor.is(report.authorId())
                || parts.of(report.id()).stream()
                        .anyMatch(part -> part.unitId() != null && actor.belongsTo(part.unitId()));
    }

    static Set<ReportTransitions.Part> roles(Actor actor, Report report) {
        Set<ReportTransitions.Part> roles = EnumSet.noneOf(ReportTransitions.Part.class);
        if (edits(actor, report.unitId()) || actor.is(report.authorId())) {
            roles.add(ReportTransitions.Part.EDITOR);
        }
        if (actor.has(Role.LEADER) || actor.leads(report.unitId())) {
            roles.add(ReportTransitions.Part.APPROVER);
        }
        return roles;
    }

    static boolean edits(Actor actor, long unitId) {
        return actor.has(Role.OFFICE) || actor.has(Role.STAFF, unitId) || actor.leads(unitId);
    }

    private static NotFound notFound(long id) {
        return new NotFound("report", id);
    }
}
