package vn.haidang.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.organisation.UnitRef;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;

/** Puts the pages of figures together, each read in one state of the database so that its numbers agree with each other. */
@Component
class BoardPages {

    private static final int OFFERED_BODIES = 300;

    private final BoardFigures figures;
    private final BoardTrends trends;
    private final BoardMapStore places;
    private final BoardPeriods periods;
    private final Bodies bodies;
    private final Units units;
    private final Clock clock;

    BoardPages(
            BoardFigures figures,
            BoardTrends trends,
            BoardMapStore places,
            BoardPeriods periods,
            Bodies bodies,
            Units units,
            Clock clock) {
        this.figures = figures;
        this.trends = trends;
        this.places = places;
        this.periods = periods;
        this.bodies = bodies;
        this.units = units;
        this.clock = clock;
    }

    /**
     * What the address asks for, and what else it could ask for.
     *
     * @param given periods with figures and those that hold them, the latest first
     * @param intake how far the period shown has come in
     */
    record Opened(BoardScope scope, List<Period> given, List<Body> bodies, BoardIntake intake) {}

    /** Everything on the page of an indicator. */
    record Whole(
            @Nullable BoardComparison main,
            List<BoardFigure> beside,
            List<BoardComparison> trend,
            List<BoardComparison> year,
            BoardParts.Ranking ranking,
            List<BoardParts.Breakdown> breakdowns,
            Map<Body, BoardComparison> zones,
            BoardMap map) {}

    /** Makes a page of several readings in one state of the database, catalogue and tree included. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    <T> T inOneState(Supplier<T> page) {
        return page.get();
    }

    /** @throws NotFound where there is no such body */
    @Transactional(readOnly = true)
    Opened open(Actor reader, @Nullable String body, @Nullable String period, boolean entered) {
        LocalDate today = LocalDate.now(clock);
        BodiesOnDay now = bodies.on(today);
        Body asked = (body == null ? authority(now) : now.byCode(body))
                .orElseThrow(() -> body == null ? new NothingYet() : new NotFound("indicator", body));
        List<Period> given = periods.with(asked.id());
        Period shown = Optional.ofNullable(period)
                .flatMap(Period::parse)
                .or(() -> BoardPeriods.latest(given, today))
                .orElseGet(() -> Period.holding(Period.Span.QUARTER, today).previous());
        BodiesOnDay then = bodies.on(shown.lastDay());
        BoardScope scope = new BoardScope(then.byId(asked.id()).orElse(asked), shown, !entered, reader);
        return new Opened(
                scope,
                BoardPeriods.choices(given, shown),
                offered(then, scope.body()),
                periods.intake(asked.id(), shown, today));
    }

    /** There is no body at all, so nothing has a figure. */
    static final class NothingYet extends NotFound {

        private static final long serialVersionUID = 1L;

        NothingYet() {
            super("indicator", "");
        }
    }

    /** The authority that is a unit of this house. */
    static Optional<Body> authority(BodiesOnDay now) {
        return now.all().stream()
                .filter(body -> body.kind() == BodyKind.AUTHORITY)
                .min(Comparator.comparing(body -> body.unitId() == null))
                .or(() -> now.roots().stream().findFirst());
    }

    /** All but enterprises, which are many and are reached through their zone. */
    private static List<Body> offered(BodiesOnDay then, Body shown) {
        return then.all().stream()
                .filter(body -> body.kind() != BodyKind.ENTERPRISE || body.id() == shown.id())
                .limit(OFFERED_BODIES)
                .toList();
    }

    /** Tiles of all indicators that have a figure, by the unit that collects them. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    List<BoardSection> front(BoardScope scope) {
        BoardBase base = figures.base(scope);
        if (scope.body().kind() == BodyKind.ENTERPRISE
                && base.indicators().stream().noneMatch(indicator -> scope.shows(scope.body(), indicator))) {
            throw new NotPermitted("indicator.value.notPermitted");
        }
        List<BoardTile> tiles = tiles(base.indicators(), base);
        Map<Long, UnitRef> names = new LinkedHashMap<>();
        units.all(scope.period().lastDay()).forEach(unit -> names.put(unit.id(), unit));
        Map<String, List<BoardTile>> sections = new LinkedHashMap<>();
        for (BoardTile tile : tiles) {
            Long collector = tile.indicator().collectorId();
            UnitRef unit = collector == null ? null : names.get(collector);
            sections.computeIfAbsent(unit == null ? "" : unit.name(), key -> new ArrayList<>())
                    .add(tile);
        }
        return sections.entrySet().stream()
                .map(entry -> new BoardSection(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Tiles of these indicators, those without a figure left out. */
    Map<Indicator, BoardTile> tiles(Collection<Indicator> indicators, BoardScope scope) {
        Map<Indicator, BoardTile> tiles = new LinkedHashMap<>();
        tiles(indicators, figures.base(scope)).forEach(tile -> tiles.put(tile.indicator(), tile));
        return tiles;
    }

    private List<BoardTile> tiles(Collection<Indicator> indicators, BoardBase base) {
        Body body = base.scope().body();
        Place place = Place.of(body, base.scope().period());
        Map<Indicator, BoardFigures.Found> known =
                figures.compare(indicators, List.of(place), base).getOrDefault(place, Map.of());
        Map<Indicator, Standing> standings = new LinkedHashMap<>();
        known.forEach((indicator, found) ->
                standings.put(indicator, found.main().figure().standing()));
        Map<Indicator, BoardSpark> sparks = trends.sparks(body, standings, base);
        return known.entrySet().stream()
                .map(entry -> new BoardTile(
                        entry.getKey(),
                        entry.getValue().main(),
                        entry.getValue().beside(),
                        sparks.getOrDefault(entry.getKey(), BoardSpark.NONE)))
                .toList();
    }

    /**
     * The page of an indicator.
     *
     * @param level rung to rank, null: where there is something to rank
     * @throws NotPermitted where what a single enterprise gave is not for this reader
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Whole whole(Indicator indicator, BoardScope scope, @Nullable BodyKind level) {
        if (!scope.shows(scope.body(), indicator)) {
            throw new NotPermitted("indicator.value.notPermitted");
        }
        BoardBase base = figures.base(scope);
        Body body = scope.body();
        BoardReading reading = figures.reading(indicator, base);
        reading.name(BoardTrends.lastPlaces(body, base));
        reading.name(BoardTrends.yearPlaces(indicator, body, base));
        reading.name(BoardParts.rankingPlaces(body, level, base));
        reading.name(BoardParts.zonePlaces(body, base));
        reading.name(BoardParts.breakdownPlaces(indicator, body, base));
        BoardFigures.Found here = reading.at(Place.of(body, scope.period()));
        Map<Body, BoardComparison> zones = body.kind() == BodyKind.ZONE ? Map.of() : BoardParts.zones(reading, body);
        return new Whole(
                here == null ? null : here.main(),
                here == null ? List.of() : here.beside(),
                BoardTrends.last(reading, body),
                BoardTrends.sinceNewYear(reading, body),
                BoardParts.ranking(reading, body, level),
                BoardParts.breakdowns(reading, body),
                zones,
                zones.isEmpty() ? new BoardMap(List.of()) : BoardMap.of(zones, places.places()));
    }
}
