package vn.haidang.task;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.haidang.layout.Heading;
import vn.haidang.layout.OfficialDocument;
import vn.haidang.layout.Paragraph;
import vn.haidang.layout.Signature;
import vn.haidang.layout.Table;

/** The status report as an official paper (báo cáo), by Nghị định 30/2020/NĐ-CP. Number and day are left to the register. */
final class StatusDocument {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    /** Millimetres of assigned, and of total, in time, late, without deadline on both sides: wide enough for each word of the headings. */
    private static final double[] FIGURE_COLUMNS = {13, 12, 14, 12.5, 16, 12, 14, 12.5, 16};

    private static final int TABLE_POINTS = 11;

    private final StatusReport report;
    private final Letterhead.Elements letterhead;
    private final Wording words;

    private StatusDocument(StatusReport report, Letterhead.Elements letterhead, Wording words) {
        this.report = report;
        this.letterhead = letterhead;
        this.words = words;
    }

    /**
     * @param today day on which the paper is drawn up
     * @param words Vietnamese
     */
    static OfficialDocument of(StatusReport report, Letterhead.Elements letterhead, LocalDate today, Wording words) {
        return new StatusDocument(report, letterhead, words).build(today);
    }

    private OfficialDocument build(LocalDate today) {
        OfficialDocument.Builder paper = OfficialDocument.builder()
                .superior(letterhead.superior())
                .issuer(letterhead.issuer())
                .symbol(letterhead.symbol())
                .place(letterhead.place())
                .date(YearMonth.from(today))
                .kind(t("kind"))
                .subject(subject());
        paper.block(new Heading(1, "I", t("general")));
        StatusNarrative.of(report, words).forEach(paper::paragraph);
        paper.paragraph(t("bases"));
        paper.block(new Heading(1, "II", t("byUnit")));
        paper.block(table(t("unit"), unitRows()));
        paper.block(new Heading(1, "III", t("bySource")));
        paper.block(table(t("source"), sourceRows()));
        paper.block(new Heading(1, "IV", t("overdue")));
        overdue(paper);
        paper.paragraph(t("closing", letterhead.issuer()));
        return paper.signature(signature())
                .recipients(t("recipient.leaders"), t("recipient.units"), t("recipient.file"))
                .build();
    }

    private String t(String key, Object... arguments) {
        return words.t("task.document." + key, arguments);
    }

    private String subject() {
        String about = report.unitName() == null ? t("subject") : t("subjectOfUnit", report.unitName());
        String of = report.sourceLabel() == null ? about : t("subjectOfSource", about, report.sourceLabel());
        return of + "\n" + t("asOf", DAY.format(report.day()));
    }

    private Signature signature() {
        var signer = letterhead.signer();
        return signer == null
                ? new Signature(Signature.Capacity.HEAD, letterhead.headTitle(), null, "")
                : new Signature(Signature.Capacity.KT, letterhead.headTitle(), signer.title(), signer.name());
    }

    private record Line(String name, SixClasses classes) {}

    private List<Line> unitRows() {
        return report.units().stream()
                .map(unit -> new Line(unit.name(), unit.classes()))
                .toList();
    }

    private List<Line> sourceRows() {
        return report.sources().stream()
                .map(source -> new Line(source.label(), source.classes()))
                .toList();
    }

    /** Number, name, assigned, and three classes on each side with their totals. */
    private Table table(String what, List<Line> lines) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(new Table.Column(8.5, Table.Align.CENTER));
        columns.add(new Table.Column(30, Table.Align.LEFT));
        for (double width : FIGURE_COLUMNS) {
            columns.add(new Table.Column(width, Table.Align.CENTER));
        }
        Table.Row groups = new Table.Row(List.of(
                Table.Cell.bold(t("number")).spanning(1, 2),
                Table.Cell.bold(what).spanning(1, 2),
                Table.Cell.bold(t("assigned")).spanning(1, 2),
                Table.Cell.bold(t("done")).spanning(4, 1),
                Table.Cell.bold(t("running")).spanning(4, 1)));
        Table.Row classes = Table.Row.bold(
                t("total"),
                t("onTime"),
                t("late"),
                t("noDeadline"),
                t("total"),
                t("inTime"),
                t("isOverdue"),
                t("noDeadline"));
        List<Table.Row> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(Table.Row.of(cells(Integer.toString(rows.size() + 1), line.name(), line.classes())));
        }
        rows.add(Table.Row.bold(cells("", t("sum"), report.total())));
        return new Table(columns, List.of(groups, classes), rows, TABLE_POINTS);
    }

    private String[] cells(String number, String name, SixClasses classes) {
        return new String[] {
            number,
            name,
            n(classes.assigned()),
            n(classes.done().total()),
            n(classes.done().onTime()),
            n(classes.done().late()),
            n(classes.done().noDeadline()),
            n(classes.running().total()),
            n(classes.running().inTime()),
            n(classes.running().overdue()),
            n(classes.running().noDeadline())
        };
    }

    private String n(long value) {
        return words.number(value);
    }

    private void overdue(OfficialDocument.Builder paper) {
        if (report.overdue().isEmpty()) {
            paper.paragraph(words.t("task.narrative.overdue.none"));
            return;
        }
        List<Table.Row> rows = new ArrayList<>();
        for (TaskRow row : report.overdue()) {
            rows.add(Table.Row.of(
                    Integer.toString(rows.size() + 1),
                    t("task", row.ref(), row.text(), row.source()),
                    row.unitName(),
                    row.dueOn() == null ? "" : DAY.format(row.dueOn()),
                    n(row.daysLate(report.day())),
                    report.why(row, words)));
        }
        paper.block(new Table(
                List.of(
                        new Table.Column(8.5, Table.Align.CENTER),
                        new Table.Column(57, Table.Align.LEFT),
                        new Table.Column(30, Table.Align.LEFT),
                        new Table.Column(22, Table.Align.CENTER),
                        new Table.Column(13, Table.Align.CENTER),
                        new Table.Column(30, Table.Align.LEFT)),
                List.of(Table.Row.bold(t("number"), t("taskHeading"), t("unit"), t("due"), t("daysLate"), t("why"))),
                rows,
                TABLE_POINTS));
        if (report.overdueNotListed() > 0) {
            paper.block(Paragraph.remark(t("notListed", n(report.overdueNotListed()))));
        }
    }
}
