package vn.haidang.indicator;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;

/** The forms that somebody has to fill in, and one of them. Which ones is decided by {@link Entrant}. */
@Controller
class EntryController {

    private static final String BASE = "/indicators/entry/";

    private final EntryPages pages;
    private final EntryQueries queries;

    EntryController(EntryPages pages, EntryQueries queries) {
        this.pages = pages;
        this.queries = queries;
    }

    @Permit.SignedIn(outsiders = true)
    @GetMapping("/indicators/entry")
    String list(Page page, Model model, Actor actor) {
        model.addAttribute("rows", queries.toFill(actor, page.today()));
        model.addAttribute("base", "/indicators/entry");
        model.addAttribute("holder", null);
        return "indicator/entry-list";
    }

    @Permit.SignedIn(outsiders = true)
    @GetMapping("/indicators/entry/{id:\\d+}")
    String show(Page page, Model model, Actor actor, @PathVariable long id) {
        return pages.show(page, model, Entrant.of(actor), BASE + id, id);
    }

    /** The whole form, from a browser without scripts. */
    @Permit.SignedIn(outsiders = true)
    @PostMapping("/indicators/entry/{id:\\d+}")
    String save(
            Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes to,
            Actor actor,
            @PathVariable long id,
            @RequestParam Map<String, String> form) {
        return pages.save(page, model, response, to, Entrant.of(actor), BASE + id, id, form, false);
    }

    @Permit.SignedIn(outsiders = true)
    @PostMapping("/indicators/entry/{id:\\d+}/sending")
    String send(
            Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes to,
            Actor actor,
            @PathVariable long id,
            @RequestParam Map<String, String> form) {
        return pages.save(page, model, response, to, Entrant.of(actor), BASE + id, id, form, true);
    }

    @Permit.SignedIn(outsiders = true)
    @PostMapping("/indicators/entry/{id:\\d+}/taking-back")
    String takeBack(RedirectAttributes to, Actor actor, @PathVariable long id, @RequestParam int version) {
        return pages.takeBack(to, Entrant.of(actor), BASE + id, id, version);
    }

    @Permit.SignedIn(outsiders = true)
    @PostMapping("/indicators/entry/{id:\\d+}/cells")
    String cells(Page page, Model model, Actor actor, @PathVariable long id, @RequestParam Map<String, String> form) {
        return pages.cells(model, Entrant.of(actor), BASE + id, id, form);
    }

    @Permit.SignedIn(outsiders = true)
    @PostMapping("/indicators/entry/{id:\\d+}/notes")
    String note(Page page, Model model, Actor actor, @PathVariable long id, @RequestParam Map<String, String> form) {
        return pages.note(model, Entrant.of(actor), BASE + id, id, form);
    }

    @Permit.SignedIn(outsiders = true)
    @PostMapping("/indicators/entry/{id:\\d+}/block")
    String paste(
            Page page,
            Model model,
            Actor actor,
            @PathVariable long id,
            @RequestParam Map<String, String> form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        return pages.paste(page, model, Entrant.of(actor), BASE + id, id, form, part);
    }

    @Permit.SignedIn(outsiders = true)
    @GetMapping("/indicators/entry/{id:\\d+}/changes")
    String changes(Page page, Model model, Actor actor, @PathVariable long id, @RequestParam long after) {
        return pages.changes(model, Entrant.of(actor), BASE + id, id, after);
    }
}
