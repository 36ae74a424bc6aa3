package vn.haidang;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import vn.haidang.database.DataFolder;
import vn.haidang.database.Database;
import vn.haidang.database.DatabaseServer;
import vn.haidang.database.Installation;
import vn.haidang.database.Migrations;

/** {@code run}: database, tables, web application, in this order; and the other way round when it is stopped. */
final class RunCommand implements Command {
    /** Not an exit code: the web server's threads keep the process. */
    static final int KEEP_RUNNING = -1;

    private static final int DEFAULT_PORT = 8080;

    private final Terminal terminal;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Set<String> optionsWithValue() {
        return Set.of("--port", "--data");
    }

    @Override
    public Set<String> flags() {
        return Set.of("--demo", "--empty");
    }

    @Override
    public boolean accepts(int words) {
        return words == 0;
    }

    @Override
    public int run(Args args) {
        int port = port(args);
        if (port < 0 || (args.has("--demo") && args.has("--empty"))) {
            throw new Args.Unclear(port < 0 ? "--port " + args.value("--port").orElse("") : "--demo --empty");
        }
        if (port > 0 && isTaken(port)) {
            return terminal.refuse("main.run.port-taken", port);
        }
        Started started;
        try {
            started = start(args.data(), port, args.has("--demo"), args.has("--empty"));
        } catch (RuntimeException e) {
            if (cause(e, PortInUseException.class) != null) {
                return terminal.refuse("main.run.port-taken", port);
            }
            throw e;
        }
        if (started == Started.NOT_EMPTY) {
            return terminal.refuse("main.run.demo-not-empty");
        }
        Instant begin =
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        terminal.say(
                "main.run.ready",
                "http://localhost:" + started.port(),
                args.data().root(),
                Duration.between(begin, Instant.now()).toMillis() / 1000.0);
        return KEEP_RUNNING;
    }

    /** The port on which the application answers. */
    record Started(int port) {
        /** There are data already, so no demonstration data can be loaded. */
        static final Started NOT_EMPTY = new Started(-1);
    }

    /**
     * Starts database and application. Both stop when the process ends, or at once when either does not come up.
     *
     * @param port 0 for any
     * @param demo refuse unless the database is new
     * @param empty load no demonstration data even if the database is new
     */
    static Started start(DataFolder folder, int port, boolean demo, boolean empty) {
        DatabaseServer server = DatabaseServer.of(folder, System.getenv());
        // these handlers run after the application has let go of its connections, but only once there is an application
        SpringApplication.getShutdownHandlers().add(server::close);
        Thread beforeThereIsOne = new Thread(server::close);
        Runtime.getRuntime().addShutdownHook(beforeThereIsOne);
        try {
            Migrations.run(server.database());
            boolean fresh = Installation.isNew(server.database());
            if (demo && !fresh) {
                server.close();
                return Started.NOT_EMPTY;
            }
            SpringApplication application = application(server.database(), folder);
            application.addInitializers(context -> first(
                    context,
                    Map.of("server.port", port, "haidang.first-start", true, "haidang.demo", fresh && !empty)));
            Runtime.getRuntime().removeShutdownHook(beforeThereIsOne);
            ConfigurableApplicationContext context = application.run();
            if (fresh) {
                Installation.markOpened(server.database());
            }
            return new Started(((ServletWebServerApplicationContext) context)
                    .getWebServer()
                    .getPort());
        } catch (RuntimeException | Error e) {
            server.close();
            throw e;
        }
    }

    /** The application on this database, not started yet. */
    static SpringApplication application(Database database, DataFolder folder) {
        SpringApplication application = new SpringApplication(HaiDangApplication.class);
        application.setLogStartupInfo(false);
        application.addInitializers(context -> first(
                context,
                Map.of(
                        "spring.datasource.url", database.appUrl(),
                        "spring.datasource.username", database.appUser(),
                        "spring.datasource.password", database.appPassword(),
                        "haidang.data", folder.root().toString())));
        return application;
    }

    /** Properties that nothing else overrides. */
    static void first(ConfigurableApplicationContext context, Map<String, Object> properties) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("haidang " + properties.keySet(), properties));
    }

    private static int port(Args args) {
        try {
            int port = args.value("--port").map(Integer::parseInt).orElse(DEFAULT_PORT);
            return port <= 0xFFFF ? port : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        for (Throwable next = failure; next != null; next = next.getCause()) {
            if (type.isInstance(next)) {
                return type.cast(next);
            }
        }
        return null;
    }
}
