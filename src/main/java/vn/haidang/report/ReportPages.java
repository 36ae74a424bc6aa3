package vn.haidang.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.indicator.Bodies;
import vn.haidang.organisation.UnitRef;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Messages;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Refused;

/** Gathers what the pages of reports show. */
@Component
class ReportPages {

    private final Reports reports;
    private final TextDesk desk;
    private final ReportStore store;
    private final PartStore parts;
    private final CitationStore citations;
    private final Operands operands;
    private final Certifying certifying;
    private final ReportPaper paper;
    private final Bodies bodies;
    private final Units units;
    private final Messages messages;

    ReportPages(
            Reports reports,
            TextDesk desk,
            ReportStore store,
            PartStore parts,
            CitationStore citations,
            Operands operands,
            Certifying certifying,
            ReportPaper paper,
            Bodies bodies,
            Units units,
            Messages messages) {
        this.reports = reports;
        this.desk = desk;
        this.store = store;
        this.parts = parts;
        this.citations = citations;
        this.operands = operands;
        this.certifying = certifying;
        this.paper = paper;
        this.bodies = bodies;
        this.units = units;
        this.messages = messages;
    }

    /** The page as it opens. */
    @Transactional(readOnly = true)
    ReportPage page(Actor actor, long id) {
        Report report = reports.find(actor, id);
        return page(actor, report, desk.open(actor, TextDesk.Standing.of(report)));
    }

    /** The page with what was typed and could not be saved. */
    @Transactional
    ReportPage refused(Actor actor, long id, TextDesk.Typed typed, @Nullable String problem) {
        Report report = reports.find(actor, id);
        return page(actor, report, desk.refused(actor, TextDesk.Standing.of(report), typed, problem));
    }

    /** The page with what was typed and what is saved made one. */
    @Transactional
    ReportPage merged(Actor actor, long id, TextDesk.Typed typed) {
        Report report = reports.find(actor, id);
        return page(actor, report, desk.merged(actor, TextDesk.Standing.of(report), typed));
    }

    private ReportPage page(Actor actor, Report report, Editing editing) {
        long id = report.id();
        LocalDate day = report.period().lastDay();
        PaperView view = null;
        String problem = null;
        try {
            view = PaperView.of(paper.screen(report.subject(), report.markup()));
        } catch (Refused unset) {
            problem = messages.text(actor.language(), unset.key(), unset.arguments());
        }
        return new ReportPage(
                report,
                bodies.body(report.bodyId(), day).name(),
                units.byId(report.unitId(), day).map(UnitRef::name).orElse(null),
                view,
                problem,
                editing,
                reports.open(actor, report),
                parts.of(id),
                citations.of(id),
                reports.changes(actor, id),
                store.steps(id),
                store.before(report).orElse(null));
    }

    /** A number of a report with what stands behind it now; of a fixed report, as it was. */
    @Transactional(readOnly = true)
    Certificate figure(Actor actor, long id, int nr) {
        Report report = reports.find(actor, id);
        Citation citation = citations.find(id, nr).orElseThrow(() -> new NotFound("report", id));
        var trace = operands.trace(citation);
        Lookup lookup = operands.lookup();
        return certifying.certificate(
                report,
                citation,
                citation.code() == null ? "" : citation.code(),
                trace,
                operands.of(trace, lookup),
                lookup);
    }

    /** Two reports side by side. @param figures numbers of both, by formula and turn */
    record Compared(Report report, Report before, List<TextDifference.Piece> text, List<FigurePair> figures) {}

    @Transactional(readOnly = true)
    Compared compared(Actor actor, long id) {
        Report report = reports.find(actor, id);
        Report before = store.before(report).orElseThrow(() -> new Refused("report.refused.noBefore"));
        List<Citation> old = citations.of(before.id());
        boolean[] used = new boolean[old.size()];
        List<FigurePair> pairs = citations.of(id).stream()
                .map(one -> new FigurePair(one.expression(), match(old, used, one), one.printed()))
                .toList();
        return new Compared(report, before, TextDifference.of(plain(before), plain(report)), pairs);
    }

    private static @Nullable String match(List<Citation> old, boolean[] used, Citation one) {
        for (int i = 0; i < old.size(); i++) {
            if (!used[i]
                    && old.get(i).expression().equals(one.expression())
                    && old.get(i).bodyId() == one.bodyId()) {
                used[i] = true;
                return old.get(i).printed();
            }
        }
        return null;
    }

    private String plain(Report report) {
        return PaperView.of(paper.screen(report.subject(), report.markup())).plain();
    }
}
