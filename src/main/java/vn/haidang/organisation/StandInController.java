package vn.haidang.organisation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
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
import vn.haidang.platform.Role;

/** Who acts for whom. */
@Controller
class StandInController {

    private final PersonPages pages;
    private final PersonChanges changes;
    private final Units units;

    StandInController(PersonPages pages, PersonChanges changes, Units units) {
        this.pages = pages;
        this.changes = changes;
        this.units = units;
    }

    @Permit.SignedIn
    @GetMapping("/stand-ins")
    String list(Page page, Actor actor, Model model) {
        List<PersonView.StandIn> all = pages.standIns();
        model.addAttribute(
                "open",
                all.stream()
                        .filter(each -> !each.validTo().isBefore(page.today()))
                        .toList());
        model.addAttribute(
                "past",
                all.stream()
                        .filter(each -> each.validTo().isBefore(page.today()))
                        .toList());
        model.addAttribute("mayEdit", UnitChanges.permitted(actor));
        return "organisation/stand-ins";
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping("/stand-ins/new")
    String newStandIn(Page page, Model model, @RequestParam(defaultValue = "") String absent) {
        return form(page, absent).show(model);
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/stand-ins")
    String add(
            Page page,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes to,
            @RequestParam Map<String, String> typed) {
        return form(page, "").submit(typed, model, response, () -> {
            changes.addStandIn(actor, new Typed(typed));
            Flash.success(to, "organisation.standIn.saved");
            return "redirect:/stand-ins";
        });
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/stand-ins/{id:\\d+}/end")
    String end(Page page, Actor actor, RedirectAttributes to, @PathVariable long id) {
        changes.endStandIn(actor, changes.standIn(id), page.today());
        Flash.success(to, "organisation.standIn.ended");
        return "redirect:/stand-ins";
    }

    private Form form(Page page, String absent) {
        List<Form.Option> people = pages.options(page.today());
        return Form.to("/stand-ins")
                .title("organisation.standIn.new", "")
                .intro("organisation.standIn.intro")
                .back("/stand-ins")
                .select("absent", absent, people, true)
                .select("standIn", null, people, true)
                .select("unit", null, PersonController.options(units, page.today()), true)
                .hint("standInUnit")
                .day("validFrom", page.today(), true)
                .day("validTo", null, true)
                .hint("standInTo")
                .text("basis", null, true)
                .hint("basis")
                .build();
    }
}
