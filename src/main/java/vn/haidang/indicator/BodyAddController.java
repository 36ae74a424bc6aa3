package vn.haidang.indicator;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** Adds bodies, one by a form or many pasted from a sheet. */
@Controller
@RequestMapping("/indicators/bodies")
class BodyAddController {

    private final Bodies bodies;
    private final BodyPages pages;

    BodyAddController(Bodies bodies, BodyPages pages) {
        this.bodies = bodies;
        this.pages = pages;
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping("/new")
    String form(Page page, Model model) {
        return form(page, model, BodyForm.NONE);
    }

    private String form(Page page, Model model, BodyForm form) {
        model.addAttribute("wholes", pages.wholes(page.today()));
        model.addAttribute("form", form);
        return "indicator/body-new";
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping
    String add(
            Page page,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes to,
            @RequestParam Map<String, String> typed) {
        BodyForm form = new BodyForm("new", typed, null, false);
        try {
            BodyKind kind = BodyKind.valueOf(form.text("kind"));
            Integer parent = form.optional("parent") == null ? null : Integer.valueOf(pages.idOf(form, "parent"));
            int id = bodies.add(
                    actor,
                    new NewBody(
                            form.text("code"),
                            form.text("name"),
                            form.optional("shortName"),
                            kind,
                            null,
                            parent,
                            form.optionalDay("from"),
                            form.optional("basis")));
            Flash.success(to, "indicator.bodies.added", form.text("name"));
            return "redirect:/indicators/bodies/" + id;
        } catch (BodyRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(page, model, form.refused(refused));
        }
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping("/import")
    String paste(Page page, Model model) {
        return paste(model, "", List.of());
    }

    private static String paste(Model model, String rows, List<BodyPaste.Wrong> wrong) {
        model.addAttribute("rows", rows);
        model.addAttribute("wrong", wrong);
        return "indicator/body-import";
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/import")
    String paste(
            Page page,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes to,
            @RequestParam String rows) {
        BodyPaste paste = new BodyPaste(rows, bodies.on(LocalDate.EPOCH));
        List<BodyPaste.Wrong> wrong = paste.wrong;
        if (wrong.isEmpty() && paste.bodies.isEmpty()) {
            wrong = List.of(new BodyPaste.Wrong(1, "indicator.bodies.importNothing", new Object[0]));
        } else if (paste.bodies.size() > BodyPaste.MOST) {
            wrong = List.of(new BodyPaste.Wrong(
                    BodyPaste.MOST + 1, "indicator.bodies.importMany", new Object[] {String.valueOf(BodyPaste.MOST)}));
        }
        if (wrong.isEmpty()) {
            try {
                bodies.addPasted(actor, paste.bodies);
                Flash.success(to, "indicator.bodies.addedMany", String.valueOf(paste.bodies.size()));
                return "redirect:/indicators/bodies";
            } catch (BodyRefused refused) {
                wrong = List.of(
                        new BodyPaste.Wrong(Integer.parseInt(refused.field()), refused.key(), refused.arguments()));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return paste(model, rows, wrong);
    }
}
