package vn.haidang.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a killed Hải Đăng leaves behind: PostgreSQL still running in the folder, or its pid file naming a process that is gone or is
 * somebody else's by now. Processes are told by what {@code /proc} says of them, never by the number alone.
 */
final class Leftover {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path PROC = Path.of("/proc");

    private Leftover() {}

    /** Stops every PostgreSQL process of this folder and takes the stale pid file away. Only the holder of the folder's lock may do this. */
    static void clear(Path folder) {
        Path pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            Path real = folder.toRealPath();
            String first = Files.readAllLines(pidFile, StandardCharsets.ISO_8859_1).stream()
                    .findFirst()
                    .orElse("");
            Optional<ProcessHandle> server =
                    pid(first).flatMap(ProcessHandle::of).filter(process -> runsIn(process, real));
            server.ifPresent(Leftover::stop);
            serversIn(real).forEach(Leftover::stop);
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Long> pid(String line) {
        return line.matches("\\d{1,9}") ? Optional.of(Long.valueOf(line)) : Optional.empty();
    }

    private static List<ProcessHandle> serversIn(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> runsIn(process, folder))
                .toList();
    }

    /** Whether the process is a PostgreSQL whose working directory is this folder (servers and all their children move there). */
    static boolean runsIn(ProcessHandle process, Path folder) {
        Path entry = PROC.resolve(Long.toString(process.pid()));
        try {
            return Files.readString(entry.resolve("comm"), StandardCharsets.ISO_8859_1)
                            .strip()
                            .equals("postgres")
                    && Files.readSymbolicLink(entry.resolve("cwd")).equals(folder);
        } catch (IOException e) {
            return false;
        }
    }

    /** Asks with SIGINT (open transactions are rolled back, all else is written), insists with SIGQUIT, and in the end kills. */
    static void stop(ProcessHandle process) {
        for (String signal : List.of("INT", "QUIT", "KILL")) {
            if (!process.isAlive()) {
                return;
            }
            Programs.signal(signal, process.pid());
            if (endsWithin(process, PATIENCE)) {
                return;
            }
        }
        throw new DatabaseProblem("database.server.still-running", process.pid());
    }

    private static boolean endsWithin(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
            return true;
        } catch (java.util.concurrent.TimeoutException e) {
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    /** The port of the server that says in its pid file that it is ready, if one does. */
    static Optional<Integer> readyPort(Path folder) {
        try (Stream<String> lines = Files.lines(folder.resolve("postmaster.pid"), StandardCharsets.ISO_8859_1)) {
            List<String> all = lines.toList();
            return all.size() >= 8 && all.get(7).startsWith("ready")
                    ? Optional.of(Integer.valueOf(all.get(3).strip()))
                    : Optional.empty();
        } catch (java.nio.file.NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
