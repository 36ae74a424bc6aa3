package vn.haidang.organisation;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** Which leader is in charge of which unit: one table, one form for a whole notice of assignment. */
@Controller
class SponsorController {

    private final Sponsors sponsors;
    private final PersonPages people;

    SponsorController(Sponsors sponsors, PersonPages people) {
        this.sponsors = sponsors;
        this.people = people;
    }

    @Permit.SignedIn
    @GetMapping("/sponsorships")
    String matrix(
            Page page,
            Actor actor,
            Model model,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
        LocalDate day = asOf == null ? page.today() : asOf;
        model.addAttribute("day", day);
        model.addAttribute("leaders", people.leaders(day));
        model.addAttribute("lines", sponsors.on(day));
        model.addAttribute("mayEdit", UnitChanges.permitted(actor));
        return "organisation/sponsorships";
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping("/sponsorships/edit")
    String edit(
            Page page,
            Model model,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
        return form(asOf == null ? page.today() : asOf).show(model);
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/sponsorships")
    String save(
            Page page,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes to,
            @RequestParam Map<String, String> typed) {
        return form(page.today()).submit(typed, model, response, () -> {
            int changed = sponsors.assign(actor, new Typed(typed));
            Flash.success(to, "organisation.sponsor.saved", String.valueOf(changed));
            return "redirect:/sponsorships";
        });
    }

    private Form form(LocalDate day) {
        List<Form.Option> leaders = people.leaders(day).stream()
                .map(leader -> new Form.Option(String.valueOf(leader.id()), leader.name() + " – " + leader.title()))
                .toList();
        Form.Builder form = Form.to("/sponsorships")
                .title("organisation.sponsor.edit", "")
                .intro("organisation.sponsor.intro")
                .back("/sponsorships")
                .version(sponsors.stamp())
                .day("validFrom", day, true)
                .hint("sponsorFrom")
                .text("basis", null, false)
                .hint("basis");
        for (Sponsors.Line line : sponsors.on(day)) {
            form.select(
                    "unit" + line.unitId(),
                    line.unit(),
                    line.personId() == null ? null : String.valueOf(line.personId()),
                    leaders);
        }
        return form.build();
    }
}
