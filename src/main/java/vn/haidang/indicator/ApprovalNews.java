package vn.haidang.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Messages;

/** What is told of an act, and to whom. */
@Component
class ApprovalNews {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** So many bodies are named, the others counted. */
    private static final int NAMED = 3;

    private final ApprovalStore store;
    private final FigurePeople people;
    private final Bodies bodies;
    private final Messages messages;

    ApprovalNews(ApprovalStore store, FigurePeople people, Bodies bodies, Messages messages) {
        this.store = store;
        this.people = people;
        this.bodies = bodies;
        this.messages = messages;
    }

    Optional<FigureEvent> of(Actor actor, ApprovalGate.Request request, List<Point> points) {
        Period period = request.period();
        List<Integer> bodyIds = points.stream().map(Point::bodyId).distinct().toList();
        Set<Integer> indicatorIds = points.stream().map(Point::indicatorId).collect(Collectors.toSet());
        List<Long> told = switch (request.act()) {
            case SUBMIT -> people.collectors(indicatorIds);
            case CHECK -> people.approvers(indicatorIds);
            case APPROVE, RETURN -> store.givers(period, bodyIds);
            case TAKE_BACK, UNDO_CHECK -> List.of();
        };
        List<Long> others = told.stream().filter(person -> !actor.is(person)).toList();
        String label = messages.text(
                VIETNAMESE,
                "indicator.news.values",
                Sentence.name(period, messages, VIETNAMESE),
                names(bodyIds, period),
                String.valueOf(points.size()));
        String address = "/indicators/approvals?period=" + period.key();
        String note = request.note() == null ? "" : request.note();
        UUID id = UUID.randomUUID();
        int count = points.size();
        String by = actor.name();
        return switch (request.act()) {
            case SUBMIT ->
                Optional.of(new ValuesSubmitted(
                        id, period, bodyIds, count, by, note, label, address + "&state=SUBMITTED", others));
            case CHECK ->
                Optional.of(new ValuesChecked(
                        id, period, bodyIds, count, by, note, label, address + "&state=CHECKED", others));
            case APPROVE ->
                Optional.of(new ValuesApproved(
                        id, period, bodyIds, count, by, note, label, address + "&state=APPROVED", others));
            case RETURN ->
                Optional.of(new ValuesReturned(
                        id, period, bodyIds, count, by, note, label, address + "&state=DRAFT", others));
            case TAKE_BACK, UNDO_CHECK -> Optional.empty();
        };
    }

    /** All of them, for the record: by the full name where there is one, by short names where there are more. */
    String all(Collection<Integer> bodyIds, Period period) {
        BodiesOnDay tree = bodies.on(period.lastDay());
        return bodyIds.stream()
                .map(id -> tree.byId(id)
                        .map(body -> bodyIds.size() == 1 ? body.name() : body.shortName())
                        .orElse(String.valueOf(id)))
                .collect(Collectors.joining(", "));
    }

    /** A, B, C and 12 others. */
    String names(Collection<Integer> bodyIds, Period period) {
        BodiesOnDay tree = bodies.on(period.lastDay());
        Stream<String> first = bodyIds.stream()
                .limit(NAMED)
                .map(id -> tree.byId(id).map(Body::shortName).orElse(String.valueOf(id)));
        String named = first.collect(Collectors.joining(", "));
        return bodyIds.size() <= NAMED
                ? named
                : messages.text(VIETNAMESE, "indicator.news.others", named, String.valueOf(bodyIds.size() - NAMED));
    }
}
