package vn.haidang.report;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Messages;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;

/** A part of a report for whoever writes it. */
@Controller
class ReportPartController {

    private final Parts parts;
    private final Narratives narratives;
    private final Reports reports;
    private final TextDesk desk;
    private final Messages messages;
    private final Clock clock;

    ReportPartController(
            Parts parts, Narratives narratives, Reports reports, TextDesk desk, Messages messages, Clock clock) {
        this.parts = parts;
        this.narratives = narratives;
        this.reports = reports;
        this.desk = desk;
        this.messages = messages;
        this.clock = clock;
    }

    @Permit.SignedIn
    @GetMapping("/reports/parts/{id}")
    String show(Page page, Model model, Actor actor, @PathVariable long id) {
        Part part = parts.find(id);
        return form(model, actor, part, desk.open(actor, TextDesk.Standing.of(part)));
    }

    private String form(Model model, Actor actor, Part part, Editing editing) {
        Report report = reports.find(actor, part.reportId());
        model.addAttribute("report", report);
        model.addAttribute("part", part);
        model.addAttribute("editing", editing);
        model.addAttribute("writes", report.state() == ReportState.DRAFT && Parts.mayWrite(actor, report, part));
        model.addAttribute("takes", Reports.edits(actor, report.unitId()));
        model.addAttribute("before", narratives.before(part).orElse(null));
        model.addAttribute("late", narratives.late(part));
        return "report/part";
    }

    /**
     * Keeps it; where it cannot be kept, the page comes back with what was typed.
     *
     * @param over version of what another saved meanwhile and that it takes the place of
     * @param then "hand-in" where the unit is done, "merge" to put both texts together
     */
    @Permit.SignedIn
    @PostMapping("/reports/parts/{id}")
    String write(
            Page page,
            Model model,
            Actor actor,
            @PathVariable long id,
            @RequestParam @Nullable Integer version,
            @RequestParam @Nullable Integer over,
            @RequestParam String text,
            @RequestParam(defaultValue = "") String then,
            HttpServletResponse response,
            RedirectAttributes to) {
        boolean done = then.equals("hand-in");
        TextDesk.Typed typed = new TextDesk.Typed(over == null ? version : over, "", text);
        if (then.equals("merge")) {
            Part part = writable(actor, id);
            return form(model, actor, part, desk.merged(actor, TextDesk.Standing.of(part), typed));
        }
        try {
            narratives.write(actor, id, typed.version(), text, done);
        } catch (Refused refused) {
            String why = ReportTextController.why(messages, actor, refused);
            response.setStatus(ReportTextController.status(refused));
            Part part = writable(actor, id);
            return form(model, actor, part, desk.refused(actor, TextDesk.Standing.of(part), typed, why));
        }
        Flash.success(to, done ? "report.part.handedIn" : "report.saved");
        return done ? "redirect:/reports/" + parts.find(id).reportId() : "redirect:/reports/parts/" + id;
    }

    /** Keeps what is being typed. @return when */
    @Permit.SignedIn
    @PostMapping("/reports/parts/{id}/draft")
    @ResponseBody
    ReportTextController.Kept keep(
            Actor actor, @PathVariable long id, @RequestParam @Nullable Integer version, @RequestParam String text) {
        Part part = writable(actor, id);
        desk.keep(actor, TextDesk.Standing.of(part), new TextDesk.Typed(version, "", text));
        return new ReportTextController.Kept(clock.instant());
    }

    /** Throws away what was typed and not saved. */
    @Permit.SignedIn
    @PostMapping("/reports/parts/{id}/draft/removal")
    String drop(Actor actor, @PathVariable long id, RedirectAttributes to) {
        desk.drop(actor, TextPlace.of(writable(actor, id)));
        Flash.success(to, "report.draft.dropped");
        return "redirect:/reports/parts/" + id;
    }

    private Part writable(Actor actor, long id) {
        Part part = parts.find(id);
        if (!Parts.mayWrite(actor, reports.find(actor, part.reportId()), part)) {
            throw new NotPermitted("report.refused.writer");
        }
        return part;
    }

    @Permit.SignedIn
    @PostMapping("/reports/parts/{id}/taking")
    String take(Actor actor, @PathVariable long id, RedirectAttributes to) {
        narratives.take(actor, id);
        Flash.success(to, "report.part.taken");
        return "redirect:/reports/" + parts.find(id).reportId();
    }
}
