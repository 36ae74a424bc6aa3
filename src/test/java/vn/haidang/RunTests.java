package vn.haidang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
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
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.haidang.database.TestServer;

/** The application as a process of its own, as {@code ./haidang run} starts it. */
class RunTests {

    @TempDir
    Path scratch;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void stopAll() throws InterruptedException {
        for (Process process : processes) {
            process.destroy();
            process.waitFor(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void comesBackAfterBeingKilledAndIsAlone() throws Exception {
        int port = freePort();
        Process first = start("run", "--empty", "--port", "" + port);
        awaitHealth(first, port);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(said())
                        .as("an empty system names its first account")
                        .contains("quantri"));

        assertThat(end(start("run", "--port", "" + port))).isEqualTo(1);
        assertThat(said()).contains(String.valueOf(port));
        assertThat(end(start("run", "--port", "" + freePort()))).isEqualTo(1);
        assertThat(said()).contains(scratch.resolve("data").toString());
        assertThat(end(start("backup", scratch.resolve("backup").toString()))).isZero();
        assertThat(end(start("audit", "verify"))).isZero();

        first.destroyForcibly().waitFor();
        Process second = start("run", "--port", "" + port);
        awaitHealth(second, port);
        second.destroy();
        assertThat(end(second)).isEqualTo(143);
        assertThat(scratch.resolve("data/postgres/postmaster.pid"))
                .as("the database server stops with the application")
                .doesNotExist();

        assertThat(end(start("run", "--demo", "--port", "" + port))).isEqualTo(1);
        assertThat(end(start("restore", scratch.resolve("backup").toString()))).isEqualTo(1);
    }

    /** A process on the test's data folder. */
    private Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dhaidang.programs=" + TestServer.programs(),
                "-cp",
                applicationClassPath(),
                "vn.haidang.Main"));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", scratch.resolve("data").toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("said").toFile())
                .start();
        processes.add(process);
        return process;
    }

    /** Without the tests' own classes, among which there are beans. */
    private static String applicationClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private String said() throws IOException {
        return Files.readString(scratch.resolve("said"), StandardCharsets.UTF_8);
    }

    private static int end(Process process) throws InterruptedException {
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private void awaitHealth(Process process, int port) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    assertThat(process.isAlive()).as("%s", said()).isTrue();
                    return health(port) == 200;
                });
    }

    private static int health(int port) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + port + "/health");
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
