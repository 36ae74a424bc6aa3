package vn.haidang.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param results one page of it, the best first
 * @param total how many things have the words, as far as they were ranked
 * @param more whether there are more than that
 * @param counts how many of each kind among them
 * @param loosened whether nothing has all the words, and these have some of them
 * @param notUnderstood filters whose value makes no sense, as typed
 */
public record Found(
        List<Result> results,
        int total,
        boolean more,
        Map<String, Integer> counts,
        boolean loosened,
        List<String> notUnderstood) {

    /** Nothing was asked. */
    static Found nothing(List<String> notUnderstood) {
        return new Found(List.of(), 0, false, Map.of(), false, notUnderstood);
    }

    /**
     * One thing.
     *
     * @param kind DOCUMENT, TASK, PERSON, …
     * @param title its name, words marked
     * @param detail second line, words marked
     * @param extract passage of its text, words marked; empty where it has no text
     */
    public record Result(
            String kind,
            long id,
            String address,
            @Nullable LocalDate day,
            List<Piece> title,
            List<Piece> detail,
            List<Piece> extract) {}

    /** A piece of text; marked where it is one of the words looked for. */
    public record Piece(String text, boolean marked) {}
}
