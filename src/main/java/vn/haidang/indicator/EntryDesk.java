package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Refused;

/** Typing values into a body's form: each cell is taken or refused for itself, and two people see what the other wrote. */
@Component
class EntryDesk {

    /** Clocks of writers and readers may differ by the length of a transaction. */
    private static final long OVERLAP_MILLIS = 10_000;

    private final Rounds rounds;
    private final RoundNoteStore notes;
    private final ObservationStore values;
    private final Observations observations;
    private final EntryViews views;
    private final CollectionText text;
    private final Clock clock;

    EntryDesk(
            Rounds rounds,
            RoundNoteStore notes,
            ObservationStore values,
            Observations observations,
            EntryViews views,
            CollectionText text,
            Clock clock) {
        this.rounds = rounds;
        this.notes = notes;
        this.values = values;
        this.observations = observations;
        this.views = views;
        this.text = text;
        this.clock = clock;
    }

    /** The form as it stands. */
    @Transactional(readOnly = true)
    EntryView view(Entrant entrant, long roundBodyId) {
        Rounds.Desk desk = rounds.desk(roundBodyId);
        entrant.requireEnter(desk.form(), desk.body());
        return views.of(desk, entrant, List.of());
    }

    /** The form as it stands, with the cells that were just written or refused in the place of the others. */
    @Transactional(readOnly = true)
    EntryView view(Entrant entrant, long roundBodyId, Collection<EntryCell> touched) {
        Rounds.Desk desk = rounds.desk(roundBodyId);
        entrant.requireEnter(desk.form(), desk.body());
        return views.of(desk, entrant, touched);
    }

    /** Cells that somebody wrote since a time, in milliseconds. */
    @Transactional(readOnly = true)
    List<EntryCell> changedSince(Entrant entrant, long roundBodyId, long millis) {
        Rounds.Desk desk = rounds.desk(roundBodyId);
        entrant.requireEnter(desk.form(), desk.body());
        Instant since = Instant.ofEpochMilli(millis - OVERLAP_MILLIS);
        Set<String> changed = observations.of(desk.body().id(), desk.round().period()).stream()
                .filter(one -> one.recordedAt().isAfter(since))
                .map(one ->
                        EntryTyped.field(one.point().indicatorId(), one.point().coordinateId()))
                .collect(Collectors.toSet());
        return changed.isEmpty()
                ? List.of()
                : views.of(desk, entrant, List.of()).cells().stream()
                        .filter(cell -> changed.contains(cell.field()))
                        .toList();
    }

    long now() {
        return clock.millis();
    }

    /**
     * Writes what was typed as drafts.
     *
     * @return the cells in the order given: written, left as they were, or with what is wrong
     */
    @Transactional
    List<EntryCell> save(Entrant entrant, long roundBodyId, List<EntryTyped> typed) {
        Rounds.Desk desk = rounds.desk(roundBodyId);
        entrant.requireEnter(desk.form(), desk.body());
        values.await(List.of(desk.body().id()));
        return write(entrant, desk, rounds.source(entrant, desk), typed);
    }

    /** The same in the caller's transaction, which has waited for the body's other writers and knows the person may. */
    List<EntryCell> write(Entrant entrant, Rounds.Desk desk, Source source, List<EntryTyped> typed) {
        Map<String, Observation> before = views.standing(desk, desk.round().period());
        Map<String, EntryCell> cells = new HashMap<>();
        views.cells(desk, entrant).forEach(cell -> cells.put(cell.field(), cell));
        Map<String, EntryCell> answers = new LinkedHashMap<>();
        Map<Entry, EntryTyped> entries = new LinkedHashMap<>();
        for (EntryTyped one : typed) {
            EntryCell cell = cells.get(one.field());
            if (cell == null) {
                throw new Refused("indicator.refusal.UNKNOWN_INDICATOR");
            }
            Observation stands = before.get(one.field());
            EntryCell refused = desk.row().step().isOpen()
                    ? refusal(desk, cell, one, stands)
                    : cell.refused(one.text(), "indicator.collection.sentAlready", List.of(), List.of());
            if (refused != null) {
                answers.put(one.field(), refused);
            } else if (differs(one, stands)) {
                answers.put(one.field(), cell);
                entries(desk, one, cell, stands).forEach(entry -> entries.put(entry, one));
            } else {
                answers.put(one.field(), cell);
            }
        }
        if (!entries.isEmpty()) {
            answer(entrant, desk, source, entries, cells, answers);
        }
        return typed.stream()
                .map(one -> Objects.requireNonNull(answers.get(one.field())))
                .toList();
    }

    private void answer(
            Entrant entrant,
            Rounds.Desk desk,
            Source source,
            Map<Entry, EntryTyped> entries,
            Map<String, EntryCell> cells,
            Map<String, EntryCell> answers) {
        List<Verdict> verdicts =
                observations.write(entrant.actor(), source, ValueState.DRAFT, List.copyOf(entries.keySet()));
        rounds.begun(entrant.actor(), desk.row());
        Map<String, EntryCell> now = new HashMap<>();
        views.cells(desk, entrant).forEach(cell -> now.put(cell.field(), cell));
        for (Verdict verdict : verdicts) {
            EntryTyped one = Objects.requireNonNull(entries.get(verdict.entry()));
            EntryCell answered = Objects.requireNonNull(answers.get(one.field()));
            if (verdict.refusal() != null) {
                answers.put(
                        one.field(),
                        Objects.requireNonNull(cells.get(one.field()))
                                .refused(one.text(), "indicator.refusal." + verdict.refusal(), List.of(), List.of()));
            } else if (answered.problem() == null) {
                answers.put(
                        one.field(),
                        Objects.requireNonNull(now.get(one.field())).written());
            }
        }
    }

    /** What is wrong before it is held against the catalogue; null where nothing is. */
    private @Nullable EntryCell refusal(
            Rounds.Desk desk, EntryCell cell, EntryTyped typed, @Nullable Observation stands) {
        Integer version = stands == null ? null : stands.version();
        if (!Objects.equals(version, typed.version())
                && !typed.text().equals(cell.shown())
                && !isSame(read(desk, typed, cell), stands)) {
            return typed.text().equals(typed.shown())
                    ? null
                    : cell.refused(
                            typed.text(),
                            "indicator.entry.stale",
                            List.of(
                                    cell.shown(),
                                    typed.text(),
                                    cell.by() == null ? text.text("indicator.entry.somebody") : cell.by()),
                            List.of(cell.shown(), typed.text()));
        }
        TypedNumber.Reading number = read(desk, typed, cell);
        return number.problem() == null
                ? null
                : cell.refused(
                        typed.text(),
                        number.problem(),
                        number.arguments(),
                        number.candidates().stream().map(EntryText::sure).toList());
    }

    /** The same number twice is no conflict: the form was sent before the answer to its last cell was there. */
    private static boolean isSame(TypedNumber.Reading number, @Nullable Observation stands) {
        return number.value() != null
                && stands != null
                && number.value().compareTo(stands.value()) == 0
                && number.qualifier() == stands.qualifier();
    }

    private static TypedNumber.Reading read(Rounds.Desk desk, EntryTyped typed, EntryCell cell) {
        Indicator indicator = desk.layout().lines().stream()
                .map(FormLayout.Line::indicator)
                .filter(one -> one.id() == typed.indicatorId())
                .findFirst()
                .orElseThrow();
        return TypedNumber.read(typed.text(), indicator, cell.neighbour());
    }

    /** A cell that was left as it was shown is left as it stands, even where another has changed it since. */
    private static boolean differs(EntryTyped typed, @Nullable Observation stands) {
        if (!typed.text().equals(typed.shown())) {
            return true;
        }
        return stands != null
                && Objects.equals(stands.version(), typed.version())
                && (stands.point().standing() != typed.standing() || !Objects.equals(stands.asOf(), typed.asOf()));
    }

    /** What is written: the value, and where it claims something else than before, the old claim is taken back unless it is official. */
    private static List<Entry> entries(
            Rounds.Desk desk, EntryTyped typed, EntryCell cell, @Nullable Observation stands) {
        TypedNumber.Reading number = read(desk, typed, cell);
        BigDecimal value = number.value();
        Point point = new Point(
                desk.body().id(), desk.round().period(), typed.indicatorId(), typed.coordinateId(), typed.standing());
        List<Entry> entries = new ArrayList<>();
        if (stands != null
                && (value == null
                        || stands.point().standing() != typed.standing() && stands.state() != ValueState.APPROVED)) {
            entries.add(new Entry(stands.point(), null, null, null, null, typed.place(), null));
        }
        if (value != null) {
            entries.add(
                    new Entry(point, value, number.qualifier(), number.printed(), typed.asOf(), typed.place(), null));
        }
        return entries;
    }

    /**
     * Keeps what the body says about an indicator.
     *
     * @param version as the person saw it, null: there was none
     */
    @Transactional
    void note(Entrant entrant, long roundBodyId, int indicatorId, String text, @Nullable Integer version) {
        Rounds.Desk desk = rounds.desk(roundBodyId);
        entrant.requireEnter(desk.form(), desk.body());
        if (!desk.row().step().isOpen()) {
            throw new Refused("indicator.collection.sentAlready");
        }
        notes.note(roundBodyId, indicatorId, text.strip(), version, entrant.actor());
    }
}
