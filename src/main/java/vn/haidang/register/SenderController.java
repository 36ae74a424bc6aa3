package vn.haidang.register;

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
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** The catalogue of senders, and what a half-typed name may mean. */
@Controller
class SenderController {

    private final Senders senders;

    SenderController(Senders senders) {
        this.senders = senders;
    }

    @Permit({Role.CLERK, Role.OFFICE})
    @GetMapping("/senders")
    String list(Page page, Model model, @RequestParam(defaultValue = "") String q) {
        model.addAttribute("q", q);
        model.addAttribute("senders", senders.all(q));
        return "register/sender-list";
    }

    /** Rows for the list below the field; the last one offers to add what was typed. */
    @Permit({Role.CLERK, Role.OFFICE})
    @GetMapping("/senders/options")
    String options(Page page, Model model, @RequestParam(defaultValue = "") String sender) {
        List<Sender> offered = senders.offered(sender);
        boolean known = offered.stream().anyMatch(one -> one.name().equalsIgnoreCase(sender.strip()));
        model.addAttribute("senders", offered);
        model.addAttribute("typed", sender.isBlank() || known ? null : sender.strip());
        return "register/_sender-options";
    }

    @Permit({Role.CLERK, Role.OFFICE})
    @PostMapping("/senders")
    String add(
            Actor actor,
            @RequestParam String name,
            @RequestParam @Nullable String shortName,
            @RequestParam @Nullable String identifier,
            RedirectAttributes redirect) {
        senders.add(actor, name, shortName, identifier);
        Flash.success(redirect, "register.sender.added", name);
        return "redirect:/senders";
    }

    @Permit({Role.CLERK, Role.OFFICE})
    @PostMapping("/senders/{id:\\d+}")
    String change(
            Actor actor,
            @PathVariable long id,
            @RequestParam String name,
            @RequestParam @Nullable String shortName,
            @RequestParam @Nullable String identifier,
            @RequestParam int version,
            RedirectAttributes redirect) {
        senders.change(actor, new Sender(id, name, shortName, identifier, version));
        Flash.success(redirect, "register.sender.changed", name);
        return "redirect:/senders";
    }
}
