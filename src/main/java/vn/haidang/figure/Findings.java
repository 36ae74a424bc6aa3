package vn.haidang.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Span;

/** Collects findings; one place is complained of once by each rule. */
final class Findings {

    private static final int LIMIT = 500;

    private final Facts facts;
    private final List<Finding> all = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<Integer> checked = new HashSet<>();

    Findings(Facts facts) {
        this.facts = facts;
    }

    void add(String rule, Verdict verdict, String message, Quantity at, @Nullable String computed, Quantity... others) {
        var spans = new ArrayList<Span>();
        spans.add(span(at));
        for (var other : others) {
            spans.add(span(other));
        }
        add(rule, verdict, message, facts.printed(at), computed, spans);
    }

    void add(
            String rule,
            Verdict verdict,
            String message,
            @Nullable String printed,
            @Nullable String computed,
            List<Span> spans) {
        if (all.size() < LIMIT && seen.add(rule + spans.getFirst())) {
            all.add(new Finding(
                    rule, verdict, message, printed, computed, List.copyOf(new java.util.LinkedHashSet<>(spans))));
        }
    }

    /** Remembers that q was held against others and found right or complained of. */
    void checked(Quantity q) {
        checked.add(q.index());
    }

    boolean isChecked(Quantity q) {
        return checked.contains(q.index());
    }

    Span span(Quantity q) {
        return facts.tokens.span(q.from(), q.to());
    }

    /** All findings in text order. */
    List<Finding> sorted() {
        all.sort(Comparator.comparingInt((Finding f) -> f.spans().getFirst().start()));
        return List.copyOf(all);
    }
}
