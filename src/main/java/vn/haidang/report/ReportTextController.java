package vn.haidang.report;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
import vn.haidang.platform.StaleWrite;

/** Writing on the text of a report: saved when asked, kept by itself in between, and never over what another wrote unseen. */
@Controller
class ReportTextController {

    private final Reports reports;
    private final ReportPages pages;
    private final TextDesk desk;
    private final Messages messages;
    private final Clock clock;

    ReportTextController(Reports reports, ReportPages pages, TextDesk desk, Messages messages, Clock clock) {
        this.reports = reports;
        this.pages = pages;
        this.desk = desk;
        this.messages = messages;
        this.clock = clock;
    }

    /** When something was kept. */
    record Kept(Instant at) {}

    /** As such a refusal is answered everywhere. */
    static int status(Refused refused) {
        return (refused instanceof StaleWrite ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value();
    }

    /** What the page says of it; null where both texts say it themselves. */
    static @Nullable String why(Messages messages, Actor actor, Refused refused) {
        return refused instanceof StaleWrite
                ? null
                : messages.text(actor.language(), refused.key(), refused.arguments());
    }

    /**
     * Keeps the text; where it cannot be kept, the page comes back with what was typed.
     *
     * @param over version of what another saved meanwhile and that it takes the place of
     * @param then "merge" to put both texts together
     */
    @Permit.SignedIn
    @PostMapping("/reports/{id:\\d+}/text")
    String save(
            Page page,
            Model model,
            Actor actor,
            @PathVariable long id,
            @RequestParam @Nullable Integer version,
            @RequestParam @Nullable Integer over,
            @RequestParam String subject,
            @RequestParam String source,
            @RequestParam(defaultValue = "") String then,
            HttpServletResponse response,
            RedirectAttributes to) {
        TextDesk.Typed typed = new TextDesk.Typed(over == null ? version : over, subject, source);
        if (then.equals("merge")) {
            model.addAttribute("shown", pages.merged(actor, id, typed));
            return "report/show";
        }
        try {
            reports.save(actor, id, typed.version(), subject, source);
        } catch (Refused refused) {
            String why = why(messages, actor, refused);
            response.setStatus(status(refused));
            model.addAttribute("shown", pages.refused(actor, id, typed, why));
            return "report/show";
        }
        Flash.success(to, "report.saved");
        return "redirect:/reports/" + id;
    }

    /** Keeps what is being typed. @return when */
    @Permit.SignedIn
    @PostMapping("/reports/{id:\\d+}/draft")
    @ResponseBody
    Kept keep(
            Actor actor,
            @PathVariable long id,
            @RequestParam @Nullable Integer version,
            @RequestParam String subject,
            @RequestParam String source) {
        Report report = reports.find(actor, id);
        if (!Reports.roles(actor, report).contains(ReportTransitions.Part.EDITOR)) {
            throw new NotPermitted("report.refused.part.EDITOR");
        }
        desk.keep(actor, TextDesk.Standing.of(report), new TextDesk.Typed(version, subject, source));
        return new Kept(clock.instant());
    }

    /** Throws away what was typed and not saved. */
    @Permit.SignedIn
    @PostMapping("/reports/{id:\\d+}/draft/removal")
    String drop(Actor actor, @PathVariable long id, RedirectAttributes to) {
        desk.drop(actor, TextPlace.of(reports.find(actor, id)));
        Flash.success(to, "report.draft.dropped");
        return "redirect:/reports/" + id;
    }
}
