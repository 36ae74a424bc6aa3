package vn.haidang.indicator;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.platform.StaleWrite;

/** Old reports: which documents have figures, and each figure beside its line until a person has decided it. */
@Controller
class ProposalController {

    private final Proposals proposals;
    private final ProposalPages pages;
    private final ProposalChoices choices;
    private final Indicators indicators;
    private final Bodies bodies;

    ProposalController(
            Proposals proposals, ProposalPages pages, ProposalChoices choices, Indicators indicators, Bodies bodies) {
        this.proposals = proposals;
        this.pages = pages;
        this.choices = choices;
        this.indicators = indicators;
        this.bodies = bodies;
    }

    @Permit({Role.OFFICE, Role.CLERK})
    @GetMapping("/indicators/proposals")
    String list(Actor actor, Page page, Model model) {
        model.addAttribute("documents", pages.list(actor));
        return "indicator/proposal-list";
    }

    @Permit({Role.OFFICE, Role.CLERK, Role.LEADER, Role.UNIT_HEAD, Role.UNIT_DEPUTY})
    @GetMapping("/indicators/proposals/{document}")
    String show(Actor actor, Page page, Model model, @PathVariable long document, @RequestParam @Nullable Long at) {
        return review(actor, model, document, at, null, Map.of());
    }

    private String review(
            Actor actor,
            Model model,
            long document,
            @Nullable Long at,
            @Nullable ProposalForm typed,
            Map<String, String> errors) {
        ProposalPage view = pages.page(actor, document, at, typed, errors);
        model.addAttribute("view", view);
        model.addAttribute("measures", choices.measureChoices());
        model.addAttribute("withins", choices.withinChoices(actor.language()));
        model.addAttribute("mayWork", actor.hasAny(Role.OFFICE, Role.CLERK));
        return "indicator/proposal-review";
    }

    /** What a person may choose who typed this; bodies of the period that is chosen. */
    @Permit({Role.OFFICE, Role.CLERK})
    @GetMapping("/indicators/proposals/options")
    String options(
            Model model, @RequestParam(defaultValue = "") String text, @RequestParam String of, ProposalForm form) {
        model.addAttribute(
                "options", of.equals("body") ? choices.bodies(text, form.period()) : choices.indicators(text));
        return "indicator/_proposal-options";
    }

    @Permit({Role.OFFICE, Role.CLERK})
    @PostMapping("/indicators/proposals/{document}")
    String propose(Actor actor, @PathVariable long document, RedirectAttributes redirect) {
        int count = proposals.propose(actor, document);
        Flash.success(redirect, "indicator.proposals.proposed", String.valueOf(count));
        return "redirect:/indicators/proposals/" + document;
    }

    @Permit({Role.OFFICE, Role.CLERK})
    @PostMapping("/indicators/proposals/{document}/{id}/acceptance")
    String accept(
            Actor actor,
            Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            @PathVariable long document,
            @PathVariable long id,
            @RequestParam int version,
            @ModelAttribute ProposalForm form) {
        ProposalForm.Read read =
                form.read(indicators.all(), indicators.measures(), bodies.on(ProposalChoices.day(form.period())));
        Map<String, String> errors = new HashMap<>(read.errors());
        Proposal.Content content = read.content();
        if (content != null) {
            try {
                Proposals.Outcome outcome = proposals.accept(actor, document, id, content, version, form.reason());
                Flash.undoable(
                        redirect,
                        "/indicators/proposals/" + document + "/" + id + "/undo?version=" + (version + 1),
                        "indicator.proposals.outcome." + outcome);
                return next(actor, document, id);
            } catch (StaleWrite stale) {
                throw stale;
            } catch (Refused refused) {
                errors.put(refused.key().equals("indicator.proposals.reasonWanted") ? "reason" : "form", refused.key());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return review(actor, model, document, id, form, errors);
    }

    @Permit({Role.OFFICE, Role.CLERK})
    @PostMapping("/indicators/proposals/{document}/{id}/rejection")
    String reject(
            Actor actor,
            RedirectAttributes redirect,
            @PathVariable long document,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        proposals.reject(actor, document, id, version, reason);
        Flash.undoable(
                redirect,
                "/indicators/proposals/" + document + "/" + id + "/undo?version=" + (version + 1),
                "indicator.proposals.rejected");
        return next(actor, document, id);
    }

    @Permit({Role.OFFICE, Role.CLERK})
    @PostMapping("/indicators/proposals/{document}/{id}/skip")
    String skip(Actor actor, @PathVariable long document, @PathVariable long id, @RequestParam int version) {
        proposals.skip(actor, document, id, version);
        return next(actor, document, id);
    }

    @Permit({Role.OFFICE, Role.CLERK})
    @PostMapping("/indicators/proposals/{document}/{id}/undo")
    String undo(
            Actor actor,
            RedirectAttributes redirect,
            @PathVariable long document,
            @PathVariable long id,
            @RequestParam int version) {
        proposals.undo(actor, document, id, version);
        Flash.success(redirect, "indicator.proposals.undone");
        return "redirect:/indicators/proposals/" + document + "?at=" + id;
    }

    @Permit({Role.LEADER, Role.UNIT_HEAD, Role.UNIT_DEPUTY})
    @PostMapping("/indicators/proposals/{document}/{id}/decision")
    String decide(
            Actor actor,
            RedirectAttributes redirect,
            @PathVariable long document,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam boolean granted) {
        proposals.decide(actor, document, id, version, granted);
        Flash.success(redirect, granted ? "indicator.proposals.granted" : "indicator.proposals.denied");
        return "redirect:/indicators/proposals/" + document + "?at=" + id;
    }

    /** The next one that nobody has decided, behind this one first. */
    private String next(Actor actor, long document, long id) {
        Long next = pages.after(actor, document, id);
        return "redirect:/indicators/proposals/" + document + (next == null ? "" : "?at=" + next);
    }
}
