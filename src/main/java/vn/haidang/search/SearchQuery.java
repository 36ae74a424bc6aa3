package vn.haidang.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param typed as typed
 * @param terms words and phrases, all of which must be there
 * @param facets values that must be there, e.g. {@code loai:tb}
 * @param units phrases that name units
 * @param kinds kinds of things, empty for all
 * @param notUnderstood filters whose value makes no sense, as typed
 */
record SearchQuery(
        String typed,
        List<Term> terms,
        List<String> facets,
        List<List<String>> units,
        List<String> kinds,
        @Nullable Integer year,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> notUnderstood) {

    /** A part of what is looked for. */
    sealed interface Term {}

    /** One word; a prefix while it is still being typed. */
    record Word(String folded, boolean prefix) implements Term {}

    /** Words in this order, one right after the other. */
    record Phrase(List<String> words) implements Term {}

    /**
     * Number and symbol of a paper, as 05/TB-BQL, or how they begin.
     *
     * @param words its syllables, the number without leading zeros
     */
    record Number(List<String> words) implements Term {}

    /** Must not be there. */
    record Not(List<String> words) implements Term {}

    /** Whether there is nothing to look for. */
    boolean isEmpty() {
        return terms.stream().allMatch(Not.class::isInstance)
                && facets.isEmpty()
                && units.isEmpty()
                && year == null
                && from == null
                && to == null
                && kinds.isEmpty();
    }

    /** Number of words and phrases that must be there. */
    long wantedTerms() {
        return terms.stream().filter(term -> !(term instanceof Not)).count();
    }
}
