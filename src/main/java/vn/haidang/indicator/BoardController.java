package vn.haidang.indicator;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** The front page of figures and the page of an indicator; the address says for whom, when, and how they are sorted. */
@Controller
class BoardController {

    private final BoardPages pages;
    private final Indicators indicators;

    BoardController(BoardPages pages, Indicators indicators) {
        this.pages = pages;
        this.indicators = indicators;
    }

    @Permit({Role.OFFICE, Role.CLERK, Role.LEADER, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @GetMapping("/indicators")
    String front(
            Page page,
            Model model,
            @RequestParam @Nullable String body,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String entered) {
        BoardPages.Opened opened = pages.open(body, period, entered != null);
        frame(page, model, opened);
        model.addAttribute("sections", pages.front(opened.scope()));
        return "indicator/board-front";
    }

    @Permit({Role.OFFICE, Role.CLERK, Role.LEADER, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @GetMapping("/indicators/of/{code}")
    String indicator(
            Page page,
            Model model,
            @PathVariable String code,
            @RequestParam @Nullable String body,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String entered,
            @RequestParam @Nullable String by,
            @RequestParam(defaultValue = "-value") String sort) {
        Indicator indicator = indicators.byCode(code).orElseThrow(() -> new NotFound("indicator", code));
        BoardPages.Opened opened = pages.open(body, period, entered != null);
        BoardScope scope = opened.scope();
        frame(page, model, opened);
        BoardPages.Whole whole = pages.whole(indicator, scope, level(by));
        BoardTables tables = new BoardTables(BoardText.of(page));
        String address = scope.indicator(code) + (by == null ? "" : "&by=" + BoardScope.encode(by));
        model.addAttribute("indicator", indicator);
        model.addAttribute("main", whole.main());
        model.addAttribute("beside", whole.beside());
        model.addAttribute("trend", tables.trend(indicator, whole.trend(), scope));
        model.addAttribute("cumulative", tables.cumulative(indicator, whole.year(), scope));
        model.addAttribute("level", whole.ranking().level());
        model.addAttribute("levels", whole.ranking().levels());
        model.addAttribute(
                "ranking", tables.ranking(indicator, whole.ranking().bodies(), scope, known(sort), address));
        model.addAttribute(
                "breakdowns",
                whole.breakdowns().stream()
                        .map(one -> tables.breakdown(indicator, one, scope))
                        .toList());
        model.addAttribute("map", whole.map());
        model.addAttribute("zones", tables.zones(indicator, whole.zones().values(), scope));
        return "indicator/board-indicator";
    }

    private static void frame(Page page, Model model, BoardPages.Opened opened) {
        model.addAttribute("text", BoardText.of(page));
        model.addAttribute("scope", opened.scope());
        model.addAttribute("periods", opened.given());
        model.addAttribute("bodies", opened.bodies());
    }

    static String known(String sort) {
        String key = sort.startsWith("-") ? sort.substring(1) : sort;
        return BoardTables.SORTS.contains(key) ? sort : "-value";
    }

    static @Nullable BodyKind level(@Nullable String by) {
        return by == null
                ? null
                : List.of(BodyKind.values()).stream()
                        .filter(kind -> kind.name().equals(by.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElse(null);
    }
}
