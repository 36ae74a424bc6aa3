package vn.haidang.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reports by name and as files, for commands and programs. */
@Component
public class ReportExport {

    private static final int MOST = 10_000;

    private final ReportStore store;
    private final ReportPaper paper;
    private final ReportView view;
    private final JsonMapper json;

    ReportExport(ReportStore store, ReportPaper paper, ReportView view, JsonMapper json) {
        this.store = store;
        this.paper = paper;
        this.view = view;
        this.json = json;
    }

    /** Code of the template and period, e.g. {@code half-year-2023-h1}: what {@link #find} reads. */
    @Transactional(readOnly = true)
    public List<String> names() {
        return store.list(null, MOST).stream().map(ReportExport::name).toList();
    }

    /** The report of this name; where the name ends with the year alone, the first of that year. */
    @Transactional(readOnly = true)
    public Optional<Report> find(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return store.list(null, MOST).stream()
                .filter(report -> name(report).equals(wanted)
                        || (report.templateCode() + "-" + report.period().year()).equals(wanted))
                .min(Comparator.comparing(Report::period));
    }

    private static String name(Report report) {
        return report.templateCode() + "-" + report.period().key().toLowerCase(Locale.ROOT);
    }

    public byte[] docx(Report report) {
        return paper.docx(report.subject(), report.markup());
    }

    public byte[] pdf(Report report) {
        return paper.pdf(report.subject(), report.markup());
    }

    /** As {@code GET /api/v1/reports/{id}} gives it. */
    @Transactional(readOnly = true)
    public byte[] json(Report report) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(view.of(report));
    }
}
