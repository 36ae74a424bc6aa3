package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.audit.Audit;

/** Choosing between what stands and what a sheet says, cell by cell; what has changed again meanwhile is shown anew, never written over. */
@Component
class SheetChoices {

    private static final int AT_ONCE = 200;

    private final SheetImportStore imports;
    private final SheetConflictStore store;
    private final Rounds rounds;
    private final CollectionForms forms;
    private final ObservationStore values;
    private final Observations observations;
    private final StandingValues standing;
    private final Sources sources;
    private final Audit audit;
    private final CollectionText text;
    private final TransactionTemplate transactions;

    SheetChoices(
            SheetImportStore imports,
            SheetConflictStore store,
            Rounds rounds,
            CollectionForms forms,
            ObservationStore values,
            Observations observations,
            StandingValues standing,
            Sources sources,
            Audit audit,
            CollectionText text,
            TransactionTemplate transactions) {
        this.imports = imports;
        this.store = store;
        this.rounds = rounds;
        this.forms = forms;
        this.values = values;
        this.observations = observations;
        this.standing = standing;
        this.sources = sources;
        this.audit = audit;
        this.text = text;
        this.transactions = transactions;
    }

    /** What came of choices: the sheet's value taken, what stands kept, changed again meanwhile, not possible. */
    record Chosen(int taken, int kept, int again, int refused) {

        private static final Chosen NOTHING = new Chosen(0, 0, 0, 0);

        private Chosen plus(Chosen other) {
            return new Chosen(taken + other.taken, kept + other.kept, again + other.again, refused + other.refused);
        }
    }

    /**
     * A choice about one cell.
     *
     * @param version of the cell as the person saw it
     */
    record Pick(SheetConflict.Choice choice, int version) {}

    /**
     * Chooses. The caller has found the person entitled.
     *
     * @param picks by id of the cell; those of cells that were chosen about already do nothing
     */
    Chosen choose(Entrant entrant, SheetImport one, Map<Long, Pick> picks) {
        return Objects.requireNonNull(transactions.execute(status -> {
            List<SheetConflict> held = store.hold(one.id(), picks.keySet());
            return decide(entrant, one, held, picks);
        }));
    }

    /**
     * Chooses the same about all that is left; a few hundred cells in a transaction.
     *
     * @param shown cells that the person saw, with the version seen
     */
    Chosen chooseAll(Entrant entrant, SheetImport one, SheetConflict.Choice choice, Map<Long, Integer> shown) {
        Map<Long, Pick> seen = new HashMap<>();
        shown.forEach((id, version) -> seen.put(id, new Pick(choice, version)));
        Chosen all = choose(entrant, one, seen);
        long after = shown.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        List<SheetConflict> part = store.open(one.id(), after, AT_ONCE);
        while (!part.isEmpty()) {
            Map<Long, Pick> picks = part.stream()
                    .collect(Collectors.toMap(SheetConflict::id, cell -> new Pick(choice, cell.version())));
            all = all.plus(choose(entrant, one, picks));
            after = part.getLast().id();
            part = store.open(one.id(), after, AT_ONCE);
        }
        return all;
    }

    private Chosen decide(Entrant entrant, SheetImport one, List<SheetConflict> held, Map<Long, Pick> picks) {
        List<SheetConflict> taken = new ArrayList<>();
        int kept = 0;
        int again = 0;
        for (SheetConflict cell : held) {
            Pick pick = Objects.requireNonNull(picks.get(cell.id()));
            if (pick.version() != cell.version()) {
                again++;
            } else if (pick.choice() == SheetConflict.Choice.KEEP) {
                store.choose(cell, SheetConflict.Choice.KEEP, entrant.actor().name());
                kept++;
            } else {
                taken.add(cell);
            }
        }
        Chosen chosen = new Chosen(0, kept, again, 0).plus(take(entrant, one, taken));
        if (chosen.taken() + chosen.kept() > 0) {
            imports.chosen(one.id(), chosen.taken());
            record(entrant, one, chosen);
        }
        return chosen;
    }

    private Chosen take(Entrant entrant, SheetImport one, List<SheetConflict> cells) {
        if (cells.isEmpty()) {
            return Chosen.NOTHING;
        }
        values.await(
                cells.stream().map(cell -> cell.point().bodyId()).distinct().toList());
        Map<Integer, RoundBody> senders = rounds.standing(one.roundId()).stream()
                .collect(Collectors.toMap(RoundBody::bodyId, Function.identity()));
        Map<Point, Observation> now = standing.find(
                cells.stream().map(cell -> cell.point().as(Standing.ACTUAL)).toList());
        Map<Long, String> authors = standing.authors(now.values());
        Map<Entry, SheetConflict> entries = new LinkedHashMap<>();
        int again = 0;
        int refused = 0;
        for (SheetConflict cell : cells) {
            Observation stands = now.get(cell.point().as(Standing.ACTUAL));
            RoundBody sender = senders.get(cell.point().bodyId());
            if (!cell.isFresh(stands)) {
                String author = stands == null ? null : standing.author(stands, entrant.linkBodyId() != null, authors);
                store.again(cell.because(SheetMerge.why(true, stands)).beside(stands, text, author));
                again++;
            } else if (sender == null || !sender.step().isOpen()) {
                store.again(cell.refused("indicator.collection.sentAlready"));
                refused++;
            } else {
                entries(cell, stands).forEach(entry -> entries.put(entry, cell));
            }
        }
        return new Chosen(0, 0, again, refused).plus(write(entrant, one, entries, senders));
    }

    /** Of two claims about one cell only the new one stands. */
    private static List<Entry> entries(SheetConflict cell, @Nullable Observation stands) {
        return stands == null || stands.point().equals(cell.point())
                ? List.of(cell.entry())
                : List.of(new Entry(stands.point(), null, null, null, null, cell.place(), null), cell.entry());
    }

    private Chosen write(
            Entrant entrant, SheetImport one, Map<Entry, SheetConflict> entries, Map<Integer, RoundBody> senders) {
        Source source = sources.find(one.sourceId()).orElseThrow();
        int taken = 0;
        int refused = 0;
        Map<Integer, RoundBody> begun = new HashMap<>();
        for (Verdict verdict :
                observations.write(entrant.actor(), source, ValueState.DRAFT, List.copyOf(entries.keySet()))) {
            SheetConflict cell = Objects.requireNonNull(entries.get(verdict.entry()));
            if (verdict.entry().value() == null) {
                continue;
            }
            if (verdict.refusal() != null) {
                store.again(cell.refused("indicator.refusal." + verdict.refusal()));
                refused++;
            } else {
                store.choose(cell, SheetConflict.Choice.TAKE, entrant.actor().name());
                begun.put(
                        cell.point().bodyId(),
                        Objects.requireNonNull(senders.get(cell.point().bodyId())));
                taken++;
            }
        }
        begun.values().forEach(row -> rounds.begun(entrant.actor(), row));
        return new Chosen(taken, 0, 0, refused);
    }

    private void record(Entrant entrant, SheetImport one, Chosen chosen) {
        Round round = rounds.round(one.roundId());
        audit.record(
                entrant.actor(),
                "indicator.sheetChosen",
                new Audit.Subject(
                        "collectionRound", round.id(), text.label(forms.form(round.formId()), round.period())),
                null,
                Map.of(
                        "indicator.taken", String.valueOf(chosen.taken()),
                        "indicator.kept", String.valueOf(chosen.kept())),
                null);
    }
}
