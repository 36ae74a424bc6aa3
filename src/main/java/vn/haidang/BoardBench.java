package vn.haidang;

import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.haidang.database.DataFolder;
import vn.haidang.database.Database;
import vn.haidang.database.DatabaseServer;
import vn.haidang.database.Migrations;
import vn.haidang.indicator.Bodies;
import vn.haidang.indicator.BodyKind;
import vn.haidang.indicator.Evaluator;
import vn.haidang.indicator.Expression;
import vn.haidang.indicator.Indicators;
import vn.haidang.indicator.Period;
import vn.haidang.indicator.Place;
import vn.haidang.indicator.View;

/**
 * Pages of figures over 32 connections on the demonstration's figures: the tiles of a half-year, an indicator from all sides; beside a static file
 * from the same server and 440 totals read by a bare statement. Application, database and load share the machine. An answer that is not the page,
 * figures and all, is a failure and ends the run.
 */
final class BoardBench {

    private static final String PASSWORD = "bench";

    /** 20 indicators of 11 bodies in two periods: the cells of a dashboard, as the catalogue of peers measures them. */
    private static final String BARE = """
            select t.indicator_id, t.body_id, t.period, t.approved
            from (select id from indicator.indicators where formula is null order by sort_order limit 20) i
            cross join (select id from indicator.bodies where kind in ('ZONE', 'DEPARTMENT') order by sort_order limit 11) b
            cross join (values (202622), (202623)) as p (period)
            left join indicator.totals t on t.indicator_id = i.id and t.period = p.period and t.body_id = b.id and t.coordinate_id = 0 and t.standing = 'A'
            """;

    private BoardBench() {}

    public static void run(PrintStream out) throws Exception {
        Path folder = Files.createTempDirectory("haidang-bench");
        try (DatabaseServer server = DatabaseServer.start(new DataFolder(folder))) {
            // also when the run is broken off
            SpringApplication.getShutdownHandlers().add(server::close);
            Migrations.run(server.database());
            SpringApplication application = RunCommand.application(server.database(), new DataFolder(folder));
            application.addInitializers(context -> RunCommand.first(
                    context, Map.of("server.port", 0, "haidang.jobs", "manual", "haidang.demo", false)));
            try (ConfigurableApplicationContext context = application.run()) {
                fill(server.database(), context.getBean(PasswordEncoder.class));
                measure(out, (ServletWebServerApplicationContext) context);
            }
        } finally {
            TaskBench.delete(folder);
        }
    }

    private static void measure(PrintStream out, ServletWebServerApplicationContext application) throws Exception {
        int port = application.getWebServer().getPort();
        out.printf("%-34s %10s %10s %10s %8s %8s%n", "what", "per second", "median ms", "p99 ms", "CPU ms", "kB");
        try (HttpClient client = TaskBench.client()) {
            TaskBench.signIn(client, port, PASSWORD);
            print(out, "static file /lib/htmx.js", TaskBench.page(client, port, "/lib/htmx.js", "htmx"));
            print(
                    out,
                    "tiles of a half-year",
                    TaskBench.page(client, port, "/indicators?body=HEZA&period=2023-H1", "662,25"));
            print(
                    out,
                    "an indicator from all sides",
                    TaskBench.page(client, port, "/indicators/of/LABOUR.TOTAL?body=HEZA&period=2026-Q3", "62.035"));
            print(out, "440 figures with their origin", figures(application));
            print(out, "bare SQL of 440 totals", bare(application.getBean(DataSource.class)));
        }
    }

    private static void print(PrintStream out, String what, Callable<Integer> once) throws Exception {
        TaskBench.Result result = TaskBench.load(once);
        out.printf(
                Locale.ROOT,
                "%-34s %,10.0f %10.1f %10.1f %8.2f %8.1f%n",
                what,
                result.perSecond(),
                result.median(),
                result.p99(),
                result.processor(),
                result.bytes() / 1024.0);
        out.flush();
    }

    /** The cells of {@link #BARE} as pages read them: with unit, as-of day, completeness and what they were computed from. */
    private static Callable<Integer> figures(ServletWebServerApplicationContext application) {
        Indicators indicators = application.getBean(Indicators.class);
        Bodies bodies = application.getBean(Bodies.class);
        Evaluator evaluator = application.getBean(Evaluator.class);
        Set<Expression> wanted = new LinkedHashSet<>();
        indicators.all().stream()
                .filter(indicator -> !indicator.isComputed())
                .limit(20)
                .forEach(indicator -> wanted.add(Expression.parse(indicator.code(), indicators)));
        List<Place> places = new ArrayList<>();
        for (Period period : List.of(Period.quarter(2026, 2), Period.quarter(2026, 3))) {
            bodies.on(period.lastDay()).all().stream()
                    .filter(body -> body.kind() == BodyKind.ZONE || body.kind() == BodyKind.DEPARTMENT)
                    .limit(11)
                    .forEach(body -> places.add(Place.of(body, period)));
        }
        return () -> {
            int cells = evaluator.evaluate(wanted, places, View.OFFICIAL).values().stream()
                    .mapToInt(Map::size)
                    .sum();
            if (cells != 440) {
                throw new IllegalStateException("not 440 figures: " + cells);
            }
            return cells * Long.BYTES;
        };
    }

    private static Callable<Integer> bare(DataSource source) {
        return () -> {
            try (Connection connection = source.getConnection();
                    var statement = connection.prepareStatement(BARE);
                    ResultSet rows = statement.executeQuery()) {
                int cells = 0;
                while (rows.next()) {
                    cells++;
                }
                if (cells != 440) {
                    throw new IllegalStateException("not 440 cells: " + cells);
                }
                return cells * Long.BYTES;
            }
        };
    }

    private static void fill(Database database, PasswordEncoder encoder) throws Exception {
        String people = TaskBench.script("db/demo/organisation.sql")
                .replace("${passwordHash}", String.valueOf(encoder.encode(PASSWORD)));
        execute(
                database,
                people,
                TaskBench.script("db/demo/indicator.sql"),
                // totals as the job leaves them
                """
                with taken as (delete from indicator.changes returning *)
                insert into indicator.totals (indicator_id, period, body_id, coordinate_id, standing, entered, entered_count, approved, approved_count)
                select c.indicator_id, c.period, l.ancestor_id, c.coordinate_id, c.standing,
                    sum(c.entered), sum(c.entered_count), sum(c.approved), sum(c.approved_count)
                from taken c join indicator.lineage l on l.body_id = c.body_id and indicator.last_day(c.period) between l.since and l.until
                join indicator.bodies b on b.id = l.ancestor_id and b.kind <> 'ENTERPRISE' group by 1, 2, 3, 4, 5
                """,
                "vacuum analyze");
    }

    private static void execute(Database database, String... commands) throws SQLException {
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
