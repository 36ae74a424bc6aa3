package vn.haidang.register;

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
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;

/** Says which documents that came in a document answers. */
@Controller
class AnswerController {

    private final Answers answers;

    AnswerController(Answers answers) {
        this.answers = answers;
    }

    /** What a half-typed number, sender or subject may mean. */
    @Permit.SignedIn
    @GetMapping("/arrivals/options")
    String options(Page page, Model model, Actor actor, @RequestParam(defaultValue = "") String arrival) {
        model.addAttribute("rows", answers.offered(actor, arrival));
        model.addAttribute("typed", arrival);
        return "register/_answer-options";
    }

    @Permit.SignedIn
    @PostMapping("/outgoing/{id:\\d+}/answers")
    String tie(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String arrival,
            @RequestParam @Nullable Long chosen,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes to) {
        try {
            if (chosen == null) {
                answers.tie(actor, id, arrival);
            } else {
                answers.tie(actor, id, chosen);
            }
            Flash.success(to, "register.answer.tied");
        } catch (NotPermitted no) {
            throw no;
        } catch (Refused refused) {
            to.addFlashAttribute("answerTyped", arrival);
            Flash.warning(to, refused.key(), arrival);
        }
        return redirect(id, back);
    }

    @Permit.SignedIn
    @PostMapping("/outgoing/{id:\\d+}/answers/{arrival:\\d+}/removal")
    String untie(
            Actor actor,
            @PathVariable long id,
            @PathVariable long arrival,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes to) {
        answers.untie(actor, id, arrival);
        Flash.success(to, "register.answer.untied");
        return redirect(id, back);
    }

    private static String redirect(long id, String back) {
        return "redirect:/outgoing/" + id + (back.equals("edit") ? "/edit" : "") + "#answers";
    }
}
