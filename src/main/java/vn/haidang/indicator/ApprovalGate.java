package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.indicator.ApprovalOutcome.Held;
import vn.haidang.platform.Actor;

/** Which values an act may take along, and which stay, for what reason. */
@Component
class ApprovalGate {

    private final ApprovalStore store;
    private final Checks checks;
    private final FigurePeople people;
    private final Indicators indicators;
    private final Bodies bodies;
    private final ApprovalSettings settings;

    ApprovalGate(
            ApprovalStore store,
            Checks checks,
            FigurePeople people,
            Indicators indicators,
            Bodies bodies,
            ApprovalSettings settings) {
        this.store = store;
        this.checks = checks;
        this.people = people;
        this.indicators = indicators;
        this.bodies = bodies;
        this.settings = settings;
    }

    /**
     * What somebody asks for.
     *
     * @param indicatorIds empty: all
     * @param only these values alone, empty: all of them
     * @param decided whoever asks may, which another has found out
     * @param look what was seen before, null: whatever is there
     */
    record Request(
            ApprovalAct act,
            Period period,
            Collection<Integer> bodyIds,
            Collection<Integer> indicatorIds,
            Set<Point> only,
            @Nullable String note,
            boolean decided,
            @Nullable ApprovalLook look) {

        /** Whether values in the state that the line leads away from are meant. */
        boolean means(ApprovalTransitions.Transition line) {
            return look == null || look.state() == line.from();
        }
    }

    record Passed(List<Point> points, List<Held> held) {}

    /** The values in the state that the line of the table leads away from, less those held back. */
    Passed pass(Actor actor, Request request, ApprovalTransitions.Transition line) {
        Collection<Integer> asked = request.indicatorIds().isEmpty()
                ? indicators.all().stream().map(Indicator::id).toList()
                : request.indicatorIds();
        List<Candidate> candidates =
                store.candidates(actor, line.act(), request.period(), request.bodyIds(), asked, line.from()).stream()
                        .filter(candidate ->
                                request.only().isEmpty() || request.only().contains(candidate.point()))
                        .toList();
        List<Held> held = new ArrayList<>();
        BodiesOnDay tree = bodies.on(request.period().lastDay());
        candidates = unchanged(candidates, held, request, line, asked);
        if (!request.decided()) {
            candidates = keep(candidates, held, ApprovalOutcome.Reason.NOT_PERMITTED, permitted(actor, line, tree));
        }
        if (line.act() == ApprovalAct.RETURN) {
            candidates = keep(candidates, held, ApprovalOutcome.Reason.LOCKED, candidate -> !candidate.locked());
        }
        if (!settings.mayActAlone()) {
            candidates = keep(candidates, held, ApprovalOutcome.Reason.OWN, candidate -> !isOwnWork(line, candidate));
        }
        if (line.act() == ApprovalAct.APPROVE && !candidates.isEmpty()) {
            Set<Integer> below = store.waitingBelow(request.period(), bodiesOf(candidates), indicatorsOf(candidates));
            candidates = keep(
                    candidates,
                    held,
                    ApprovalOutcome.Reason.BELOW,
                    candidate -> !below.contains(candidate.point().bodyId()));
        }
        if (line.to().compareTo(line.from()) > 0 && !candidates.isEmpty()) {
            candidates = sound(candidates, held, request, line);
        }
        return new Passed(candidates.stream().map(Candidate::point).toList(), held);
    }

    /** A body of which something changed since it was looked at stays, and stays alone. */
    private List<Candidate> unchanged(
            List<Candidate> candidates,
            List<Held> held,
            Request request,
            ApprovalTransitions.Transition line,
            Collection<Integer> asked) {
        ApprovalLook look = request.look();
        if (look == null) {
            return candidates;
        }
        Map<Integer, ApprovalStore.Seen> now = store.seen(request.period(), line.from(), asked, request.bodyIds());
        request.bodyIds().stream()
                .distinct()
                .filter(body -> look.isStale(body, now))
                .forEach(body -> {
                    ApprovalStore.Seen there = now.get(body);
                    int values = there == null ? 0 : there.values();
                    held.add(new Held(body, ApprovalOutcome.Reason.STALE, values, List.of()));
                });
        return candidates.stream()
                .filter(candidate -> !look.isStale(candidate.point().bodyId(), now))
                .toList();
    }

    private static boolean isOwnWork(ApprovalTransitions.Transition line, Candidate candidate) {
        return line.act() == ApprovalAct.CHECK && candidate.own()
                || line.act() == ApprovalAct.APPROVE && candidate.own() && candidate.alone();
    }

    private Predicate<Candidate> permitted(Actor actor, ApprovalTransitions.Transition line, BodiesOnDay tree) {
        Set<Integer> ids = indicators.all().stream()
                .filter(indicator -> people.is(actor, line.by(), indicator))
                .map(Indicator::id)
                .collect(Collectors.toSet());
        return candidate -> ids.contains(candidate.point().indicatorId())
                || line.by() == ApprovalPart.GIVER
                        && FigurePeople.gives(
                                actor, tree.byId(candidate.point().bodyId()).orElse(null));
    }

    /** A broken rule stops the whole form of a body, for a rule is about several of its values; of one value alone only its own rules count. */
    private List<Candidate> sound(
            List<Candidate> candidates, List<Held> held, Request request, ApprovalTransitions.Transition line) {
        Set<Integer> bodyIds = bodiesOf(candidates);
        Set<Point> going = candidates.stream().map(Candidate::point).collect(Collectors.toSet());
        Map<Integer, List<Breach>> stopping = new TreeMap<>();
        Map<Integer, List<Breach>> warning = new TreeMap<>();
        for (Breach breach : checks.of(bodyIds, request.period(), View.ENTERED)) {
            if (breach.points().stream().anyMatch(going::contains)) {
                if (breach.stops()) {
                    stopping.computeIfAbsent(breach.bodyId(), key -> new ArrayList<>())
                            .add(breach);
                } else if (breach.asksForNote()) {
                    warning.computeIfAbsent(breach.bodyId(), key -> new ArrayList<>())
                            .add(breach);
                }
            }
        }
        List<Candidate> sound = hold(candidates, held, ApprovalOutcome.Reason.ERROR, stopping);
        if (request.note() != null || line.act() == ApprovalAct.APPROVE || warning.isEmpty()) {
            return sound;
        }
        if (line.act() == ApprovalAct.CHECK) {
            store.noted(request.period(), bodyIds).forEach(warning::remove);
        }
        return hold(sound, held, ApprovalOutcome.Reason.NOTE, warning);
    }

    private static List<Candidate> hold(
            List<Candidate> candidates,
            List<Held> held,
            ApprovalOutcome.Reason reason,
            Map<Integer, List<Breach>> broken) {
        Map<Integer, Long> counts = candidates.stream()
                .map(candidate -> candidate.point().bodyId())
                .filter(broken::containsKey)
                .collect(Collectors.groupingBy(body -> body, TreeMap::new, Collectors.counting()));
        counts.forEach((body, count) ->
                held.add(new Held(body, reason, count.intValue(), broken.getOrDefault(body, List.of()))));
        return candidates.stream()
                .filter(candidate -> !broken.containsKey(candidate.point().bodyId()))
                .toList();
    }

    private static List<Candidate> keep(
            List<Candidate> candidates, List<Held> held, ApprovalOutcome.Reason reason, Predicate<Candidate> wanted) {
        Map<Integer, Long> counts = candidates.stream()
                .filter(wanted.negate())
                .collect(Collectors.groupingBy(
                        candidate -> candidate.point().bodyId(), TreeMap::new, Collectors.counting()));
        counts.forEach((body, count) -> held.add(new Held(body, reason, count.intValue(), List.of())));
        return candidates.stream().filter(wanted).toList();
    }

    private static Set<Integer> bodiesOf(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.point().bodyId())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<Integer> indicatorsOf(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.point().indicatorId())
                .collect(Collectors.toSet());
    }
}
