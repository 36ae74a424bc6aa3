package vn.haidang.indicator;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
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
import vn.haidang.platform.StaleWrite;

/** Where zones are drawn on the map: dragged, or typed as numbers. */
@Controller
class BoardMapController {

    private static final String PAGE = "indicator/map-places";

    private final BoardMapPlaces places;

    BoardMapController(BoardMapPlaces places) {
        this.places = places;
    }

    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @GetMapping("/indicators/map")
    String show(Page page, Model model) {
        model.addAttribute("form", BoardMapForm.of(places.zones()));
        return PAGE;
    }

    /** What is wrong comes back as it was typed, with the reason at its field; so does what another has overtaken. */
    @Permit({Role.OFFICE, Role.ADMINISTRATOR})
    @PostMapping("/indicators/map")
    String save(
            Page page,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes to,
            @RequestParam Map<String, String> typed) {
        List<BoardMapPlaces.Zone> zones = places.zones();
        BoardMapForm form = BoardMapForm.typed(zones, typed);
        if (!form.problems().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("form", form);
            return PAGE;
        }
        try {
            int changed = places.save(actor, form.wishes());
            Flash.success(
                    to, changed == 0 ? "indicator.map.unchanged" : "indicator.map.saved", String.valueOf(changed));
        } catch (StaleWrite stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("form", form.overtaken(places.zones()));
            return PAGE;
        }
        return "redirect:/indicators/map";
    }
}
