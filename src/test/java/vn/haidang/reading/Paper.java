package vn.haidang.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A paper of the corpus: its text, a line "=====", then what should be read. The first line may give parts of the head
 * ({@code head kind=TB number=87 date=2025-06-04}); each other line is a task, {@code ref | unit | co-units | partners |
 * deadlines}, where "?" means that anything will do. A deadline is {@code TYPE date boundary} or {@code RECURRING every day
 * dowN mopN boundary}.
 */
record Paper(String name, String text, Map<String, String> head, List<String[]> tasks) {

    static Paper of(Path file) {
        try {
            var parts = Files.readString(file).split("(?m)^=====\\R", 2);
            Map<String, String> head = new TreeMap<>();
            var tasks = new ArrayList<String[]>();
            for (var line : parts[1].split("\n")) {
                if (line.startsWith("head ")) {
                    head(line.substring(5), head);
                } else if (!line.isBlank()) {
                    var cells = (line + " ").split("\\|", -1);
                    var task = new String[5];
                    for (int i = 0; i < 5; i++) {
                        task[i] = i < cells.length ? cells[i].strip() : "";
                    }
                    tasks.add(task);
                }
            }
            return new Paper(file.getFileName().toString(), parts[0], head, tasks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void head(String line, Map<String, String> head) {
        var matcher =
                java.util.regex.Pattern.compile("(\\w+)=(.*?)(?= \\w+=|$)").matcher(line.strip());
        while (matcher.find()) {
            head.put(matcher.group(1), matcher.group(2).strip());
        }
    }

    /** All papers of a folder under {@code src/test/resources/reading}. */
    static List<Paper> all(String folder) {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/reading", folder))) {
            return files.filter(f -> f.toString().endsWith(".txt"))
                    .sorted()
                    .map(Paper::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What differs between what should be read and what was, one line each. */
    List<String> differences(Reading reading) {
        var out = new ArrayList<String>();
        head.forEach((key, value) -> {
            var read = headValue(reading.document(), key);
            if (!same(value, read)) {
                out.add("head " + key + ": " + read + " instead of " + value);
            }
        });
        if (reading.tasks().size() != tasks.size()) {
            out.add(reading.tasks().size() + " tasks instead of " + tasks.size() + ": "
                    + reading.tasks().stream()
                            .map(t -> t.ref() + " " + t.unit())
                            .toList());
            return out;
        }
        for (int i = 0; i < tasks.size(); i++) {
            compare(tasks.get(i), reading.tasks().get(i), out);
        }
        return out;
    }

    private static String headValue(Letterhead head, String key) {
        Object value = switch (key) {
            case "kind" -> head.kind();
            case "number" -> head.number();
            case "symbol" -> head.symbol();
            case "date" -> head.issuedOn();
            case "place" -> head.place();
            case "issuer" -> head.issuer();
            case "superior" -> head.superior();
            case "subject" -> head.subject();
            case "signer" -> head.signer() == null ? null : head.signer().name();
            default -> throw new IllegalArgumentException(key);
        };
        return value == null ? "-" : value.toString();
    }

    private static void compare(String[] expected, TaskReading task, List<String> out) {
        var where = "task " + expected[0] + " ";
        if (!expected[0].equals("?") && !expected[0].equals(task.ref())) {
            out.add(where + "ref " + task.ref());
        }
        var unit = task.unit() == null ? "-" : task.unit();
        if (!expected[1].equals("?") && !same(expected[1], unit)) {
            out.add(where + "unit " + unit + " instead of " + expected[1]);
        }
        var co = String.join("; ", task.coUnits());
        if (!expected[2].equals("?") && !same(expected[2], co)) {
            out.add(where + "co [" + co + "] instead of [" + expected[2] + "]");
        }
        var partners = String.join("; ", task.partners());
        if (!expected[3].equals("?") && !same(expected[3], partners)) {
            out.add(where + "partners [" + partners + "] instead of [" + expected[3] + "]");
        }
        var deadlines = task.deadlines().stream().map(Paper::deadline).collect(Collectors.joining("; "));
        if (!expected[4].equals("?") && !same(expected[4], deadlines)) {
            out.add(where + "deadlines [" + deadlines + "] instead of [" + expected[4] + "]");
        }
    }

    private static boolean same(String one, String other) {
        return UnitNames.folded(one).equals(UnitNames.folded(other));
    }

    static String deadline(DeadlineReading d) {
        var out = new ArrayList<String>();
        out.add(d.type().name());
        if (d.type() == DeadlineType.RECURRING) {
            out.add(String.valueOf(d.every()));
            if (d.dayOfMonth() != null) {
                out.add(String.valueOf(d.dayOfMonth()));
            }
            if (d.dayOfWeek() != null) {
                out.add("dow" + d.dayOfWeek());
            }
            if (d.boundary() != null) {
                out.add(d.boundary().name());
            }
            if (d.monthOfPeriod() != null) {
                out.add("mop" + d.monthOfPeriod());
            }
        } else {
            out.add(d.date() == null ? "-" : d.date().toString());
            if (d.boundary() != null) {
                out.add(d.boundary().name());
            }
        }
        return String.join(" ", out);
    }
}
