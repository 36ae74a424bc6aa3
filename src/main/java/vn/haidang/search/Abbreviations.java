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
import org.jspecify.annotations.Nullable;

/** What people write short: a search for "KCN" finds "khu công nghiệp" and the other way round. */
final class Abbreviations {

    private static final String FILE = "/search/abbreviations.txt";

    /** No word begins so: words hold letters and digits only. */
    private static final String MARK = "a.";

    private static final Abbreviations SHIPPED = read();

    private final Map<List<String>, String> marks = new HashMap<>();
    private final Map<String, List<List<String>>> ways = new HashMap<>();
    private int longest = 1;

    private Abbreviations() {}

    static Abbreviations shipped() {
        return SHIPPED;
    }

    /** The one mark for these words however they are written, null where they are not written short. */
    @Nullable
    String mark(List<String> words) {
        return marks.get(words);
    }

    /** Every way to write what has this mark. */
    List<List<String>> ways(String mark) {
        return ways.getOrDefault(mark, List.of());
    }

    /** Number of words, from this place on, of the longest thing that is written short; 0 where there is none. */
    int at(List<String> words, int from) {
        for (int length = Math.min(longest, words.size() - from); length > 0; length--) {
            if (marks.containsKey(words.subList(from, from + length))) {
                return length;
            }
        }
        return 0;
    }

    /** The words written in full. */
    List<String> inFull(List<String> words) {
        List<String> full = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            int taken = Math.max(at(words, i), 1);
            List<String> part = words.subList(i, i + taken);
            String mark = mark(part);
            full.addAll(
                    mark == null ? part : List.of(mark.substring(MARK.length()).split("\\.")));
            i += taken;
        }
        return full;
    }

    private void add(List<String> brief, List<String> full) {
        String mark = MARK + String.join(".", full);
        for (List<String> way : List.of(brief, full)) {
            if (marks.putIfAbsent(way, mark) == null) {
                ways.computeIfAbsent(mark, m -> new ArrayList<>()).add(way);
                longest = Math.max(longest, way.size());
            }
        }
    }

    private static Abbreviations read() {
        Abbreviations found = new Abbreviations();
        try (InputStream file = Objects.requireNonNull(Abbreviations.class.getResourceAsStream(FILE), FILE);
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                int equals = line.indexOf('=');
                if (equals > 0 && !line.startsWith("#")) {
                    found.add(Syllables.words(line.substring(0, equals)), Syllables.words(line.substring(equals + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
