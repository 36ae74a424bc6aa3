package vn.haidang.indicator;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.calendar.Rolling;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.platform.StaleWrite;

/** Keeps the forms: the Office all of them, a unit those it collects. */
@Controller
public class CollectionFormController {

    private static final int SPARE_ROWS = 5;

    private final CollectionForms forms;
    private final CollectionFormStore store;
    private final Indicators indicators;
    private final Bodies bodies;
    private final Units units;

    CollectionFormController(
            CollectionForms forms, CollectionFormStore store, Indicators indicators, Bodies bodies, Units units) {
        this.forms = forms;
        this.store = store;
        this.indicators = indicators;
        this.bodies = bodies;
        this.units = units;
    }

    /** What may stand in a row of a form: an indicator, or an indicator by a breakdown. */
    public record RowChoice(String value, String label) {}

    @Permit({Role.OFFICE, Role.LEADER, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @GetMapping("/indicators/collection/forms")
    String list(Page page, Model model, Actor actor) {
        model.addAttribute("forms", forms.all());
        model.addAttribute(
                "kept",
                forms.collectedBy(actor).stream().map(CollectionForm::id).toList());
        model.addAttribute("rounds", store.rounds());
        model.addAttribute("units", units.on(page.today()).byIds());
        return "indicator/collection-forms";
    }

    @Permit({Role.OFFICE, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @GetMapping("/indicators/collection/forms/new")
    String blank(Page page, Model model, Actor actor) {
        Long own = actor.has(Role.OFFICE) || actor.unitIds().isEmpty()
                ? null
                : actor.unitIds().getFirst();
        CollectionForm form = new CollectionForm(
                0,
                "",
                "",
                Period.Span.MONTH,
                "CALENDAR",
                new DueRule(5, null, 0, Rolling.ROLL_FORWARD),
                false,
                own,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                0);
        return show(page, model, form, null);
    }

    @Permit({Role.OFFICE, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @GetMapping("/indicators/collection/forms/{id:\\d+}")
    String edit(Page page, Model model, Actor actor, @PathVariable long id) {
        CollectionForm form = forms.form(id);
        Entrant.requireCollect(actor, form);
        return show(page, model, form, null);
    }

    @Permit({Role.OFFICE, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @PostMapping("/indicators/collection/forms/{id:\\d+}")
    String save(
            Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes to,
            Actor actor,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> parameters) {
        CollectionFormTyped typed = new CollectionFormTyped(new LinkedMultiValueMap<>(parameters));
        try {
            forms.save(actor, typed.read(id));
        } catch (NotPermitted notPermitted) {
            throw notPermitted;
        } catch (StaleWrite stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            CollectionForm now = forms.form(id);
            parameters.set("version", String.valueOf(now.version()));
            return show(
                    page,
                    model,
                    new CollectionFormTyped(new LinkedMultiValueMap<>(parameters)).shown(id),
                    page.t("indicator.collection.form.stale", now.name()));
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(page, model, typed.shown(id), page.t(refused.key(), refused.arguments()));
        }
        Flash.success(to, "indicator.collection.form.saved");
        return "redirect:/indicators/collection/forms";
    }

    private String show(Page page, Model model, CollectionForm form, @Nullable String problem) {
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
        model.addAttribute("choices", choices(page));
        model.addAttribute("rows", rows(form));
        model.addAttribute("calendars", store.calendars());
        model.addAttribute("units", units.on(page.today()).all());
        model.addAttribute(
                "bodies",
                bodies.on(page.today()).all().stream()
                        .filter(body -> body.kind() != BodyKind.ENTERPRISE
                                || form.bodyIds().contains(body.id()))
                        .sorted(Comparator.comparing(Body::kind).reversed())
                        .toList());
        return "indicator/collection-form";
    }

    private static List<String> rows(CollectionForm form) {
        List<String> rows = new ArrayList<>();
        form.rows()
                .forEach(row ->
                        rows.add(row.indicatorId() + (row.dimensionId() == null ? "" : ":" + row.dimensionId())));
        for (int spare = 0; spare < SPARE_ROWS && rows.size() < CollectionForms.MOST_ROWS; spare++) {
            rows.add("");
        }
        return rows;
    }

    private List<RowChoice> choices(Page page) {
        List<RowChoice> choices = new ArrayList<>();
        for (Indicator indicator : indicators.all()) {
            if (!indicator.isComputed()) {
                String label = indicator.name() + " (" + indicator.measure().name() + ")";
                choices.add(new RowChoice(String.valueOf(indicator.id()), label));
                for (int id : indicator.dimensionIds()) {
                    choices.add(new RowChoice(
                            indicator.id() + ":" + id,
                            page.t(
                                    "indicator.collection.form.by",
                                    label,
                                    indicators.dimension(id).name())));
                }
            }
        }
        return choices;
    }
}
