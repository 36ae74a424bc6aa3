package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of a form shows. A fixed number of statements, however long the form is. */
@Component
class EntryViews {

    private final ObservationStore values;
    private final RoundBodyStore store;
    private final RoundNoteStore told;
    private final CollectionText text;
    private final StandingValues surest;
    private final Clock clock;

    EntryViews(
            ObservationStore values,
            RoundBodyStore store,
            RoundNoteStore told,
            CollectionText text,
            StandingValues surest,
            Clock clock) {
        this.values = values;
        this.store = store;
        this.told = told;
        this.text = text;
        this.surest = surest;
        this.clock = clock;
    }

    /** What stands in the cells of a body's form in some period, by field; of several claims the surest. */
    Map<String, Observation> standing(Rounds.Desk desk, Period period) {
        Map<String, Observation> standing = new HashMap<>();
        for (Observation one : values.of(desk.body().id(), period)) {
            standing.merge(
                    EntryTyped.field(one.point().indicatorId(), one.point().coordinateId()), one, surest::surer);
        }
        return standing;
    }

    EntryView of(Rounds.Desk desk, Entrant entrant, Collection<EntryCell> touched) {
        Map<String, EntryCell> cells = new HashMap<>();
        cells(desk, entrant).forEach(cell -> cells.put(cell.field(), cell));
        touched.forEach(cell -> cells.put(cell.field(), cell));
        Map<String, Observation> standing = standing(desk, desk.round().period());
        Map<Integer, RoundNote> notes = told.notes(desk.row().id());
        Set<Integer> locked = values.locked(
                desk.body().id(),
                desk.round().period(),
                desk.layout().lines().stream()
                        .map(line -> line.indicator().id())
                        .toList());
        List<EntryView.Section> sections = new ArrayList<>();
        List<EntryView.Line> open = new ArrayList<>();
        Dimension dimension = null;
        for (FormLayout.Line line : desk.layout().lines()) {
            if (!open.isEmpty() && !Objects.equals(dimension, line.dimension())) {
                sections.add(new EntryView.Section(dimension, List.copyOf(open)));
                open.clear();
            }
            dimension = line.dimension();
            open.add(line(
                    line,
                    cells,
                    standing,
                    notes.get(line.indicator().id()),
                    locked.contains(line.indicator().id())));
        }
        if (!open.isEmpty()) {
            sections.add(new EntryView.Section(dimension, List.copyOf(open)));
        }
        List<EntryCell> missing = desk.layout().cells().stream()
                .map(cell -> cells.get(EntryTyped.field(
                        cell.indicator().id(), cell.coordinate().id())))
                .filter(Objects::nonNull)
                .filter(cell -> cell.shown().isEmpty())
                .toList();
        return new EntryView(desk, sections, store.events(desk.row().id()), missing, clock.millis());
    }

    /** All cells as they stand. */
    List<EntryCell> cells(Rounds.Desk desk, Entrant entrant) {
        Period period = desk.round().period();
        Map<String, Observation> now = standing(desk, period);
        Map<String, Observation> previous = standing(desk, period.previous());
        Map<String, Observation> lastYear = standing(desk, period.lastYear());
        Map<Long, String> people = surest.authors(now.values());
        List<EntryCell> cells = new ArrayList<>();
        for (FormLayout.Line line : desk.layout().lines()) {
            for (FormLayout.Column column : line.columns()) {
                String field = EntryTyped.field(
                        line.indicator().id(), column.coordinate().id());
                Observation stands = now.get(field);
                cells.add(cell(
                        line,
                        column,
                        stands,
                        author(stands, entrant, people),
                        previous.get(field),
                        lastYear.get(field)));
            }
        }
        return cells;
    }

    private EntryCell cell(
            FormLayout.Line line,
            FormLayout.Column column,
            @Nullable Observation stands,
            @Nullable String by,
            @Nullable Observation previous,
            @Nullable Observation lastYear) {
        Observation near = previous != null ? previous : lastYear != null ? lastYear : stands;
        String shown = text(stands);
        String label = line.indicator().name()
                + (column.part() == null ? "" : ", " + column.part().name());
        return new EntryCell(
                line.indicator().id(),
                column.coordinate().id(),
                label,
                shown,
                shown,
                stands == null ? null : stands.version(),
                null,
                List.of(),
                List.of(),
                by,
                text(previous),
                text(lastYear),
                near == null ? null : near.value(),
                false,
                column.isWhole());
    }

    private String text(@Nullable Observation observation) {
        return EntryText.of(observation, text);
    }

    private @Nullable String author(@Nullable Observation stands, Entrant entrant, Map<Long, String> people) {
        if (stands == null || stands.recordedBy() == null || entrant.actor().is(stands.recordedBy())) {
            return null;
        }
        return surest.author(stands, entrant.linkBodyId() != null, people);
    }

    private static EntryView.Line line(
            FormLayout.Line line,
            Map<String, EntryCell> cells,
            Map<String, Observation> standing,
            @Nullable RoundNote note,
            boolean locked) {
        EntryCell whole = null;
        List<EntryCell> parts = new ArrayList<>();
        BigDecimal sum = null;
        int given = 0;
        Observation first = null;
        for (FormLayout.Column column : line.columns()) {
            String field =
                    EntryTyped.field(line.indicator().id(), column.coordinate().id());
            Observation stands = standing.get(field);
            first = first == null ? stands : first;
            EntryCell cell = Objects.requireNonNull(cells.get(field));
            if (column.isWhole()) {
                whole = cell;
            } else {
                parts.add(cell);
                given += stands == null ? 0 : 1;
                sum = stands == null ? sum : (sum == null ? stands.value() : sum.add(stands.value()));
            }
        }
        Observation all = whole == null ? null : standing.get(whole.field());
        return new EntryView.Line(
                line.indicator(),
                whole,
                parts,
                first == null ? Standing.ACTUAL : first.point().standing(),
                first == null ? null : first.asOf(),
                note,
                locked,
                sum == null || !line.indicator().additive() ? null : EntryText.of(sum),
                all != null
                        && sum != null
                        && given == parts.size()
                        && all.value().compareTo(sum) != 0);
    }
}
