package vn.haidang.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.platform.Actor;

/**
 * Writes rows of sheets: a few hundred in a transaction, good cells kept, the others given back with the reason, and those that others changed since
 * the sheet was made set aside to be chosen about.
 */
@Component
class SheetRows {

    private final SheetImportStore store;
    private final SheetConflictStore conflicts;
    private final Rounds rounds;
    private final CollectionForms forms;
    private final Indicators indicators;
    private final Bodies bodies;
    private final ObservationStore values;
    private final Observations observations;
    private final StandingValues standing;
    private final Sources sources;
    private final CollectionText text;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SheetRows(
            SheetImportStore store,
            SheetConflictStore conflicts,
            Rounds rounds,
            CollectionForms forms,
            Indicators indicators,
            Bodies bodies,
            ObservationStore values,
            Observations observations,
            StandingValues standing,
            Sources sources,
            CollectionText text,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.conflicts = conflicts;
        this.rounds = rounds;
        this.forms = forms;
        this.indicators = indicators;
        this.bodies = bodies;
        this.values = values;
        this.observations = observations;
        this.standing = standing;
        this.sources = sources;
        this.text = text;
        this.transactions = transactions;
        this.clock = clock;
    }

    SheetTaking.Target target(SheetImport one) {
        return new Writing(one);
    }

    private final class Writing implements SheetTaking.Target {

        private final SheetImport of;
        private final Round round;
        private final SheetScope scope;
        private final Source source;
        private final Actor actor;
        private final Set<Integer> begun = new HashSet<>();
        private List<String> marks = List.of();
        private Set<Long> own = Set.of();
        private int skip;

        private Writing(SheetImport of) {
            this.of = of;
            this.skip = of.rowsDone();
            this.round = rounds.round(of.roundId());
            this.source = sources.find(of.sourceId()).orElseThrow();
            this.actor = new Actor(of.personId(), of.name(), List.of(), "sheet", CollectionText.VIETNAMESE);
            CollectionForm form = forms.form(round.formId());
            CatalogueSnapshot catalogue = indicators.snapshot();
            Map<BodyKind, FormLayout> layouts = new EnumMap<>(BodyKind.class);
            for (BodyKind kind : BodyKind.values()) {
                layouts.put(kind, FormLayout.of(form, kind, indicators, catalogue));
            }
            this.scope = new SheetScope(
                    of, round.period(), catalogue, bodies.on(round.period().lastDay()), layouts);
        }

        @Override
        public void head(List<String> found, List<String> columns, List<String> headings) {
            transactions.executeWithoutResult(status -> store.head(of.id(), found, columns, headings));
            marks = found;
            own = store.sourcesOf(of, found.getLast());
        }

        @Override
        public void rows(List<SheetTaking.Row> rows) {
            List<SheetTaking.Row> left = rows.subList(Math.min(skip, rows.size()), rows.size());
            skip -= rows.size() - left.size();
            if (!left.isEmpty()) {
                transactions.executeWithoutResult(status -> write(left));
            }
        }

        private void write(List<SheetTaking.Row> rows) {
            // nobody else writes from here on: what is compared now is what is written over
            values.await(scope.bodies(marks, rows));
            scope.senders(rounds.standing(round.id()));
            SheetVerdicts verdicts = new SheetVerdicts();
            List<SheetScope.Aim> aims = new ArrayList<>();
            for (SheetTaking.Row row : rows) {
                if (isClear(row, verdicts)) {
                    aims.addAll(scope.aims(marks, row, verdicts));
                }
            }
            write(entries(aims, verdicts), verdicts);
            conflicts.insert(of.id(), verdicts.conflicts());
            store.refusals(of.id(), verdicts.rows());
            store.progress(of.id(), rows.size(), verdicts.written(), verdicts.unchanged(), verdicts.refused());
        }

        /** A row whose claim cannot be read is given back whole: its values would be taken for what they are not. */
        private boolean isClear(SheetTaking.Row row, SheetVerdicts verdicts) {
            if (row.values().isEmpty()) {
                return true;
            }
            row.unclear().forEach(cell -> verdicts.refuse(row, cell, String.valueOf(cell.problem())));
            String problem =
                    row.asOf() == null ? null : SheetClaim.problem(row.asOf(), row.standing(), LocalDate.now(clock));
            if (problem != null) {
                verdicts.refuse(row, row.day(), problem);
            }
            return problem == null && row.unclear().isEmpty();
        }

        private Map<Entry, SheetScope.Aim> entries(List<SheetScope.Aim> aims, SheetVerdicts verdicts) {
            List<Point> points = aims.stream().map(SheetScope.Aim::point).toList();
            Map<Point, Observation> now = standing.find(points);
            Map<Point, Observation> before =
                    standing.find(points.stream().map(this::before).toList());
            Map<Long, String> authors = standing.authors(now.values());
            Map<Entry, SheetScope.Aim> entries = new LinkedHashMap<>();
            for (SheetScope.Aim aim : aims) {
                Observation near = before.get(before(aim.point()));
                TypedNumber.Reading number =
                        TypedNumber.read(aim.cell().text(), aim.indicator(), near == null ? null : near.value());
                if (number.problem() != null) {
                    verdicts.refuse(aim.row(), aim.cell(), "indicator.sheet." + number.problem());
                } else if (number.value() != null) {
                    entries(aim, number, now.get(aim.point()), authors, entries, verdicts);
                }
            }
            return entries;
        }

        private Point before(Point point) {
            return new Point(
                    point.bodyId(),
                    round.period().previous(),
                    point.indicatorId(),
                    point.coordinateId(),
                    Standing.ACTUAL);
        }

        private void entries(
                SheetScope.Aim aim,
                TypedNumber.Reading number,
                @Nullable Observation now,
                Map<Long, String> authors,
                Map<Entry, SheetScope.Aim> entries,
                SheetVerdicts verdicts) {
            SheetStamp stamp = aim.row().stamp();
            SheetStamp.Was was =
                    stamp == null ? null : stamp.cells().get(aim.cell().key());
            SheetMerge.Filled filled = new SheetMerge.Filled(
                    Objects.requireNonNull(number.value()),
                    number.qualifier(),
                    aim.row().standing(),
                    aim.row().asOf());
            Entry entry = entry(aim, number, was, now);
            switch (SheetMerge.of(filled, stamp != null, was, now, now != null && own.contains(now.sourceId()))) {
                case SAME -> verdicts.left();
                case WRITE -> {
                    if (now != null && now.point().standing() != entry.point().standing()) {
                        // of two claims about one cell only the new one stands
                        entries.put(new Entry(now.point(), null, null, null, null, entry.place(), null), aim);
                    }
                    entries.put(entry, aim);
                }
                case CHOOSE -> {
                    if (now != null && now.state() == ValueState.APPROVED) {
                        verdicts.refuse(aim.row(), aim.cell(), "indicator.refusal.APPROVED");
                    } else {
                        verdicts.choose(conflict(aim, entry, SheetMerge.why(stamp != null, now), now, authors));
                    }
                }
            }
        }

        /** What the sheet does not say about a cell stays as it stands. */
        private static Entry entry(
                SheetScope.Aim aim,
                TypedNumber.Reading number,
                SheetStamp.@Nullable Was was,
                @Nullable Observation now) {
            Standing standing = aim.row().standing();
            if (standing == null) {
                standing = now != null ? now.point().standing() : was != null ? was.standing() : Standing.ACTUAL;
            }
            LocalDate asOf = aim.row().asOf();
            return new Entry(
                    aim.point().as(standing),
                    number.value(),
                    number.qualifier(),
                    number.qualifier() == null ? null : number.printed(),
                    asOf == null && now != null ? now.asOf() : asOf,
                    FormSheetColumns.place(aim.cell().column(), aim.row().number()),
                    null);
        }

        private SheetConflict conflict(
                SheetScope.Aim aim,
                Entry entry,
                SheetConflict.Why why,
                @Nullable Observation now,
                Map<Long, String> authors) {
            return new SheetConflict(
                            0,
                            aim.row().number(),
                            String.valueOf(entry.place()),
                            entry.point(),
                            why,
                            aim.cell().text(),
                            Objects.requireNonNull(entry.value()),
                            entry.qualifier(),
                            entry.printed(),
                            entry.asOf(),
                            null,
                            null,
                            "",
                            null,
                            null,
                            null,
                            null,
                            0)
                    .beside(now, text, now == null ? null : standing.author(now, of.isByLink(), authors));
        }

        private void write(Map<Entry, SheetScope.Aim> entries, SheetVerdicts verdicts) {
            for (Verdict verdict : observations.write(actor, source, ValueState.DRAFT, List.copyOf(entries.keySet()))) {
                SheetScope.Aim aim = Objects.requireNonNull(entries.get(verdict.entry()));
                if (verdict.entry().value() == null) {
                    continue;
                }
                if (verdict.refusal() != null) {
                    verdicts.refuse(aim.row(), aim.cell(), "indicator.refusal." + verdict.refusal());
                } else if (verdict.changed()) {
                    verdicts.wrote();
                    begin(aim.point().bodyId());
                } else {
                    verdicts.left();
                }
            }
        }

        private void begin(int bodyId) {
            RoundBody sender = scope.sender(bodyId);
            if (sender != null && begun.add(bodyId)) {
                rounds.begun(actor, sender);
            }
        }
    }
}
