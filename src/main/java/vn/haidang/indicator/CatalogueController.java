package vn.haidang.indicator;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import vn.haidang.platform.StaleWrite;

/** The catalogue of indicators: its list, one of them, and the form in which one is written. */
@Controller
class CatalogueController {

    private final Catalogue catalogue;
    private final CataloguePages pages;
    private final CatalogueTrial trial;
    private final Indicators indicators;
    private final ClosingRules closing;

    CatalogueController(
            Catalogue catalogue,
            CataloguePages pages,
            CatalogueTrial trial,
            Indicators indicators,
            ClosingRules closing) {
        this.catalogue = catalogue;
        this.pages = pages;
        this.trial = trial;
        this.indicators = indicators;
        this.closing = closing;
    }

    @Permit.SignedIn
    @GetMapping("/indicators/catalogue")
    String list(
            Page page,
            Model model,
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable Long collector,
            @RequestParam CatalogueFilter.@Nullable Kind kind) {
        model.addAttribute("rows", pages.rows(new CatalogueFilter(q, collector, kind)));
        model.addAttribute("collectors", pages.collectors());
        model.addAttribute("filter", new CatalogueFilter(q, collector, kind));
        return "indicator/catalogue-list";
    }

    @Permit.SignedIn
    @GetMapping("/indicators/catalogue/{id:\\d+}")
    String show(
            Page page,
            Model model,
            @PathVariable int id,
            @RequestParam @Nullable String body,
            @RequestParam @Nullable String period) {
        model.addAttribute("entry", pages.entry(id));
        model.addAttribute("trial", trial.of(id, body, period));
        return "indicator/catalogue-show";
    }

    /** What the indicator comes to somewhere, with how; swapped into its page. */
    @Permit.SignedIn
    @GetMapping("/indicators/catalogue/{id:\\d+}/trial")
    String trial(
            Page page,
            Model model,
            @PathVariable int id,
            @RequestParam @Nullable String body,
            @RequestParam @Nullable String period) {
        model.addAttribute("trial", trial.of(id, body, period));
        return "indicator/_catalogue-trial";
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping("/indicators/catalogue/new")
    String create(Page page, Model model) {
        return form(model, null, IndicatorForm.empty(), false);
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping("/indicators/catalogue/{id:\\d+}/edit")
    String edit(Page page, Model model, @PathVariable int id) {
        Indicator indicator = indicators.indicator(id);
        return form(model, indicator, IndicatorForm.of(indicator), false);
    }

    private String form(Model model, @Nullable Indicator indicator, TypedForm form, boolean stale) {
        model.addAttribute("indicator", indicator);
        model.addAttribute("form", form);
        model.addAttribute("stale", stale);
        model.addAttribute("measures", indicators.measures());
        model.addAttribute("dimensions", indicators.dimensions());
        model.addAttribute("calendars", closing.labels());
        model.addAttribute("units", pages.allUnits());
        model.addAttribute("check", check(indicator, form));
        return "indicator/catalogue-form";
    }

    private @Nullable FormulaCheck check(@Nullable Indicator indicator, TypedForm form) {
        return form.text("formula").isEmpty()
                ? null
                : FormulaCheck.of(
                        indicator == null ? form.text("code") : indicator.code(),
                        measure(form.text("measure")).orElse(null),
                        form.text("formula"),
                        indicators.snapshot());
    }

    private Optional<Measure> measure(String code) {
        return indicators.measures().stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    /** Reads a formula while it is being written. */
    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/indicators/catalogue/formula-check")
    String check(
            Page page,
            Model model,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String measure,
            @RequestParam(defaultValue = "") String formula) {
        model.addAttribute(
                "check",
                formula.isBlank()
                        ? null
                        : FormulaCheck.of(code, measure(measure).orElse(null), formula, indicators.snapshot()));
        return "indicator/_catalogue-check";
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/indicators/catalogue")
    String add(
            Actor actor,
            Page page,
            Model model,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        Integer id = catalogue.add(actor, form);
        if (id == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(model, null, form, false);
        }
        Flash.success(redirect, "indicator.catalogue.added");
        return "redirect:/indicators/catalogue/" + id;
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/indicators/catalogue/{id:\\d+}")
    String change(
            Actor actor,
            Page page,
            Model model,
            @PathVariable int id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        try {
            if (catalogue.change(actor, id, version, form)) {
                Flash.success(redirect, "indicator.catalogue.changed");
                return "redirect:/indicators/catalogue/" + id;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(model, indicators.indicator(id), form, false);
        } catch (StaleWrite stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return form(model, indicators.indicator(id), form, true);
        }
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/indicators/catalogue/{id:\\d+}/ending")
    String end(
            Actor actor,
            @PathVariable int id,
            @RequestParam int version,
            @RequestParam LocalDate lastDay,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        catalogue.end(actor, id, version, lastDay, reason);
        Flash.success(redirect, "indicator.catalogue.endedNow");
        return "redirect:/indicators/catalogue/" + id;
    }
}
