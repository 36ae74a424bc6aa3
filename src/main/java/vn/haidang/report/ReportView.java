package vn.haidang.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.indicator.Bodies;

/** Reports as programs see them. */
@Component
class ReportView {

    private final CitationStore citations;
    private final ReportPaper paper;
    private final Bodies bodies;
    private final JsonMapper json;

    ReportView(CitationStore citations, ReportPaper paper, Bodies bodies, JsonMapper json) {
        this.citations = citations;
        this.paper = paper;
        this.bodies = bodies;
        this.json = json;
    }

    /** One line of the list. */
    record Row(
            long id,
            String template,
            String subject,
            String period,
            ReportState state,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            int version) {

        static Row of(Report report) {
            return new Row(
                    report.id(),
                    report.templateCode(),
                    report.subject(),
                    report.period().key(),
                    report.state(),
                    report.label(),
                    report.issuedOn(),
                    report.version());
        }
    }

    /**
     * A number of the report.
     *
     * @param certificate path of its certificate, null while the report is not frozen
     * @param trace how it came about
     */
    record Figure(
            int nr,
            String printed,
            @Nullable BigDecimal value,
            String unit,
            @Nullable String qualifier,
            @Nullable LocalDate asOf,
            String formula,
            boolean approved,
            @Nullable String missing,
            JsonNode trace,
            @Nullable String certificate,
            @Nullable String hash) {}

    /** A report with its text, a line for each paragraph, and its numbers in reading order. */
    record Whole(
            long id,
            String template,
            String subject,
            String body,
            String period,
            ReportState state,
            int version,
            @Nullable Instant valuesAt,
            @Nullable String approvedBy,
            @Nullable Instant frozenAt,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            List<String> text,
            List<String> notes,
            String markup,
            List<Figure> figures) {}

    Whole of(Report report) {
        PaperView view = PaperView.of(paper.screen(report.subject(), report.markup()));
        return new Whole(
                report.id(),
                report.templateCode(),
                report.subject(),
                bodies.body(report.bodyId(), report.period().lastDay()).name(),
                report.period().key(),
                report.state(),
                report.version(),
                report.composedAt(),
                report.approvedBy(),
                report.frozenAt(),
                report.label(),
                report.issuedOn(),
                view.lines().stream().map(PaperView.Line::text).toList(),
                view.noteTexts(),
                report.markup(),
                citations.of(report.id()).stream().map(this::figure).toList());
    }

    private Figure figure(Citation one) {
        return new Figure(
                one.nr(),
                one.printed(),
                one.amount(),
                one.measure(),
                one.qualifier() == null ? null : one.qualifier().name(),
                one.asOf(),
                one.expression(),
                one.official(),
                one.missing(),
                json.readTree(one.trace()),
                one.code() == null ? null : "/api/v1/reports/certificates/" + one.code(),
                one.hash());
    }
}
