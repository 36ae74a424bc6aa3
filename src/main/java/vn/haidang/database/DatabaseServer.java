package vn.haidang.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL server that the application uses: its own, in the data folder, or the user's.
 *
 * <p>Its own listens on 127.0.0.1 at a free port, asks for a password (SCRAM), and confirms a commit only once it is on the disk. After
 * the process was killed, the next start stops what is left of the old server and recovers from its log.
 */
public final class DatabaseServer implements AutoCloseable {
    static final String OWNER = "haidang";
    static final String NAME = "haidang";
    static final String PASSWORD_FILE = "database-owner";
    private static final int OLDEST_VERSION = 15;
    private static final int ATTEMPTS = 5;
    /** Recovery after a crash reads the whole write-ahead log; that may take minutes on a slow disk. */
    private static final Duration RECOVERY = Duration.ofMinutes(15);

    private final Database database;
    private final Runnable stop;
    private boolean closed;

    private DatabaseServer(Database database, Runnable stop) {
        this.database = database;
        this.stop = stop;
    }

    /**
     * The server to run the application on: the user's own, where the environment names one by {@code HAIDANG_DB_URL} (and
     * {@code HAIDANG_DB_USER}, {@code HAIDANG_DB_PASSWORD}), else the embedded one of this folder.
     */
    public static DatabaseServer of(DataFolder folder, Map<String, String> environment) {
        String url = environment.getOrDefault("HAIDANG_DB_URL", "");
        if (url.isBlank()) {
            return start(folder);
        }
        folder.make();
        return external(url, environment.get("HAIDANG_DB_USER"), environment.get("HAIDANG_DB_PASSWORD"));
    }

    /**
     * A server for a command beside the application: the user's own, the one that runs in this folder now (closing leaves it alone), or
     * else one started for as long as the command takes. A folder without a database is refused.
     */
    public static DatabaseServer existing(DataFolder folder, Map<String, String> environment) {
        if (!environment.getOrDefault("HAIDANG_DB_URL", "").isBlank()) {
            return of(folder, environment);
        }
        if (!folder.hasDatabase()) {
            throw new DatabaseProblem("database.folder.none", folder.root());
        }
        return running(folder)
                .map(database -> new DatabaseServer(database, () -> {}))
                .orElseGet(() -> start(folder).closeOnExit());
    }

    /** Also stops it when the process ends before {@link #close()}, as after Ctrl+C. */
    DatabaseServer closeOnExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        return this;
    }

    /** Starts the embedded server in this folder, making it first if it is new. */
    public static DatabaseServer start(DataFolder folder) {
        return start(folder, Map.of());
    }

    static DatabaseServer start(DataFolder folder, Map<String, String> moreSettings) {
        DataFolder.Lock lock = folder.lock();
        @Nullable Process process = null;
        try {
            PostgresPrograms programs = PostgresPrograms.under(folder.programs());
            ServerAccount account = ServerAccount.choose(programs);
            String password = folder.secret(PASSWORD_FILE, DatabaseServer::randomPassword);
            prepare(folder, account, programs, password);
            Running running = launch(folder, account, programs, moreSettings);
            process = running.process();
            Database database = at(running.port(), password);
            createDatabase(database);
            Upkeep.afterNewPrograms(database, folder, programs);
            ProcessHandle handle = process.toHandle();
            return new DatabaseServer(database, () -> {
                Leftover.stop(handle);
                lock.close();
            });
        } catch (RuntimeException | Error e) {
            if (process != null) {
                Leftover.stop(process.toHandle());
            }
            lock.close();
            throw e;
        }
    }

    /** The user's own server. Says in one sentence what is wrong with it. */
    public static DatabaseServer external(String url, @Nullable String user, @Nullable String password) {
        ExternalUrl given = ExternalUrl.parse(url, user, password);
        Database database = Database.of(given.url(), given.database(), given.user(), given.password());
        try (Connection owner = database.asOwner()) {
            checkVersion(
                    owner.getMetaData().getDatabaseMajorVersion(),
                    owner.getMetaData().getDatabaseProductVersion());
        } catch (SQLException e) {
            throw ExternalUrl.explain(given, e);
        }
        return new DatabaseServer(database, () -> {});
    }

    static void checkVersion(int major, String version) {
        if (major < OLDEST_VERSION) {
            throw new DatabaseProblem("database.external.version", version, OLDEST_VERSION);
        }
    }

    /** The database of a server that is running in this folder now, started by another process. */
    public static Optional<Database> running(DataFolder folder) {
        if (!folder.hasDatabase() || !folder.isLocked()) {
            return Optional.empty();
        }
        return Leftover.readyPort(folder.postgres())
                .map(port -> at(port, folder.secret(PASSWORD_FILE, DatabaseServer::randomPassword)));
    }

    public Database database() {
        return database;
    }

    /** Stops the embedded server properly; leaves the user's own alone. A second call does nothing. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            stop.run();
        }
    }

    private static Database at(int port, String password) {
        return Database.of("jdbc:postgresql://127.0.0.1:" + port + "/" + NAME, NAME, OWNER, password);
    }

    private static String randomPassword() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void prepare(DataFolder folder, ServerAccount account, PostgresPrograms programs, String password) {
        try {
            if (folder.hasDatabase()) {
                String major = Files.readString(folder.postgres().resolve("PG_VERSION"))
                        .strip();
                if (!major.equals(programs.major())) {
                    throw new DatabaseProblem("database.folder.version", folder.root(), major, programs.major());
                }
                account.own(folder.postgres());
            } else {
                initialise(folder, account, programs, password);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In a folder beside, then renamed: an interrupted start leaves nothing that looks like a database. */
    private static void initialise(DataFolder folder, ServerAccount account, PostgresPrograms programs, String password)
            throws IOException {
        Path fresh = folder.root().resolve("postgres-being-made");
        Trees.delete(fresh);
        DataFolder.makePrivate(fresh);
        Path passwordFile = fresh.resolve("password");
        Files.writeString(passwordFile, password + "\n");
        Path cluster = fresh.resolve("cluster");
        account.own(fresh);
        List<String> command = account.command(List.of(
                programs.program("initdb").toString(),
                "--pgdata=" + cluster,
                "--username=" + OWNER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=icu",
                "--icu-locale=vi",
                "--text-search-config=simple",
                "--data-checksums"));
        Path log = folder.logs().resolve("initdb.log");
        if (Programs.run(command, log.toString()) != 0) {
            throw new DatabaseProblem("database.server.start", Programs.lastLine(log), log);
        }
        Files.move(cluster, folder.postgres(), StandardCopyOption.ATOMIC_MOVE);
        Trees.delete(fresh);
    }

    private record Running(Process process, int port) {}

    private static Running launch(
            DataFolder folder, ServerAccount account, PostgresPrograms programs, Map<String, String> moreSettings) {
        Leftover.clear(folder.postgres());
        Path log = folder.logs().resolve("postgres.log");
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            Process process = launch(folder, account, programs, moreSettings, port, log);
            if (becomesReady(process, folder.postgres(), port)) {
                return new Running(process, port);
            }
            if (attempt == ATTEMPTS || !Programs.lastLine(log).contains("listen sockets")) {
                Leftover.stop(process.toHandle());
                throw new DatabaseProblem("database.server.start", Programs.lastLine(log), log);
            }
        }
    }

    private static Process launch(
            DataFolder folder,
            ServerAccount account,
            PostgresPrograms programs,
            Map<String, String> moreSettings,
            int port,
            Path log) {
        // a session of its own: Ctrl+C at the terminal reaches the application, which then stops the server last
        List<String> words = new ArrayList<>(List.of("setsid"));
        words.addAll(account.command(List.of(
                programs.program("postgres").toString(), "-D", folder.postgres().toString())));
        settings(port, moreSettings).forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        try {
            if (Files.exists(log) && Files.size(log) > 8 << 20) {
                Files.move(log, log.resolveSibling("postgres.1.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            return Programs.prepare(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new DatabaseProblem("database.server.start", String.valueOf(e.getMessage()), log).because(e);
        }
    }

    /** Given on the command line, so that no file in the folder can weaken them. */
    static Map<String, String> settings(int port, Map<String, String> more) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", "");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("fsync", "on");
        settings.put("full_page_writes", "on");
        settings.put("synchronous_commit", "on");
        settings.put("max_connections", "60");
        settings.put("shared_buffers", "256MB");
        settings.put("effective_cache_size", "1GB");
        settings.put("work_mem", "16MB");
        settings.put("maintenance_work_mem", "128MB");
        settings.put("max_wal_size", "1GB");
        settings.put("checkpoint_timeout", "15min");
        settings.put("random_page_cost", "1.1");
        settings.put("jit", "off");
        settings.put("max_wal_senders", "0");
        settings.put("wal_level", "minimal");
        settings.put("wal_compression", "on");
        settings.put("log_timezone", "UTC");
        settings.put("log_parameter_max_length", "0");
        settings.put("log_parameter_max_length_on_error", "0");
        settings.put("cluster_name", NAME);
        settings.putAll(more);
        return settings;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean becomesReady(Process process, Path folder, int port) {
        Instant end = Instant.now().plus(RECOVERY);
        try {
            while (process.isAlive() && Instant.now().isBefore(end)) {
                if (Leftover.readyPort(folder).filter(found -> found == port).isPresent()) {
                    return true;
                }
                Thread.sleep(5);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** The first connection of a start; makes the database if the folder is new. */
    private static void createDatabase(Database database) {
        try (Connection connection = database.asOwner()) {
            connection.isValid(5);
        } catch (SQLException e) {
            if (!"3D000".equals(e.getSQLState())) {
                throw new DatabaseProblem("database.server.connect", String.valueOf(e.getMessage())).because(e);
            }
            create(database);
        }
    }

    private static void create(Database database) {
        String maintenance = database.ownerUrl().replaceFirst("/" + NAME + "$", "/postgres");
        try (Connection connection = java.sql.DriverManager.getConnection(
                        maintenance, database.ownerUser(), database.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute("create database " + NAME);
        } catch (SQLException e) {
            throw new DatabaseProblem("database.server.connect", String.valueOf(e.getMessage())).because(e);
        }
    }
}
