package vn.haidang.indicator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;

/** Many figures of an old report decided at once; {@code lines} says which lines, 16-21, without it the whole document is meant. */
@Controller
class ProposalBatchController {

    private static final Pattern LINES = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    private final ProposalBatches batches;

    ProposalBatchController(ProposalBatches batches) {
        this.batches = batches;
    }

    @Permit({Role.OFFICE, Role.CLERK})
    @PostMapping("/indicators/proposals/{document}/acceptances")
    String accept(
            Actor actor,
            @PathVariable long document,
            @RequestParam int least,
            @RequestParam @Nullable String lines,
            RedirectAttributes redirect) {
        ProposalBatches.Bulk bulk = batches.acceptAbove(actor, document, least / 100.0, lines(lines));
        Flash.undoable(
                redirect,
                undo(document, bulk),
                "indicator.proposals.bulkDone",
                String.valueOf(bulk.done()),
                String.valueOf(bulk.same()),
                String.valueOf(bulk.left()));
        return back(document);
    }

    @Permit({Role.OFFICE, Role.CLERK})
    @PostMapping("/indicators/proposals/{document}/rejections")
    String reject(
            Actor actor,
            @PathVariable long document,
            @RequestParam @Nullable String lines,
            RedirectAttributes redirect) {
        ProposalBatches.Bulk bulk = batches.rejectAll(actor, document, lines(lines));
        Flash.undoable(redirect, undo(document, bulk), "indicator.proposals.bulkRejected", String.valueOf(bulk.done()));
        return back(document);
    }

    @Permit({Role.OFFICE, Role.CLERK})
    @PostMapping("/indicators/proposals/{document}/batches/{batch}/undo")
    String undo(Actor actor, @PathVariable long document, @PathVariable long batch, RedirectAttributes redirect) {
        ProposalBatches.Bulk bulk = batches.undoAll(actor, document, batch);
        Flash.success(
                redirect,
                bulk.left() == 0 ? "indicator.proposals.bulkUndone" : "indicator.proposals.bulkPartlyUndone",
                String.valueOf(bulk.done()),
                String.valueOf(bulk.left()));
        return back(document);
    }

    private static String undo(long document, ProposalBatches.Bulk bulk) {
        return "/indicators/proposals/" + document + "/batches/" + bulk.batch() + "/undo";
    }

    private static String back(long document) {
        return "redirect:/indicators/proposals/" + document;
    }

    private static ProposalBatches.Lines lines(@Nullable String typed) {
        if (typed == null || typed.isEmpty()) {
            return ProposalBatches.Lines.ALL;
        }
        Matcher matcher = LINES.matcher(typed);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) < 1) {
            throw new Refused("indicator.proposals.linesOdd");
        }
        int from = Integer.parseInt(matcher.group(1));
        return new ProposalBatches.Lines(from, Math.max(from, Integer.parseInt(matcher.group(2))));
    }
}
