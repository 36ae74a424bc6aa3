package vn.haidang;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.database.TestServer;

/** A folder is imported while importer and server are killed on the way: nothing is lost, nothing doubled. */
class ImportCommandTests {

    private static final int DOCUMENTS = 40;

    @TempDir
    Path scratch;

    private final List<Process> processes = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @AfterEach
    void stopAll() throws InterruptedException {
        client.close();
        for (Process process : processes) {
            process.destroy();
            process.waitFor(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void goesOnWhereItStoppedAfterImporterAndServerWereKilled() throws Exception {
        int port = freePort();
        Process server = server(port);
        String token = token();
        Path folder = folder();
        try (Gate gate = new Gate(port)) {
            // the importer is killed while its thirteenth file is on the way
            gate.holdAt(13);
            Process importer = importer(folder, gate, token);
            assertThat(gate.held.await(2, TimeUnit.MINUTES)).isTrue();
            importer.destroyForcibly().waitFor();
            gate.open();
            assertThat(state(port, token).path("finished").asBoolean()).isFalse();

            // the server is killed while the second importer sends
            gate.holdAt(gate.passed.get() + 12);
            Process second = importer(folder, gate, token);
            assertThat(gate.held.await(2, TimeUnit.MINUTES)).isTrue();
            server.destroyForcibly().waitFor();
            gate.open();
            server(port);
            assertThat(second.waitFor(4, TimeUnit.MINUTES)).isTrue();
            assertThat(second.exitValue()).as(said("import")).isZero();
        }
        JsonNode done = state(port, token);
        assertThat(done.path("finished").asBoolean()).isTrue();
        assertThat(List.of(
                        done.path("total").asInt(),
                        done.path("imported").asInt(),
                        done.path("known").asInt(),
                        done.path("refused").asInt()))
                .containsExactly(DOCUMENTS + 3, DOCUMENTS, 1, 2);
        assertThat(files(port, token)).hasSize(DOCUMENTS).doesNotHaveDuplicates();
        // once more: nothing new
        Process third = start(
                "import-again", "import", folder.toString(), "--server", "http://127.0.0.1:" + port, "--token", token);
        assertThat(third.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(third.exitValue()).as(said("import-again")).isZero();
        assertThat(files(port, token)).hasSize(DOCUMENTS);
    }

    /** Forwards to the server; holds the n-th file that passes until it is opened. */
    private static final class Gate implements AutoCloseable {

        private final HttpServer listener;
        private final HttpClient client = HttpClient.newHttpClient();
        private final int behind;
        private final AtomicInteger passed = new AtomicInteger();
        private volatile int hold = Integer.MAX_VALUE;
        private volatile CountDownLatch held = new CountDownLatch(1);
        private volatile CountDownLatch opened = new CountDownLatch(1);

        Gate(int behind) throws IOException {
            this.behind = behind;
            listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            listener.setExecutor(Executors.newCachedThreadPool());
            listener.createContext("/", this::pass);
            listener.start();
        }

        void holdAt(int file) {
            held = new CountDownLatch(1);
            opened = new CountDownLatch(1);
            hold = file;
        }

        void open() {
            hold = Integer.MAX_VALUE;
            opened.countDown();
        }

        String address() {
            return "http://127.0.0.1:" + listener.getAddress().getPort();
        }

        private void pass(HttpExchange exchange) throws IOException {
            byte[] body = exchange.getRequestBody().readAllBytes();
            URI asked = exchange.getRequestURI();
            try (exchange) {
                if (asked.getPath().endsWith("/files") && passed.incrementAndGet() >= hold) {
                    held.countDown();
                    opened.await();
                }
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + behind + asked))
                        .header("Authorization", exchange.getRequestHeaders().getFirst("Authorization"))
                        .header("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
                HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                exchange.sendResponseHeaders(
                        answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
                exchange.getResponseBody().write(answer.body());
            } catch (IOException | InterruptedException away) {
                exchange.sendResponseHeaders(502, -1);
            }
        }

        @Override
        public void close() {
            open();
            listener.stop(0);
            client.shutdownNow();
        }
    }

    private Path folder() throws IOException {
        Path folder = Files.createDirectories(scratch.resolve("kho văn bản/năm 2023"));
        for (int i = 1; i <= DOCUMENTS; i++) {
            Files.writeString(folder.resolve("công văn " + i + ".txt"), "Số: " + i + "/BQL\nNội dung thứ " + i);
        }
        Files.writeString(folder.resolve("lặp lại.txt"), "Số: 1/BQL\nNội dung thứ 1");
        Files.writeString(folder.resolve("rỗng.txt"), "");
        Files.writeString(folder.resolve("chương trình.exe"), "MZ");
        return folder.getParent();
    }

    private Process server(int port) throws Exception {
        Process server = start("run-" + processes.size(), "run", "--port", "" + port, "--data", data());
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    assertThat(server.isAlive()).as("the server").isTrue();
                    return healthy(port);
                });
        return server;
    }

    private String token() throws Exception {
        Process process = start("token", "token", "lan", "--data", data());
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return said("token")
                .lines()
                .filter(line -> line.matches("[\\w-]{20,}"))
                .findFirst()
                .orElseThrow();
    }

    private Process importer(Path folder, Gate gate, String token) throws IOException {
        return start("import", "import", folder.toString(), "--server", gate.address(), "--token", token);
    }

    private String data() {
        return scratch.resolve("data").toString();
    }

    private Process start(String name, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-Dhaidang.programs=" + TestServer.programs(),
                "-cp",
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                        .collect(Collectors.joining(File.pathSeparator)),
                "vn.haidang.Main"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve(name).toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private String said(String name) throws IOException {
        return Files.readString(scratch.resolve(name), StandardCharsets.UTF_8);
    }

    private JsonNode state(int port, String token) throws Exception {
        return get(port, token, "/api/v1/imports/1");
    }

    /** Names of the files of all documents. */
    private List<String> files(int port, String token) throws Exception {
        List<String> names = new ArrayList<>();
        String after = "";
        do {
            JsonNode part = get(port, token, "/api/v1/documents?after=" + after);
            part.path("items").forEach(item -> names.add(item.path("file").asString()));
            after = part.path("next").isNull() ? "" : part.path("next").asString();
        } while (!after.isEmpty());
        return names;
    }

    private JsonNode get(int port, String token, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .build();
        return json.readTree(client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body());
    }

    private boolean healthy(int port) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
