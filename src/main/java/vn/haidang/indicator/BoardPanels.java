package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a board shows; all tiles of a body and period at once. */
@Component
class BoardPanels {

    private final BoardPages pages;
    private final BoardFigures figures;
    private final BoardMapStore places;
    private final Bodies bodies;

    BoardPanels(BoardPages pages, BoardFigures figures, BoardMapStore places, Bodies bodies) {
        this.pages = pages;
        this.figures = figures;
        this.places = places;
        this.bodies = bodies;
    }

    /** The board for a body and period, in its order. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    List<BoardPanel> of(Board board, BoardScope scope, BoardText text) {
        CatalogueSnapshot catalogue = figures.base(scope).catalogue();
        Map<Integer, BoardScope> scopes = new LinkedHashMap<>();
        Map<BoardScope, Set<Indicator>> tiles = new LinkedHashMap<>();
        for (int i = 0; i < board.tiles().size(); i++) {
            Board.Tile tile = board.tiles().get(i);
            BoardScope own = scope(tile, scope);
            scopes.put(i, own);
            if (tile.kind() == Board.Kind.TILE) {
                tiles.computeIfAbsent(own, key -> new LinkedHashSet<>()).add(indicator(tile, catalogue));
            }
        }
        Map<BoardScope, Map<Indicator, BoardTile>> read = new LinkedHashMap<>();
        tiles.forEach((own, indicators) -> read.put(own, pages.tiles(indicators, own)));
        List<BoardPanel> panels = new ArrayList<>();
        scopes.forEach((i, own) -> panels.add(panel(i, board.tiles().get(i), catalogue, own, scope, read, text)));
        return panels;
    }

    private static Indicator indicator(Board.Tile tile, CatalogueSnapshot catalogue) {
        return Objects.requireNonNull(catalogue.byId().get(tile.indicatorId()), "indicators are never deleted");
    }

    /** What a place on the board is about. */
    private BoardScope scope(Board.Tile tile, BoardScope scope) {
        Period period = tile.period(scope.period());
        BodiesOnDay then = bodies.on(period.lastDay());
        int body = Objects.requireNonNullElse(tile.bodyId(), scope.body().id());
        return scope.with(period).with(then.byId(body).orElse(scope.body()));
    }

    private BoardPanel panel(
            int place,
            Board.Tile tile,
            CatalogueSnapshot catalogue,
            BoardScope own,
            BoardScope scope,
            Map<BoardScope, Map<Indicator, BoardTile>> read,
            BoardText text) {
        Indicator indicator = indicator(tile, catalogue);
        BoardTile figure = tile.kind() == Board.Kind.TILE
                ? Objects.requireNonNull(read.get(own)).get(indicator)
                : null;
        Drawn drawn =
                tile.kind() == Board.Kind.TILE ? new Drawn(List.of(), null) : drawn(tile.kind(), indicator, own, text);
        List<BoardTable> tables = drawn.tables().stream()
                .map(table -> table.withId("v" + (place + 1) + "-" + table.id()))
                .toList();
        return new BoardPanel(tile.kind(), indicator, own, about(own, scope, text), figure, tables, drawn.map());
    }

    private record Drawn(List<BoardTable> tables, @Nullable BoardMap map) {}

    private Drawn drawn(Board.Kind kind, Indicator indicator, BoardScope own, BoardText text) {
        BoardTables tables = new BoardTables(text);
        BoardReading reading = figures.reading(indicator, figures.base(own));
        Body body = own.body();
        return switch (kind) {
            case TILE -> new Drawn(List.of(), null);
            case TREND -> only(tables.trend(indicator, BoardTrends.last(reading, body), own));
            case CUMULATIVE -> only(tables.cumulative(indicator, BoardTrends.sinceNewYear(reading, body), own));
            case RANKING ->
                only(tables.ranking(
                        indicator, BoardParts.ranking(reading, body, null).bodies(), own, "-value", null));
            case BREAKDOWN ->
                new Drawn(
                        BoardParts.breakdowns(reading, body).stream()
                                .map(one -> tables.breakdown(indicator, one, own))
                                .toList(),
                        null);
            case MAP -> {
                Map<Body, BoardComparison> zones = BoardParts.zones(reading, body);
                yield new Drawn(
                        List.of(tables.zones(indicator, zones.values(), own)), BoardMap.of(zones, places.places()));
            }
        };
    }

    private static Drawn only(BoardTable table) {
        return new Drawn(List.of(table), null);
    }

    private static @Nullable String about(BoardScope own, BoardScope scope, BoardText text) {
        boolean otherBody = own.body().id() != scope.body().id();
        boolean otherPeriod = !own.period().equals(scope.period());
        if (otherBody && otherPeriod) {
            return own.body().shortName() + " · " + text.period(own.period());
        }
        return otherBody ? own.body().shortName() : otherPeriod ? text.period(own.period()) : null;
    }
}
