package vn.haidang.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Actor;

/** Lists of forms to fill in, and how full they are. */
@Component
class EntryQueries {

    private static final int MOST = 200;

    private final RoundStore rounds;
    private final RoundBodyStore store;
    private final CollectionForms forms;
    private final Bodies bodies;
    private final Indicators indicators;

    EntryQueries(RoundStore rounds, RoundBodyStore store, CollectionForms forms, Bodies bodies, Indicators indicators) {
        this.rounds = rounds;
        this.store = store;
        this.forms = forms;
        this.bodies = bodies;
        this.indicators = indicators;
    }

    /** The forms of the bodies that are the person's units, those still open first. */
    @Transactional(readOnly = true)
    List<EntryRow> toFill(Actor actor, LocalDate today) {
        return rows(store.ofBodies(
                bodies.ofUnits(actor.unitIds(), today).stream().map(Body::id).toList(), MOST));
    }

    /** The forms of one body. */
    @Transactional(readOnly = true)
    List<EntryRow> toFill(int bodyId) {
        return rows(store.ofBodies(List.of(bodyId), MOST));
    }

    /** Everything of a round. */
    @Transactional(readOnly = true)
    List<EntryRow> ofRound(long roundId) {
        return rows(store.bodies(List.of(roundId)));
    }

    /** Everything of some rounds, by their ids. */
    @Transactional(readOnly = true)
    Map<Long, List<EntryRow>> ofRounds(Collection<Long> roundIds) {
        return rows(store.bodies(roundIds)).stream()
                .collect(Collectors.groupingBy(row -> row.round().id()));
    }

    private record Seen(long formId, BodyKind kind) {}

    /** With names, and how many values each has; a fixed number of statements, however many rounds, forms and bodies there are. */
    private List<EntryRow> rows(List<RoundBody> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, Round> ofId = new HashMap<>();
        rounds.find(found.stream().map(RoundBody::roundId).distinct().toList()).forEach(one -> ofId.put(one.id(), one));
        Map<Long, CollectionForm> formOf = new HashMap<>();
        forms.all().forEach(form -> formOf.put(form.id(), form));
        Map<Long, RoundBodyStore.Whose> whose =
                store.whose(found.stream().map(RoundBody::id).toList());
        CatalogueSnapshot catalogue = indicators.snapshot();
        Map<Seen, FormLayout> layouts = new HashMap<>();
        Map<Long, FormLayout> layoutOf = new LinkedHashMap<>();
        for (RoundBody row : found) {
            Seen seen = new Seen(
                    get(ofId, row.roundId()).formId(), get(whose, row.id()).kind());
            layoutOf.put(
                    row.id(),
                    layouts.computeIfAbsent(
                            seen, key -> FormLayout.of(get(formOf, key.formId()), key.kind(), indicators, catalogue)));
        }
        Map<Long, Integer> present = store.present(layoutOf);
        return found.stream()
                .map(row -> {
                    Round round = get(ofId, row.roundId());
                    return new EntryRow(
                            row,
                            round,
                            get(formOf, round.formId()).name(),
                            get(whose, row.id()).name(),
                            present.getOrDefault(row.id(), 0),
                            get(layoutOf, row.id()).cells().size());
                })
                .sorted(Comparator.<EntryRow, Boolean>comparing(
                                row -> !row.row().step().isOpen())
                        .thenComparing(row -> row.row().dueOn())
                        .thenComparing(row -> row.row().id()))
                .toList();
    }

    private static <T> T get(Map<Long, T> of, long id) {
        return Objects.requireNonNull(of.get(id));
    }
}
