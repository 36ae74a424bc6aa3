package vn.haidang.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** Takes opinions, what heads of units make of them, and proposals. */
@Controller
class OpinionController {

    private final Opinions opinions;

    OpinionController(Opinions opinions) {
        this.opinions = opinions;
    }

    /** @param lead id of the unit that leads, empty where none is named */
    @Permit({Role.LEADER, Role.OFFICE, Role.CLERK})
    @PostMapping("/arrivals/{id:\\d+}/opinions")
    String give(
            Actor actor,
            @PathVariable long id,
            @RequestParam long leader,
            @RequestParam(defaultValue = "") String words,
            @RequestParam @Nullable Long lead,
            @RequestParam(required = false) @Nullable List<Long> coUnits,
            @RequestParam @Nullable LocalDate dueOn,
            @RequestParam(defaultValue = "false") boolean task,
            RedirectAttributes redirect) {
        opinions.give(
                actor, id, new Opinion.Asked(leader, lead, coUnits == null ? List.of() : coUnits, words, dueOn, task));
        return ArrivalController.done(redirect, id, "register.arrival.opinion.given");
    }

    @Permit({Role.UNIT_HEAD, Role.UNIT_DEPUTY})
    @PostMapping("/arrivals/{id:\\d+}/assignments")
    String assign(
            Actor actor,
            @PathVariable long id,
            @RequestParam long unit,
            @RequestParam long person,
            @RequestParam @Nullable LocalDate dueOn,
            @RequestParam @Nullable String words,
            RedirectAttributes redirect) {
        opinions.assign(actor, id, unit, person, dueOn, words);
        return ArrivalController.done(redirect, id, "register.arrival.assigned");
    }

    @Permit.SignedIn
    @PostMapping("/arrivals/{id:\\d+}/proposals")
    String propose(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        opinions.propose(actor, id, words);
        return ArrivalController.done(redirect, id, "register.arrival.proposed");
    }
}
