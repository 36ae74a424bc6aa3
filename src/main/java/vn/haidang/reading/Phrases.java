package vn.haidang.reading;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A set of phrases, each with a meaning, that finds the longest one at a place in one pass. */
final class Phrases<T> {

    /** A phrase that was found: what it means and the word after it. */
    record Hit<T>(T value, int next) {}

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>(4);
        private @Nullable T value;
    }

    private final Node<T> root = new Node<>();

    /** Adds phrases that mean the same. A phrase is words parted by spaces. */
    Phrases<T> add(T value, String... phrases) {
        for (var phrase : phrases) {
            var words = new Words(phrase);
            var node = root;
            for (int i = 0; i < words.size(); i++) {
                node = node.next.computeIfAbsent(words.at(i), w -> new Node<>());
            }
            node.value = value;
        }
        return this;
    }

    /** Adds phrases that mean the same, parted by bars. */
    Phrases<T> addAll(T value, String phrases) {
        return add(value, phrases.strip().split("\\s*\\|\\s*"));
    }

    /** The longest phrase that begins at word i and ends at or before {@code limit}. */
    @Nullable
    Hit<T> at(Words words, int i, int limit) {
        Hit<T> best = null;
        var node = root.next.get(words.at(i));
        int k = i + 1;
        while (node != null && k <= limit) {
            if (node.value != null) {
                best = new Hit<>(node.value, k);
            }
            node = k < limit ? node.next.get(words.at(k)) : null;
            k++;
        }
        return best;
    }

    /** The word after the longest phrase that begins at word i, or -1. */
    int after(Words words, int i, int limit) {
        var hit = at(words, i, limit);
        return hit == null ? -1 : hit.next();
    }

    boolean isAt(Words words, int i, int limit) {
        return at(words, i, limit) != null;
    }
}
