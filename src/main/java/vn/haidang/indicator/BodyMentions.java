package vn.haidang.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds whom a text speaks of: bodies by their names, abbreviations written out, words between them allowed. */
final class BodyMentions {

    private static final Map<String, List<String>> WRITTEN_OUT = Map.of(
            "kcn", List.of("khu", "cong", "nghiep"),
            "kkt", List.of("khu", "kinh", "te"),
            "kcx", List.of("khu", "che", "xuat"),
            "bql", List.of("ban", "quan", "ly"),
            "dbsh", List.of("dong", "bang", "song", "hong"));

    private static final Set<String> LITTLE = Set.of("cac", "tinh", "thanh", "pho", "va", "tai", "cua", "khu");

    private static final double ENOUGH = 0.9;

    private final List<Named> named = new ArrayList<>();

    private record Named(Body body, List<String> words) {}

    /** A body with where its name ends, counted in words. */
    private record Mention(Body body, int end, int length) {}

    BodyMentions(Collection<Body> bodies) {
        for (Body body : bodies) {
            List<String> words = words(body.name());
            if (words.size() >= 2) {
                named.add(new Named(body, words));
            }
        }
    }

    /** The body named last in a text, of those named there together the one with the longest name. */
    @Nullable
    Body last(String text, Set<BodyKind> kinds) {
        List<String> said = words(text);
        Mention best = null;
        for (Named one : named) {
            Mention found = kinds.contains(one.body().kind()) ? lastMention(one, said) : null;
            boolean better = found != null
                    && (best == null
                            || found.end() - best.end() > 2
                            || found.end() >= best.end() - 2 && found.length() > best.length());
            best = better ? found : best;
        }
        return best == null ? null : best.body();
    }

    /** The body named first. */
    @Nullable
    Body first(List<String> lines, Set<BodyKind> kinds) {
        for (int i = 0; i < lines.size(); i++) {
            String two = lines.get(i) + (i + 1 < lines.size() ? " " + lines.get(i + 1) : "");
            Body found = last(two, kinds);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Mention lastMention(Named one, List<String> said) {
        Mention best = null;
        for (int from = 0; from < said.size(); from++) {
            if (!said.get(from).equals(one.words().getFirst())) {
                continue;
            }
            int at = from;
            int hits = 0;
            int last = from;
            int limit = Math.min(said.size(), from + one.words().size() * 3 / 2 + 2);
            for (String word : one.words()) {
                int next = at;
                while (next < limit && !said.get(next).equals(word)) {
                    next++;
                }
                if (next < limit) {
                    hits++;
                    last = next;
                    at = next + 1;
                }
            }
            if (hits >= ENOUGH * one.words().size()
                    && said.get(last).equals(one.words().getLast())) {
                best = new Mention(one.body(), last, one.words().size());
            }
        }
        return best;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : Wording.plain(text)) {
            for (String part : WRITTEN_OUT.getOrDefault(word, List.of(word))) {
                if (!LITTLE.contains(part)) {
                    words.add(part);
                }
            }
        }
        return words;
    }
}
