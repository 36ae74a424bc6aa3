package vn.haidang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.haidang.database.DatabaseServerTests.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTests {
    private static final int ROWS = 300;

    @TempDir
    Path folder;

    /** The process that is killed: commits rows, says so after each, and never closes anything. */
    static final class Victim {
        private Victim() {}

        public static void main(String[] arguments) throws Exception {
            DatabaseServer server = TestServer.real(Path.of(arguments[0]));
            try (Connection owner = server.database().asOwner();
                    Statement statement = owner.createStatement();
                    PreparedStatement insert = owner.prepareStatement("insert into kept values (?)")) {
                statement.execute("create table if not exists kept (number int)");
                for (int number = 1; ; number++) {
                    insert.setInt(1, number);
                    insert.executeUpdate();
                    System.out.println(number);
                }
            }
        }
    }

    @Test
    void losesNothingThatWasConfirmedWhenTheProcessIsKilled() throws Exception {
        int confirmed = confirmThenKill();
        assertThat(leftServer())
                .as("the server outlives the process that started it")
                .isPresent();
        try (DatabaseServer server = TestServer.real(folder)) {
            assertThat(rows(server)).isGreaterThanOrEqualTo(confirmed);
        }
        assertThat(leftServer()).isEmpty();
    }

    @Test
    void losesNothingThatWasConfirmedWhenTheServerIsKilledToo() throws Exception {
        int confirmed = confirmThenKill();
        ProcessHandle left = leftServer().orElseThrow();
        left.children().forEach(ProcessHandle::destroyForcibly);
        left.destroyForcibly();
        left.onExit().get();
        assertThat(folder.resolve("postgres/postmaster.pid")).exists();
        try (DatabaseServer server = TestServer.real(folder)) {
            assertThat(rows(server)).isGreaterThanOrEqualTo(confirmed);
        }
    }

    private int confirmThenKill() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int confirmed = 0;
        try (BufferedReader said = process.inputReader()) {
            while (confirmed < ROWS) {
                String line = said.readLine();
                assertThat(line).as("what the process says").isNotNull();
                confirmed = Integer.parseInt(line);
            }
            process.destroyForcibly();
            process.waitFor();
        }
        return confirmed;
    }

    private Optional<ProcessHandle> leftServer() throws IOException {
        Path pidFile = folder.resolve("postgres/postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst());
        Path cluster = folder.resolve("postgres").toRealPath();
        return ProcessHandle.of(pid).filter(process -> Leftover.runsIn(process, cluster));
    }

    private static int rows(DatabaseServer server) throws Exception {
        return Integer.parseInt(text(server.database(), "select count(*) from kept"));
    }
}
