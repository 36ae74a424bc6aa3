package vn.haidang.task;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.haidang.layout.Sheet;
import vn.haidang.platform.Page;

/** What the city's list and its reconciliation give as worksheets. */
@Component
class CitySheets {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CityRowStore rows;
    private final Letterhead letterhead;
    private final Clock clock;

    CitySheets(CityRowStore rows, Letterhead letterhead, Clock clock) {
        this.rows = rows;
        this.letterhead = letterhead;
        this.clock = clock;
    }

    /** The rows that are not taken, as they were, with the reason; corrected they can be uploaded again. */
    void bad(Page page, CityList list, HttpServletResponse response) throws IOException {
        Sheet<CityRow> sheet = titled(page.t("task.city.badTitle", page.date(list.asOf())));
        for (CityField field : CityField.values()) {
            Integer place = list.columns().places().get(field);
            if (place != null) {
                sheet.text(
                        page.t("task.city.field." + field), field == CityField.TEXT ? 50 : 16, row -> cell(row, place));
            }
        }
        sheet.text(page.t("task.city.why"), 60, row -> why(page, row));
        head(response, "dong-can-sua-" + list.asOf() + ".xlsx");
        Stream<CityRow> bad = this.rows.verdicts(list.id(), CityVerdict.Kind.BAD, 0, CitySheet.MOST_ROWS).stream()
                .map(CityVerdict::row);
        sheet.write(bad, response.getOutputStream());
    }

    private static String cell(CityRow row, int place) {
        return place < row.cells().size() ? row.cells().get(place) : "";
    }

    private static String why(Page page, CityRow row) {
        return row.problems().stream()
                .map(problem -> problem.cell() + ": "
                        + page.t(
                                "task.city.problem." + problem.key(),
                                problem.arguments().toArray()))
                .collect(Collectors.joining("; "));
    }

    /** The differences one by one; the counts stand above them. */
    void reconciliation(Page page, CityReconciliation found, HttpServletResponse response) throws IOException {
        Sheet<CityReconciliation.Difference> sheet =
                titled(page.t("task.city.reconciliation") + " " + page.date(found.day()));
        sheet.note(sum(
                page,
                "task.city.ours",
                found.ours("ASSIGNED"),
                found.ours("DONE"),
                found.ours("OPEN"),
                found.ours("OVERDUE"),
                found.ours("IN_TIME"),
                found.ours("NO_DEADLINE")));
        CityReconciliation.CityCount city = found.theirs();
        sheet.note(sum(
                page,
                "task.city.theirs",
                city.assigned(),
                city.done(),
                city.open(),
                city.overdue(),
                city.inTime(),
                city.noDeadline()));
        sheet.text(page.t("task.city.field.NUMBER"), 18, CityReconciliation.Difference::number)
                .text(page.t("task.city.field.TEXT"), 50, CityReconciliation.Difference::text)
                .text(page.t("task.city.field.UNIT"), 28, CityReconciliation.Difference::unitName)
                .text(page.t("task.city.ours"), 22, one -> one.ours() == null ? "" : page.t("task.class." + one.ours()))
                .text(
                        page.t("task.city.theirs"),
                        22,
                        one -> one.city() == null ? "" : page.t("task.city.status." + one.city()))
                .date(page.t("task.city.ourDue"), 13, CityReconciliation.Difference::ourDue)
                .date(page.t("task.city.cityDue"), 13, CityReconciliation.Difference::cityDue)
                .text(page.t("task.city.differenceHeading"), 30, one -> page.t("task.city.difference." + one.kind()))
                .text(page.t("task.city.toDoHeading"), 45, one -> page.t("task.city.toDo." + one.kind()));
        head(response, "doi-chieu-nhiem-vu-" + found.day() + ".xlsx");
        sheet.write(found.differences().stream(), response.getOutputStream());
    }

    private static String sum(
            Page page, String who, long all, long done, long open, long overdue, long inTime, long none) {
        return page.t(
                "task.city.sum",
                page.t(who),
                page.number(all),
                page.number(done),
                page.number(open),
                page.number(overdue),
                page.number(inTime),
                page.number(none));
    }

    private <R> Sheet<R> titled(String title) {
        Letterhead.Elements elements = letterhead.on(LocalDate.now(clock));
        return Sheet.<R>titled(title).authority(elements.superior(), elements.issuer());
    }

    private static void head(HttpServletResponse response, String name) {
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
