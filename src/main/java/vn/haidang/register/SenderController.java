package vn.haidang.register;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** What a half-typed name of a sender may mean. */
@Controller
class SenderController {

    private final Senders senders;

    SenderController(Senders senders) {
        this.senders = senders;
    }

    /** Senders are in the one catalogue of outside bodies. */
    @Permit({Role.CLERK, Role.OFFICE})
    @GetMapping("/senders")
    String list() {
        return "redirect:/settings/outside-bodies";
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
}
