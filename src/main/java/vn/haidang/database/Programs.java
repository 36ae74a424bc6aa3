package vn.haidang.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Short-lived programs of the system. */
final class Programs {
    private Programs() {}

    /** Runs a command to its end, its words written to {@code log} ("" for nowhere); gives its exit code, 127 when it is not there. */
    static int run(List<String> command, String log) {
        ProcessBuilder builder = prepare(command);
        builder.redirectErrorStream(true);
        builder.redirectOutput(
                log.isEmpty()
                        ? ProcessBuilder.Redirect.DISCARD
                        : Path.of(log).toFile().getAbsoluteFile().exists()
                                ? ProcessBuilder.Redirect.appendTo(Path.of(log).toFile())
                                : ProcessBuilder.Redirect.to(Path.of(log).toFile()));
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            return 127;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    /** A command with an empty standard input and none of our environment but the path. */
    static ProcessBuilder prepare(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
        environment.clear();
        environment.put("PATH", path + ":/usr/bin:/bin:/usr/sbin:/sbin");
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        builder.redirectInput(Path.of("/dev/null").toFile());
        return builder;
    }

    /** Sends a signal; the shell's own kill is there even where no kill program is. */
    static void signal(String name, long pid) {
        run(List.of("sh", "-c", "kill -" + name + " " + pid), "");
    }

    /** The last line that says anything, or "". */
    static String lastLine(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
            return lines.stream()
                    .filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("error"))
                    .reduce((first, second) -> second)
                    .or(() -> lines.stream().filter(line -> !line.isBlank()).reduce((first, second) -> second))
                    .orElse("");
        } catch (java.nio.file.NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
