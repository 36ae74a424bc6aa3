package vn.haidang.task;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import vn.haidang.layout.Sheet;

/** A list of tasks as a worksheet, the columns of the page. */
final class TaskSheet {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private TaskSheet() {}

    static void write(
            Stream<TaskRow> rows, LocalDate day, Letterhead.Elements letterhead, Wording words, OutputStream out)
            throws IOException {
        Sheet.<TaskRow>titled(words.t("task.list.title"))
                .authority(letterhead.superior(), letterhead.issuer())
                .note(words.t("task.document.asOf", DAY.format(day)))
                .text(words.t("task.list.state"), 16, row -> words.t("task.shown." + row.shown()))
                .text(words.t("task.list.ref"), 8, TaskRow::ref)
                .text(words.t("task.document.taskHeading"), 70, TaskRow::text)
                .text(words.t("task.list.period"), 10, TaskRow::periodKey)
                .text(words.t("task.document.unit"), 32, TaskRow::unitName)
                .text(words.t("task.list.assignee"), 22, TaskRow::assigneeName)
                .text(words.t("task.list.sponsor"), 22, TaskRow::sponsorName)
                .date(words.t("task.list.opened"), 13, TaskRow::openedOn)
                .date(words.t("task.document.due"), 13, TaskRow::dueOn)
                .date(words.t("task.list.submitted"), 13, TaskRow::submittedOn)
                .text(words.t("task.list.class"), 30, row -> words.t("task.class." + row.taskClass()))
                .number(words.t("task.document.daysLate"), 10, row -> row.daysLate(day) == 0 ? null : row.daysLate(day))
                .text(words.t("task.document.source"), 34, TaskRow::source)
                .write(rows, out);
    }
}
