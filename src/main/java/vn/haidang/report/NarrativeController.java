package vn.haidang.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;

/** Asking units for parts of a report, and chasing them. */
@Controller
class NarrativeController {

    private static final int USUAL_DAYS = 7;

    private final Narratives narratives;
    private final Parts parts;
    private final Reports reports;
    private final Clock clock;

    NarrativeController(Narratives narratives, Parts parts, Reports reports, Clock clock) {
        this.narratives = narratives;
        this.parts = parts;
        this.reports = reports;
        this.clock = clock;
    }

    @Permit.SignedIn
    @GetMapping("/reports/{id:\\d+}/narratives")
    String show(Page page, Actor actor, Model model, @PathVariable long id) {
        Report report = reports.find(actor, id);
        List<Part> asked = parts.of(id).stream()
                .filter(part -> part.kind() == Part.Kind.NARRATIVE)
                .toList();
        Set<Long> late = asked.stream().filter(narratives::late).map(Part::id).collect(Collectors.toSet());
        model.addAttribute("report", report);
        model.addAttribute("parts", asked);
        model.addAttribute("late", late);
        model.addAttribute("edits", report.state() == ReportState.DRAFT && Reports.edits(actor, report.unitId()));
        model.addAttribute("dueOn", LocalDate.now(clock).plusDays(USUAL_DAYS));
        return "report/narratives";
    }

    /** @param part ids of the parts to ask for */
    @Permit.SignedIn
    @PostMapping("/reports/{id:\\d+}/narratives")
    String ask(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable List<Long> part,
            @RequestParam @Nullable LocalDate dueOn,
            RedirectAttributes to) {
        if (dueOn == null) {
            throw new Refused("report.narrative.refused.DAY");
        }
        int asked = narratives.ask(actor, id, part == null ? List.of() : part, dueOn);
        Flash.success(to, "report.narrative.done.ASKED", String.valueOf(asked));
        return "redirect:/reports/" + id + "/narratives";
    }

    @Permit.SignedIn
    @PostMapping("/reports/parts/{id}/return")
    String giveBack(
            Actor actor,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes to) {
        narratives.giveBack(actor, id, version, reason);
        Flash.success(to, "report.narrative.done.GIVEN_BACK");
        return "redirect:/reports/" + parts.find(id).reportId() + "/narratives";
    }
}
