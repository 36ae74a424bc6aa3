package vn.haidang.indicator;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.calendar.Rolling;
import vn.haidang.platform.Actor;

/**
 * Rules over the values of a month, beside one scan of the same values; and a level of forms approved at once, beside one upsert. Every breach that
 * was planted has to be found, every form taken, or the run ends. The best of a few turns counts, both sides in turns.
 */
public final class CheckBench {

    private static final int FORMS = 1_090;
    private static final int UPSERTED = 1_000;
    private static final int FEW = 1_100;
    private static final int MANY = 11_000;
    private static final int INDICATORS = 20;
    private static final int TURNS = 3;
    private static final int MONTHS = 6;
    private static final int YEAR = 2026;
    private static final Period LOOKED_AT = Period.month(YEAR, 6);

    /** One of each kind that looks at a sheet, so that values are added, divided and held against those of the month before. */
    private static final String RULES = """
            insert into indicator.rules (code, name, kind, severity, subject, operands, low, high, against, change, changed_at) values
                ('BENCH.R1', 'Tổng', 'SUM', 'WARNING', 'BENCH.1', 'BENCH.2 + BENCH.3', null, null, null, null, now()),
                ('BENCH.R2', 'Tổng năm phần', 'SUM', 'WARNING', 'BENCH.4', 'BENCH.5 + BENCH.6 + BENCH.7 + BENCH.8 + BENCH.9', null, null, null, null, now()),
                ('BENCH.R3', 'Tỷ số', 'RATIO', 'WARNING', 'BENCH.10', 'BENCH.11', 0, 2, null, null, now()),
                ('BENCH.R4', 'Tỷ số', 'RATIO', 'WARNING', 'BENCH.12', 'BENCH.13', 0, 2, null, null, now()),
                ('BENCH.R5', 'Biến động', 'JUMP', 'WARNING', 'BENCH.14', '', -30, 30, 'PREVIOUS', 'PERCENT', now()),
                ('BENCH.R6', 'Biến động', 'JUMP', 'WARNING', 'BENCH.15', '', 0.5, 2, 'PREVIOUS', 'FACTOR', now()),
                ('BENCH.R7', 'Không giảm', 'MONOTONE', 'WARNING', 'BENCH.16', '', null, null, 'PREVIOUS', null, now()),
                ('BENCH.R8', 'Khoảng', 'RANGE', 'WARNING', 'BENCH.17', '', 0, 1000, null, null, now()),
                ('BENCH.R9', 'Khoảng', 'RANGE', 'INFO', 'BENCH.18', '', 1000, null, null, null, now()),
                ('BENCH.R10', 'Đủ bộ', 'BOTH', 'WARNING', 'BENCH.19', 'BENCH.20', null, null, null, null, now())
            """;

    private final PrintStream out;
    private final Connection owner;
    private final ApplicationContext application;
    private final TransactionTemplate transaction;
    private final Actor actor = Actor.system("bench");
    private List<Integer> bodyIds = List.of();
    private List<Integer> indicatorIds = List.of();

    private CheckBench(PrintStream out, Connection owner, ApplicationContext application) {
        this.out = out;
        this.owner = owner;
        this.application = application;
        this.transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    }

    /** @param owner connection that may make tables */
    public static void run(PrintStream out, Connection owner, ApplicationContext application) throws Exception {
        CheckBench bench = new CheckBench(out, owner, application);
        bench.fill();
        bench.checking(FEW);
        double few = bench.checking(FEW);
        double many = bench.checking(MANY);
        out.printf(Locale.ROOT, "ten times the bodies: %.2f x the time for each value (1 is linear)%n", many / few);
        bench.approving(1);
        bench.approving(INDICATORS);
    }

    private void fill() throws SQLException, IOException {
        execute(
                new ClassPathResource("db/bench/figures.sql").getContentAsString(StandardCharsets.UTF_8),
                RULES,
                "create schema bench",
                "grant usage on schema bench to public",
                "create table bench.keyed (body_id integer, period integer, indicator_id integer, coordinate_id integer, standing text,"
                        + " value numeric, primary key (body_id, period, indicator_id, coordinate_id, standing))",
                "grant select, insert, update on bench.keyed to public");
        bodyIds = ids("select id from indicator.bodies where kind = 'ENTERPRISE' order by id limit " + MANY);
        indicatorIds = ids("select id from indicator.indicators order by sort_order");
        fill(LOOKED_AT.previous(), MANY, INDICATORS);
        fill(LOOKED_AT, MANY, INDICATORS);
        execute("vacuum analyze indicator.observations");
    }

    /** Each body breaks one rule, for the whole is one more than its parts; everything else is as it should be. */
    private void fill(Period period, int bodies, int indicators) throws SQLException {
        execute("""
                insert into indicator.observations (body_id, period, indicator_id, coordinate_id, standing, value, state, source_id, recorded_at)
                select %d + b, %d, %d + i, 0, 'A', case i when 0 then 201 when 3 then 500 else 100 end, 2,
                    (select min(id) from indicator.sources), now()
                from generate_series(0, %d) b cross join generate_series(0, %d) i
                """.formatted(bodyIds.getFirst(), period.code(), indicatorIds.getFirst(), bodies - 1, indicators - 1));
    }

    /** @return microseconds for each value */
    private double checking(int number) throws Exception {
        List<Integer> looked = bodyIds.subList(0, number);
        int values = number * INDICATORS;
        Checks checks = application.getBean(Checks.class);
        double ours = Double.MAX_VALUE;
        double scan = Double.MAX_VALUE;
        for (int turn = 0; turn < TURNS; turn++) {
            scan = Math.min(scan, time(() -> scanned(looked)));
            ours = Math.min(ours, time(() -> {
                // the sum, and the value that is lower than the range asks for
                int found = checks.of(looked, LOOKED_AT, View.ENTERED).size();
                if (found != 2 * number) {
                    throw new IllegalStateException(found + " breaches");
                }
                return null;
            }));
        }
        out.printf(
                Locale.ROOT,
                "%,d bodies x 10 rules, %,d values of the month and as many of the one before: %.0f ms, %.2f us a value, %,d breaches;"
                        + " one scan of them %.0f ms (%.1f x)%n",
                number,
                values,
                ours,
                ours * 1000 / values,
                2 * number,
                scan,
                ours / scan);
        return ours * 1000 / values;
    }

    /** The same values, of both months, by the same application role and read to the last. */
    private Void scanned(List<Integer> looked) {
        transaction.executeWithoutResult(status -> {
            try (PreparedStatement statement = connection().prepareStatement("""
                    select body_id, period, indicator_id, coordinate_id, standing, value, qualifier, printed from indicator.observations
                    where body_id = any(?) and period = any(?)
                    """)) {
                statement.setArray(1, array(looked));
                statement.setArray(
                        2, array(List.of(LOOKED_AT.code(), LOOKED_AT.previous().code())));
                int read = 0;
                BigDecimal sum = BigDecimal.ZERO;
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        sum = sum.add(rows.getBigDecimal(6));
                        read++;
                    }
                }
                if (read != 2 * looked.size() * INDICATORS || sum.signum() == 0) {
                    throw new IllegalStateException(read + " values");
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return null;
    }

    /** Sent forms of so many bodies with so many values each, one month a turn. */
    private void approving(int each) throws Exception {
        List<Integer> level = bodyIds.subList(0, FORMS);
        long form = form(level, each);
        Approvals approvals = application.getBean(Approvals.class);
        double ours = Double.MAX_VALUE;
        double few = Double.MAX_VALUE;
        double same = Double.MAX_VALUE;
        List<Long> rounds = new ArrayList<>();
        for (int turn = 0; turn < MONTHS; turn++) {
            rounds.add(sent(form, Period.month(YEAR + 1 + each, 1 + turn), each));
        }
        execute("vacuum analyze indicator.observations, indicator.round_bodies, indicator.round_events");
        for (int turn = 0; turn < MONTHS; turn++) {
            Period period = Period.month(YEAR + 1 + each, 1 + turn);
            long round = rounds.get(turn);
            // the list has been looked at: the tree of that day is known
            application.getBean(Bodies.class).on(period.lastDay());
            few = Math.min(few, time(() -> upserted(UPSERTED)));
            same = Math.min(same, time(() -> upserted(FORMS * each)));
            ours = Math.min(ours, time(() -> {
                ApprovalOutcome outcome = approvals.act(actor, ApprovalAct.APPROVE, period, level, List.of(), null);
                if (outcome.bodies() != FORMS || outcome.values() != FORMS * each) {
                    throw new IllegalStateException(outcome.toString());
                }
                return null;
            }));
            int taken =
                    ids("select count(*)::int from indicator.round_events e join indicator.round_bodies b on b.id = e.round_body_id"
                                    + " where e.kind = 'ACCEPTED' and b.round_id = " + round)
                            .getFirst();
            if (taken != FORMS) {
                throw new IllegalStateException(taken + " forms taken");
            }
        }
        out.printf(
                Locale.ROOT,
                "%,d forms of %d value(s) approved at once: %.0f ms; an upsert of %,d rows %.0f ms (%.1f x), of %,d rows %.0f ms (%.1f x)%n",
                FORMS,
                each,
                ours,
                UPSERTED,
                few,
                ours / few,
                FORMS * each,
                same,
                ours / same);
    }

    private long form(List<Integer> level, int each) {
        List<CollectionForm.Row> rows = indicatorIds.subList(0, each).stream()
                .map(id -> new CollectionForm.Row(id, null))
                .toList();
        CollectionForm form = new CollectionForm(
                0,
                "Biểu " + each,
                "",
                Period.Span.MONTH,
                "CALENDAR",
                new DueRule(10, null, 0, Rolling.ROLL_FORWARD),
                false,
                null,
                List.of(),
                level,
                rows,
                null,
                null,
                0);
        return transaction.execute(
                status -> application.getBean(CollectionFormStore.class).save(form));
    }

    private long sent(long form, Period period, int each) throws SQLException {
        Actor system = actor;
        RoundStore rounds = application.getBean(RoundStore.class);
        RoundBodyStore roundBodies = application.getBean(RoundBodyStore.class);
        long round = transaction.execute(status -> {
            long id = rounds.insert(form, period, period.lastDay(), null).orElseThrow();
            roundBodies.insertBodies(id, period.lastDay(), bodyIds.subList(0, FORMS), system);
            roundBodies.step(
                    roundBodies.bodies(List.of(id)).stream().map(RoundBody::id).toList(), RoundStep.SENT, system, null);
            return id;
        });
        fill(period, FORMS, each);
        return round;
    }

    /** In one statement and one transaction: all new the first time, each changed from then on. */
    private Void upserted(int number) {
        transaction.executeWithoutResult(status -> {
            try (PreparedStatement statement = connection().prepareStatement("""
                    insert into bench.keyed select b, 202601, i, 0, 'A', v from unnest(?, ?, ?) as g (b, i, v)
                    on conflict (body_id, period, indicator_id, coordinate_id, standing) do update set value = excluded.value + 1
                    """)) {
                statement.setArray(
                        1,
                        array(IntStream.range(0, number)
                                .boxed()
                                .map(n -> n % FORMS)
                                .toList()));
                statement.setArray(
                        2,
                        array(IntStream.range(0, number)
                                .boxed()
                                .map(n -> n / FORMS)
                                .toList()));
                statement.setArray(
                        3,
                        connection()
                                .createArrayOf(
                                        "numeric",
                                        IntStream.range(0, number)
                                                .mapToObj(BigDecimal::valueOf)
                                                .toArray()));
                statement.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return null;
    }

    /** Of the transaction that runs. */
    private Connection connection() {
        return DataSourceUtils.getConnection(application.getBean(DataSource.class));
    }

    private Array array(List<Integer> numbers) throws SQLException {
        return connection().createArrayOf("integer", numbers.toArray());
    }

    private static double time(Callable<?> act) throws Exception {
        long begin = System.nanoTime();
        act.call();
        return (System.nanoTime() - begin) / 1e6;
    }

    private void execute(String... commands) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private List<Integer> ids(String sql) throws SQLException {
        List<Integer> ids = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                ids.add(rows.getInt(1));
            }
        }
        return ids;
    }
}
