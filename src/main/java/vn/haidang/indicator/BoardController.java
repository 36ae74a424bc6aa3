package vn.haidang.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Page;
import vn.haidang.platform.Permit;
import vn.haidang.platform.Role;

/** The front page of figures and the page of an indicator; the address says for whom, when, and how they are sorted. */
@Controller
class BoardController {

    private final BoardPages pages;
    private final BoardPanels panels;
    private final Boards boards;
    private final Indicators indicators;

    BoardController(BoardPages pages, BoardPanels panels, Boards boards, Indicators indicators) {
        this.pages = pages;
        this.panels = panels;
        this.boards = boards;
        this.indicators = indicators;
    }

    /** What the Office has put first; where it has not, or with {@code all}, the tiles of all indicators. */
    @Permit({Role.OFFICE, Role.CLERK, Role.LEADER, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @GetMapping("/indicators")
    String front(
            Page page,
            Model model,
            Actor actor,
            @RequestParam @Nullable String body,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String entered,
            @RequestParam @Nullable String all) {
        return pages.inOneState(() -> {
            BoardPages.Opened opened = pages.open(actor, body, period, entered != null);
            Optional<Board> first = all == null ? boards.first() : Optional.empty();
            if (first.isPresent()) {
                return show(page, model, actor, first.get(), first.get(), opened);
            }
            frame(page, model, opened);
            model.addAttribute("boards", boards.seenBy(actor));
            model.addAttribute("sections", pages.front(opened.scope()));
            return "indicator/board-front";
        });
    }

    @Permit({Role.OFFICE, Role.CLERK, Role.LEADER, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @GetMapping("/indicators/boards/{id}")
    String board(
            Page page,
            Model model,
            Actor actor,
            @PathVariable long id,
            @RequestParam @Nullable String body,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String entered) {
        return pages.inOneState(() -> {
            Board board = boards.board(actor, id);
            BoardPages.Opened opened = pages.open(actor, body, period, entered != null);
            return show(page, model, actor, board, boards.first().orElse(null), opened);
        });
    }

    private String show(
            Page page, Model model, Actor actor, Board board, @Nullable Board first, BoardPages.Opened opened) {
        frame(page, model, opened);
        model.addAttribute("boards", boards.seenBy(actor));
        model.addAttribute("board", board);
        model.addAttribute("isFirst", first != null && first.id() == board.id());
        model.addAttribute("panels", panels.of(board, opened.scope(), BoardText.of(page)));
        return "indicator/board-show";
    }

    @Permit({Role.OFFICE, Role.CLERK, Role.LEADER, Role.UNIT_HEAD, Role.UNIT_DEPUTY, Role.STAFF})
    @GetMapping("/indicators/of/{code}")
    String indicator(
            Page page,
            Model model,
            Actor actor,
            @PathVariable String code,
            @RequestParam @Nullable String body,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String entered,
            @RequestParam @Nullable String by,
            @RequestParam(defaultValue = "-value") String sort) {
        return pages.inOneState(() -> {
            Indicator indicator = indicators.byCode(code).orElseThrow(() -> new NotFound("indicator", code));
            BoardPages.Opened opened = pages.open(actor, body, period, entered != null);
            frame(page, model, opened);
            fill(page, model, indicator, opened.scope(), by, sort);
            return "indicator/board-indicator";
        });
    }

    private void fill(Page page, Model model, Indicator indicator, BoardScope scope, @Nullable String by, String sort) {
        BoardPages.Whole whole = pages.whole(indicator, scope, level(by));
        BoardTables tables = new BoardTables(BoardText.of(page));
        String code = indicator.code();
        String address = scope.indicator(code) + (by == null ? "" : "&by=" + BoardScope.encode(by));
        model.addAttribute("indicator", indicator);
        model.addAttribute("main", whole.main());
        model.addAttribute("beside", whole.beside());
        model.addAttribute("trend", tables.trend(indicator, whole.trend(), scope));
        model.addAttribute("cumulative", tables.cumulative(indicator, whole.year(), scope));
        model.addAttribute("level", whole.ranking().level());
        model.addAttribute("levels", whole.ranking().levels());
        model.addAttribute("ranking", tables.ranking(indicator, whole.ranking().bodies(), scope, known(sort), address));
        model.addAttribute(
                "breakdowns",
                whole.breakdowns().stream()
                        .map(one -> tables.breakdown(indicator, one, scope))
                        .toList());
        model.addAttribute("map", whole.map());
        model.addAttribute("zones", tables.zones(indicator, whole.zones().values(), scope));
    }

    private static void frame(Page page, Model model, BoardPages.Opened opened) {
        model.addAttribute("text", BoardText.of(page));
        model.addAttribute("scope", opened.scope());
        model.addAttribute("periods", opened.given());
        model.addAttribute("bodies", opened.bodies());
        model.addAttribute("intake", opened.intake());
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
