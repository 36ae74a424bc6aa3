package vn.haidang.task;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.layout.Sheet;

/** The status report as a worksheet: the total, each unit, each source. */
final class StatusSheet {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private StatusSheet() {}

    private record Line(
            String group,
            String name,
            SixClasses classes,
            @Nullable Long due,
            @Nullable Long dueDone,
            boolean total) {}

    static void write(StatusReport report, Letterhead.Elements letterhead, Wording words, OutputStream out)
            throws IOException {
        Sheet<Line> sheet = Sheet.<Line>titled(words.t("task.report.title"))
                .authority(letterhead.superior(), letterhead.issuer())
                .note(words.t("task.document.asOf", DAY.format(report.day())));
        if (report.unitName() != null) {
            sheet.note(words.t("task.document.unit") + ": " + report.unitName());
        }
        if (report.sourceLabel() != null) {
            sheet.note(words.t("task.document.source") + ": " + report.sourceLabel());
        }
        sheet.text(words.t("task.report.group"), 14, Line::group)
                .text(words.t("task.report.name"), 52, Line::name)
                .number(
                        words.t("task.document.assigned"),
                        10,
                        line -> line.classes().assigned())
                .number(
                        words.t("task.report.doneTotal"),
                        12,
                        line -> line.classes().done().total())
                .number(
                        words.t("task.class.DONE_ON_TIME"),
                        12,
                        line -> line.classes().done().onTime())
                .number(
                        words.t("task.class.DONE_LATE"),
                        12,
                        line -> line.classes().done().late())
                .number(
                        words.t("task.class.DONE_NO_DEADLINE"),
                        14,
                        line -> line.classes().done().noDeadline())
                .number(
                        words.t("task.report.runningTotal"),
                        12,
                        line -> line.classes().running().total())
                .number(
                        words.t("task.class.RUNNING_IN_TIME"),
                        12,
                        line -> line.classes().running().inTime())
                .number(
                        words.t("task.class.RUNNING_OVERDUE"),
                        12,
                        line -> line.classes().running().overdue())
                .number(
                        words.t("task.class.RUNNING_NO_DEADLINE"),
                        14,
                        line -> line.classes().running().noDeadline())
                .number(words.t("task.report.due"), 12, Line::due)
                .number(words.t("task.report.dueDone"), 14, Line::dueDone)
                .bold(Line::total)
                .write(lines(report, words).stream(), out);
    }

    private static List<Line> lines(StatusReport report, Wording words) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                words.t("task.document.sum"),
                words.t("task.document.sum"),
                report.total(),
                report.due(),
                report.dueDone(),
                true));
        report.units()
                .forEach(unit -> lines.add(new Line(
                        words.t("task.document.unit"),
                        unit.name(),
                        unit.classes(),
                        unit.due(),
                        unit.dueDone(),
                        false)));
        report.sources()
                .forEach(source -> lines.add(new Line(
                        words.t("task.document.source"), source.label(), source.classes(), null, null, false)));
        return lines;
    }
}
