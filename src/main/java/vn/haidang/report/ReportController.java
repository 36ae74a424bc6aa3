package vn.haidang.report;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.indicator.Bodies;
import vn.haidang.indicator.Body;
import vn.haidang.indicator.BodyKind;
import vn.haidang.indicator.Period;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Messages;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;

/** Reports on the screen: the list, one report with its text and its numbers, its steps. */
@Controller
class ReportController {

    private static final int MOST = 200;
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Reports reports;
    private final ReportPages pages;
    private final ReportFindings findings;
    private final ReportIssue issue;
    private final ReportPaper paper;
    private final TemplateStore templates;
    private final Bodies bodies;
    private final Messages messages;
    private final Clock clock;

    ReportController(
            Reports reports,
            ReportPages pages,
            ReportFindings findings,
            ReportIssue issue,
            ReportPaper paper,
            TemplateStore templates,
            Bodies bodies,
            Messages messages,
            Clock clock) {
        this.reports = reports;
        this.pages = pages;
        this.findings = findings;
        this.issue = issue;
        this.paper = paper;
        this.templates = templates;
        this.bodies = bodies;
        this.messages = messages;
        this.clock = clock;
    }

    @Permit.SignedIn
    @GetMapping("/reports")
    String list(Page page, Model model, Actor actor, @RequestParam @Nullable ReportState state) {
        return list(model, actor, state, null, null);
    }

    /** @param typed what was chosen and refused, with the reason; null: nothing yet */
    private String list(
            Model model,
            Actor actor,
            @Nullable ReportState state,
            @Nullable NewReport typed,
            @Nullable String problem) {
        LocalDate today = LocalDate.now(clock);
        List<Body> all = bodies.on(today).all().stream()
                .filter(body -> body.kind() != BodyKind.ENTERPRISE)
                .toList();
        List<StoredTemplate> usable = templates.all().stream()
                .filter(template -> template.active() && Reports.edits(actor, template.unitId()))
                .toList();
        model.addAttribute("reports", reports.list(actor, state, MOST));
        model.addAttribute("state", state);
        model.addAttribute("templates", usable);
        model.addAttribute("bodies", all);
        model.addAttribute("periods", ReportPeriods.latest(usable, today));
        model.addAttribute("making", typed == null ? first(usable, all, today) : typed);
        model.addAttribute("problem", problem);
        return "report/list";
    }

    /** The authority itself, and the period that ended last. */
    private static NewReport first(List<StoredTemplate> usable, List<Body> all, LocalDate today) {
        int own = all.stream()
                .filter(body -> body.kind() == BodyKind.AUTHORITY && body.unitId() != null)
                .findFirst()
                .map(Body::id)
                .orElse(0);
        if (usable.isEmpty()) {
            return new NewReport(0, own, "");
        }
        StoredTemplate template = usable.getFirst();
        return new NewReport(
                template.id(), own, ReportPeriods.ended(template.span(), today).key());
    }

    /** Begins it; where it cannot be begun, the list comes back with what was chosen. @param period as {@link Period#parse} reads it */
    @Permit.SignedIn
    @PostMapping("/reports")
    String make(
            Page page,
            Model model,
            Actor actor,
            @RequestParam long template,
            @RequestParam int body,
            @RequestParam String period,
            HttpServletResponse response) {
        try {
            Period about = Period.parse(period.strip()).orElseThrow(() -> new Refused("report.refused.period", period));
            return "redirect:/reports/" + reports.make(actor, template, body, about);
        } catch (Refused refused) {
            response.setStatus(ReportTextController.status(refused));
            String why = messages.text(actor.language(), refused.key(), refused.arguments());
            return list(model, actor, null, new NewReport(template, body, period), why);
        }
    }

    @Permit.SignedIn
    @GetMapping("/reports/{id:\\d+}")
    String show(Page page, Model model, Actor actor, @PathVariable long id) {
        model.addAttribute("shown", pages.page(actor, id));
        return "report/show";
    }

    @Permit.SignedIn
    @PostMapping("/reports/{id:\\d+}/refresh")
    String refresh(Actor actor, @PathVariable long id, RedirectAttributes to) {
        Flash.success(
                to,
                "report.refreshed",
                String.valueOf(reports.refresh(actor, id).size()));
        return "redirect:/reports/" + id;
    }

    @Permit.SignedIn
    @PostMapping("/reports/{id:\\d+}/steps/{action}")
    String step(
            Actor actor,
            @PathVariable long id,
            @PathVariable ReportAction action,
            @RequestParam @Nullable Integer version,
            @RequestParam @Nullable String note,
            RedirectAttributes to) {
        reports.step(actor, id, version, action, note);
        Flash.success(to, "report.done." + action);
        return "redirect:/reports" + (action == ReportAction.DISCARD ? "" : "/" + id);
    }

    @Permit.SignedIn
    @PostMapping("/reports/{id:\\d+}/document")
    String handOver(
            Actor actor, @PathVariable long id, @RequestParam @Nullable Integer version, RedirectAttributes to) {
        ReportIssue.HandedOver done = issue.handOver(actor, id, version);
        if (done.unknown().isEmpty()) {
            Flash.success(to, "report.done.HAND_OVER");
        } else {
            Flash.warning(
                    to,
                    "report.done.HAND_OVER.unknown",
                    String.valueOf(done.unknown().size()),
                    String.join("; ", done.unknown()));
        }
        return "redirect:/outgoing/" + done.outgoing() + "/edit";
    }

    @Permit.SignedIn
    @GetMapping("/reports/{id:\\d+}/findings")
    String findings(Page page, Model model, Actor actor, @PathVariable long id) {
        Report report = reports.find(actor, id);
        model.addAttribute("report", report);
        model.addAttribute("findings", findings.of(report.subject(), report.markup()));
        return "report/_findings";
    }

    @Permit.SignedIn
    @GetMapping("/reports/{id:\\d+}/figures/{nr}")
    String figure(Page page, Model model, Actor actor, @PathVariable long id, @PathVariable int nr) {
        model.addAttribute("report", reports.find(actor, id));
        model.addAttribute("certificate", pages.figure(actor, id, nr));
        return "report/figure";
    }

    /** The same beside the text. */
    @Permit.SignedIn
    @GetMapping(path = "/reports/{id:\\d+}/figures/{nr}", headers = "HX-Request")
    String figurePart(Page page, Model model, Actor actor, @PathVariable long id, @PathVariable int nr) {
        figure(page, model, actor, id, nr);
        return "report/_figure";
    }

    @Permit.SignedIn
    @GetMapping("/reports/{id:\\d+}/comparison")
    String comparison(Page page, Model model, Actor actor, @PathVariable long id) {
        ReportPages.Compared compared = pages.compared(actor, id);
        model.addAttribute("report", compared.report());
        model.addAttribute("before", compared.before());
        model.addAttribute("text", compared.text());
        model.addAttribute("figures", compared.figures());
        return "report/comparison";
    }

    @Permit.SignedIn
    @GetMapping("/reports/{id:\\d+}/report.docx")
    ResponseEntity<byte[]> docx(Actor actor, @PathVariable long id) {
        Report report = reports.find(actor, id);
        return file(report, DOCX, "docx", paper.docx(report.subject(), report.markup()));
    }

    @Permit.SignedIn
    @GetMapping("/reports/{id:\\d+}/report.pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable long id) {
        Report report = reports.find(actor, id);
        return file(report, MediaType.APPLICATION_PDF_VALUE, "pdf", paper.pdf(report.subject(), report.markup()));
    }

    private static ResponseEntity<byte[]> file(Report report, String type, String ending, byte[] content) {
        String name = report.templateCode() + "-" + report.period().key() + "." + ending;
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(type))
                .body(content);
    }
}
