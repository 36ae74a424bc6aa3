package vn.haidang.indicator;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;
import vn.haidang.platform.StaleWrite;

/** Pages of the bodies that figures are about. */
@Controller
@RequestMapping("/indicators/bodies")
class BodyController {

    private final Bodies bodies;
    private final BodyPages pages;

    BodyController(Bodies bodies, BodyPages pages) {
        this.bodies = bodies;
        this.pages = pages;
    }

    @Permit.SignedIn
    @GetMapping
    String list(
            Page page,
            Actor actor,
            Model model,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam @Nullable String under,
            @RequestParam(defaultValue = "") String q) {
        LocalDate day = asOf == null ? page.today() : asOf;
        String words = q.strip();
        List<BodyPages.Line> lines = words.isEmpty() ? pages.tree(day, under) : pages.found(day, words);
        model.addAttribute(
                "lines",
                lines.stream()
                        .limit(words.isEmpty() ? Long.MAX_VALUE : BodyPages.MOST_FOUND)
                        .toList());
        model.addAttribute("more", !words.isEmpty() && lines.size() > BodyPages.MOST_FOUND);
        model.addAttribute("day", day);
        model.addAttribute("words", words);
        model.addAttribute("under", under == null ? "" : under);
        model.addAttribute("mayChange", Bodies.mayChange(actor));
        return "indicator/bodies";
    }

    @Permit.SignedIn
    @GetMapping("/{id:\\d+}")
    String one(
            Page page,
            Actor actor,
            Model model,
            @PathVariable int id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
        return show(page, actor, model, id, asOf == null ? page.today() : asOf, BodyForm.NONE);
    }

    private String show(Page page, Actor actor, Model model, int id, LocalDate day, BodyForm form) {
        model.addAttribute("history", bodies.history(id));
        model.addAttribute("body", bodies.body(id, day));
        model.addAttribute("day", day);
        model.addAttribute("children", pages.children(id, day));
        model.addAttribute("wholes", Bodies.mayChange(actor) ? pages.wholes(page.today()) : List.of());
        model.addAttribute("mayChange", Bodies.mayChange(actor));
        model.addAttribute("form", form);
        return "indicator/body";
    }

    /** A change by one of the forms. */
    private interface Change {
        void apply(BodyForm form);
    }

    private String change(
            Page page,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes to,
            int id,
            BodyForm form,
            Change change) {
        try {
            change.apply(form);
        } catch (BodyRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(page, actor, model, id, page.today(), form.refused(refused));
        } catch (StaleWrite stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(page, actor, model, id, page.today(), form.overtaken());
        }
        Flash.success(to, "indicator.bodies.saved");
        return "redirect:/indicators/bodies/" + id;
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/{id:\\d+}/names")
    String rename(
            Page page,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes to,
            @PathVariable int id,
            @RequestParam Map<String, String> typed) {
        return change(
                page,
                actor,
                model,
                response,
                to,
                id,
                new BodyForm("names", typed, null, false),
                form -> bodies.rename(
                        actor,
                        id,
                        form.version(),
                        form.text("name"),
                        form.optional("shortName"),
                        form.day("from"),
                        form.optional("basis")));
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/{id:\\d+}/parent")
    String move(
            Page page,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes to,
            @PathVariable int id,
            @RequestParam Map<String, String> typed) {
        return change(
                page,
                actor,
                model,
                response,
                to,
                id,
                new BodyForm("parent", typed, null, false),
                form -> bodies.move(
                        actor,
                        id,
                        form.version(),
                        pages.idOf(form, "parent"),
                        form.day("from"),
                        form.optional("basis")));
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/{id:\\d+}/top")
    String detach(
            Page page,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes to,
            @PathVariable int id,
            @RequestParam Map<String, String> typed) {
        return change(
                page,
                actor,
                model,
                response,
                to,
                id,
                new BodyForm("top", typed, null, false),
                form -> bodies.detach(actor, id, form.version(), form.day("from"), form.text("basis")));
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/{id:\\d+}/merger")
    String merge(
            Page page,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes to,
            @PathVariable int id,
            @RequestParam Map<String, String> typed) {
        return change(
                page,
                actor,
                model,
                response,
                to,
                id,
                new BodyForm("merger", typed, null, false),
                form -> bodies.merge(
                        actor,
                        id,
                        form.version(),
                        pages.idOf(form, "successor"),
                        form.day("from"),
                        form.optional("basis")));
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/{id:\\d+}/end")
    String end(
            Page page,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes to,
            @PathVariable int id,
            @RequestParam Map<String, String> typed) {
        return change(
                page,
                actor,
                model,
                response,
                to,
                id,
                new BodyForm("end", typed, null, false),
                form -> bodies.end(actor, id, form.version(), form.day("last"), form.optional("basis")));
    }
}
