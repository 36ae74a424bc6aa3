package vn.haidang;

import java.io.IOException;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.haidang.database.DataFolder;
import vn.haidang.database.Database;
import vn.haidang.database.DatabaseServer;
import vn.haidang.database.Migrations;

/**
 * The list of tasks and the home page of somebody of the Office, asked for over 32 connections, with 1,000 to 1,000,000 tasks; beside a static
 * file from the same server and the bare statement behind the list. Application, database and load share the machine. An answer that is not
 * the page, rows and all, is a failure and ends the run.
 */
final class TaskBench {

    private static final int CONNECTIONS = 32;
    private static final int[] SIZES = {1_000, 10_000, 100_000, 1_000_000};
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final String PERSON = "ha";
    private static final String PASSWORD = "bench";

    /** The statement of the first page of the list, without names of people. */
    private static final String BARE = """
            select t.id, t.version, t.period_key, t.due_on, t.status, d.ref, d.text, d.source_label,
                task.class_of(t.status, t.due_on, t.submitted_on, t.done_on, current_date)
            from task.tasks t join task.directives d on d.id = t.directive_id
            where t.opened_on <= current_date and t.status in ('GIVEN', 'IN_PROGRESS', 'RETURNED', 'SUBMITTED')
            order by coalesce(t.due_on, date 'infinity'), t.id limit 51
            """;

    private final PrintStream out;
    private final Database database;
    private final ServletWebServerApplicationContext application;

    private TaskBench(PrintStream out, Database database, ServletWebServerApplicationContext application) {
        this.out = out;
        this.database = database;
        this.application = application;
    }

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
                new TaskBench(out, server.database(), (ServletWebServerApplicationContext) context).measureAll();
            }
        } finally {
            delete(folder);
        }
    }

    private void measureAll() throws Exception {
        fillOrganisation(application.getBean(PasswordEncoder.class));
        out.printf(
                "%9s  %-28s %10s %10s %10s %8s %8s%n",
                "tasks", "what", "per second", "median ms", "p99 ms", "CPU ms", "kB");
        int filled = 0;
        for (int size : SIZES) {
            fill(filled, size);
            filled = size;
            measure(size);
        }
        out.println(CONNECTIONS + " connections, " + MEASURED.toSeconds() + " s each after " + WARM_UP.toSeconds()
                + " s of warming up; load, application and database on "
                + Runtime.getRuntime().availableProcessors()
                + " processors. CPU ms: of application and load together, for each answer, without the database");
    }

    private void measure(int size) throws Exception {
        try (HttpClient client = client()) {
            signIn(client, application.getWebServer().getPort(), PASSWORD);
            print(size, "static file /lib/htmx.js", load(page(client, "/lib/htmx.js", "htmx")));
            print(size, "list /tasks", load(page(client, "/tasks", "data-row")));
            print(size, "overdue of a unit", load(page(client, "/tasks?class=overdue&unit=ENV", "task-list")));
            print(size, "search /tasks?q=", load(page(client, "/tasks?q=nam+dinh+vu+moi+truong", "task-list")));
            print(size, "home /", load(page(client, "/", "worklist")));
            print(size, "bare SQL of the list", load(statement()));
        }
    }

    private void print(int size, String what, Result result) {
        out.printf(
                Locale.ROOT,
                "%,9d  %-28s %,10.0f %10.1f %10.1f %8.2f %8.1f%n",
                size,
                what,
                result.perSecond(),
                result.median(),
                result.p99(),
                result.processor(),
                result.bytes() / 1024.0);
        out.flush();
    }

    /** What one thing cost; times in milliseconds; {@code processor} is that of this process, application and load together, for each. */
    record Result(double perSecond, double median, double p99, double processor, long bytes) {}

    static Result load(Callable<Integer> once) throws Exception {
        drive(once, WARM_UP);
        return drive(once, MEASURED);
    }

    /** Calls from all connections at once, each again as soon as it has its answer. */
    private static Result drive(Callable<Integer> once, Duration duration) throws Exception {
        ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        AtomicLong bytes = new AtomicLong();
        long worked = processor();
        long begin = System.nanoTime();
        long end = begin + duration.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var loops = Stream.generate(() -> (Callable<Void>) () -> {
                        while (System.nanoTime() < end) {
                            long started = System.nanoTime();
                            bytes.set(once.call());
                            times.add(System.nanoTime() - started);
                        }
                        return null;
                    })
                    .limit(CONNECTIONS)
                    .toList();
            for (var loop : threads.invokeAll(loops)) {
                loop.get();
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        double each = (processor() - worked) / 1e6 / sorted.length;
        return new Result(sorted.length / seconds, at(sorted, 0.5), at(sorted, 0.99), each, bytes.get());
    }

    /** Nanoseconds of processor time that this process has used. */
    private static long processor() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    private static double at(long[] sorted, double share) {
        return sorted[Math.min((int) (sorted.length * share), sorted.length - 1)] / 1e6;
    }

    private Callable<Integer> page(HttpClient client, String address, String marker) {
        return page(client, application.getWebServer().getPort(), address, marker);
    }

    /** Asks for a page and looks for the marker in it. */
    static Callable<Integer> page(HttpClient client, int port, String address, String marker) {
        HttpRequest request = HttpRequest.newBuilder(uri(port, address)).build();
        return () -> {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 || !answer.body().contains(marker)) {
                throw new IOException(address + " answers " + answer.statusCode());
            }
            return answer.body().length();
        };
    }

    private Callable<Integer> statement() {
        DataSource source = application.getBean(DataSource.class);
        return () -> {
            try (Connection connection = source.getConnection();
                    var statement = connection.prepareStatement(BARE);
                    ResultSet rows = statement.executeQuery()) {
                int characters = 0;
                while (rows.next()) {
                    characters += rows.getString("text").length();
                }
                return characters;
            }
        };
    }

    static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    static void signIn(HttpClient client, int port, String password) throws IOException, InterruptedException {
        String form = client.send(
                        HttpRequest.newBuilder(uri(port, "/sign-in")).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form);
        if (!token.find()) {
            throw new IOException("no form to sign in");
        }
        String body = "username=" + PERSON + "&password=" + password + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        HttpResponse<String> home = client.send(
                HttpRequest.newBuilder(uri(port, "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (home.statusCode() != 200 || !home.uri().getPath().equals("/")) {
            throw new IOException("could not sign in: " + home.statusCode() + " at " + home.uri());
        }
    }

    private static URI uri(int port, String address) {
        return URI.create("http://127.0.0.1:" + port + address);
    }

    private void fillOrganisation(PasswordEncoder encoder) throws SQLException, IOException {
        execute(script("db/demo/organisation.sql")
                .replace("${passwordHash}", String.valueOf(encoder.encode(PASSWORD))));
    }

    /** From this many tasks to that many; the index for searching is made anew, which is faster than letting it grow. */
    private void fill(int from, int to) throws SQLException, IOException {
        long begin = System.nanoTime();
        String tasks =
                script("db/bench/tasks.sql").replace("${from}", "" + from).replace("${to}", "" + to);
        execute(
                "drop index task.idx_directives_search",
                tasks,
                "create index idx_directives_search on task.directives using gin (search public.gin_trgm_ops)",
                "vacuum analyze task.tasks, task.directives, task.states, task.duties");
        out.printf(Locale.ROOT, "%,9d  filled in %.0f s%n", to, (System.nanoTime() - begin) / 1e9);
    }

    private void execute(String... commands) throws SQLException {
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    static String script(String name) throws IOException {
        return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
