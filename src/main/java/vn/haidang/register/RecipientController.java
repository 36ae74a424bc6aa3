package vn.haidang.register;

import java.time.LocalDate;
import java.util.ArrayList;
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
import vn.haidang.platform.Role;

/** Recipients of a document, and the catalogue of outside bodies. */
@Controller
class RecipientController {

    private final Recipients recipients;
    private final RecipientBodies bodies;
    private final OutgoingIssue issue;

    RecipientController(Recipients recipients, RecipientBodies bodies, OutgoingIssue issue) {
        this.recipients = recipients;
        this.bodies = bodies;
        this.issue = issue;
    }

    @Permit.SignedIn
    @PostMapping("/outgoing/{id}/recipients")
    String add(
            Actor actor,
            @PathVariable long id,
            @RequestParam @Nullable Integer version,
            @RequestParam(name = "unit", defaultValue = "") List<Long> units,
            @RequestParam(name = "body", defaultValue = "") List<Long> outside,
            @RequestParam(defaultValue = "false") boolean portal,
            @RequestParam(defaultValue = "false") boolean printed,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes to) {
        List<Recipient.Choice> chosen = new ArrayList<>();
        units.forEach(unit -> chosen.add(new Recipient.Choice(Recipient.Kind.UNIT, unit, printed)));
        outside.forEach(body -> chosen.add(new Recipient.Choice(Recipient.Kind.BODY, body, printed)));
        if (portal) {
            chosen.add(new Recipient.Choice(Recipient.Kind.PORTAL, null, false));
        }
        recipients.add(actor, id, version, chosen);
        Flash.success(to, "register.recipient.added", String.valueOf(chosen.size()));
        return redirect(id, back);
    }

    @Permit.SignedIn
    @PostMapping("/outgoing/{id}/recipients/{recipient}/removal")
    String remove(
            Actor actor,
            @PathVariable long id,
            @PathVariable long recipient,
            @RequestParam @Nullable Integer version,
            @RequestParam(defaultValue = "") String back) {
        recipients.remove(actor, id, version, recipient);
        return redirect(id, back);
    }

    private static String redirect(long id, String back) {
        return "redirect:/outgoing/" + id + (back.equals("edit") ? "/edit" : "");
    }

    @Permit.SignedIn
    @PostMapping("/outgoing/{id}/recipients/{recipient}/again")
    String again(Actor actor, @PathVariable long id, @PathVariable long recipient, RedirectAttributes to) {
        issue.sendAgain(actor, id, recipient);
        Flash.success(to, "register.recipient.again");
        return "redirect:/outgoing/" + id;
    }

    /** What the receiving body said of it. */
    @Permit({Role.CLERK, Role.OFFICE})
    @PostMapping("/outgoing/{id}/recipients/{recipient}/exchange")
    String exchange(
            Actor actor,
            @PathVariable long id,
            @PathVariable long recipient,
            @RequestParam String code,
            @RequestParam @Nullable String note,
            RedirectAttributes to) {
        recipients.exchange(actor, id, recipient, code, note);
        Flash.success(to, "register.recipient.noted");
        return "redirect:/outgoing/" + id;
    }

    @Permit({Role.CLERK, Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping("/settings/outside-bodies")
    String list(Page page, Model model, @RequestParam(defaultValue = "") String q, @RequestParam @Nullable Long edit) {
        model.addAttribute("bodies", bodies.all(q));
        model.addAttribute("q", q);
        model.addAttribute(
                "edited",
                edit == null
                        ? null
                        : bodies.find(edit).orElseThrow(() -> new NotFound("outsideBody", String.valueOf(edit))));
        return "register/outgoing-bodies";
    }

    @Permit({Role.CLERK, Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/settings/outside-bodies")
    String addBody(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam @Nullable String shortName,
            @RequestParam @Nullable String code,
            @RequestParam @Nullable String email,
            @RequestParam @Nullable String address,
            RedirectAttributes to) {
        bodies.add(actor, new RecipientBodies.Entry(name, code, email, address, null), shortName);
        Flash.success(to, "register.body.saved", name);
        return "redirect:/settings/outside-bodies";
    }

    @Permit({Role.CLERK, Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/settings/outside-bodies/{id}")
    String changeBody(
            Actor actor,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String name,
            @RequestParam @Nullable String shortName,
            @RequestParam @Nullable String code,
            @RequestParam @Nullable String email,
            @RequestParam @Nullable String address,
            @RequestParam @Nullable LocalDate validTo,
            RedirectAttributes to) {
        bodies.change(actor, id, version, new RecipientBodies.Entry(name, code, email, address, validTo), shortName);
        Flash.success(to, "register.body.saved", name);
        return "redirect:/settings/outside-bodies";
    }
}
