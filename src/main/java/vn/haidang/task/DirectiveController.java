package vn.haidang.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.organisation.People;
import vn.haidang.organisation.UnitRef;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;

/** The page of one directive, and the form for one that comes without a document. */
@Controller
class DirectiveController {

    private final DirectivePages pages;
    private final Directives directives;
    private final Units units;
    private final People people;
    private final Clock clock;

    DirectiveController(DirectivePages pages, Directives directives, Units units, People people, Clock clock) {
        this.pages = pages;
        this.directives = directives;
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    @Permit.SignedIn
    @GetMapping("/directives/{id:\\d+}")
    String show(Page page, Model model, @PathVariable long id) {
        model.addAttribute("directive", pages.page(id));
        return "task/directive";
    }

    @Permit({Role.OFFICE, Role.LEADER})
    @GetMapping("/directives/new")
    String form(Page page, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("units", ofTheAuthority(today));
        model.addAttribute("leaders", people.leaders(today));
        return "task/new";
    }

    private List<UnitRef> ofTheAuthority(LocalDate today) {
        return units.all(today).stream()
                .filter(unit -> switch (unit.kind()) {
                    case AUTHORITY, EXTERNAL_AGENCY, ENTERPRISE -> false;
                    default -> true;
                })
                .toList();
    }

    /** @param unit id of the lead unit, or {@code all} */
    @Permit({Role.OFFICE, Role.LEADER})
    @PostMapping("/directives")
    String create(
            Actor actor,
            @RequestParam(defaultValue = "") String ref,
            @RequestParam(defaultValue = "") String text,
            @RequestParam String sourceKind,
            @RequestParam(defaultValue = "") String source,
            @RequestParam @Nullable LocalDate assignedOn,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable List<Long> coUnits,
            @RequestParam @Nullable Long sponsor,
            @RequestParam @Nullable String deliverable,
            @RequestParam @Nullable LocalDate dueOn,
            @RequestParam(defaultValue = "") String every,
            @RequestParam @Nullable Integer dayOfPeriod,
            @RequestParam @Nullable LocalDate endsOn,
            RedirectAttributes to) {
        boolean all = unit.equals("all");
        Long lead = all || unit.isEmpty() ? null : Long.valueOf(unit);
        List<Long> created = directives.createByHand(
                actor,
                new DirectiveByHand(
                        ref,
                        text,
                        sourceKind,
                        source,
                        assignedOn == null ? LocalDate.now(clock) : assignedOn,
                        all,
                        lead,
                        coUnits == null ? List.of() : coUnits,
                        sponsor,
                        deliverable,
                        dueOn,
                        every.isEmpty() ? null : every,
                        dayOfPeriod,
                        endsOn));
        if (created.isEmpty()) {
            throw new Refused("task.refused.nothingGiven");
        }
        Flash.success(to, "task.done.given", String.valueOf(created.size()));
        return "redirect:/tasks/" + created.getFirst();
    }
}
