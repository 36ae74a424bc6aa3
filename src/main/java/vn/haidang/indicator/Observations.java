package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final int LONGEST = 30;

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
        store.await(
                entries.stream().map(entry -> entry.point().bodyId()).distinct().toList());
        Map<Point, Observation> before =
                store.find(entries.stream().map(Entry::point).toList());
        Map<Integer, Map<Integer, Boolean>> locks = new HashMap<>();
        Map<Point, Entry> accepted = new LinkedHashMap<>();
        Map<Entry, Refusal> refused = new HashMap<>();
        for (Entry entry : entries) {
            Refusal refusal = refusal(entry, before.get(entry.point()), locks, correcting);
            if (refusal == null) {
                accepted.put(entry.point(), entry);
            } else {
                refused.put(entry, refusal);
            }
        }
        Collection<Entry> changed = accepted.values().stream()
                .filter(entry -> differs(entry, before.get(entry.point()), state))
                .toList();
        if (!changed.isEmpty()) {
            store.write(actor, source, state, List.copyOf(changed), before, reason);
            record(actor, source, changed, before, reason);
        }
        List<Entry> written = new ArrayList<>(changed);
        return entries.stream()
                .map(entry -> new Verdict(entry, refused.get(entry), written.contains(entry)))
                .toList();
    }

    private @Nullable Refusal refusal(
            Entry entry, @Nullable Observation before, Map<Integer, Map<Integer, Boolean>> locks, boolean correcting) {
        Point point = entry.point();
        Indicator indicator = indicators.byId(point.indicatorId()).orElse(null);
        if (indicator == null) {
            return Refusal.UNKNOWN_INDICATOR;
        }
        if (indicator.isComputed()) {
            return Refusal.COMPUTED_INDICATOR;
        }
        Body body = bodies.on(point.period().lastDay()).byId(point.bodyId()).orElse(null);
        if (body == null) {
            return Refusal.UNKNOWN_BODY;
        }
        if (indicator.level() != null && indicator.level() != body.kind()) {
            return Refusal.WRONG_LEVEL;
        }
        if (!body.existsIn(point.period())) {
            return Refusal.BODY_NOT_THERE_IN_PERIOD;
        }
        if (!indicator
                .dimensionIds()
                .containsAll(indicators.coordinate(point.coordinateId()).dimensionIds())) {
            return Refusal.WRONG_PART;
        }
        Refusal ofValue = entry.value() == null ? null : refusal(indicator, entry.value());
        if (ofValue != null) {
            return ofValue;
        }
        if (before != null && entry.version() != null && before.version() != entry.version()) {
            return Refusal.STALE;
        }
        if (!correcting && before != null && before.state() == ValueState.APPROVED) {
            return Refusal.APPROVED;
        }
        boolean locked = !correcting
                && locks.computeIfAbsent(point.indicatorId(), key -> new HashMap<>())
                        .computeIfAbsent(
                                point.period().code(), period -> store.isLocked(point.indicatorId(), point.period()));
        return locked ? Refusal.LOCKED : null;
    }

    private static @Nullable Refusal refusal(Indicator indicator, BigDecimal value) {
        if (indicator.measure().whole() && value.stripTrailingZeros().scale() > 0) {
            return Refusal.NOT_WHOLE;
        }
        if (indicator.measure().whole() && value.signum() < 0) {
            return Refusal.NEGATIVE;
        }
        return value.precision() - value.scale() > LONGEST || value.scale() > LONGEST ? Refusal.TOO_LARGE : null;
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
            @Nullable String reason) {
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("indicator.values", String.valueOf(changed.size()));
        Map<String, Object> was = null;
        if (changed.size() == 1) {
            Entry only = changed.iterator().next();
            Observation old = before.get(only.point());
            after.put("indicator.point", label(only.point()));
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

    private String label(Point point) {
        Body body = bodies.body(point.bodyId(), point.period().lastDay());
        String part = indicators.coordinate(point.coordinateId()).key();
        return indicators.indicator(point.indicatorId()).code() + (part.isEmpty() ? "" : " [" + part + "]") + " · "
                + body.shortName() + " · " + point.period().key();
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
        return store.move(actor, points, from, to, reason);
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

    /** What stood at a point at a time. */
    @Transactional(readOnly = true)
    public Optional<Observation> at(Point point, Instant time) {
        return store.history(point).stream()
                .filter(seen -> !seen.recordedAt().isAfter(time))
                .findFirst()
                .filter(seen -> seen.replacedAt() == null || seen.replacedAt().isAfter(time));
    }
}
