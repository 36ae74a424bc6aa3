package vn.haidang.indicator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** How a number was computed, from formulas and comparisons down to the rows that somebody entered. */
@Controller
class BoardTraceController {

    private final BoardPages pages;
    private final BoardTraces traces;
    private final Indicators indicators;

    BoardTraceController(BoardPages pages, BoardTraces traces, Indicators indicators) {
        this.pages = pages;
        this.traces = traces;
        this.indicators = indicators;
    }

    @Permit({Role.OFFICE, Role.CLERK, Role.LEADER, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @GetMapping("/indicators/trace")
    String trace(
            Page page,
            Model model,
            Actor actor,
            @RequestParam String indicator,
            @RequestParam @Nullable String body,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String entered,
            @RequestParam(defaultValue = "0") int part,
            @RequestParam @Nullable String show) {
        Indicator asked = indicators.byCode(indicator).orElseThrow(() -> new NotFound("indicator", indicator));
        BoardScope scope = pages.open(actor, body, period, entered != null).scope();
        BoardText text = BoardText.of(page);
        BoardTraces.Show what = BoardTraces.Show.of(show);
        model.addAttribute("text", text);
        model.addAttribute("scope", scope);
        model.addAttribute("indicator", asked);
        model.addAttribute("show", what.name());
        model.addAttribute("trace", traces.of(actor, asked, part, what, scope, text));
        return "indicator/board-trace";
    }
}
