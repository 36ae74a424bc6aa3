package vn.haidang.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Actor;

/** Lists of forms to fill in, and how full they are. */
@Component
class EntryQueries {

    private static final int MOST = 200;

    private final RoundStore store;
    private final CollectionForms forms;
    private final Bodies bodies;
    private final Indicators indicators;

    EntryQueries(RoundStore store, CollectionForms forms, Bodies bodies, Indicators indicators) {
        this.store = store;
        this.forms = forms;
        this.bodies = bodies;
        this.indicators = indicators;
    }

    /** The forms of the bodies that are the person's units, those still open first. */
    @Transactional(readOnly = true)
    List<EntryRow> toFill(Actor actor, LocalDate today) {
        List<RoundBody> found = new ArrayList<>();
        bodies.ofUnits(actor.unitIds(), today).forEach(body -> found.addAll(store.ofBody(body.id(), MOST)));
        return rows(found);
    }

    /** The forms of one body. */
    @Transactional(readOnly = true)
    List<EntryRow> toFill(int bodyId) {
        return rows(store.ofBody(bodyId, MOST));
    }

    /** Everything of a round. */
    @Transactional(readOnly = true)
    List<EntryRow> ofRound(long roundId) {
        return rows(store.bodies(List.of(roundId)));
    }

    /** With names, and how many values each has; a few statements per round. */
    List<EntryRow> rows(List<RoundBody> found) {
        Map<Long, List<RoundBody>> byRound = new HashMap<>();
        found.forEach(row ->
                byRound.computeIfAbsent(row.roundId(), key -> new ArrayList<>()).add(row));
        List<EntryRow> rows = new ArrayList<>();
        byRound.forEach((id, of) -> rows.addAll(rows(store.find(id).orElseThrow(), of)));
        rows.sort(
                Comparator.<EntryRow, Boolean>comparing(row -> !row.row().step().isOpen())
                        .thenComparing(row -> row.row().dueOn())
                        .thenComparing(row -> row.row().id()));
        return rows;
    }

    private List<EntryRow> rows(Round round, List<RoundBody> of) {
        CollectionForm form = forms.form(round.formId());
        BodiesOnDay named = bodies.on(round.period().lastDay());
        Map<BodyKind, List<FormLayout.Cell>> cells = new EnumMap<>(BodyKind.class);
        Map<BodyKind, List<Integer>> ids = new EnumMap<>(BodyKind.class);
        for (RoundBody row : of) {
            BodyKind kind = named.byId(row.bodyId()).orElseThrow().kind();
            cells.computeIfAbsent(
                    kind, key -> FormLayout.of(form, key, indicators).cells());
            ids.computeIfAbsent(kind, key -> new ArrayList<>()).add(row.bodyId());
        }
        Map<Integer, Integer> present = new HashMap<>();
        ids.forEach((kind, bodyIds) ->
                present.putAll(store.present(round.period(), bodyIds, cells.getOrDefault(kind, List.of()))));
        return of.stream()
                .map(row -> {
                    Body body = named.byId(row.bodyId()).orElseThrow();
                    return new EntryRow(
                            row,
                            round,
                            form.name(),
                            body.name(),
                            present.getOrDefault(row.bodyId(), 0),
                            cells.getOrDefault(body.kind(), List.of()).size());
                })
                .toList();
    }
}
