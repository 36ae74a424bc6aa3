package vn.haidang.register;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;

/** What waits to be published on the portal. */
@Controller
class PortalController {

    private static final int SHOWN = 200;

    private final PortalQueue queue;

    PortalController(PortalQueue queue) {
        this.queue = queue;
    }

    @Permit({Role.OFFICE, Role.CLERK})
    @GetMapping("/portal")
    String list(Page page, Model model) {
        model.addAttribute("rows", queue.rows(SHOWN));
        return "register/portal";
    }

    @Permit({Role.OFFICE, Role.CLERK})
    @PostMapping("/portal/{id:\\d+}/publication")
    String published(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String address,
            RedirectAttributes to) {
        try {
            queue.published(actor, id, address);
            Flash.success(to, "register.portal.published");
        } catch (NotPermitted no) {
            throw no;
        } catch (Refused refused) {
            to.addFlashAttribute("typed", address);
            to.addFlashAttribute("typedFor", id);
            Flash.warning(to, refused.key(), address);
        }
        return "redirect:/portal";
    }

    @Permit({Role.OFFICE, Role.CLERK})
    @PostMapping("/portal/{id:\\d+}/refusal")
    String declined(
            Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String reason, RedirectAttributes to) {
        queue.declined(actor, id, reason);
        Flash.success(to, "register.portal.declined");
        return "redirect:/portal";
    }

    @Permit({Role.OFFICE, Role.CLERK})
    @PostMapping("/portal/{id:\\d+}/removal")
    String takenDown(Actor actor, @PathVariable long id, RedirectAttributes to) {
        queue.takenDown(actor, id);
        Flash.success(to, "register.portal.takenDown");
        return "redirect:/portal";
    }
}
