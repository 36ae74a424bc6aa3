package vn.haidang.indicator;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** What the catalogue stands on: breakdowns, units of measure, exchange rates, closing rules. Everyone reads, the Office writes. */
@Controller
class CatalogueSettingsController {

    private static final String AT = "/indicators/catalogue/";

    private final Catalogue catalogue;
    private final Indicators indicators;
    private final Rates rates;
    private final ClosingRules closing;

    CatalogueSettingsController(Catalogue catalogue, Indicators indicators, Rates rates, ClosingRules closing) {
        this.catalogue = catalogue;
        this.indicators = indicators;
        this.rates = rates;
        this.closing = closing;
    }

    @Permit.SignedIn
    @GetMapping(AT + "dimensions")
    String dimensions(Page page, Model model) {
        return dimensions(model, TypedForm.showing(Map.of()), 0);
    }

    /** @param of the breakdown whose form it is, 0: that for a new one */
    private String dimensions(Model model, TypedForm form, int of) {
        model.addAttribute("dimensions", indicators.dimensions());
        model.addAttribute("form", form);
        model.addAttribute("of", of);
        return "indicator/catalogue-dimensions";
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping(AT + "dimensions")
    String addDimension(
            Actor actor,
            Page page,
            Model model,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        return catalogue.addDimension(actor, form)
                ? done(redirect, "dimensions")
                : refused(response, dimensions(model, form, 0));
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping(AT + "dimensions/{id:\\d+}/parts")
    String addPart(
            Actor actor,
            Page page,
            Model model,
            @PathVariable int id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        return catalogue.addCategory(actor, id, form)
                ? done(redirect, "dimensions")
                : refused(response, dimensions(model, form, id));
    }

    @Permit.SignedIn
    @GetMapping(AT + "measures")
    String measures(Page page, Model model) {
        return measures(model, TypedForm.showing(Map.of("factor", "1")));
    }

    private String measures(Model model, TypedForm form) {
        model.addAttribute("measures", indicators.measures());
        model.addAttribute("form", form);
        return "indicator/catalogue-measures";
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping(AT + "measures")
    String addMeasure(
            Actor actor,
            Page page,
            Model model,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        return catalogue.addMeasure(actor, form)
                ? done(redirect, "measures")
                : refused(response, measures(model, form));
    }

    @Permit.SignedIn
    @GetMapping(AT + "rates")
    String rates(Page page, Model model) {
        return rates(
                model,
                TypedForm.showing(
                        Map.of("currency", "USD", "validFrom", page.today().toString())));
    }

    private String rates(Model model, TypedForm form) {
        model.addAttribute("rates", rates.all());
        model.addAttribute("form", form);
        return "indicator/catalogue-rates";
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping(AT + "rates")
    String addRate(
            Actor actor,
            Page page,
            Model model,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        return rates.add(actor, form) ? done(redirect, "rates") : refused(response, rates(model, form));
    }

    @Permit.SignedIn
    @GetMapping(AT + "closing")
    String closing(Page page, Model model) {
        return closing(
                model, TypedForm.showing(Map.of("calendar", "REPORTING", "monthsBefore", "1", "every", "MONTH")));
    }

    private String closing(Model model, TypedForm form) {
        model.addAttribute("rules", closing.all());
        model.addAttribute("form", form);
        return "indicator/catalogue-closing";
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping(AT + "closing")
    String addClosing(
            Actor actor,
            Page page,
            Model model,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        return closing.add(actor, form) ? done(redirect, "closing") : refused(response, closing(model, form));
    }

    private static String done(RedirectAttributes redirect, String where) {
        Flash.success(redirect, "indicator.catalogue.saved");
        return "redirect:" + AT + where;
    }

    private static String refused(HttpServletResponse response, String view) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return view;
    }
}
