package vn.haidang.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import vn.haidang.database.Database;
import vn.haidang.database.DatabaseServer;
import vn.haidang.database.Migrations;
import vn.haidang.database.TestServer;

/**
 * Databases for tests, on one embedded PostgreSQL for the whole run of tests. The first use starts the server and migrates a template;
 * every further database is a copy of it. The server is stopped, and its folder deleted, when the process ends.
 */
public final class TestDatabase {
    private static final String TEMPLATE = "haidang_template";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static volatile boolean usedByApplications;

    private TestDatabase() {}

    /** An application is about to use a database of this server; the server then stops after it. */
    static void usedByApplication() {
        usedByApplications = true;
    }

    /** A migrated database that nobody else has; it holds the cast. */
    public static Database fresh() {
        return fresh("test_" + COUNT.incrementAndGet());
    }

    /** A migrated database of this name, in place of one that there may be. */
    public static Database fresh(String name) {
        execute(
                Holder.MAINTENANCE,
                "drop database if exists %s with (force)".formatted(name),
                "create database %s template %s".formatted(name, TEMPLATE),
                "grant connect on database %s to %s".formatted(name, Holder.TEMPLATE_DATABASE.appUser()));
        return named(name);
    }

    /** A database without any table, for tests of what fills one. Its application role is its own. */
    public static Database empty(String name) {
        execute(
                Holder.MAINTENANCE,
                "drop database if exists %s with (force)".formatted(name),
                "create database %s template template0".formatted(name));
        return renamed(name);
    }

    /** Puts every table back to the cast and what the migrations left in it, and every sequence too. Fast; connections may stay open. */
    public static void reset(Database database) {
        try (Connection connection = database.asOwner()) {
            Holder.RESET.apply(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Database named(String name) {
        Database template = Holder.TEMPLATE_DATABASE;
        String url = url(name);
        return new Database(
                url, template.ownerUser(), template.ownerPassword(), url, template.appUser(), template.appPassword());
    }

    private static Database renamed(String name) {
        Database template = Holder.SERVER.database();
        return TestServer.named(template, url(name), name);
    }

    private static String url(String name) {
        return Holder.SERVER.database().ownerUrl().replaceFirst("[^/]+$", name);
    }

    private static void execute(Database where, String... commands) {
        try (Connection connection = where.asOwner();
                var statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Started by the first use. */
    private static final class Holder {
        static final DatabaseServer SERVER = start();
        static final Database MAINTENANCE = SERVER.database();
        static final Database TEMPLATE_DATABASE = template();
        static final TableReset RESET = TableReset.learn(TEMPLATE_DATABASE);

        private static DatabaseServer start() {
            Path folder = Path.of("target", "test-database").toAbsolutePath();
            try {
                Files.createDirectories(folder);
                TestServer.sweep(folder);
                Path own = Files.createTempDirectory(folder, "run");
                DatabaseServer server = TestServer.quick(own);
                Runnable stop = () -> {
                    server.close();
                    delete(own);
                };
                // after the applications that use it: on their way out they still ask it something
                SpringApplication.getShutdownHandlers().add(stop);
                // where no application ever ran, nobody calls those handlers
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    if (!usedByApplications) {
                        stop.run();
                    }
                }));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Database template() {
            execute(SERVER.database(), "create database " + TEMPLATE);
            Database template = TestServer.named(
                    SERVER.database(), SERVER.database().ownerUrl().replaceFirst("[^/]+$", TEMPLATE), TEMPLATE);
            Migrations.run(template);
            SmallAuthority.load(template);
            return template;
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
