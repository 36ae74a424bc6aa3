package vn.haidang.document;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** What the restoring of damaged text has learnt here, and when it learns. */
@Controller
class LearningController {

    private static final String BACK = "redirect:/settings/restoring";

    private final Learning learning;
    private final LearningStore store;
    private final LearnedRestorer restorer;

    LearningController(Learning learning, LearningStore store, LearnedRestorer restorer) {
        this.learning = learning;
        this.store = store;
        this.restorer = restorer;
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping("/settings/restoring")
    String show(Page page, Model model) {
        model.addAttribute("standing", store.standing());
        model.addAttribute("damaged", restorer.isDamaged());
        model.addAttribute("enough", Learning.ENOUGH);
        return "document/learning";
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/settings/restoring/now")
    String now(Actor actor, RedirectAttributes to) {
        learning.now(actor);
        Flash.success(to, "document.learning.asked");
        return BACK;
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/settings/restoring/anew")
    String anew(Actor actor, RedirectAttributes to) {
        learning.anew(actor);
        Flash.success(to, "document.learning.asked");
        return BACK;
    }
}
