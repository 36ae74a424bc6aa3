package vn.haidang.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What people write short: a search for "KCN" finds "khu công nghiệp" and the other way round. */
final class Abbreviations {

    private static final String FILE = "/search/abbreviations.txt";
    private static final Abbreviations SHIPPED = read();

    private final Map<List<String>, List<List<String>>> others = new HashMap<>();
    private int longest = 1;

    private Abbreviations() {}

    static Abbreviations shipped() {
        return SHIPPED;
    }

    /** Other ways to write these words, whole phrases; empty where there are none. */
    List<List<String>> of(List<String> words) {
        return others.getOrDefault(words, List.of());
    }

    /** Number of words of the longest thing that is written short. */
    int longest() {
        return longest;
    }

    private void add(List<String> one, List<String> other) {
        others.computeIfAbsent(one, words -> new ArrayList<>()).add(other);
        longest = Math.max(longest, one.size());
    }

    private static Abbreviations read() {
        Abbreviations found = new Abbreviations();
        try (InputStream file = Objects.requireNonNull(Abbreviations.class.getResourceAsStream(FILE), FILE);
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                int equals = line.indexOf('=');
                if (equals > 0 && !line.startsWith("#")) {
                    List<String> brief = Syllables.words(line.substring(0, equals));
                    List<String> full = Syllables.words(line.substring(equals + 1));
                    found.add(brief, full);
                    found.add(full, brief);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
