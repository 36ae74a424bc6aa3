package vn.haidang.organisation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.organisation.UnitSnapshot.Unit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** Forms that change units. */
@Controller
class UnitFormController {

    private static final String UNIT = "/units/{code:[A-Z][A-Z0-9_]+}";

    private final UnitChanges changes;
    private final Units units;
    private final UnitStore store;

    UnitFormController(UnitChanges changes, Units units, UnitStore store) {
        this.changes = changes;
        this.units = units;
        this.store = store;
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping("/units/new")
    String newUnit(Page page, Model model) {
        return creation(page).show(model);
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/units")
    String create(
            Page page,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes to,
            @RequestParam Map<String, String> typed) {
        return creation(page).submit(typed, model, response, () -> {
            String code = changes.create(actor, new Typed(typed));
            Flash.success(to, "organisation.unit.created", typed.getOrDefault("name", code));
            return "redirect:/units/" + code;
        });
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping(UNIT + "/edit")
    String edit(Page page, Model model, @PathVariable String code) {
        return edition(page, changes.unit(code)).show(model);
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping(UNIT)
    String save(
            Page page,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes to,
            @PathVariable String code,
            @RequestParam Map<String, String> typed) {
        Unit unit = changes.unit(code);
        return submit(edition(page, unit), unit, typed, model, response, to, t -> changes.edit(actor, unit, t));
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping(UNIT + "/names/new")
    String newName(Page page, Model model, @PathVariable String code) {
        return naming(page, changes.unit(code)).show(model);
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping(UNIT + "/names")
    String rename(
            Page page,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes to,
            @PathVariable String code,
            @RequestParam Map<String, String> typed) {
        Unit unit = changes.unit(code);
        return submit(naming(page, unit), unit, typed, model, response, to, t -> changes.rename(actor, unit, t));
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping(UNIT + "/names/{id}")
    String name(Page page, Model model, @PathVariable String code, @PathVariable long id) {
        Unit unit = changes.unit(code);
        return correction(unit, name(unit, id)).show(model);
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping(UNIT + "/names/{id}")
    String correctName(
            Page page,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes to,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed) {
        Unit unit = changes.unit(code);
        UnitSnapshot.Name name = name(unit, id);
        return submit(
                correction(unit, name),
                unit,
                typed,
                model,
                response,
                to,
                t -> changes.correctName(actor, unit, name, t));
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping(UNIT + "/aliases/new")
    String newAlias(Page page, Model model, @PathVariable String code) {
        return aliasing(changes.unit(code)).show(model);
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping(UNIT + "/aliases")
    String addAlias(
            Page page,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes to,
            @PathVariable String code,
            @RequestParam Map<String, String> typed) {
        Unit unit = changes.unit(code);
        return submit(aliasing(unit), unit, typed, model, response, to, t -> changes.addAlias(actor, unit, t));
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping(UNIT + "/aliases/{id}/removal")
    String removeAlias(
            Actor actor,
            RedirectAttributes to,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam int version) {
        Unit unit = changes.unit(code);
        changes.removeAlias(actor, unit, id, version);
        return saved(unit, to);
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping(UNIT + "/succession")
    String newSuccession(Page page, Model model, @PathVariable String code) {
        return succession(page, changes.unit(code)).show(model);
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping(UNIT + "/succession")
    String succeed(
            Page page,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes to,
            @PathVariable String code,
            @RequestParam Map<String, String> typed) {
        Unit unit = changes.unit(code);
        return submit(succession(page, unit), unit, typed, model, response, to, t -> changes.succeed(actor, unit, t));
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping(UNIT + "/succession/{id}/removal")
    String removeSuccession(
            Actor actor,
            RedirectAttributes to,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam int version) {
        Unit unit = changes.unit(code);
        changes.removeSuccession(actor, unit, id, version);
        return saved(unit, to);
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping(UNIT + "/end")
    String newEnd(Page page, Model model, @PathVariable String code) {
        return ending(changes.unit(code)).show(model);
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping(UNIT + "/end")
    String end(
            Page page,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes to,
            @PathVariable String code,
            @RequestParam Map<String, String> typed) {
        Unit unit = changes.unit(code);
        return submit(ending(unit), unit, typed, model, response, to, t -> changes.end(actor, unit, t));
    }

    private static String submit(
            Form form,
            Unit unit,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes to,
            Consumer<Typed> work) {
        return form.submit(typed, model, response, () -> {
            work.accept(new Typed(typed));
            return saved(unit, to);
        });
    }

    private static String saved(Unit unit, RedirectAttributes to) {
        Flash.success(to, "organisation.saved");
        return "redirect:/units/" + unit.code();
    }

    private Form creation(Page page) {
        return Form.to("/units")
                .title("organisation.unit.new", "")
                .back("/units")
                .text("name", null, true)
                .text("shortName", null, false)
                .hint("shortName")
                .text("code", null, true)
                .hint("code")
                .select("kind", UnitKind.DEPARTMENT.name(), kinds(page), true)
                .select("parent", root(), unitOptions(page, null), false)
                .check("commonTasks", true)
                .hint("commonTasks")
                .text("sortOrder", "1000", false)
                .hint("sortOrder")
                .day("validFrom", null, false)
                .hint("validFrom")
                .text("basis", null, false)
                .build();
    }

    private Form edition(Page page, Unit unit) {
        return Form.to("/units/" + unit.code())
                .title("organisation.unit.edit", UnitChanges.latestName(unit))
                .intro("organisation.unit.editIntro")
                .back("/units/" + unit.code())
                .version(unit.version())
                .select("kind", unit.kind().name(), kinds(page), true)
                .select(
                        "parent",
                        unit.parentId() == null ? null : String.valueOf(unit.parentId()),
                        unitOptions(page, unit),
                        false)
                .check("commonTasks", unit.common())
                .hint("commonTasks")
                .text("sortOrder", String.valueOf(store.sortOrder(unit.id())), false)
                .hint("sortOrder")
                .day("validFrom", unit.valid().from(), false)
                .hint("validFrom")
                .day("validTo", unit.valid().to(), false)
                .build();
    }

    private Form naming(Page page, Unit unit) {
        return Form.to("/units/" + unit.code() + "/names")
                .title("organisation.name.new", UnitChanges.latestName(unit))
                .intro("organisation.name.newIntro")
                .back("/units/" + unit.code())
                .version(unit.version())
                .text("name", null, true)
                .text("shortName", null, false)
                .hint("shortName")
                .day("validFrom", page.today(), true)
                .text("basis", null, false)
                .hint("basis")
                .build();
    }

    private static Form correction(Unit unit, UnitSnapshot.Name name) {
        return Form.to("/units/" + unit.code() + "/names/" + name.id())
                .title("organisation.name.correct", name.name())
                .intro("organisation.name.correctIntro")
                .back("/units/" + unit.code())
                .version(unit.version())
                .text("name", name.name(), true)
                .text("shortName", name.shortName(), false)
                .day("validFrom", name.valid().from(), false)
                .hint("validFrom")
                .day("validTo", name.valid().to(), false)
                .text("basis", name.basis(), false)
                .build();
    }

    private static Form aliasing(Unit unit) {
        return Form.to("/units/" + unit.code() + "/aliases")
                .title("organisation.alias.new", UnitChanges.latestName(unit))
                .intro("organisation.alias.intro")
                .back("/units/" + unit.code())
                .version(unit.version())
                .text("alias", null, true)
                .day("validFrom", null, false)
                .day("validTo", null, false)
                .build();
    }

    private Form succession(Page page, Unit unit) {
        List<Form.Option> directions = new ArrayList<>();
        for (UnitChanges.Direction direction : UnitChanges.Direction.values()) {
            directions.add(new Form.Option(direction.name(), page.t("organisation.succession." + direction)));
        }
        return Form.to("/units/" + unit.code() + "/succession")
                .title("organisation.succession.new", UnitChanges.latestName(unit))
                .intro("organisation.succession.intro")
                .back("/units/" + unit.code())
                .version(unit.version())
                .select("direction", UnitChanges.Direction.IS_REPLACED.name(), directions, true)
                .select("other", null, unitOptions(page, unit), true)
                .day("onDate", null, true)
                .text("basis", null, false)
                .hint("basis")
                .check("ends", true)
                .hint("ends")
                .build();
    }

    private static Form ending(Unit unit) {
        return Form.to("/units/" + unit.code() + "/end")
                .title("organisation.end.title", UnitChanges.latestName(unit))
                .intro("organisation.end.intro")
                .submit("organisation.end.submit")
                .back("/units/" + unit.code())
                .version(unit.version())
                .day("lastDay", unit.valid().to(), true)
                .text("basis", null, false)
                .hint("basis")
                .check("closeAll", true)
                .hint("closeAll")
                .build();
    }

    private static UnitSnapshot.Name name(Unit unit, long id) {
        return unit.names().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("unit", id));
    }

    private static List<Form.Option> kinds(Page page) {
        List<Form.Option> kinds = new ArrayList<>();
        for (UnitKind kind : UnitKind.values()) {
            kinds.add(new Form.Option(kind.name(), page.t("organisation.kind." + kind)));
        }
        return kinds;
    }

    private List<Form.Option> unitOptions(Page page, @Nullable Unit except) {
        return units.snapshot().units().stream()
                .filter(unit -> except == null || unit.id() != except.id())
                .map(unit -> new Form.Option(
                        String.valueOf(unit.id()), unit.on(page.today()).name()))
                .toList();
    }

    private @Nullable String root() {
        return units.snapshot().units().stream()
                .filter(unit -> unit.kind() == UnitKind.AUTHORITY)
                .findFirst()
                .map(unit -> String.valueOf(unit.id()))
                .orElse(null);
    }
}
