package vn.haidang.notification;

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

/** The page of notices and of how one wants to be told. */
@Controller
class NoticeController {

    private static final int PAGE_SIZE = 50;

    private final Notices notices;
    private final NoticeStore store;
    private final Mailer mailer;

    NoticeController(Notices notices, NoticeStore store, Mailer mailer) {
        this.notices = notices;
        this.store = store;
        this.mailer = mailer;
    }

    @Permit.SignedIn
    @GetMapping("/notices")
    String list(Actor actor, Page page, Model model, @RequestParam @Nullable Long before) {
        List<Notice> found = store.latest(actor.person(), before == null ? Long.MAX_VALUE : before, PAGE_SIZE);
        NoticeStore.Preference preference = store.preference(actor.person());
        model.addAttribute("notices", found);
        model.addAttribute(
                "next", found.size() < PAGE_SIZE ? 0L : found.getLast().id());
        model.addAttribute("byMail", preference.byMail());
        model.addAttribute("digestHour", preference.digestHour() == null ? -1 : preference.digestHour());
        model.addAttribute("version", preference.version());
        model.addAttribute("mailOn", mailer.isOn());
        return "notification/list";
    }

    /** To the task, and the notice is read. */
    @Permit.SignedIn
    @GetMapping("/notices/{id}/tasks/{task}")
    String open(Actor actor, @PathVariable long id, @PathVariable long task) {
        notices.read(actor, id);
        return "redirect:/tasks/" + task;
    }

    /** To the figures, and the notice is read. */
    @Permit.SignedIn
    @GetMapping("/notices/{id}/figures")
    String openFigures(Actor actor, @PathVariable long id) {
        notices.read(actor, id);
        return "redirect:"
                + store.find(id).stream()
                        .flatMap(notice -> notice.items().stream())
                        .map(Notice.Item::address)
                        .filter(address -> address != null && address.startsWith("/indicators/"))
                        .findFirst()
                        .orElse("/notices");
    }

    @Permit.SignedIn
    @PostMapping("/notices/{id}/read")
    String read(Actor actor, @PathVariable long id) {
        notices.read(actor, id);
        return "redirect:/notices";
    }

    @Permit.SignedIn
    @PostMapping("/notices/read")
    String readAll(Actor actor, RedirectAttributes to) {
        Flash.success(to, "notification.allRead", String.valueOf(notices.readAll(actor)));
        return "redirect:/notices";
    }

    /** @param digestHour -1: each mail at once */
    @Permit.SignedIn
    @PostMapping("/notices/preferences")
    String prefer(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean byMail,
            @RequestParam(defaultValue = "-1") int digestHour,
            @RequestParam int version,
            RedirectAttributes to) {
        notices.prefer(actor, byMail, digestHour < 0 ? null : digestHour, version);
        Flash.success(to, "notification.preferred");
        return "redirect:/notices";
    }
}
