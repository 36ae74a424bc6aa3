package vn.haidang.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;

/** What waits to be checked and approved, body by body, and the acts on it: one body, those chosen, or all of the list. */
@Controller
class ApprovalController {

    private final ApprovalQueries queries;
    private final Approvals approvals;
    private final Waivers waivers;
    private final Bodies bodies;
    private final Clock clock;

    ApprovalController(ApprovalQueries queries, Approvals approvals, Waivers waivers, Bodies bodies, Clock clock) {
        this.queries = queries;
        this.approvals = approvals;
        this.waivers = waivers;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * @param period absent: the latest in which anything waits
     * @param state absent: what waits for this person
     */
    @Permit.SignedIn
    @GetMapping("/indicators/approvals")
    String list(
            Actor actor,
            Page page,
            Model model,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable ValueState state,
            @RequestParam(required = false) @Nullable Integer after) {
        List<ApprovalView.Waiting> waiting = queries.waiting(actor);
        Period shown = period == null
                ? waiting.stream()
                        .findFirst()
                        .map(ApprovalView.Waiting::period)
                        .orElseGet(() -> Period.holding(Period.Span.QUARTER, LocalDate.now(clock)))
                : period(period);
        ValueState of = state != null ? state : state(waiting, shown);
        model.addAttribute("view", queries.view(actor, shown, of, waiting, after));
        model.addAttribute("text", BoardText.of(page));
        model.addAttribute("waivable", waivers.mayWaive(actor));
        return "indicator/approvals";
    }

    private static ValueState state(List<ApprovalView.Waiting> waiting, Period period) {
        boolean onlyChecked = waiting.stream()
                .anyMatch(one -> one.period().equals(period) && one.submitted() == 0 && one.checked() > 0);
        return onlyChecked ? ValueState.CHECKED : ValueState.SUBMITTED;
    }

    private static Period period(String key) {
        return Period.parse(key).orElseThrow(() -> new NotFound("indicator", key));
    }

    /**
     * @param one the body of the button that was pressed, null: those chosen
     * @param all all that the list means, whatever is chosen
     * @param look what the list showed, see {@link ApprovalLook}
     */
    @Permit.SignedIn
    @PostMapping("/indicators/approvals")
    String act(
            Actor actor,
            Page page,
            Model model,
            @RequestParam ApprovalAct act,
            @RequestParam String period,
            @RequestParam ValueState state,
            @RequestParam(required = false) @Nullable Integer one,
            @RequestParam(required = false) @Nullable List<Integer> body,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") String look,
            @RequestParam(required = false) @Nullable String note,
            RedirectAttributes to) {
        Period of = period(period);
        List<Integer> decided = queries.decides(actor, state);
        ApprovalLook seen = ApprovalLook.parse(state, look);
        Collection<Integer> chosen =
                one != null ? List.of(one) : all ? seen.marks().keySet() : body == null ? List.of() : body;
        if (chosen.isEmpty()) {
            throw new Refused("indicator.approval.nothingChosen");
        }
        ApprovalOutcome outcome = approvals.act(actor, act, of, chosen, decided, note, seen);
        String back = "/indicators/approvals?period=" + of.key() + "&state=" + state;
        if (outcome.held().isEmpty()) {
            done(to, act, outcome);
            return "redirect:" + back;
        }
        model.addAttribute("act", act);
        model.addAttribute("outcome", outcome);
        model.addAttribute("tree", bodies.on(of.lastDay()));
        model.addAttribute("back", back);
        return "indicator/approval-result";
    }

    private static void done(RedirectAttributes to, ApprovalAct act, ApprovalOutcome outcome) {
        String key = "indicator.approval.done." + act;
        String[] counts = {String.valueOf(outcome.values()), String.valueOf(outcome.bodies())};
        if (act == ApprovalAct.CHECK || act == ApprovalAct.RETURN) {
            String undo = "/indicators/approvals/" + outcome.actId() + "/undo";
            Flash.undoable(to, undo, key, counts);
        } else {
            Flash.success(to, key, counts);
        }
    }

    /** Sends one value back. */
    @Permit.SignedIn
    @PostMapping("/indicators/approvals/returns")
    String returnOne(
            Actor actor,
            @RequestParam int body,
            @RequestParam String period,
            @RequestParam int indicator,
            @RequestParam int coordinate,
            @RequestParam String standing,
            @RequestParam int version,
            @RequestParam ValueState state,
            @RequestParam(required = false) @Nullable String note,
            RedirectAttributes to) {
        Point point = new Point(body, period(period), indicator, coordinate, Standing.of(standing));
        ApprovalOutcome outcome = approvals.act(actor, ApprovalAct.RETURN, point, version, note);
        outcome.held().stream().findFirst().ifPresent(held -> {
            throw new Refused("indicator.held." + held.reason());
        });
        String back = "/indicators/approvals?period=" + period + "&state=" + state;
        done(to, ApprovalAct.RETURN, outcome);
        return "redirect:" + back;
    }

    @Permit.SignedIn
    @PostMapping("/indicators/approvals/{id}/undo")
    String undo(Actor actor, @PathVariable long id, RedirectAttributes to) {
        Flash.success(to, "indicator.approval.undone", String.valueOf(approvals.undo(actor, id)));
        return "redirect:/indicators/approvals";
    }

    /** Lets a breach pass. */
    @Permit.SignedIn
    @PostMapping("/indicators/waivers")
    String waive(
            Actor actor,
            @RequestParam int rule,
            @RequestParam int body,
            @RequestParam String period,
            @RequestParam String covered,
            @RequestParam ValueState state,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes to) {
        waivers.give(actor, rule, body, period(period), covered, reason);
        Flash.success(to, "indicator.waiver.given");
        return "redirect:/indicators/approvals?period=" + period + "&state=" + state;
    }

    @Permit.SignedIn
    @PostMapping("/indicators/waivers/{id}/end")
    String endWaiver(
            Actor actor,
            @PathVariable long id,
            @RequestParam String period,
            @RequestParam ValueState state,
            RedirectAttributes to) {
        waivers.end(actor, id);
        Flash.success(to, "indicator.waiver.ended");
        return "redirect:/indicators/approvals?period=" + period + "&state=" + state;
    }
}
