package vn.haidang.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.StaleWrite;

/** Where zones are drawn on the map: the Office and administrators say it. */
@Component
class BoardMapPlaces {

    private final BoardMapStore store;
    private final Bodies bodies;
    private final Audit audit;
    private final Clock clock;

    BoardMapPlaces(BoardMapStore store, Bodies bodies, Audit audit, Clock clock) {
        this.store = store;
        this.bodies = bodies;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A zone of today and where it is drawn.
     *
     * @param place null: it is not on the map
     */
    record Zone(Body body, BoardMap.@Nullable Place place) {}

    /** A place as somebody wants it; x and y are null together: the zone leaves the map. {@code version} -1: it had none. */
    record Wish(int bodyId, @Nullable Integer x, @Nullable Integer y, int version) {}

    @Transactional(readOnly = true)
    List<Zone> zones() {
        LocalDate today = LocalDate.now(clock);
        Map<Integer, BoardMap.Place> places = store.places();
        return bodies.on(today).all().stream()
                .filter(body -> body.kind() == BodyKind.ZONE && BodyPages.isThere(body, today))
                .map(body -> new Zone(body, places.get(body.id())))
                .toList();
    }

    /**
     * Puts zones where they are wished, all or none; what stays as it is leaves no trace.
     *
     * @return how many changed
     * @throws StaleWrite where another has put one of those that change elsewhere
     * @throws NotPermitted to whoever may not change the tree
     */
    @Transactional
    int save(Actor actor, List<Wish> wishes) {
        if (!Bodies.mayChange(actor)) {
            throw new NotPermitted();
        }
        Map<Integer, Zone> zones = new LinkedHashMap<>();
        zones().forEach(zone -> zones.put(zone.body().id(), zone));
        List<Wish> changed = new ArrayList<>();
        for (Wish wish : wishes) {
            Zone zone = zones.get(wish.bodyId());
            if (zone != null && !isThere(zone.place(), wish)) {
                change(actor, zone, wish);
                changed.add(wish);
            }
        }
        return changed.size();
    }

    private static boolean isThere(BoardMap.@Nullable Place place, Wish wish) {
        return place == null
                ? wish.x() == null
                : Objects.equals(place.x(), wish.x()) && Objects.equals(place.y(), wish.y());
    }

    private void change(Actor actor, Zone zone, Wish wish) {
        int id = zone.body().id();
        boolean done = wish.x() == null || wish.y() == null
                ? store.delete(id, wish.version())
                : wish.version() < 0
                        ? store.insert(id, wish.x(), wish.y())
                        : store.update(id, wish.version(), wish.x(), wish.y());
        if (!done) {
            throw new StaleWrite();
        }
        BoardMap.Place before = zone.place();
        audit.record(
                actor,
                "indicator.zonePlaced",
                new Audit.Subject("indicatorBody", id, zone.body().name()),
                before == null ? null : at(before.x(), before.y()),
                wish.x() == null || wish.y() == null ? null : at(wish.x(), wish.y()),
                null);
    }

    private static Map<String, String> at(int x, int y) {
        return Map.of("indicator.body.place", x + "; " + y);
    }
}
