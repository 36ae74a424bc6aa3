package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.platform.Actor;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;

/** Writers, imports, approvals, folds, a rebuild and changes of the tree all at once. */
@ApplicationTest
class TotalsConcurrencyTests {

    private static final Period QUARTER = Period.quarter(2024, 2);
    private static final int WRITERS = 6;
    private static final int TURNS = 25;

    @Autowired
    Observations observations;

    @Autowired
    ObservationImport importer;

    @Autowired
    Values values;

    @Autowired
    TotalUpkeep upkeep;

    @Autowired
    Indicators indicators;

    @Autowired
    Bodies bodies;

    @Autowired
    Sources sources;

    @Autowired
    IndicatorSamples samples;

    @Autowired
    Cast cast;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void totalsAreExactAfterAllOfThemAndNeverSeeHalfOfAChange() throws Exception {
        samples.load();
        Actor ha = cast.actor(SmallAuthority.HA);
        Source source = transaction.execute(status -> sources.of(ha, Source.Kind.API, "Nạp thử", null, null, null));
        Indicator export = indicators.byCode("EXPORT").orElseThrow();
        List<Body> enterprises = bodies.on(QUARTER.lastDay()).all().stream()
                .filter(body -> body.kind() == BodyKind.ENTERPRISE)
                .toList();
        Point whole = Point.of(bodies.byCode("HEZA", QUARTER.lastDay()).orElseThrow(), QUARTER, export);
        // each write moves one from a body to another: the sum over all stays the same at every moment
        BigDecimal sum = new BigDecimal(enterprises.size()).multiply(new BigDecimal(1000));
        observations.write(
                ha,
                source,
                ValueState.SUBMITTED,
                enterprises.stream()
                        .map(body -> Entry.of(Point.of(body, QUARTER, export), new BigDecimal(1000)))
                        .toList());
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                writers.add(threads.submit(() -> write(number, ha, source, export, enterprises)));
            }
            List<Future<Void>> others = List.of(
                    threads.submit(() -> until(done, upkeep::fold)),
                    threads.submit(() -> until(done, () -> {
                        upkeep.rebuild();
                        return null;
                    })),
                    threads.submit(() -> until(done, () -> {
                        assertThat(values.find(whole, View.ENTERED))
                                .get()
                                .extracting(Value::amount)
                                .satisfies(amount ->
                                        assertThat((BigDecimal) amount).isEqualByComparingTo(sum));
                        return null;
                    })),
                    threads.submit(() -> changeTree(ha, done)));
            for (Future<Void> writer : writers) {
                writer.get();
            }
            done.set(true);
            for (Future<Void> other : others) {
                other.get();
            }
        }
        Map<Point, Value> kept = all(export);
        assertThat(kept.get(whole).amount()).isEqualByComparingTo(sum);
        upkeep.rebuild();
        assertThat(all(export))
                .usingRecursiveComparison()
                .withEqualsForType((a, b) -> a.compareTo(b) == 0, BigDecimal.class)
                .isEqualTo(kept);
    }

    private Map<Point, Value> all(Indicator export) {
        return values.find(
                bodies.on(QUARTER.lastDay()).all().stream()
                        .map(body -> Point.of(body, QUARTER, export))
                        .toList(),
                View.ENTERED);
    }

    private Void write(int number, Actor actor, Source source, Indicator export, List<Body> enterprises) {
        Random random = new Random(number);
        // its own bodies, so that it knows what stands there
        List<Body> own = new ArrayList<>();
        for (int i = number; i < enterprises.size(); i += WRITERS) {
            own.add(enterprises.get(i));
        }
        int[] held = new int[own.size()];
        java.util.Arrays.fill(held, 1000);
        for (int turn = 0; turn < TURNS; turn++) {
            int from = random.nextInt(own.size());
            int to = (from + 1 + random.nextInt(own.size() - 1)) % own.size();
            held[from] -= turn;
            held[to] += turn;
            List<Entry> entries = List.of(
                    Entry.of(Point.of(own.get(from), QUARTER, export), new BigDecimal(held[from])),
                    Entry.of(Point.of(own.get(to), QUARTER, export), new BigDecimal(held[to])));
            if (turn % 3 == 0) {
                importer.run(
                        actor,
                        source,
                        ValueState.SUBMITTED,
                        entries.stream().map(entry -> ImportRow.of(1, entry)).iterator(),
                        outcome -> assertThat(outcome.refusal()).isNull());
            } else {
                observations.write(actor, source, turn % 2 == 0 ? ValueState.CHECKED : ValueState.SUBMITTED, entries);
            }
        }
        return null;
    }

    /** Zones change hands within the authority. */
    private Void changeTree(Actor actor, AtomicBoolean done) {
        int office = bodies.byCode("OFFICE", QUARTER.lastDay()).orElseThrow().id();
        int zone = bodies.byCode("VSIP", QUARTER.lastDay()).orElseThrow().id();
        int representative =
                bodies.byCode("REPOFFICE", QUARTER.lastDay()).orElseThrow().id();
        LocalDate day = LocalDate.of(2024, 1, 1);
        for (int turn = 0; turn < 8 && !done.get(); turn++) {
            bodies.move(
                    actor,
                    zone,
                    bodies.history(zone).version(),
                    turn % 2 == 0 ? office : representative,
                    day.plusDays(turn * 20),
                    null);
        }
        return null;
    }

    private static Void until(AtomicBoolean done, Callable<?> act) throws Exception {
        do {
            act.call();
        } while (!done.get());
        return null;
    }
}
