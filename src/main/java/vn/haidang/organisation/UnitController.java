package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;

/** Shows units: the tree, one unit, and what a written name stands for. */
@Controller
class UnitController {

    private final UnitPages pages;
    private final Units units;

    UnitController(UnitPages pages, Units units) {
        this.pages = pages;
        this.units = units;
    }

    @Permit.SignedIn
    @GetMapping("/units")
    String tree(
            Page page,
            Actor actor,
            Model model,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(defaultValue = "") String name) {
        LocalDate day = asOf == null ? page.today() : asOf;
        List<UnitView.Row> rows = pages.tree(day, ended);
        model.addAttribute("rows", rows);
        model.addAttribute("day", day);
        model.addAttribute("ended", ended);
        model.addAttribute("mayEdit", UnitChanges.permitted(actor));
        tried(model, name, day);
        return "organisation/units";
    }

    /** Only the answer of the box, for htmx. */
    @Permit.SignedIn
    @GetMapping("/units/match")
    String match(
            Page page,
            Model model,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "") String name) {
        LocalDate day = asOf == null ? page.today() : asOf;
        model.addAttribute("day", day);
        tried(model, name, day);
        return "organisation/_match";
    }

    @Permit.SignedIn
    @GetMapping("/units/{code:[A-Z][A-Z0-9_]+}")
    String one(
            Page page,
            Actor actor,
            Model model,
            @PathVariable String code,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf) {
        LocalDate day = asOf == null ? page.today() : asOf;
        model.addAttribute("unit", pages.view(code, day));
        model.addAttribute("day", day);
        model.addAttribute("mayEdit", UnitChanges.permitted(actor));
        return "organisation/unit";
    }

    private void tried(Model model, String name, LocalDate day) {
        String written = name.strip();
        model.addAttribute("tried", written);
        model.addAttribute(
                "found",
                written.isEmpty() || written.length() > 300
                        ? null
                        : units.match(written, day).orElse(null));
    }
}
