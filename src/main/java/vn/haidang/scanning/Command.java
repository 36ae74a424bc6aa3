package vn.haidang.scanning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program on a file of somebody else's making: with a limit on its memory, its processor time and its wall-clock time, killed when the
 * calling thread is interrupted. The limits on memory and processor time hold even if this machine's Java dies in between.
 */
final class Command {

    /** 124 as the timeout command has it. */
    static final int TIMED_OUT = 124;

    private static final String LIMITED =
            "ulimit -v \"$1\" 2>/dev/null; ulimit -t \"$2\" 2>/dev/null; shift 2; exec \"$@\"";

    private Command() {}

    /**
     * Runs a program to its end.
     *
     * @param output where its standard output goes
     * @return its exit status, or {@link #TIMED_OUT}
     * @throws IOException where it cannot be started
     * @throws InterruptedException after it was killed
     */
    static int run(List<String> line, Path output, Duration time, long memory)
            throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of("/bin/sh", "-c", LIMITED, "sh"));
        all.add(String.valueOf(memory >> 10));
        all.add(String.valueOf(time.toSeconds() + 5));
        all.addAll(line);
        var builder = new ProcessBuilder(all);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        builder.redirectOutput(output.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        var process = builder.start();
        try {
            process.getOutputStream().close();
            if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            return TIMED_OUT;
        } finally {
            process.destroyForcibly();
        }
    }

    /** The program's file, if the system has it. */
    static @Nullable Path find(String name) {
        if (name.indexOf('/') >= 0) {
            return Files.isExecutable(Path.of(name)) ? Path.of(name) : null;
        }
        var path = System.getenv("PATH");
        for (var folder : (path == null ? "/usr/local/bin:/usr/bin:/bin" : path).split(":")) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, name))) {
                return Path.of(folder, name);
            }
        }
        return null;
    }

    /** A folder of one's own for a moment. */
    static Path scratch() throws IOException {
        return Files.createTempDirectory("haidang-scan-");
    }

    static void remove(@Nullable Path folder) throws IOException {
        if (folder == null) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
