package vn.haidang.indicator;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.platform.Actor;

/**
 * Figures by the million over a tree of 20,000 bodies, each beside the plainest thing that PostgreSQL can do with the same rows: taking them in,
 * adding them up, changing one, reading a dashboard, saving one. Both sides give the same answer, cell by cell, or the run ends.
 */
public final class FigureBench {

    private static final int ENTERPRISES = 19_877;
    private static final int FIRST = 124;
    private static final int INDICATORS = 20;
    private static final int FIRST_YEAR = 2020;
    private static final int CELLS = INDICATORS * 8;
    private static final int CONNECTIONS = 8;
    private static final long SECONDS = 3;

    private static final String KEYED =
            "(body_id integer, period integer, indicator_id integer, coordinate_id integer, standing text, value numeric";

    /** The answer of a rebuild as one would write it by hand: leaves to their zones first, then up the tree. */
    private static final String BY_HAND = """
            create table bench.rollup as
            with zones as (
                select l.ancestor_id as body_id, o.indicator_id, o.period, o.coordinate_id, o.standing, sum(o.value) as value, count(*) as n
                from indicator.observations o join indicator.lineage l on l.body_id = o.body_id and l.depth = 1
                group by 1, 2, 3, 4, 5)
            select l.ancestor_id as body_id, z.indicator_id, z.period, z.coordinate_id, z.standing, sum(z.value) as value, sum(z.n) as n
            from zones z join indicator.lineage l on l.body_id = z.body_id
            group by 1, 2, 3, 4, 5
            """;

    private final PrintStream out;
    private final Connection owner;
    private final ObservationImport importer;
    private final Observations observations;
    private final Values values;
    private final TotalUpkeep upkeep;
    private final Indicators indicators;
    private final DataSource dataSource;
    private final Actor actor = Actor.system("bench");
    private final Source source;
    private int firstBody;
    private int firstIndicator;
    private int[] coordinates = {};

    private FigureBench(PrintStream out, Connection owner, ApplicationContext application) {
        this.out = out;
        this.owner = owner;
        this.importer = application.getBean(ObservationImport.class);
        this.observations = application.getBean(Observations.class);
        this.values = application.getBean(Values.class);
        this.upkeep = application.getBean(TotalUpkeep.class);
        this.indicators = application.getBean(Indicators.class);
        this.dataSource = application.getBean(DataSource.class);
        this.source = new TransactionTemplate(application.getBean(PlatformTransactionManager.class))
                .execute(status -> application
                        .getBean(Sources.class)
                        .of(actor, Source.Kind.SYSTEM, "bench", "bench-import", null, null));
    }

    /**
     * Fills and measures.
     *
     * @param owner connection that may make tables
     * @param imported values taken in
     * @param consolidated values added up in the end, by way of the powers of ten below
     */
    public static void run(
            PrintStream out, Connection owner, ApplicationContext application, int imported, int consolidated)
            throws Exception {
        FigureBench bench = new FigureBench(out, owner, application);
        bench.fillTree();
        bench.importing(imported);
        bench.empty();
        for (int from = 0, size = 10_000; from < consolidated; from = size, size = Math.min(size * 10, consolidated)) {
            bench.fill(from, size);
            bench.consolidating(size);
        }
        bench.saving();
    }

    private void fillTree() throws SQLException, IOException {
        execute(
                new ClassPathResource("db/bench/figures.sql").getContentAsString(StandardCharsets.UTF_8),
                "create schema bench",
                "grant usage on schema bench to public");
        firstBody = number("select min(id) from indicator.bodies where sort_order = " + FIRST);
        firstIndicator = number("select min(id) from indicator.indicators");
        coordinates = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, 4)
                                .map(i -> number("select id from indicator.coordinates where id > 0 order by id offset "
                                        + i + " limit 1")))
                .toArray();
    }

    /** The n-th value: eight quarters of 20 indicators, body by body; when all have them, the next two years. */
    private Point point(int n) {
        int cell = n % CELLS;
        int quarter = n / (ENTERPRISES * CELLS) * 8 + cell % 8;
        return new Point(
                firstBody + n / CELLS % ENTERPRISES,
                Period.quarter(FIRST_YEAR + quarter / 4, quarter % 4 + 1),
                firstIndicator + cell / 8,
                0,
                Standing.ACTUAL);
    }

    private static BigDecimal value(int n, int salt) {
        return BigDecimal.valueOf(Math.floorMod(n * 7919L + salt, 10_000_000), 2);
    }

    private Iterator<ImportRow> rows(int number, int salt) {
        return IntStream.range(0, number)
                .mapToObj(n -> ImportRow.of(n + 1, Entry.of(point(n), value(n, salt))))
                .iterator();
    }

    private void importing(int number) throws Exception {
        execute(
                "create table bench.bare " + KEYED + ")",
                "create table bench.keyed " + KEYED
                        + ", primary key (body_id, period, indicator_id, coordinate_id, standing))");
        double copy = time(() -> copy("bench.bare", number, 1));
        double upsert = time(() -> upsert(number, 1));
        double ours = time(() -> taken(number, 1, number));
        double fold = time(upkeep::fold);
        print("import, new rows", number, ours, "plain COPY", copy, "staged upsert", upsert);
        out.printf(Locale.ROOT, "  then folded into totals in %.2f s%n", fold);
        double again = time(() -> upsert(number, 1));
        double same = time(() -> taken(number, 1, 0));
        print("import, nothing changed", number, same, "staged upsert", again, null, 0);
        double other = time(() -> upsert(number, 2));
        double changed = time(() -> taken(number, 2, number));
        print("import, each changed, with versions", number, changed, "staged upsert", other, null, 0);
        time(upkeep::fold);
        execute("drop table bench.bare, bench.keyed");
    }

    private Void taken(int number, int salt, int changed) {
        ImportSummary summary = importer.run(
                actor,
                new Source(source.id(), source.kind(), source.label(), null, null, null, null, source.createdAt()),
                ValueState.SUBMITTED,
                rows(number, salt),
                outcome -> {});
        if (summary.refused() > 0 || summary.changed() != changed) {
            throw new IllegalStateException("import: " + summary);
        }
        return null;
    }

    private Void copy(String table, int number, int salt) throws SQLException {
        CopyIn in = owner.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        StringBuilder part = new StringBuilder();
        for (int n = 0; n < number; n++) {
            Point point = point(n);
            part.append(point.bodyId())
                    .append('\t')
                    .append(point.period().code())
                    .append('\t')
                    .append(point.indicatorId());
            part.append("\t0\tA\t").append(value(n, salt).toPlainString()).append('\n');
            if (part.length() > 1 << 16 || n == number - 1) {
                byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
                in.writeToCopy(bytes, 0, bytes.length);
                part.setLength(0);
            }
        }
        in.endCopy();
        return null;
    }

    private Void upsert(int number, int salt) throws SQLException {
        execute("create temporary table staged " + KEYED + ")");
        copy("staged", number, salt);
        execute(
                "insert into bench.keyed select * from staged on conflict (body_id, period, indicator_id, coordinate_id, standing)"
                        + " do update set value = excluded.value where bench.keyed.value <> excluded.value",
                "drop table staged");
        return null;
    }

    private void empty() throws SQLException {
        execute(
                "truncate indicator.observations, indicator.versions, indicator.changes, indicator.totals, indicator.wholes");
    }

    /** From this many values to that many, a quarter of them parts of breakdowns; straight into the tables, as an import would leave them. */
    private void fill(int from, int to) throws SQLException {
        execute(
                """
                insert into indicator.observations (body_id, period, indicator_id, coordinate_id, standing, value, state, source_id, recorded_at)
                select %d + n / 160 %% %d, (2020 + q / 4) * 100 + 21 + q %% 4, %d + i, case when i >= 15 then (array[%s])[1 + n %% 5] else 0 end, 'A',
                    ((n * 7919::bigint) %% 10000000) / 100.0, 3, %d, now()
                from generate_series(%d, %d) n
                cross join lateral (select n %% 160 / 8 as i, n / %d * 8 + n %% 8 as q) x
                """.formatted(
                                firstBody,
                                ENTERPRISES,
                                firstIndicator,
                                Arrays.toString(coordinates).replaceAll("[\\[\\]]", ""),
                                source.id(),
                                from,
                                to - 1,
                                ENTERPRISES * CELLS),
                "vacuum analyze indicator.observations");
    }

    private void consolidating(int size) throws Exception {
        execute("drop table if exists bench.rollup");
        double hand = time(() -> {
            execute(BY_HAND);
            return null;
        });
        double rebuilt = time(() -> {
            upkeep.rebuild();
            return null;
        });
        execute(
                "vacuum analyze indicator.totals",
                "create unique index idx_rollup on bench.rollup (indicator_id, period, body_id, coordinate_id, standing)",
                "vacuum analyze bench.rollup");
        int cells = number("select count(*) from bench.rollup");
        int wrong = number("""
                select count(*) from bench.rollup r full join indicator.totals t using (indicator_id, period, body_id, coordinate_id, standing)
                where r.value is distinct from t.approved or r.n is distinct from t.approved_count
                """);
        if (wrong > 0) {
            throw new IllegalStateException(wrong + " cells differ");
        }
        out.printf(
                Locale.ROOT,
                "%,11d values, %,d cells: by hand %.2f s, rebuilt %.2f s (%.2f x)%n",
                size,
                cells,
                hand,
                rebuilt,
                rebuilt / hand);
        changing(rebuilt);
        dashboard();
    }

    private void changing(double rebuilt) throws Exception {
        Point leaf = point(0);
        Point top = new Point(firstBody - FIRST + 1, leaf.period(), leaf.indicatorId(), 0, Standing.ACTUAL);
        AtomicInteger turn = new AtomicInteger();
        double[] each = times(40, () -> {
            BigDecimal was = amount(top);
            BigDecimal old = observations.find(leaf).orElseThrow().value();
            long begin = System.nanoTime();
            BigDecimal now = BigDecimal.valueOf(turn.incrementAndGet());
            observations.correct(actor, source, ValueState.APPROVED, List.of(Entry.of(leaf, now)), "bench");
            BigDecimal seen = amount(top);
            double took = (System.nanoTime() - begin) / 1e6;
            if (seen.compareTo(was.subtract(old).add(now)) != 0) {
                throw new IllegalStateException("the total does not show the change");
            }
            return took;
        });
        out.printf(
                Locale.ROOT,
                "  one changed value, with the total at the top read again: %.1f ms median; a rebuild is %,.0f x that%n",
                median(each),
                rebuilt * 1000 / median(each));
        upkeep.fold();
        observations.correct(
                actor, source, ValueState.APPROVED, List.of(Entry.of(leaf, new BigDecimal("0.00"))), "bench");
        upkeep.fold();
    }

    private BigDecimal amount(Point point) {
        return values.find(point, View.OFFICIAL).map(Value::amount).orElse(BigDecimal.ZERO);
    }

    /** 20 indicators of 11 authorities in two years, from quarters. */
    private void dashboard() throws Exception {
        List<Point> points = new ArrayList<>();
        for (int indicator = 0; indicator < INDICATORS; indicator++) {
            for (int body = 0; body < 11; body++) {
                for (int year = 0; year < 2; year++) {
                    points.add(new Point(
                            firstBody - FIRST + 3 + body,
                            Period.year(FIRST_YEAR + year),
                            firstIndicator + indicator,
                            0,
                            Standing.ACTUAL));
                }
            }
        }
        try (PreparedStatement statement = owner.prepareStatement("""
                        select body_id, indicator_id, period / 100, sum(value), sum(n) from bench.rollup
                        where indicator_id between ? and ? and body_id between ? and ? and period between 202021 and 202124 and coordinate_id = 0
                            and standing = 'A'
                        group by 1, 2, 3
                        """)) {
            statement.setInt(1, firstIndicator);
            statement.setInt(2, firstIndicator + INDICATORS - 1);
            statement.setInt(3, firstBody - FIRST + 3);
            statement.setInt(4, firstBody - FIRST + 13);
            double[] bare = new double[1];
            double[] ours = new double[1];
            for (int round = 0; round < 3; round++) {
                bare[0] = median(times(40, () -> timed(() -> read(statement))));
                ours[0] = median(times(40, () -> timed(() -> values.find(points, View.OFFICIAL))));
            }
            same(statement, values.find(points, View.OFFICIAL));
            out.printf(
                    Locale.ROOT,
                    "  %d cells of a dashboard: %.2f ms, bare rollup %.2f ms (%.1f x)%n",
                    points.size(),
                    ours[0],
                    bare[0],
                    ours[0] / bare[0]);
        }
    }

    private static List<BigDecimal> read(PreparedStatement statement) throws SQLException {
        List<BigDecimal> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                rows.getInt(1);
                rows.getInt(2);
                rows.getInt(3);
                found.add(rows.getBigDecimal(4));
            }
        }
        return found;
    }

    private static void same(PreparedStatement statement, Map<Point, Value> found) throws SQLException {
        int cells = 0;
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                cells++;
                Value value = found.get(
                        new Point(rows.getInt(1), Period.year(rows.getInt(3)), rows.getInt(2), 0, Standing.ACTUAL));
                // the one value that was set to nothing in between counts to one cell, with nothing
                if (value == null
                        || value.amount().compareTo(rows.getBigDecimal(4)) != 0
                        || value.count() != rows.getInt(5)) {
                    throw new IllegalStateException("a cell of the dashboard differs: " + value);
                }
            }
        }
        if (cells != found.size()) {
            throw new IllegalStateException(cells + " cells by hand, " + found.size() + " found");
        }
    }

    /** Saves of one value, each durable, over several connections; the other side is one upsert for each commit. */
    private void saving() throws Exception {
        execute(
                "create table bench.keyed " + KEYED
                        + ", primary key (body_id, period, indicator_id, coordinate_id, standing))",
                "grant select, insert, update on bench.keyed to public");
        AtomicInteger next = new AtomicInteger();
        double[] bare = new double[2];
        double[] ours = new double[2];
        for (int round = 0; round < 2; round++) {
            bare[round] = drive(() -> upsertOne(next.incrementAndGet()));
            ours[round] = drive(() -> {
                int n = next.incrementAndGet();
                Point later = new Point(
                        firstBody + n % 200_000 * 31 % ENTERPRISES,
                        Period.quarter(2030, 1),
                        firstIndicator + n % 15,
                        0,
                        Standing.ACTUAL);
                Verdict verdict = observations
                        .write(actor, source, ValueState.DRAFT, List.of(Entry.of(later, BigDecimal.valueOf(n))))
                        .getFirst();
                if (!verdict.isAccepted()) {
                    throw new IllegalStateException(verdict.toString());
                }
                return null;
            });
        }
        double floor = Math.max(bare[0], bare[1]);
        double rate = Math.max(ours[0], ours[1]);
        out.printf(
                Locale.ROOT,
                "save one value, %d connections: %,.0f a second, one upsert per commit %,.0f (%.0f %%)%n",
                CONNECTIONS,
                rate,
                floor,
                rate / floor * 100);
    }

    private Void upsertOne(int n) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into bench.keyed values (?, 203021, ?, 0, 'A', ?) on conflict"
                                + " (body_id, period, indicator_id, coordinate_id, standing) do update set value = excluded.value")) {
            statement.setInt(1, n % 200_000 * 31 % ENTERPRISES);
            statement.setInt(2, n % 15);
            statement.setBigDecimal(3, BigDecimal.valueOf(n));
            statement.executeUpdate();
            return null;
        }
    }

    private static double drive(Callable<Void> once) throws Exception {
        AtomicInteger done = new AtomicInteger();
        long begin = System.nanoTime();
        long end = begin + SECONDS * 1_000_000_000;
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Callable<Void>> loops = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                loops.add(() -> {
                    while (System.nanoTime() < end) {
                        once.call();
                        done.incrementAndGet();
                    }
                    return null;
                });
            }
            for (var loop : threads.invokeAll(loops)) {
                loop.get();
            }
        }
        return done.get() / ((System.nanoTime() - begin) / 1e9);
    }

    private void print(
            String what,
            int rows,
            double ours,
            String first,
            double floor,
            @org.jspecify.annotations.Nullable String second,
            double other) {
        out.printf(
                Locale.ROOT,
                "%s: %,d in %.2f s, %,.0f a second; %s %,.0f a second (%.2f of it)",
                what,
                rows,
                ours,
                rows / ours,
                first,
                rows / floor,
                floor / ours);
        if (second != null) {
            out.printf(Locale.ROOT, "; %s %,.0f (%.2f of it)", second, rows / other, other / ours);
        }
        out.println();
        out.flush();
    }

    private static double time(Callable<?> act) throws Exception {
        long begin = System.nanoTime();
        act.call();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double timed(Callable<?> act) throws Exception {
        return time(act) * 1000;
    }

    private static double[] times(int turns, Callable<Double> act) throws Exception {
        double[] times = new double[turns];
        for (int i = 0; i < turns; i++) {
            times[i] = act.call();
        }
        return times;
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void execute(String... commands) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private int number(String sql) {
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
