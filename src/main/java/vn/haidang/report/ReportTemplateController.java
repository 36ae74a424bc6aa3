package vn.haidang.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.indicator.Period;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Messages;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;

/** Templates of reports, kept by the Office. */
@Controller
class ReportTemplateController {

    private final ReportTemplates templates;
    private final Messages messages;

    ReportTemplateController(ReportTemplates templates, Messages messages) {
        this.templates = templates;
        this.messages = messages;
    }

    @Permit(Role.OFFICE)
    @GetMapping("/reports/templates")
    String list(Page page, Model model) {
        model.addAttribute("templates", templates.all());
        return "report/templates";
    }

    @Permit(Role.OFFICE)
    @GetMapping("/reports/templates/new")
    String begin(Page page, Model model) {
        return form(model, null, Map.of("code", "", "name", "", "source", ReportDemo.shipped()), null);
    }

    @Permit(Role.OFFICE)
    @GetMapping("/reports/templates/{id:\\d+}")
    String show(Page page, Model model, @PathVariable long id) {
        StoredTemplate template = templates.find(id);
        return form(
                model,
                template,
                Map.of("code", template.code(), "name", template.name(), "source", template.source()),
                null);
    }

    private static String form(
            Model model, @Nullable StoredTemplate template, Map<String, String> typed, @Nullable String problem) {
        model.addAttribute("template", template);
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        return "report/template";
    }

    @Permit(Role.OFFICE)
    @PostMapping("/reports/templates")
    String make(
            Page page,
            Model model,
            Actor actor,
            @RequestParam String code,
            @RequestParam String name,
            @RequestParam Period.Span span,
            @RequestParam String source,
            RedirectAttributes to) {
        try {
            long id = templates.make(actor, code, name, span, source);
            Flash.success(to, "report.saved");
            return "redirect:/reports/templates/" + id;
        } catch (Refused refused) {
            return form(model, null, Map.of("code", code, "name", name, "source", source), why(actor, refused));
        }
    }

    @Permit(Role.OFFICE)
    @PostMapping("/reports/templates/{id:\\d+}")
    String change(
            Page page,
            Model model,
            Actor actor,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam String name,
            @RequestParam String source,
            @RequestParam(defaultValue = "false") boolean active,
            RedirectAttributes to) {
        StoredTemplate template = templates.find(id);
        try {
            templates.change(actor, id, version, name, source, active);
        } catch (Refused refused) {
            return form(
                    model,
                    template,
                    Map.of("code", template.code(), "name", name, "source", source),
                    why(actor, refused));
        }
        Flash.success(to, "report.saved");
        return "redirect:/reports/templates/" + id;
    }

    private String why(Actor actor, Refused refused) {
        return messages.text(actor.language(), refused.key(), refused.arguments());
    }
}
