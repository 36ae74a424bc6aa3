package vn.haidang.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.layout.Signature.Capacity;
import vn.haidang.organisation.People;
import vn.haidang.organisation.PersonRef;
import vn.haidang.organisation.UnitRef;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** Settings of letterhead, numbers, signatures, and the templates. */
@Controller
class SymbolController {

    private static final String BACK = "redirect:/settings/numbering";

    private final SymbolSettings settings;
    private final SymbolStore store;
    private final Symbols symbols;
    private final OutgoingLetterhead letterhead;
    private final OutgoingTemplates templates;
    private final Units units;
    private final People people;
    private final Clock clock;

    SymbolController(
            SymbolSettings settings,
            SymbolStore store,
            Symbols symbols,
            OutgoingLetterhead letterhead,
            OutgoingTemplates templates,
            Units units,
            People people,
            Clock clock) {
        this.settings = settings;
        this.store = store;
        this.symbols = symbols;
        this.letterhead = letterhead;
        this.templates = templates;
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping("/settings/numbering")
    String show(Page page, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<SymbolRows.UnitLine> lines = new ArrayList<>();
        for (UnitRef unit : units.on(today).all()) {
            boolean own = switch (unit.kind()) {
                case OFFICE, DEPARTMENT, REPRESENTATIVE_OFFICE, PUBLIC_SERVICE_UNIT -> true;
                default -> false;
            };
            if (own) {
                boolean set = store.unitSymbol(unit.id(), today).isPresent();
                lines.add(new SymbolRows.UnitLine(unit, symbols.abbreviation(unit.id(), today), set));
            }
        }
        List<PersonRef> heads = lines.stream()
                .flatMap(line -> people.leadersOf(line.unit().id(), today).stream())
                .distinct()
                .toList();
        model.addAttribute("letterhead", letterhead.values());
        model.addAttribute("units", lines);
        model.addAttribute("history", store.unitSymbols());
        model.addAttribute("councils", store.advisoryBodies());
        model.addAttribute("rules", store.numberingRules());
        model.addAttribute("rights", store.signingRights());
        model.addAttribute("heads", heads);
        model.addAttribute("kinds", store.kinds(today));
        model.addAttribute("today", today);
        return "register/outgoing-settings";
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/settings/numbering/letterhead")
    String setLetterhead(Actor actor, @RequestParam Map<String, String> form, RedirectAttributes to) {
        settings.letterhead(actor, form);
        return saved(to);
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/settings/numbering/units")
    String unit(
            Actor actor,
            @RequestParam long unit,
            @RequestParam(defaultValue = "") String abbreviation,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable String citation,
            RedirectAttributes to) {
        settings.unitSymbol(actor, unit, abbreviation, from, citation);
        return saved(to);
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/settings/numbering/councils")
    String council(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String abbreviation,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable String citation,
            RedirectAttributes to) {
        settings.advisoryBody(actor, name, abbreviation, from, citation);
        return saved(to);
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/settings/numbering/councils/{id}/end")
    String endCouncil(Actor actor, @PathVariable long id, @RequestParam int version, RedirectAttributes to) {
        settings.endAdvisoryBody(actor, id, version);
        return saved(to);
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/settings/numbering/rules")
    String rule(
            Actor actor,
            @RequestParam int fromYear,
            @RequestParam SymbolRules.Mode mode,
            @RequestParam(defaultValue = "") String groups,
            @RequestParam @Nullable String citation,
            RedirectAttributes to) {
        settings.rule(actor, fromYear, mode, groups, citation);
        return saved(to);
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/settings/numbering/rights")
    String right(
            Actor actor,
            @RequestParam long person,
            @RequestParam Capacity capacity,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam @Nullable LocalDate from,
            @RequestParam(name = "to") @Nullable LocalDate until,
            @RequestParam @Nullable String citation,
            RedirectAttributes to) {
        settings.signingRight(actor, person, capacity, scope, from, until, citation);
        return saved(to);
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/settings/numbering/rights/{id}/end")
    String endRight(Actor actor, @PathVariable long id, @RequestParam int version, RedirectAttributes to) {
        settings.endSigningRight(actor, id, version);
        return saved(to);
    }

    private static String saved(RedirectAttributes to) {
        Flash.success(to, "register.settings.saved");
        return BACK;
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping("/settings/templates")
    String templates(Page page, Model model) {
        model.addAttribute("templates", templates.all());
        return "register/outgoing-templates";
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping("/settings/templates/{name}")
    String template(Page page, Model model, @PathVariable String name, @RequestParam @Nullable Integer version) {
        OutgoingTemplateVersion shown = templates.find(name, version);
        model.addAttribute("title", templates.title(name));
        model.addAttribute("shown", shown);
        model.addAttribute("versions", templates.versions(name));
        return "register/outgoing-template";
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/settings/templates/{name}")
    String saveTemplate(
            Actor actor,
            @PathVariable String name,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String source,
            RedirectAttributes to) {
        templates.save(actor, name, version, source);
        Flash.success(to, "register.template.saved");
        return "redirect:/settings/templates/" + name;
    }
}
