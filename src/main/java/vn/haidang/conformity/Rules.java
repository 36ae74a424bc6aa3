package vn.haidang.conformity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rules, kept as dated rows in {@code conformity/rules.tsv}: a rule that an act changes ends there and a new row begins. */
public final class Rules {

    private static final String FILE = "/conformity/rules.tsv";
    private static final int COLUMNS = 9;
    private static final List<Rule> ALL = load();

    private Rules() {}

    /** All rules of all times, in the order of the document. */
    public static List<Rule> all() {
        return ALL;
    }

    /** The rules in force on a day. */
    public static List<Rule> on(LocalDate day) {
        return ALL.stream().filter(rule -> rule.isInForce(day)).toList();
    }

    private static List<Rule> load() {
        try (InputStream in = Rules.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the application");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Rule> read(InputStream in) throws IOException {
        List<Rule> rules = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rules.add(rule(line.split("\t", -1)));
                }
            }
        }
        return List.copyOf(rules);
    }

    private static Rule rule(String[] columns) {
        if (columns.length != COLUMNS) {
            throw new IllegalStateException("not a rule: " + String.join(" | ", columns));
        }
        return new Rule(
                columns[0],
                Element.valueOf(columns[1]),
                columns[2],
                number(columns[3]),
                number(columns[4]),
                Severity.valueOf(columns[5].toUpperCase(Locale.ROOT).replace('-', '_')),
                LocalDate.parse(columns[6]),
                columns[7].isEmpty() ? null : LocalDate.parse(columns[7]),
                columns[8]);
    }

    private static double number(String text) {
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }
}
