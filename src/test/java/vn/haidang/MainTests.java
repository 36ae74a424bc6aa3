package vn.haidang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.haidang.database.ConsoleText;

class MainTests {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void helpsInVietnameseAndEnglish() {
        assertThat(run(Locale.of("vi"), "help")).isZero();
        assertThat(text(out)).contains("./haidang run").contains("chạy hệ thống");
        out.reset();
        assertThat(run(Locale.ENGLISH)).isZero();
        assertThat(text(out)).contains("./haidang run").contains("start the system");
    }

    @Test
    void namesEveryCommandInItsHelp() {
        run(Locale.ENGLISH, "help");
        assertThat(text(out))
                .contains(
                        "run",
                        "read",
                        "lint",
                        "backup",
                        "restore",
                        "token",
                        "audit verify",
                        "conformity",
                        "bench",
                        "test",
                        "help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sail",
                "run now",
                "run --port",
                "run --port many",
                "run --port 70000",
                "run --demo --empty",
                "run --colour red",
                "backup",
                "backup one two",
                "restore file",
                "audit",
                "audit forge",
                "token",
            })
    void saysThatItDoesNotUnderstand(String line) {
        assertThat(run(Locale.of("vi"), line.split(" "))).isEqualTo(2);
        assertThat(text(err)).startsWith("Không hiểu: ").contains("./haidang run");
        assertThat(text(out)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup file", "audit verify", "token an"})
    void saysThatThereAreNoDataYet(String line, @TempDir Path folder) {
        List<String> words = new java.util.ArrayList<>(List.of(line.split(" ")));
        words.addAll(List.of("--data", folder.resolve("none").toString()));
        assertThat(run(Locale.of("vi"), words.toArray(String[]::new))).isEqualTo(1);
        assertThat(text(err)).contains(folder.resolve("none").toString());
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void takesOptionsBeforeAndAfterWords() {
        Args args = Args.parse(
                List.of("--data", "here", "file", "--port=81", "--demo"), Set.of("--data", "--port"), Set.of("--demo"));
        assertThat(args.words()).containsExactly("file");
        assertThat(args.value("--port")).contains("81");
        assertThat(args.has("--demo")).isTrue();
        assertThat(args.data().root()).isEqualTo(Path.of("here").toAbsolutePath());
    }

    private int run(Locale locale, String... arguments) {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                ConsoleText.of("main", locale));
        return Main.dispatch(arguments, terminal);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
