package vn.haidang.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.platform.Actor;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.Cast;
import vn.haidang.testing.IndicatorSamples;
import vn.haidang.testing.SmallAuthority;
import vn.haidang.testing.TestClock;

/**
 * Random trees, moves, mergers, periods of every length, parts, corrections, approvals and withdrawals: after each step totals are what a plain
 * walk over all values says, whatever was folded meanwhile, and what was known at an earlier step is still known.
 */
@ApplicationTest
class TotalsPropertyTests {

    private static final long SEED = Long.getLong("haidang.test.seed", 20230630L);
    private static final int TREES = 5;
    private static final int STEPS = 30;
    private static final List<String> INDICATORS =
            List.of("LABOUR.TOTAL", "FDI.NEW.CAPITAL", "REVENUE", "INCOME.AVERAGE", "FDI.INFORCE.CAPITAL");
    private static final List<String> PERIODS = List.of(
            "2023-01", "2023-02", "2023-03", "2023-Q1", "2023-04", "2023-Q2", "2023-06", "2023-H1", "2023-07",
            "2023-Q3", "2023-M9", "2023-Q4", "2023-12", "2023", "2024-01", "2024-Q1");

    @Autowired
    Observations observations;

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
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    private record Moment(Instant at, TotalsModel model) {}

    @Test
    void totalsAreTheSumOfWhatCountsToThemAtEachMoment() {
        samples.load();
        Actor ha = cast.actor(SmallAuthority.HA);
        Source source = transaction.execute(status -> sources.of(ha, Source.Kind.FORM, "Biểu thử", null, null, null));
        System.out.println("seed " + SEED);
        Map<String, Integer> seen = new HashMap<>();
        for (int tree = 0; tree < TREES; tree++) {
            new Walk(new Random(SEED + tree), ha, source, tree, seen).run();
        }
        System.out.println(seen);
        assertThat(seen).containsKeys("move", "merge", "approve", "sum", "of parts", "then");
    }

    private final class Walk {
        private final Random random;
        private final Actor actor;
        private final Source source;
        private final List<Integer> all = new ArrayList<>();
        private final Map<Integer, LocalDate> ended = new HashMap<>();
        private final List<Integer> coordinates = new ArrayList<>(List.of(0));
        private final TotalsModel model;
        private final List<Moment> moments = new ArrayList<>();
        private final List<String> told = new ArrayList<>();
        private final Map<String, Integer> seen;

        Walk(Random random, Actor actor, Source source, int tree, Map<String, Integer> seen) {
            this.seen = seen;
            this.random = random;
            this.actor = actor;
            this.source = source;
            List<List<Integer>> breakdowns = new ArrayList<>();
            for (String code : List.of("SEX", "AGE")) {
                Dimension dimension = indicators.dimensions().stream()
                        .filter(each -> each.code().equals(code))
                        .findFirst()
                        .orElseThrow();
                breakdowns.add(dimension.categories().stream()
                        .map(part -> indicators.coordinate(List.of(part)).id())
                        .toList());
            }
            coordinates.addAll(breakdowns.get(0));
            coordinates.addAll(breakdowns.get(1));
            model = new TotalsModel(breakdowns);
            BodyKind[] ladder = {
                BodyKind.MINISTRY, BodyKind.AUTHORITY, BodyKind.DEPARTMENT, BodyKind.ZONE, BodyKind.ENTERPRISE
            };
            for (int i = 0; i < 14; i++) {
                BodyKind kind = ladder[Math.min(i == 0 ? 0 : 1 + i / 3, 4)];
                Integer parent = i == 0 ? null : parentOf(kind);
                int id = bodies.add(
                        actor,
                        new NewBody(
                                "T" + tree + "-" + i, "Nơi " + tree + " " + i, null, kind, null, parent, null, null));
                all.add(id);
                model.members.put(id, new ArrayList<>());
                if (parent != null) {
                    model.members.get(id).add(new TotalsModel.Member(parent, LocalDate.MIN, LocalDate.MAX));
                }
            }
        }

        private Integer parentOf(BodyKind kind) {
            List<Integer> fitting = all.stream()
                    .filter(id -> bodies.history(id).kind().compareTo(kind) >= 0)
                    .toList();
            return fitting.get(random.nextInt(fitting.size()));
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                act();
                clock.advance(Duration.ofSeconds(1));
                check(model, null, 40);
                if (step % 7 == 3) {
                    moments.add(new Moment(clock.instant(), model.copy()));
                    clock.advance(Duration.ofSeconds(1));
                }
                if (!moments.isEmpty()) {
                    Moment moment = moments.get(random.nextInt(moments.size()));
                    check(moment.model(), moment.at(), 15);
                }
            }
        }

        private void act() {
            switch (random.nextInt(10)) {
                case 0, 9 -> move();
                case 1 -> merge();
                case 2 -> approve();
                case 3 -> upkeep.fold();
                case 4 -> {
                    if (random.nextInt(3) == 0) {
                        upkeep.rebuild();
                    } else {
                        upkeep.fold();
                    }
                }
                default -> write();
            }
        }

        private Point point() {
            Indicator indicator = indicator();
            int coordinate =
                    indicator.code().equals("LABOUR.TOTAL") ? coordinates.get(random.nextInt(coordinates.size())) : 0;
            return new Point(
                    all.get(random.nextInt(all.size())),
                    Period.parse(PERIODS.get(random.nextInt(PERIODS.size()))).orElseThrow(),
                    indicator.id(),
                    coordinate,
                    random.nextInt(6) == 0 ? Standing.ESTIMATE : Standing.ACTUAL);
        }

        private Indicator indicator() {
            return indicators
                    .byCode(INDICATORS.get(random.nextInt(INDICATORS.size())))
                    .orElseThrow();
        }

        private void write() {
            Map<Point, Entry> batch = new LinkedHashMap<>();
            for (int i = 0; i < 1 + random.nextInt(70); i++) {
                Point point = point();
                batch.put(point, entry(point));
            }
            if (random.nextBoolean()) {
                Point some = point();
                for (int coordinate : model.breakdowns.get(random.nextInt(2))) {
                    Point part = new Point(
                            some.bodyId(),
                            some.period(),
                            indicators.byCode("LABOUR.TOTAL").orElseThrow().id(),
                            coordinate,
                            some.standing());
                    batch.put(part, entry(part));
                }
            }
            boolean correcting = random.nextInt(3) == 0;
            ValueState state = correcting ? ValueState.APPROVED : ValueState.values()[random.nextInt(3)];
            List<Entry> entries = List.copyOf(batch.values());
            List<Verdict> verdicts = correcting
                    ? observations.correct(actor, source, state, entries, "Đính chính")
                    : observations.write(actor, source, state, entries);
            for (Verdict verdict : verdicts) {
                if (verdict.changed()) {
                    Entry entry = verdict.entry();
                    if (entry.value() == null) {
                        model.rows.remove(entry.point());
                    } else {
                        model.rows.put(
                                entry.point(),
                                new TotalsModel.Row(entry.value(), state, entry.asOf(), entry.qualifier()));
                    }
                }
            }
            told.add("write " + verdicts.stream().filter(Verdict::changed).count());
        }

        private Entry entry(Point point) {
            Indicator indicator = indicators.indicator(point.indicatorId());
            BigDecimal value = random.nextInt(8) == 0
                    ? null
                    : new BigDecimal(random.nextInt(100_000))
                            .movePointLeft(indicator.measure().whole() ? 0 : random.nextInt(4));
            Qualifier qualifier = random.nextInt(5) == 0 ? Qualifier.values()[random.nextInt(3)] : null;
            LocalDate asOf = random.nextInt(3) == 0 ? LocalDate.of(2023, 1 + random.nextInt(12), 8) : null;
            return new Entry(point, value, qualifier, null, asOf, null, null);
        }

        private void approve() {
            List<Point> points = model.rows.keySet().stream()
                    .filter(point -> random.nextInt(2) == 0)
                    .toList();
            ValueState from = random.nextInt(4) == 0 ? ValueState.APPROVED : ValueState.SUBMITTED;
            ValueState to = from == ValueState.APPROVED ? ValueState.CHECKED : ValueState.APPROVED;
            for (Point point : observations.move(actor, points, from, to, null)) {
                TotalsModel.Row row = model.rows.get(point);
                model.rows.put(point, new TotalsModel.Row(row.value(), to, row.asOf(), row.qualifier()));
            }
            saw("approve");
            told.add("approve");
        }

        private void move() {
            int body = all.get(1 + random.nextInt(all.size() - 1));
            int parent = all.get(random.nextInt(all.size()));
            LocalDate from = LocalDate.of(2023, 1 + random.nextInt(12), 1 + random.nextInt(28));
            try {
                bodies.move(actor, body, bodies.history(body).version(), parent, from, "Quyết định thử");
            } catch (BodyRefused refused) {
                return;
            }
            moved(body, parent, from);
            saw("move");
            told.add("move " + body + " to " + parent + " from " + from);
        }

        private void moved(int body, int parent, LocalDate from) {
            List<TotalsModel.Member> list = model.members.get(body);
            close(list, from.minusDays(1));
            list.add(new TotalsModel.Member(parent, from, LocalDate.MAX));
        }

        private static void close(List<TotalsModel.Member> list, LocalDate last) {
            if (!list.isEmpty() && list.getLast().to().equals(LocalDate.MAX)) {
                TotalsModel.Member open = list.removeLast();
                list.add(new TotalsModel.Member(open.parent(), open.from(), last));
            }
        }

        private void merge() {
            int body = all.get(1 + random.nextInt(all.size() - 1));
            int successor = all.get(random.nextInt(all.size()));
            LocalDate on = LocalDate.of(2023, 7 + random.nextInt(6), 1);
            List<Integer> children = bodies.on(on).children(body).stream()
                    .map(Body::id)
                    .filter(id -> !ended.containsKey(id))
                    .toList();
            try {
                bodies.merge(actor, body, bodies.history(body).version(), successor, on, "Sáp nhập thử");
            } catch (BodyRefused refused) {
                return;
            }
            children.forEach(child -> moved(child, successor, on));
            close(model.members.get(body), on.minusDays(1));
            ended.put(body, on);
            saw("merge");
            told.add("merge " + body + " into " + successor + " on " + on);
        }

        private void saw(String what) {
            seen.merge(what, 1, Integer::sum);
        }

        private void check(TotalsModel expected, @Nullable Instant at, int number) {
            List<Point> points = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                points.add(point());
            }
            for (boolean official : new boolean[] {true, false}) {
                Map<Point, Value> found = values.find(points, new View(official, at));
                for (Point point : points) {
                    Value value = found.get(point);
                    TotalsModel.Answer is = value == null
                            ? null
                            : new TotalsModel.Answer(
                                    value.amount().stripTrailingZeros(),
                                    value.count(),
                                    value.asOf(),
                                    value.qualifier());
                    if (value != null) {
                        saw(value.count() > 1 ? at == null ? "sum" : "then" : "single");
                        saw(expected.rows.containsKey(point) ? "given" : "of parts");
                    }
                    assertThat(is)
                            .as("%s official %s at %s after %s", point, official, at, told)
                            .isEqualTo(expected.answer(point, indicators.indicator(point.indicatorId()), official));
                }
            }
        }
    }
}
