package vn.haidang;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * From starting the process to the whole first page, database included, on a data folder that was started before: with the JVM's cache and
 * without it. Beside it the floor: a Java process that does nothing.
 */
final class StartBench {
    private static final int REPETITIONS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path jar;
    private final List<String> options;

    private StartBench(Path jar, List<String> options) {
        this.jar = jar;
        this.options = options;
    }

    static void run(PrintStream out) throws IOException, InterruptedException {
        Path jar = ownJar();
        if (!jar.toString().endsWith(".jar")) {
            throw new IOException("measures the built application; run it as ./haidang bench start");
        }
        List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-XX:AOT"))
                .toList();
        new StartBench(jar, options).measure(out);
    }

    private void measure(PrintStream out) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("haidang-bench");
        try {
            out.printf("%-34s %9s %9s%n", "to the first page", "elapsed", "processor");
            print(out, "first start, new folder", start(folder, List.of()));
            print(out, "second start", median(folder, List.of()));
            Optional<Path> found = cache();
            if (found.isPresent()) {
                Path cache = found.get();
                print(
                        out,
                        "second start, AOT cache of %d MB".formatted(Files.size(cache) >> 20),
                        median(folder, List.of("-XX:AOTCache=" + cache)));
            }
            out.printf(Locale.ROOT, "%-34s %7.2f s%n", "floor: java -version", nothing());
            out.println("starts twice and more are the median of " + REPETITIONS
                    + "; processor: of the JVM alone, in seconds");
        } finally {
            delete(folder);
        }
    }

    private Optional<Path> cache() throws IOException {
        try (Stream<Path> beside = Files.list(jar.resolveSibling(""))) {
            return beside.filter(path -> path.toString().endsWith(".aot")).findFirst();
        }
    }

    /** Seconds on the clock, and seconds of processor time of the JVM. */
    private record Cost(double elapsed, double processor) {}

    private static void print(PrintStream out, String what, Cost cost) {
        out.printf(Locale.ROOT, "%-34s %7.2f s %7.2f s%n", what, cost.elapsed(), cost.processor());
    }

    private Cost median(Path folder, List<String> more) throws IOException, InterruptedException {
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < REPETITIONS; i++) {
            costs.add(start(folder, more));
        }
        costs.sort(Comparator.comparingDouble(Cost::elapsed));
        return costs.get(REPETITIONS / 2);
    }

    /** Starts the application, asks for the first page until it is answered, and stops it; gives the cost up to the answer. */
    private Cost start(Path folder, List<String> more) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(options);
        command.addAll(more);
        command.addAll(List.of(
                "-cp",
                jar.toString(),
                "vn.haidang.Main",
                "run",
                "--empty",
                "--data",
                folder.toString(),
                "--port",
                "" + port));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            double elapsed = seconds(begin, firstPage(process, URI.create("http://127.0.0.1:" + port + "/")));
            Duration processor = process.info().totalCpuDuration().orElse(Duration.ZERO);
            return new Cost(elapsed, processor.toMillis() / 1e3);
        } finally {
            process.destroy();
            process.waitFor(1, TimeUnit.MINUTES);
        }
    }

    private static long firstPage(Process process, URI page) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            if (listens(page.getPort())) {
                HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
                try (InputStream body = connection.getInputStream()) {
                    body.readAllBytes();
                }
                if (connection.getResponseCode() != 200) {
                    throw new IOException(page + " answers " + connection.getResponseCode());
                }
                return System.nanoTime();
            }
            Thread.sleep(10);
        }
        throw new IOException("the application did not start");
    }

    /** Asked often while the application starts on the same processors: so it must cost next to nothing. */
    private static boolean listens(int port) {
        try (Socket ignored = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static double nothing() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        new ProcessBuilder(java(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return seconds(begin, System.nanoTime());
    }

    private static double seconds(long begin, long end) {
        return (end - begin) / 1e9;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path ownJar() throws IOException {
        try {
            return Path.of(StartBench.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
