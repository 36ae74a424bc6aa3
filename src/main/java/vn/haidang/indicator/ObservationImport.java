package vn.haidang.indicator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Refused;

/**
 * Takes in values by the hundred thousand as they come, in parts of {@value #PART} rows, each its own transaction with one audit row: good rows are
 * kept whatever comes after them. Rules, versions and totals are those of {@link Observations#write}; what is the same as before is left alone, so
 * the same rows may be sent any number of times. Memory is that of one part. Who may write what is the caller's question.
 */
@Component
public class ObservationImport {

    static final int PART = 20_000;

    private final Observations observations;
    private final ObservationStore store;
    private final StagingStore staging;
    private final Audit audit;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    ObservationImport(
            Observations observations,
            ObservationStore store,
            StagingStore staging,
            Audit audit,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.observations = observations;
        this.store = store;
        this.staging = staging;
        this.audit = audit;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Takes rows in until there are none. Of one point given twice in a part the last counts.
     *
     * @param source with a reference that names a key, a part that was taken in under it before is not taken in again and answers as then
     * @param state what the values become: {@link ValueState#DRAFT}, {@link ValueState#SUBMITTED} or {@link ValueState#CHECKED}
     * @param outcomes told of each row, in order, once its part is safe
     * @throws Refused where the key came with other rows before; parts before stay
     */
    public ImportSummary run(
            Actor actor, Source source, ValueState state, Iterator<ImportRow> rows, Consumer<ImportOutcome> outcomes) {
        ImportSummary summary = ImportSummary.NOTHING;
        for (int part = 0; rows.hasNext(); part++) {
            List<ImportRow> taken = new ArrayList<>(PART);
            while (taken.size() < PART && rows.hasNext()) {
                taken.add(rows.next());
            }
            int number = part;
            List<ImportOutcome> found = transaction.execute(status -> part(actor, source, state, number, taken));
            for (ImportOutcome outcome : found) {
                summary = summary.and(outcome);
                outcomes.accept(outcome);
            }
        }
        return summary;
    }

    private List<ImportOutcome> part(Actor actor, Source source, ValueState state, int number, List<ImportRow> rows) {
        if (source.reference() == null) {
            return write(actor, source, state, rows);
        }
        store.await(source);
        String digest = digest(state, rows);
        StagingStore.Part known = staging.part(source.id(), number).orElse(null);
        if (known == null) {
            List<ImportOutcome> outcomes = write(actor, source, state, rows);
            staging.remember(source.id(), number, new StagingStore.Part(digest, remembered(outcomes)));
            return outcomes;
        }
        if (!known.digest().equals(digest)) {
            throw new Refused("error.idempotencyKey");
        }
        return recalled(rows, json.readValue(known.outcome(), Remembered.class));
    }

    private List<ImportOutcome> write(Actor actor, Source source, ValueState state, List<ImportRow> rows) {
        EntryRules rules = observations.rules();
        Map<Point, Placed> good = new LinkedHashMap<>();
        Refusal[] refused = new Refusal[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            Entry entry = rows.get(i).entry();
            refused[i] = entry == null ? rows.get(i).refusal() : rules.refusal(entry);
            if (entry != null && refused[i] == null) {
                good.put(entry.point(), new Placed(i, entry));
            }
        }
        boolean[] changed = new boolean[rows.size()];
        if (!good.isEmpty()) {
            write(actor, source, state, List.copyOf(good.values()), refused, changed);
        }
        List<ImportOutcome> outcomes = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            outcomes.add(new ImportOutcome(rows.get(i).line(), changed[i], refused[i]));
        }
        return outcomes;
    }

    /** A value that may be, with its place in the part. */
    record Placed(int place, Entry entry) {

        Point point() {
            return entry.point();
        }
    }

    private void write(
            Actor actor,
            Source source,
            ValueState state,
            List<Placed> good,
            @Nullable Refusal[] refused,
            boolean[] changed) {
        store.await(
                good.stream().map(placed -> placed.point().bodyId()).distinct().toList());
        int[] written = new int[1];
        Partition.split(good, Placed::point).forEach((table, ofTable) -> {
            staging.stage(ofTable, state, table);
            Map<Integer, @Nullable Refusal> left = staging.judge();
            List<Point> points = new ArrayList<>(ofTable.size());
            for (Placed placed : ofTable) {
                if (left.containsKey(placed.place())) {
                    refused[placed.place()] = left.get(placed.place());
                } else {
                    changed[placed.place()] = true;
                    points.add(placed.point());
                }
            }
            if (!points.isEmpty()) {
                staging.leaveOut(left.keySet());
                staging.write(actor, source, state, observations.broken(points), table);
                written[0] += points.size();
            }
        });
        if (written[0] > 0) {
            audit.record(
                    actor,
                    "indicator.valuesWritten",
                    new Audit.Subject("indicatorSource", source.id(), source.label()),
                    null,
                    Map.of("indicator.values", String.valueOf(written[0])),
                    null);
        }
    }

    /** Rows that did not change anything: by their place in the part; unchanged ones, and refused ones by reason. */
    private record Remembered(List<Integer> same, Map<Refusal, List<Integer>> refused) {}

    private String remembered(List<ImportOutcome> outcomes) {
        Remembered remembered = new Remembered(new ArrayList<>(), new HashMap<>());
        for (int i = 0; i < outcomes.size(); i++) {
            ImportOutcome outcome = outcomes.get(i);
            if (outcome.refusal() != null) {
                remembered
                        .refused()
                        .computeIfAbsent(outcome.refusal(), key -> new ArrayList<>())
                        .add(i);
            } else if (!outcome.changed()) {
                remembered.same().add(i);
            }
        }
        return json.writeValueAsString(remembered);
    }

    private static List<ImportOutcome> recalled(List<ImportRow> rows, Remembered known) {
        List<ImportOutcome> outcomes = new ArrayList<>(rows.size());
        rows.forEach(row -> outcomes.add(new ImportOutcome(row.line(), true, null)));
        known.same().forEach(i -> outcomes.set(i, new ImportOutcome(rows.get(i).line(), false, null)));
        known.refused()
                .forEach((refusal, places) -> places.forEach(
                        i -> outcomes.set(i, new ImportOutcome(rows.get(i).line(), false, refusal))));
        return outcomes;
    }

    private static String digest(ValueState state, List<ImportRow> rows) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(state.name().getBytes(StandardCharsets.UTF_8));
            for (ImportRow row : rows) {
                digest.update(row.toString().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
