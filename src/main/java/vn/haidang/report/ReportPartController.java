package vn.haidang.report;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Messages;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.StaleWrite;

/** A part of a report for whoever writes it. */
@Controller
class ReportPartController {

    private final Parts parts;
    private final Reports reports;
    private final Messages messages;

    ReportPartController(Parts parts, Reports reports, Messages messages) {
        this.parts = parts;
        this.reports = reports;
        this.messages = messages;
    }

    @Permit.SignedIn
    @GetMapping("/reports/parts/{id}")
    String show(Page page, Model model, Actor actor, @PathVariable long id) {
        Part part = parts.find(id);
        return form(model, actor, part, part.text(), null);
    }

    private String form(Model model, Actor actor, Part part, String text, @Nullable String problem) {
        Report report = reports.find(actor, part.reportId());
        model.addAttribute("report", report);
        model.addAttribute("part", part);
        model.addAttribute("text", text);
        model.addAttribute("problem", problem);
        model.addAttribute("writes", report.state() == ReportState.DRAFT && Parts.mayWrite(actor, report, part));
        model.addAttribute("takes", Reports.edits(actor, report.unitId()));
        return "report/part";
    }

    /** Keeps it; where it cannot be read, the page comes back with what was typed. @param then "hand-in" where the unit is done */
    @Permit.SignedIn
    @PostMapping("/reports/parts/{id}")
    String write(
            Page page,
            Model model,
            Actor actor,
            @PathVariable long id,
            @RequestParam @Nullable Integer version,
            @RequestParam String text,
            @RequestParam(defaultValue = "") String then,
            RedirectAttributes to) {
        boolean done = then.equals("hand-in");
        try {
            parts.write(actor, id, version, text, done);
        } catch (TemplateUnsound | StaleWrite refused) {
            String why = messages.text(actor.language(), refused.key(), refused.arguments());
            return form(model, actor, parts.find(id), text, why);
        }
        Flash.success(to, done ? "report.part.handedIn" : "report.saved");
        return done ? "redirect:/reports/" + parts.find(id).reportId() : "redirect:/reports/parts/" + id;
    }

    @Permit.SignedIn
    @PostMapping("/reports/parts/{id}/taking")
    String take(Actor actor, @PathVariable long id, RedirectAttributes to) {
        parts.take(actor, id);
        Flash.success(to, "report.part.taken");
        return "redirect:/reports/" + parts.find(id).reportId();
    }
}
