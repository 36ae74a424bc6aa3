package vn.haidang.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.haidang.figure.Finding;

/**
 * Whole papers with all that must be said of them: the text, a line {@code ====}, then {@code finding: rule | verdict | printed} lines; an empty
 * column is not looked at.
 */
class PaperCorpusTests {

    private final Reader reader = new Reader(ReadingLimits.standard());

    static Stream<Path> papers() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/figures/papers"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void saysOfThePaperWhatIsWrongAndNoMore(Path file) throws IOException {
        var parts = Files.readString(file).split("\n====\n?");
        var found = new ArrayList<>(
                reader.read(parts[0].getBytes(StandardCharsets.UTF_8), "x.txt").findings());
        var missing = new ArrayList<String>();
        for (var line : parts.length < 2 ? List.<String>of() : List.of(parts[1].split("\n"))) {
            var expected = Arrays.stream(line.substring(9).split("\\|", -1))
                    .map(String::strip)
                    .toList();
            found.stream()
                    .filter(f -> fits(expected, f))
                    .findFirst()
                    .ifPresentOrElse(found::remove, () -> missing.add(line));
        }
        assertThat(missing).as("missing in %s, which says %s", file, found).isEmpty();
        assertThat(found).as("false alarms in %s", file).isEmpty();
    }

    private static boolean fits(List<String> expected, Finding found) {
        var said = List.of(found.rule(), found.verdict().name(), found.printed() == null ? "-" : found.printed());
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).isEmpty() && !expected.get(i).equals(said.get(i))) {
                return false;
            }
        }
        return true;
    }
}
