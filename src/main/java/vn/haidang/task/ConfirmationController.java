package vn.haidang.task;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** Makes a reviewed document official. */
@Controller
class ConfirmationController {

    private final Confirmations confirmations;

    ConfirmationController(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Permit(Role.OFFICE)
    @PostMapping("/documents/{id}/confirmation")
    String confirm(Actor actor, @PathVariable long id, @RequestParam int version, RedirectAttributes to) {
        Confirmations.Confirmation done = confirmations.confirm(actor, id, version);
        Flash.success(
                to, "task.confirmed", done.label(), String.valueOf(done.tasks().size()));
        return "redirect:/tasks?document=" + id;
    }
}
