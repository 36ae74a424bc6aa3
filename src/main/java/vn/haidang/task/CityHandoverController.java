package vn.haidang.task;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Flash;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** Takes a list of the city into the ledger, part after part. */
@Controller
class CityHandoverController {

    private final CityHandover handover;

    CityHandoverController(CityHandover handover) {
        this.handover = handover;
    }

    /**
     * Takes the next part. While there is more the page comes back saying so and goes on by itself; without scripts one presses.
     *
     * @param due rows whose other deadline is confirmed
     * @param allDue every other deadline of the list is
     * @param made what parts before this one made
     * @param moved and moved
     */
    @Permit(Role.OFFICE)
    @PostMapping("/tasks/city/lists/{id:\\d+}/take")
    String take(
            Actor actor,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable Set<Integer> due,
            @RequestParam(defaultValue = "false") boolean allDue,
            @RequestParam(defaultValue = "0") int made,
            @RequestParam(defaultValue = "0") int moved,
            RedirectAttributes to) {
        CityHandover.Taken taken = handover.take(
                actor, id, version, new CityHandover.Confirmed(allDue, due == null ? Set.of() : Set.copyOf(due)));
        String address = "redirect:/tasks/city/lists/" + id;
        if (taken.remaining() > 0) {
            return address + "?going=" + (allDue ? "all" : "new") + "&made=" + (made + taken.made()) + "&moved="
                    + (moved + taken.moved());
        }
        Flash.success(
                to,
                "task.city.done.TAKEN",
                String.valueOf(made + taken.made()),
                String.valueOf(moved + taken.moved()),
                String.valueOf(taken.told()));
        return address;
    }
}
