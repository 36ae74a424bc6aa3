package vn.haidang.indicator;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.layout.Sheet;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;

/** Rounds: which are running, who sent, who did not. For the Office, leaders, and the units that collect. */
@Controller
class CollectionController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CollectionForms forms;
    private final CollectionQueries queries;
    private final EntryQueries entries;
    private final Rounds rounds;
    private final RoundReminders reminders;
    private final SheetImportStore imports;
    private final RoundClosing closing;

    CollectionController(
            CollectionForms forms,
            CollectionQueries queries,
            EntryQueries entries,
            Rounds rounds,
            RoundReminders reminders,
            SheetImportStore imports,
            RoundClosing closing) {
        this.forms = forms;
        this.queries = queries;
        this.entries = entries;
        this.rounds = rounds;
        this.reminders = reminders;
        this.imports = imports;
        this.closing = closing;
    }

    private List<CollectionForm> seen(Actor actor) {
        return actor.has(Role.LEADER) ? forms.all() : forms.collectedBy(actor);
    }

    @Permit({Role.OFFICE, Role.LEADER, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @GetMapping("/indicators/collection")
    String list(Page page, Model model, Actor actor) {
        model.addAttribute("tallies", queries.latest(seen(actor)));
        model.addAttribute("forms", forms.collectedBy(actor));
        model.addAttribute("summary", queries.summary(actor));
        return "indicator/collection";
    }

    @Permit({Role.OFFICE, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @PostMapping("/indicators/collection/rounds")
    String open(Actor actor, RedirectAttributes to, @RequestParam long form, @RequestParam String period) {
        Period of = Period.parse(period)
                .orElseThrow(() -> new Refused("indicator.collection.open.unreadable", period.strip()));
        long id = rounds.open(actor, form, of);
        Flash.success(to, "indicator.collection.opened");
        return "redirect:/indicators/collection/rounds/" + id;
    }

    /** @param show {@code missing}, {@code sent}, {@code late}; anything else: all */
    @Permit({Role.OFFICE, Role.LEADER, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @GetMapping("/indicators/collection/rounds/{id:\\d+}")
    String round(
            Page page, Model model, Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String show) {
        Round round = rounds.round(id);
        CollectionForm form = see(actor, round);
        List<EntryRow> rows = entries.ofRound(id);
        model.addAttribute("round", round);
        model.addAttribute("form", form);
        model.addAttribute("rates", queries.sum(rows));
        model.addAttribute("show", show);
        model.addAttribute(
                "rows",
                rows.stream().filter(row -> shown(row, show, page.today())).toList());
        model.addAttribute("collects", Entrant.mayCollect(actor, form));
        model.addAttribute("imports", imports.ofRound(id));
        model.addAttribute("locked", closing.isClosed(round));
        model.addAttribute(
                "waiting",
                rows.stream()
                        .filter(row -> row.row().step() != RoundStep.ACCEPTED)
                        .count());
        return "indicator/round";
    }

    private CollectionForm see(Actor actor, Round round) {
        CollectionForm form = forms.form(round.formId());
        if (!actor.has(Role.LEADER)) {
            Entrant.requireCollect(actor, form);
        }
        return form;
    }

    static boolean shown(EntryRow row, String show, LocalDate today) {
        return switch (show) {
            case "missing" -> !row.row().isSent();
            case "sent" -> row.row().isSent();
            case "late" -> row.row().isLate(today);
            default -> true;
        };
    }

    /** @param body ids of the rows of the chosen bodies */
    @Permit({Role.OFFICE, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @PostMapping("/indicators/collection/rounds/{id:\\d+}/reminders")
    String remind(
            Actor actor,
            RedirectAttributes to,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable List<Long> body) {
        if (body == null || body.isEmpty()) {
            throw new Refused("indicator.collection.round.chooseSome");
        }
        RoundReminders.Reminded reminded = reminders.remind(actor, id, body);
        Flash.success(
                to,
                "indicator.collection.round.reminded",
                String.valueOf(reminded.told()),
                String.valueOf(reminded.unreachable()));
        return "redirect:/indicators/collection/rounds/" + id + "?show=missing";
    }

    @Permit({Role.OFFICE, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @PostMapping("/indicators/collection/rounds/{id:\\d+}/returns")
    String sendBack(
            Actor actor,
            RedirectAttributes to,
            @PathVariable long id,
            @RequestParam int body,
            @RequestParam(defaultValue = "") String reason) {
        rounds.returnTo(actor, id, body, reason);
        Flash.success(to, "indicator.collection.round.returned");
        return "redirect:/indicators/collection/rounds/" + id;
    }

    /** Takes a form that came without values, only with the reason. */
    @Permit({Role.OFFICE, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @PostMapping("/indicators/collection/rounds/{id:\\d+}/acceptances")
    String accept(Actor actor, RedirectAttributes to, @PathVariable long id, @RequestParam int body) {
        rounds.acceptEmpty(actor, id, body);
        Flash.success(to, "indicator.collection.round.accepted");
        return "redirect:/indicators/collection/rounds/" + id;
    }

    @Permit(Role.OFFICE)
    @PostMapping("/indicators/collection/rounds/{id:\\d+}/locking")
    String lock(Actor actor, RedirectAttributes to, @PathVariable long id) {
        int locked = closing.close(actor, id);
        Flash.success(to, "indicator.collection.lock.done", String.valueOf(locked));
        return "redirect:/indicators/collection/rounds/" + id;
    }

    @Permit({Role.OFFICE, Role.LEADER, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @GetMapping("/indicators/collection/rounds/{id:\\d+}/standing.xlsx")
    void sheet(Page page, Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        Round round = rounds.round(id);
        CollectionForm form = see(actor, round);
        download(response, "tinh-hinh-gui-" + round.period().key() + ".xlsx");
        Sheet.<EntryRow>titled(form.name())
                .note(CollectionPeriods.name(page, round.period()) + " · "
                        + page.t("indicator.entry.due", page.date(round.dueOn())))
                .text(page.t("indicator.collection.col.body"), 45, EntryRow::body)
                .text(
                        page.t("indicator.collection.col.state"),
                        18,
                        row -> page.t("indicator.step." + row.row().step()))
                .date(
                        page.t("indicator.collection.col.due"),
                        12,
                        row -> row.row().dueOn())
                .text(
                        page.t("indicator.collection.col.by"),
                        30,
                        row -> page.moment(row.row().at()) + " " + row.row().by())
                .number(
                        page.t("indicator.collection.col.late"),
                        10,
                        row -> row.row().daysLate(page.today()))
                .number(page.t("indicator.collection.col.present"), 10, EntryRow::present)
                .number(page.t("indicator.collection.col.completeness"), 12, 1, EntryRow::completeness)
                .write(entries.ofRound(id).stream(), response.getOutputStream());
    }

    static void download(HttpServletResponse response, String name) {
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }

    @Permit({Role.OFFICE, Role.LEADER, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @GetMapping("/indicators/collection/rates")
    String rates(Page page, Model model, Actor actor, @RequestParam @Nullable Integer year) {
        int of = year == null ? page.today().getYear() : year;
        List<CollectionQueries.OfBody> bodies = queries.ofYear(of, seen(actor));
        model.addAttribute("year", of);
        model.addAttribute("bodies", bodies);
        model.addAttribute(
                "all",
                RoundRates.sum(
                        bodies.stream().map(CollectionQueries.OfBody::rates).toList()));
        return "indicator/collection-rates";
    }
}
