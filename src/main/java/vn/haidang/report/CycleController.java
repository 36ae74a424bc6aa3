package vn.haidang.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;
import vn.haidang.platform.StaleWrite;
import vn.haidang.task.ProgressLedger;

/** The Office's side of the monthly round: open, chase, bring together, lock. */
@Controller
class CycleController {

    private static final int SHOWN = 36;
    private static final String MONTH = "/reports/progress/{month:\\d+-\\d+}";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Cycles cycles;
    private final CycleStore store;
    private final CycleViews views;
    private final CycleText text;
    private final ReportPaper paper;
    private final ProgressLedger ledger;
    private final Clock clock;

    CycleController(
            Cycles cycles,
            CycleStore store,
            CycleViews views,
            CycleText text,
            ReportPaper paper,
            ProgressLedger ledger,
            Clock clock) {
        this.cycles = cycles;
        this.store = store;
        this.views = views;
        this.text = text;
        this.paper = paper;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** All rounds; people of units find their own page of each. */
    @Permit.SignedIn
    @GetMapping("/reports/progress")
    String overview(Page page, Actor actor, Model model) {
        model.addAttribute("rounds", store.rounds(SHOWN));
        model.addAttribute("duties", actor.has(Role.OFFICE) ? ledger.duties() : List.of());
        model.addAttribute("month", YearMonth.now(clock).toString());
        model.addAttribute("own", actor.unitIds());
        return "report/cycles";
    }

    /** @param duty id of the recurring duty; empty: the Office gives one now */
    @Permit(Role.OFFICE)
    @PostMapping("/reports/progress")
    String open(Actor actor, @RequestParam YearMonth month, @RequestParam @Nullable Long duty, RedirectAttributes to) {
        CycleRound round = cycles.open(actor, month, duty);
        Flash.success(to, "report.cycle.done.OPENED", round.label());
        return "redirect:/reports/progress/" + round.key();
    }

    @Permit({Role.OFFICE, Role.LEADER})
    @GetMapping(MONTH)
    String show(Page page, Model model, @PathVariable YearMonth month) {
        show(model, cycles.find(month), null, null);
        return "report/cycle";
    }

    private void show(Model model, CycleRound round, @Nullable String typed, @Nullable Integer version) {
        CycleView view = views.view(round);
        model.addAttribute("round", round);
        model.addAttribute("view", view);
        model.addAttribute("proposed", text.summary(round, view));
        model.addAttribute("summary", typed == null ? view.summary() : typed);
        model.addAttribute("stale", typed != null);
        model.addAttribute("locks", store.locks(round.id()));
    }

    @Permit(Role.OFFICE)
    @PostMapping(MONTH + "/remind")
    String remind(Actor actor, @PathVariable YearMonth month, RedirectAttributes to) {
        List<String> reminded = cycles.remind(actor, month);
        if (reminded.isEmpty()) {
            Flash.warning(to, "report.cycle.done.NONE_REMINDED");
        } else {
            Flash.success(
                    to, "report.cycle.done.REMINDED", String.valueOf(reminded.size()), String.join(", ", reminded));
        }
        return "redirect:/reports/progress/" + month;
    }

    /** Comes back with what was typed, the other's text beside it, where somebody changed it in between. */
    @Permit(Role.OFFICE)
    @PostMapping(MONTH + "/summary")
    ModelAndView summary(
            Page page,
            Actor actor,
            Model model,
            @PathVariable YearMonth month,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String summary,
            RedirectAttributes to) {
        try {
            cycles.summarise(actor, month, version, summary);
            Flash.success(to, "report.cycle.done.SUMMARY");
            return new ModelAndView("redirect:/reports/progress/" + month);
        } catch (StaleWrite stale) {
            show(model, cycles.find(month), summary, version);
            return new ModelAndView("report/cycle", model.asMap(), HttpStatus.CONFLICT);
        }
    }

    @Permit(Role.OFFICE)
    @PostMapping(MONTH + "/lock")
    String lock(Actor actor, @PathVariable YearMonth month, @RequestParam int version, RedirectAttributes to) {
        Cycles.Locked did = cycles.lock(actor, month, version);
        Flash.success(
                to,
                "report.cycle.done.LOCKED",
                String.valueOf(did.accepted()),
                String.valueOf(did.late()),
                String.valueOf(did.missing()));
        return "redirect:/reports/progress/" + month;
    }

    @Permit(Role.OFFICE)
    @PostMapping(MONTH + "/reopen")
    String reopen(
            Actor actor,
            @PathVariable YearMonth month,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes to) {
        cycles.reopen(actor, month, version, reason);
        Flash.success(to, "report.cycle.done.REOPENED");
        return "redirect:/reports/progress/" + month;
    }

    @Permit(Role.OFFICE)
    @PostMapping(MONTH + "/register")
    String register(Actor actor, @PathVariable YearMonth month, @RequestParam int version, RedirectAttributes to) {
        long outgoing = cycles.handOver(actor, month, version);
        Flash.success(to, "report.cycle.done.HANDED_OVER");
        return "redirect:/outgoing/" + outgoing;
    }

    @Permit({Role.OFFICE, Role.LEADER})
    @GetMapping(MONTH + "/paper.{kind:docx|pdf}")
    ResponseEntity<byte[]> paper(@PathVariable YearMonth month, @PathVariable String kind) {
        CycleRound round = cycles.find(month);
        CycleView view = views.view(round);
        CycleView shown =
                view.summary().isBlank() ? new CycleView(view.asOf(), view.units(), text.summary(round, view)) : view;
        String markup = text.paper(round, shown, LocalDate.now(clock));
        boolean docx = kind.equals("docx");
        byte[] file = docx ? paper.docx(text.subject(round), markup) : paper.pdf(text.subject(round), markup);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(docx ? DOCX : MediaType.APPLICATION_PDF_VALUE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("bao-cao-tien-do-" + month + "." + kind)
                                .build()
                                .toString())
                .body(file);
    }
}
