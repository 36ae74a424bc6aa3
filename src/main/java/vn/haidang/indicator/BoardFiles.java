package vn.haidang.indicator;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.layout.Sheet;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;
import vn.haidang.register.OutgoingLetterhead;

/** Tables of figures as files: the same rows as on the page, the same filter and order, numbers in full. */
@Controller
class BoardFiles {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final BoardPages pages;
    private final Indicators indicators;
    private final OutgoingLetterhead letterhead;
    private final Clock clock;

    BoardFiles(BoardPages pages, Indicators indicators, OutgoingLetterhead letterhead, Clock clock) {
        this.pages = pages;
        this.indicators = indicators;
        this.letterhead = letterhead;
        this.clock = clock;
    }

    /** {@code table}: the id that the page gives it; {@code as}: xlsx or csv. */
    @Permit({Role.OFFICE, Role.CLERK, Role.LEADER, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @GetMapping("/indicators/file")
    void file(
            Page page,
            Actor actor,
            @RequestParam @Nullable String body,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String entered,
            @RequestParam @Nullable String indicator,
            @RequestParam @Nullable String by,
            @RequestParam(defaultValue = "-value") String sort,
            @RequestParam String table,
            @RequestParam(defaultValue = "xlsx") String as,
            HttpServletResponse response)
            throws IOException {
        BoardScope scope = pages.open(actor, body, period, entered != null).scope();
        BoardText text = BoardText.of(page);
        BoardTable found = indicator == null
                ? new BoardTables(text)
                        .front(
                                pages.front(scope).stream()
                                        .flatMap(section -> section.tiles().stream())
                                        .toList(),
                                scope)
                : table(indicator, table, scope, by, sort, text);
        boolean csv = as.equals("csv");
        String code = indicator == null ? "" : "-" + indicator;
        String name = "so-lieu-%s%s-%s-%s.%s"
                .formatted(scope.body().code(), code, scope.period().key(), found.id(), csv ? "csv" : "xlsx");
        response.setContentType(csv ? "text/csv;charset=UTF-8" : XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        if (csv) {
            BoardCsv.write(found, response.getOutputStream());
        } else {
            write(found, scope, text, response.getOutputStream());
        }
    }

    private BoardTable table(
            String code, String id, BoardScope scope, @Nullable String by, String sort, BoardText text) {
        Indicator indicator = indicators.byCode(code).orElseThrow(() -> new NotFound("indicator", code));
        BoardPages.Whole whole = pages.whole(indicator, scope, BoardController.level(by));
        BoardTables tables = new BoardTables(text);
        List<BoardTable> all = new ArrayList<>(List.of(
                tables.trend(indicator, whole.trend(), scope),
                tables.cumulative(indicator, whole.year(), scope),
                tables.ranking(indicator, whole.ranking().bodies(), scope, BoardController.known(sort), null),
                tables.zones(indicator, whole.zones().values(), scope)));
        whole.breakdowns().forEach(one -> all.add(tables.breakdown(indicator, one, scope)));
        Optional<BoardTable> found =
                all.stream().filter(one -> one.id().equals(id)).findFirst();
        return found.orElseThrow(() -> new NotFound("indicator", id));
    }

    private void write(BoardTable table, BoardScope scope, BoardText text, OutputStream out) throws IOException {
        OutgoingLetterhead.Elements head = letterhead.on(LocalDate.now(clock));
        Sheet<BoardTable.Row> sheet = Sheet.<BoardTable.Row>titled(table.caption())
                .authority(head.superior(), head.issuer())
                .note(text.t(scope.approvedOnly() ? "indicator.boards.official" : "indicator.boards.all"));
        for (int i = 0; i < table.columns().size(); i++) {
            column(sheet, table, i);
        }
        sheet.bold(BoardTable.Row::strong).write(table.rows().stream(), out);
    }

    /** A column with a number in it is one of numbers, with the decimals of the most exact. */
    private static void column(Sheet<BoardTable.Row> sheet, BoardTable table, int column) {
        String heading = table.columns().get(column).heading();
        List<BoardTable.Cell> cells =
                table.rows().stream().map(row -> row.cells().get(column)).toList();
        if (cells.stream().anyMatch(cell -> cell.value() != null)) {
            int decimals =
                    cells.stream().mapToInt(BoardTable.Cell::decimals).max().orElse(0);
            sheet.number(heading, 16, decimals, row -> row.cells().get(column).value());
        } else {
            int width =
                    cells.stream().mapToInt(cell -> cell.text().length()).max().orElse(10);
            sheet.text(heading, Math.clamp(width + 2, 10, 50), row -> {
                BoardTable.Cell cell = row.cells().get(column);
                return cell.equals(BoardTable.Cell.NONE) ? null : cell.text();
            });
        }
    }
}
