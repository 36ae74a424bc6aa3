package vn.haidang;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.haidang.database.DataFolder;

/**
 * The words after a command.
 *
 * @param words those that are no option, in order
 * @param values options with a value, by name ("--port")
 * @param flags options without one
 */
record Args(List<String> words, Map<String, String> values, Set<String> flags) {

    /** An option that the command does not know, or one without its value; the message is the word. */
    static final class Unclear extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unclear(String word) {
            super(word);
        }
    }

    static Args parse(List<String> given, Set<String> withValue, Set<String> withoutValue) {
        List<String> words = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        Set<String> flags = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            String word = given.get(i);
            String[] pair = word.split("=", 2);
            if (!word.startsWith("--")) {
                words.add(word);
            } else if (withoutValue.contains(word)) {
                flags.add(word);
            } else if (withValue.contains(pair[0]) && (pair.length == 2 || i + 1 < given.size())) {
                values.put(pair[0], pair.length == 2 ? pair[1] : given.get(++i));
            } else {
                throw new Unclear(word);
            }
        }
        return new Args(List.copyOf(words), Map.copyOf(values), Set.copyOf(flags));
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    /** The data folder asked for by {@code --data}, else {@code HAIDANG_DATA}, else {@code data} in the current folder. */
    DataFolder data() {
        String fallback = System.getenv().getOrDefault("HAIDANG_DATA", "data");
        return new DataFolder(Path.of(value("--data").orElse(fallback)));
    }
}
