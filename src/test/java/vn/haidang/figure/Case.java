package vn.haidang.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report of the corpus: perhaps {@code issued: 2023-06-15}, the text, a line {@code ====}, then what must be read from it, a line each:
 *
 * <pre>
 * figure: printed | value | unit | qualifier | period | as of | relation
 * finding: rule | verdict | printed | computed
 * </pre>
 *
 * A dash means that nothing must be read there, an empty or missing column is not looked at. Findings must be those listed and no others.
 */
record Case(String name, String text, @Nullable LocalDate issuedOn, List<String> figures, List<String> findings) {

    static List<Case> all(String folder) {
        try (var files = Files.list(root().resolve(folder))) {
            return files.filter(f -> f.toString().endsWith(".txt"))
                    .sorted()
                    .map(f -> read(folder, f))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path root() {
        try {
            var url = Case.class.getResource("/figures");
            if (url == null) {
                throw new IllegalStateException("/figures");
            }
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Case read(String folder, Path file) {
        String raw;
        try {
            raw = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LocalDate issued = null;
        if (raw.startsWith("issued: ")) {
            issued = LocalDate.parse(raw.substring(8, 18));
            raw = raw.substring(19);
        }
        int cut = raw.indexOf("\n====\n");
        var figures = new ArrayList<String>();
        var findings = new ArrayList<String>();
        for (var line : raw.substring(cut + 6).split("\n")) {
            if (line.startsWith("figure: ")) {
                figures.add(line.substring(8));
            } else if (line.startsWith("finding: ")) {
                findings.add(line.substring(9));
            } else if (!line.isBlank()) {
                throw new IllegalArgumentException(file + ": " + line);
            }
        }
        return new Case(folder + "/" + file.getFileName(), raw.substring(0, cut), issued, figures, findings);
    }

    /** What is read otherwise than the case says. */
    List<String> differences() {
        var read = Figures.read(text, issuedOn);
        var out = new ArrayList<String>();
        for (var expected : figures) {
            if (read.figures().stream().noneMatch(f -> matches(expected, columns(f)))) {
                out.add("missing figure: " + expected + near(expected, read));
            }
        }
        var left = new ArrayList<>(read.findings());
        for (var expected : findings) {
            var found = left.stream().filter(f -> matches(expected, columns(f))).findFirst();
            found.ifPresentOrElse(left::remove, () -> out.add("missing finding: " + expected));
        }
        left.forEach(f -> out.add("false alarm: " + String.join(" | ", columns(f)) + " (" + f.message() + ")"));
        return out;
    }

    private static String near(String expected, Figures read) {
        var printed = expected.split("\\|")[0].strip();
        return read.figures().stream()
                .filter(f -> f.printed().equals(printed))
                .map(f -> "; read " + String.join(" | ", columns(f)))
                .reduce("", String::concat);
    }

    private static List<String> columns(Figure f) {
        var relation =
                f.relationKind() == null ? null : (f.relatedTo() == null ? "" : f.relatedTo() + " ") + f.relationKind();
        return java.util.stream.Stream.of(
                        f.printed(),
                        f.value() == null
                                ? null
                                : f.value().stripTrailingZeros().toPlainString(),
                        f.unit(),
                        f.qualifier(),
                        f.period(),
                        f.asOf() == null ? null : f.asOf().toString(),
                        relation)
                .map(c -> c == null ? "-" : c)
                .toList();
    }

    private static List<String> columns(Finding f) {
        return java.util.stream.Stream.of(f.rule(), f.verdict().name(), f.printed(), f.computed())
                .map(c -> c == null ? "-" : c)
                .toList();
    }

    private static boolean matches(String expected, List<String> columns) {
        var parts = expected.split("\\|", -1);
        for (int i = 0; i < parts.length; i++) {
            var part = parts[i].strip();
            if (!part.isEmpty() && !part.equals(columns.get(i))) {
                return false;
            }
        }
        return true;
    }
}
