package vn.haidang.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.layout.Sheet;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;

/** The list of outgoing documents with its filters in the address, the same as a worksheet, and what came in for one's units. */
@Controller
class OutgoingListController {

    private static final int SHOWN = 50;
    private static final int PART_OF_FILE = 1000;
    private static final int MOST_IN_FILE = 50_000;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final OutgoingQueries queries;
    private final OutgoingLetterhead letterhead;
    private final SymbolStore symbols;
    private final Units units;
    private final Clock clock;

    OutgoingListController(
            OutgoingQueries queries, OutgoingLetterhead letterhead, SymbolStore symbols, Units units, Clock clock) {
        this.queries = queries;
        this.letterhead = letterhead;
        this.symbols = symbols;
        this.units = units;
        this.clock = clock;
    }

    @Permit.SignedIn
    @GetMapping("/outgoing")
    String list(
            Page page,
            Model model,
            Actor actor,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam @Nullable Long after) {
        OutgoingFilter filter = OutgoingFilter.of(parameters);
        LocalDate today = LocalDate.now(clock);
        OutgoingQueries.Part part = queries.list(actor, filter, after, SHOWN);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", part.rows());
        model.addAttribute("next", part.next());
        model.addAttribute("kinds", symbols.kinds(today));
        model.addAttribute("units", units.on(today).common());
        model.addAttribute("mayDraft", !OutgoingDocuments.draftsFor(actor).isEmpty());
        return "register/outgoing-list";
    }

    @Permit.SignedIn
    @GetMapping("/outgoing.xlsx")
    void sheet(
            Page page,
            Actor actor,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        OutgoingFilter filter = OutgoingFilter.of(parameters);
        LocalDate today = LocalDate.now(clock);
        List<OutgoingRow> rows = new ArrayList<>();
        Long after = null;
        do {
            OutgoingQueries.Part part = queries.list(actor, filter, after, PART_OF_FILE);
            rows.addAll(part.rows());
            after = part.next();
        } while (after != null && rows.size() < MOST_IN_FILE);
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("van-ban-di-" + today + ".xlsx")
                        .build()
                        .toString());
        OutgoingLetterhead.Elements elements = letterhead.on(today);
        Sheet.<OutgoingRow>titled(page.t("register.outgoing.list.title"))
                .authority(elements.superior(), elements.issuer())
                .note(page.t("register.outgoing.list.asOf", page.date(today)))
                .text(page.t("register.outgoing.column.label"), 18, OutgoingRow::label)
                .date(page.t("register.outgoing.column.dated"), 12, OutgoingRow::dated)
                .text(page.t("register.outgoing.column.kind"), 14, OutgoingRow::kind)
                .text(page.t("register.outgoing.column.subject"), 50, OutgoingRow::subject)
                .text(page.t("register.outgoing.column.unit"), 24, OutgoingRow::unit)
                .text(page.t("register.outgoing.column.signer"), 20, OutgoingRow::signer)
                .text(page.t("register.outgoing.column.recipients"), 40, OutgoingRow::recipientNames)
                .number(page.t("register.outgoing.column.copies"), 8, OutgoingRow::copies)
                .date(page.t("register.outgoing.column.issued"), 12, OutgoingRow::issuedOn)
                .text(
                        page.t("register.outgoing.column.state"),
                        18,
                        row -> page.t("register.outgoing.state." + row.state()))
                .write(rows.stream(), response.getOutputStream());
    }

    @Permit.SignedIn
    @GetMapping("/received")
    String inbox(
            Page page,
            Model model,
            Actor actor,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam @Nullable Long after) {
        OutgoingQueries.Inbox inbox = queries.inbox(actor, unread, after, SHOWN);
        model.addAttribute("rows", inbox.rows());
        model.addAttribute("next", inbox.next());
        model.addAttribute("unread", unread);
        return "register/outgoing-inbox";
    }
}
