package vn.haidang.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
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

/** Writes rows of sheets: a few hundred in a transaction, good cells kept, the others given back with the reason. */
@Component
class SheetRows {

    private final SheetImportStore store;
    private final RoundStore steps;
    private final Rounds rounds;
    private final CollectionForms forms;
    private final Indicators indicators;
    private final Bodies bodies;
    private final Observations observations;
    private final Sources sources;
    private final TransactionTemplate transactions;

    SheetRows(
            SheetImportStore store,
            RoundStore steps,
            Rounds rounds,
            CollectionForms forms,
            Indicators indicators,
            Bodies bodies,
            Observations observations,
            Sources sources,
            TransactionTemplate transactions) {
        this.store = store;
        this.steps = steps;
        this.rounds = rounds;
        this.forms = forms;
        this.indicators = indicators;
        this.bodies = bodies;
        this.observations = observations;
        this.sources = sources;
        this.transactions = transactions;
    }

    SheetTaking.Target target(SheetImport one) {
        return new Writing(one);
    }

    /** A cell that can be tried. */
    private record Aim(SheetTaking.Row row, SheetTaking.Cell cell, Point point) {}

    private final class Writing implements SheetTaking.Target {

        private final SheetImport of;
        private final Round round;
        private final CollectionForm form;
        private final Source source;
        private final Actor actor;
        private final BodiesOnDay named;
        private final Map<Integer, RoundBody> senders = new HashMap<>();
        private final Map<BodyKind, Set<List<Integer>>> asked = new EnumMap<>(BodyKind.class);
        private final Map<String, Integer> coordinates = new HashMap<>();
        private final Set<Integer> begun = new HashSet<>();
        private int skip;

        private Writing(SheetImport of) {
            this.of = of;
            this.skip = of.rowsDone();
            this.round = rounds.round(of.roundId());
            this.form = forms.form(round.formId());
            this.source = sources.find(of.sourceId()).orElseThrow();
            this.actor = new Actor(of.personId(), of.name(), List.of(), "sheet", CollectionText.VIETNAMESE);
            this.named = bodies.on(round.period().lastDay());
            rounds.standing(round.id()).forEach(row -> senders.put(row.bodyId(), row));
            coordinates.put(FormSheetColumns.WHOLE, 0);
            for (BodyKind kind : BodyKind.values()) {
                Set<List<Integer>> cells = new HashSet<>();
                for (FormLayout.Cell cell :
                        FormLayout.of(form, kind, indicators).cells()) {
                    cells.add(List.of(cell.indicator().id(), cell.coordinate().id()));
                    coordinates.put(
                            FormSheetColumns.key(cell.coordinate()),
                            cell.coordinate().id());
                }
                asked.put(kind, cells);
            }
        }

        @Override
        public void head(List<String> marks, List<String> columns, List<String> headings) {
            transactions.executeWithoutResult(status -> store.head(of.id(), marks, columns, headings));
        }

        @Override
        public void rows(boolean ofBody, List<SheetTaking.Row> rows) {
            List<SheetTaking.Row> left = rows.subList(Math.min(skip, rows.size()), rows.size());
            skip -= rows.size() - left.size();
            if (!left.isEmpty()) {
                transactions.executeWithoutResult(status -> write(ofBody, left));
            }
        }

        private void write(boolean ofBody, List<SheetTaking.Row> rows) {
            Map<SheetTaking.Row, List<String[]>> refused = new LinkedHashMap<>();
            List<Aim> aims = new ArrayList<>();
            for (SheetTaking.Row row : rows) {
                aim(ofBody, row, aims, refused);
            }
            Map<Entry, Aim> entries = entries(aims, refused);
            int written = 0;
            int unchanged = 0;
            for (Verdict verdict : observations.write(actor, source, ValueState.DRAFT, List.copyOf(entries.keySet()))) {
                Aim aim = Objects.requireNonNull(entries.get(verdict.entry()));
                if (verdict.refusal() != null) {
                    refuse(refused, aim.row(), aim.cell(), "indicator.refusal." + verdict.refusal());
                } else if (verdict.changed()) {
                    written++;
                    begin(aim.point().bodyId());
                } else {
                    unchanged++;
                }
            }
            int count = refused.values().stream().mapToInt(List::size).sum();
            store.refusals(
                    of.id(),
                    refused.entrySet().stream()
                            .map(entry -> row(entry.getKey(), entry.getValue()))
                            .toList());
            store.progress(of.id(), rows.size(), written, unchanged, count);
        }

        private void aim(
                boolean ofBody, SheetTaking.Row row, List<Aim> aims, Map<SheetTaking.Row, List<String[]>> refused) {
            Body body = ofBody ? bodyOfSheet() : named.byCode(row.code()).orElse(null);
            String problem = body == null ? "indicator.refusal.UNKNOWN_BODY" : problem(body);
            Indicator ofRow = ofBody ? indicators.byCode(row.code()).orElse(null) : null;
            if (problem == null && ofBody && ofRow == null) {
                problem = "indicator.refusal.UNKNOWN_INDICATOR";
            }
            if (problem != null || body == null) {
                refuse(refused, row, new SheetTaking.Cell(0, "", row.code(), null), String.valueOf(problem));
                return;
            }
            for (SheetTaking.Cell cell : row.values()) {
                String[] key = cell.key().split("\\|");
                Indicator indicator = ofBody ? ofRow : indicators.byCode(key[0]).orElse(null);
                Integer coordinate = coordinates.get(key[key.length - 1]);
                if (cell.problem() != null) {
                    refuse(refused, row, cell, cell.problem());
                } else if (indicator == null || coordinate == null) {
                    refuse(refused, row, cell, "indicator.refusal.UNKNOWN_INDICATOR");
                } else if (!asked(body.kind()).contains(List.of(indicator.id(), coordinate))) {
                    refuse(refused, row, cell, "indicator.sheet.notAsked");
                } else {
                    aims.add(new Aim(
                            row,
                            cell,
                            new Point(body.id(), round.period(), indicator.id(), coordinate, Standing.ACTUAL)));
                }
            }
        }

        private Set<List<Integer>> asked(BodyKind kind) {
            return Objects.requireNonNull(asked.get(kind));
        }

        /** The one body that the sheet is for; the mark names it where the import does not. */
        private @Nullable Body bodyOfSheet() {
            if (of.bodyId() != null) {
                return named.byId(of.bodyId()).orElse(null);
            }
            return store.find(of.id())
                    .filter(one -> one.marks().size() > 4)
                    .flatMap(one -> named.byCode(one.marks().get(4)))
                    .orElse(null);
        }

        private @Nullable String problem(Body body) {
            if (of.bodyId() != null && of.bodyId() != body.id()) {
                return "indicator.refusal.NOT_PERMITTED";
            }
            RoundBody sender = senders.get(body.id());
            if (sender == null) {
                return "indicator.sheet.notInRound";
            }
            return sender.step().isOpen() ? null : "indicator.collection.sentAlready";
        }

        private Map<Entry, Aim> entries(List<Aim> aims, Map<SheetTaking.Row, List<String[]>> refused) {
            Map<Point, Observation> before = observations.find(aims.stream()
                    .map(aim -> new Point(
                            aim.point().bodyId(),
                            round.period().previous(),
                            aim.point().indicatorId(),
                            aim.point().coordinateId(),
                            Standing.ACTUAL))
                    .toList());
            Map<Entry, Aim> entries = new LinkedHashMap<>();
            for (Aim aim : aims) {
                Point point = aim.point();
                Observation near = before.get(new Point(
                        point.bodyId(),
                        round.period().previous(),
                        point.indicatorId(),
                        point.coordinateId(),
                        Standing.ACTUAL));
                BigDecimal neighbour = near == null ? null : near.value();
                TypedNumber.Reading number =
                        TypedNumber.read(aim.cell().text(), indicators.indicator(point.indicatorId()), neighbour);
                if (number.problem() != null) {
                    refuse(refused, aim.row(), aim.cell(), "indicator.sheet." + number.problem());
                } else if (number.value() != null) {
                    entries.put(
                            new Entry(
                                    point,
                                    number.value(),
                                    number.qualifier(),
                                    number.qualifier() == null ? null : number.printed(),
                                    null,
                                    FormSheetColumns.place(
                                            aim.cell().column(), aim.row().number()),
                                    null),
                            aim);
                }
            }
            return entries;
        }

        private void begin(int bodyId) {
            RoundBody sender = senders.get(bodyId);
            if (sender != null && sender.step() == RoundStep.OPENED && begun.add(bodyId)) {
                steps.step(sender.id(), null, RoundStep.ENTERED, actor, null);
            }
        }

        private static void refuse(
                Map<SheetTaking.Row, List<String[]>> refused, SheetTaking.Row row, SheetTaking.Cell cell, String key) {
            refused.computeIfAbsent(row, one -> new ArrayList<>())
                    .add(new String[] {FormSheetColumns.place(cell.column(), row.number()), key, cell.text()});
        }

        private static SheetImport.Row row(SheetTaking.Row row, List<String[]> problems) {
            return new SheetImport.Row(
                    row.number(),
                    row.cells(),
                    problems.stream().map(one -> one[0]).toList(),
                    problems.stream().map(one -> one[1]).toList(),
                    problems.stream().map(one -> one[2]).toList());
        }
    }
}
