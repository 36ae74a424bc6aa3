package vn.haidang.indicator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Refused;
import vn.haidang.platform.StaleWrite;

/**
 * How values become official: sent, checked, approved, or sent back. Any number of bodies in one transaction; what may not go stays and says why.
 * Approved values count at once.
 */
@Component
public class Approvals {

    /** So long a check or a return can be taken back by whoever did it; an approval can't, for others read it at once. */
    static final Duration SECOND_THOUGHTS = Duration.ofSeconds(30);

    private final ApprovalStore store;
    private final ApprovalGate gate;
    private final Observations observations;
    private final ObservationStore values;
    private final ApprovalNews news;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Approvals(
            ApprovalStore store,
            ApprovalGate gate,
            Observations observations,
            ObservationStore values,
            ApprovalNews news,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.gate = gate;
        this.observations = observations;
        this.values = values;
        this.news = news;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes all values of bodies for a period one step.
     *
     * @param indicatorIds only these, e.g. those of a form; empty: all
     * @param note what is said with it; of a return the reason, compulsory
     */
    @Transactional
    public ApprovalOutcome act(
            Actor actor,
            ApprovalAct act,
            Period period,
            Collection<Integer> bodyIds,
            Collection<Integer> indicatorIds,
            @Nullable String note) {
        return act(
                actor,
                new ApprovalGate.Request(act, period, bodyIds, indicatorIds, Set.of(), words(act, note), false, null));
    }

    /** The same by somebody who looked at a list before: a body of which anything changed since then stays, the others go. */
    @Transactional
    ApprovalOutcome act(
            Actor actor,
            ApprovalAct act,
            Period period,
            Collection<Integer> bodyIds,
            Collection<Integer> indicatorIds,
            @Nullable String note,
            ApprovalLook look) {
        return act(
                actor,
                new ApprovalGate.Request(act, period, bodyIds, indicatorIds, Set.of(), words(act, note), false, look));
    }

    /**
     * Takes one value one step.
     *
     * @param version of the value that the person saw
     * @throws StaleWrite where it is another by now
     */
    @Transactional
    public ApprovalOutcome act(Actor actor, ApprovalAct act, Point point, int version, @Nullable String note) {
        String words = words(act, note);
        values.await(List.of(point.bodyId()));
        Observation now = observations.find(point).orElseThrow(() -> new NotFound("indicator", point.indicatorId()));
        if (now.version() != version) {
            throw new StaleWrite();
        }
        return act(
                actor,
                new ApprovalGate.Request(
                        act,
                        point.period(),
                        List.of(point.bodyId()),
                        List.of(point.indicatorId()),
                        Set.of(point),
                        words,
                        false,
                        null));
    }

    /** Sends the drafts among the values of a body's form; that the sender may has been found out by the form. */
    ApprovalOutcome send(Actor actor, Period period, int bodyId, Set<Point> points, @Nullable String note) {
        Set<Integer> indicatorIds = points.stream().map(Point::indicatorId).collect(Collectors.toSet());
        return act(
                actor,
                new ApprovalGate.Request(
                        ApprovalAct.SUBMIT,
                        period,
                        List.of(bodyId),
                        indicatorIds,
                        points,
                        Reason.optional(note),
                        true,
                        null));
    }

    private static @Nullable String words(ApprovalAct act, @Nullable String note) {
        return act == ApprovalAct.RETURN ? Reason.required(note) : Reason.optional(note);
    }

    private ApprovalOutcome act(Actor actor, ApprovalGate.Request request) {
        if (request.act() == ApprovalAct.UNDO_CHECK) {
            throw new Refused("indicator.refused.undoOnly");
        }
        values.await(request.bodyIds());
        List<ApprovalOutcome.Held> held = new ArrayList<>();
        Map<Integer, Integer> moved = new TreeMap<>();
        List<Point> all = new ArrayList<>();
        Instant began = clock.instant();
        for (ApprovalTransitions.Transition line : ApprovalTransitions.of(request.act())) {
            if (!request.means(line)) {
                continue;
            }
            ApprovalGate.Passed passed = gate.pass(actor, request, line);
            held.addAll(passed.held());
            if (!passed.points().isEmpty()) {
                List<Point> points = observations.move(actor, passed.points(), line.from(), line.to(), request.note());
                points.forEach(point -> moved.merge(point.bodyId(), 1, Integer::sum));
                all.addAll(points);
            }
        }
        if (all.isEmpty()) {
            return new ApprovalOutcome(0, 0, 0, held);
        }
        long id = store.insert(actor, request.act(), request.period(), request.note(), began, clock.instant(), moved);
        String label = request.period().key() + " · " + news.names(moved.keySet(), request.period());
        record(
                actor,
                "indicator.act." + request.act().name(),
                id,
                label,
                all.size(),
                news.all(moved.keySet(), request.period()),
                request.note());
        news.of(actor, request, all).ifPresent(events::publishEvent);
        events.publishEvent(new ActDone(actor, request.act(), false, request.period(), all, request.note()));
        return new ApprovalOutcome(id, moved.size(), all.size(), held);
    }

    /**
     * Takes a check or a return back, as long as nothing else happened to the values.
     *
     * @return how many values are again as they were
     * @throws Refused where it is too late, or not one's own
     */
    @Transactional
    public int undo(Actor actor, long actId) {
        ApprovalStore.Act act = store.find(actId).orElseThrow(() -> new NotFound("indicatorAct", actId));
        boolean possible = (act.act() == ApprovalAct.CHECK || act.act() == ApprovalAct.RETURN)
                && !act.undone()
                && Objects.equals(act.by(), actor.personId())
                && !clock.instant().isAfter(act.at().plus(SECOND_THOUGHTS));
        if (!possible) {
            throw new Refused("indicator.refused.undoLate");
        }
        ValueState now = act.act() == ApprovalAct.CHECK ? ValueState.CHECKED : ValueState.DRAFT;
        List<Point> points = store.untouched(act, now);
        values.await(points.stream().map(Point::bodyId).distinct().toList());
        int undone = back(actor, points, now);
        store.undone(actId, clock.instant());
        Set<Integer> bodyIds = points.stream().map(Point::bodyId).collect(Collectors.toSet());
        record(actor, "indicator.actUndone", actId, act.period().key(), undone, news.all(bodyIds, act.period()), null);
        events.publishEvent(new ActDone(actor, act.act(), true, act.period(), points, null));
        return undone;
    }

    /** To the state before: what was sent back had been sent or checked, each value as its own record says. */
    private int back(Actor actor, List<Point> points, ValueState now) {
        Map<ValueState, List<Point>> before = new HashMap<>();
        if (now == ValueState.CHECKED) {
            before.put(ValueState.SUBMITTED, points);
        } else {
            before.putAll(store.statesBefore(points));
        }
        return before.entrySet().stream()
                .mapToInt(entry -> observations
                        .move(actor, entry.getValue(), now, entry.getKey(), null)
                        .size())
                .sum();
    }

    /** One row for the whole act, which names whose values it was about. */
    private void record(
            Actor actor, String action, long id, String label, int count, String named, @Nullable String note) {
        audit.record(
                actor,
                action,
                new Audit.Subject("indicatorAct", id, label),
                null,
                Map.of("indicator.values", String.valueOf(count), "indicator.body", named),
                note);
    }
}
