package vn.haidang.indicator;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;

/**
 * Values as they stand and as they stood. Whoever may write what is the caller's question; here values are held against the catalogue, the tree,
 * locks and approvals, each for itself: good ones are written, the others come back with the reason.
 */
@Component
public class Observations {

    private static final int FEW = 100;

    private final ObservationStore store;
    private final Indicators indicators;
    private final Bodies bodies;
    private final Audit audit;

    Observations(ObservationStore store, Indicators indicators, Bodies bodies, Audit audit) {
        this.store = store;
        this.indicators = indicators;
        this.bodies = bodies;
        this.audit = audit;
    }

    /**
     * Writes values that are not official yet, all in one transaction with one audit row. What is the same as before is left alone.
     *
     * @param state what they become: {@link ValueState#DRAFT}, {@link ValueState#SUBMITTED} or {@link ValueState#CHECKED}
     * @return a verdict per value, in the order given; of one point given twice the last counts
     */
    @Transactional
    public List<Verdict> write(Actor actor, Source source, ValueState state, List<Entry> entries) {
        return write(actor, source, state, entries, false, null);
    }

    /**
     * Puts values in the place of official ones; those replaced stay on record. Who decides it was allowed to is the caller's question.
     *
     * @param state what they become, {@link ValueState#APPROVED} where the correction is decided
     */
    @Transactional
    public List<Verdict> correct(Actor actor, Source source, ValueState state, List<Entry> entries, String reason) {
        return write(actor, source, state, entries, true, reason);
    }

    private List<Verdict> write(
            Actor actor,
            Source source,
            ValueState state,
            List<Entry> entries,
            boolean correcting,
            @Nullable String reason) {
        if (entries.isEmpty()) {
            return List.of();
        }
        List<Integer> bodyIds =
                entries.stream().map(entry -> entry.point().bodyId()).distinct().toList();
        Stamps stamps = entries.size() <= FEW ? store.awaitFew(bodyIds) : store.await(bodyIds);
        CatalogueSnapshot catalogue = indicators.snapshot(stamps);
        EntryRules rules = rules(stamps);
        ObservationStore.Before before =
                store.before(entries.stream().map(Entry::point).distinct().toList());
        Map<Point, Entry> accepted = new LinkedHashMap<>();
        Map<Entry, Refusal> refused = new HashMap<>();
        for (Entry entry : entries) {
            Refusal refusal = refusal(entry, rules, before, correcting);
            if (refusal == null) {
                accepted.put(entry.point(), entry);
            } else {
                refused.put(entry, refusal);
            }
        }
        Set<Entry> changed = new LinkedHashSet<>();
        accepted.values().stream()
                .filter(entry -> differs(entry, before.values().get(entry.point()), state))
                .forEach(changed::add);
        if (!changed.isEmpty()) {
            store.write(
                    actor,
                    source,
                    state,
                    changed,
                    before.values().keySet(),
                    reason,
                    broken(catalogue, changed.stream().map(Entry::point).toList()));
            record(actor, source, changed, before.values(), rules, reason);
        }
        return entries.stream()
                .map(entry -> new Verdict(entry, refused.get(entry), changed.contains(entry)))
                .toList();
    }

    /** Keeps others from writing values of a body until the transaction ends; for who holds something else besides, which comes after. */
    void hold(int bodyId) {
        store.await(List.of(bodyId));
    }

    /** The rules of catalogue and tree as they are now, for one batch. */
    EntryRules rules() {
        return rules(store.stamps());
    }

    private EntryRules rules(Stamps stamps) {
        CatalogueSnapshot catalogue = indicators.snapshot(stamps);
        return new EntryRules(
                catalogue.byId(),
                id -> {
                    Coordinate coordinate = catalogue.coordinates().get(id);
                    return coordinate == null ? indicators.coordinate(id) : coordinate;
                },
                period -> bodies.on(period.lastDay(), stamps));
    }

    /** The indicators of these points whose parts together can stand for the whole. */
    List<Integer> broken(List<Point> points) {
        return broken(indicators.snapshot(), points);
    }

    private static List<Integer> broken(CatalogueSnapshot catalogue, List<Point> points) {
        return points.stream()
                .map(Point::indicatorId)
                .distinct()
                .filter(id -> {
                    Indicator indicator = catalogue.byId().get(id);
                    return indicator != null
                            && indicator.additive()
                            && !indicator.dimensionIds().isEmpty();
                })
                .toList();
    }

    private static @Nullable Refusal refusal(
            Entry entry, EntryRules rules, ObservationStore.Before known, boolean correcting) {
        Refusal refusal = rules.refusal(entry);
        if (refusal != null) {
            return refusal;
        }
        Observation before = known.values().get(entry.point());
        if (before != null && entry.version() != null && before.version() != entry.version()) {
            return Refusal.STALE;
        }
        if (!correcting && before != null && before.state() == ValueState.APPROVED) {
            return Refusal.APPROVED;
        }
        return !correcting && known.locked().contains(entry.point()) ? Refusal.LOCKED : null;
    }

    private static boolean differs(Entry entry, @Nullable Observation before, ValueState state) {
        if (before == null) {
            return entry.value() != null;
        }
        return entry.value() == null
                || entry.value().compareTo(before.value()) != 0
                || entry.qualifier() != before.qualifier()
                || !java.util.Objects.equals(entry.asOf(), before.asOf())
                || !java.util.Objects.equals(entry.printed(), before.printed())
                || state != before.state();
    }

    private void record(
            Actor actor,
            Source source,
            Collection<Entry> changed,
            Map<Point, Observation> before,
            EntryRules rules,
            @Nullable String reason) {
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("indicator.values", String.valueOf(changed.size()));
        Map<String, Object> was = null;
        if (changed.size() == 1) {
            Entry only = changed.iterator().next();
            Observation old = before.get(only.point());
            after.put("indicator.point", rules.label(only.point()));
            after.put("indicator.value", String.valueOf(only.value()));
            was = old == null ? null : Map.of("indicator.value", old.value().toPlainString());
        }
        audit.record(
                actor,
                "indicator.valuesWritten",
                new Audit.Subject("indicatorSource", source.id(), source.label()),
                was,
                after,
                reason);
    }

    /**
     * Takes values along the ladder of approval or back down; in the caller's transaction, whose audit row it is.
     *
     * @param from values in any other state are left alone
     * @return the points that changed
     */
    @Transactional
    public List<Point> move(Actor actor, List<Point> points, ValueState from, ValueState to, @Nullable String reason) {
        store.await(points.stream().map(Point::bodyId).distinct().toList());
        return store.move(actor, points, from, to, reason, broken(points));
    }

    /** The values that stand at these points. */
    @Transactional(readOnly = true)
    public Map<Point, Observation> find(Collection<Point> points) {
        return store.find(points);
    }

    @Transactional(readOnly = true)
    public Optional<Observation> find(Point point) {
        return Optional.ofNullable(store.find(List.of(point)).get(point));
    }

    /** All values of a body and period: what a form shows. */
    @Transactional(readOnly = true)
    public List<Observation> of(int bodyId, Period period) {
        return store.of(bodyId, period);
    }

    /** What stood at a point, the newest first, what stands now included. */
    @Transactional(readOnly = true)
    public List<Observation> history(Point point) {
        return store.history(point);
    }

    /** What stood at these points before what stands now, the newest first, with one statement. */
    @Transactional(readOnly = true)
    public Map<Point, List<Observation>> replaced(Collection<Point> points) {
        return store.replaced(points);
    }

    /** What stood at a point at a time. */
    @Transactional(readOnly = true)
    public Optional<Observation> at(Point point, Instant time) {
        return store.history(point).stream()
                .filter(seen -> !seen.recordedAt().isAfter(time))
                .findFirst()
                .filter(seen -> seen.replacedAt() == null || seen.replacedAt().isAfter(time));
    }
}
