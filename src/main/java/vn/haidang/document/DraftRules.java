package vn.haidang.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Refused;
import vn.haidang.text.Span;

/** How proposed tasks are cut in two and put together. */
final class DraftRules {

    private DraftRules() {}

    /** The two parts of a draft; the second one is new. */
    record Parts(Draft first, Draft second) {}

    /**
     * Cuts a draft in two. Deadlines go to the part that holds their words; everything else is the same in both.
     *
     * @param at where the second part begins in the draft's text
     * @param refs all numbers in use, so that the second part gets one of its own
     * @throws Refused where one part would be empty
     */
    static Parts split(Draft draft, int at, String body, Set<String> refs) {
        String text = draft.content().text();
        int cut = Math.clamp(at, 0, text.length());
        String head = text.substring(0, cut).strip();
        String tail = text.substring(cut).strip();
        if (head.isEmpty() || tail.isEmpty()) {
            throw new Refused("document.split.empty");
        }
        Span headSpan = find(body, head, draft.span());
        Span tailSpan = find(body, tail, draft.span());
        List<Deadline> first = new ArrayList<>();
        List<Deadline> second = new ArrayList<>();
        for (Deadline deadline : draft.content().deadlines()) {
            (belongsTo(deadline, head, tail, headSpan, tailSpan) ? second : first).add(deadline);
        }
        Draft.Content content = draft.content();
        return new Parts(
                draft.with(content.withText(content.ref(), head, first), headSpan),
                draft.with(content.withText(nextRef(content.ref(), refs), tail, second), tailSpan));
    }

    private static boolean belongsTo(
            Deadline deadline, String head, String tail, @Nullable Span headSpan, @Nullable Span tailSpan) {
        Span span = deadline.span();
        if (span != null && tailSpan != null && headSpan != null) {
            return span.start() >= tailSpan.start();
        }
        return !head.contains(deadline.phrase()) && tail.contains(deadline.phrase());
    }

    /** Puts the second draft at the end of the first. A different lead of the second becomes a co-unit. */
    static Draft merge(Draft first, Draft second) {
        Draft.Content a = first.content();
        Draft.Content b = second.content();
        LinkedHashSet<Long> coUnits = new LinkedHashSet<>(a.coUnitIds());
        coUnits.addAll(b.coUnitIds());
        if (a.hasLead() && b.leadUnitId() != null) {
            coUnits.add(b.leadUnitId());
        }
        Long lead = a.hasLead() ? a.leadUnitId() : b.leadUnitId();
        boolean allUnits = a.allUnits() || (!a.hasLead() && b.allUnits());
        coUnits.remove(lead);
        Draft.Content content = new Draft.Content(
                a.ref(),
                a.text() + " " + b.text(),
                allUnits,
                lead,
                a.hasLead() ? a.leadPrinted() : b.leadPrinted(),
                List.copyOf(coUnits),
                union(a.partners(), b.partners()),
                a.sponsorId() == null ? b.sponsorId() : a.sponsorId(),
                either(a.deliverable(), b.deliverable()),
                either(a.reportTo(), b.reportTo()),
                union(a.deadlines(), b.deadlines()));
        List<String> doubts = union(first.doubts(), second.doubts());
        return first.with(content, hull(first.span(), second.span()))
                .doubting(doubts, !first.hasOpenDoubts() && !second.hasOpenDoubts());
    }

    /** A number for what comes after {@code ref}: 3.2b after 3.2, 3.2c where that is taken. */
    static String nextRef(String ref, Set<String> taken) {
        String stem = ref.matches(".*\\d[a-z]") ? ref.substring(0, ref.length() - 1) : ref;
        for (char letter = 'b'; letter <= 'z'; letter++) {
            if (!taken.contains(stem + letter)) {
                return stem + letter;
            }
        }
        return stem;
    }

    /** Where words stand in the body, looked for first where the draft was found. */
    static @Nullable Span find(String body, String words, @Nullable Span near) {
        int start = near == null ? body.indexOf(words) : body.indexOf(words, near.start());
        boolean elsewhere = near != null && start + words.length() > near.end();
        return start < 0 || elsewhere ? null : new Span(start, start + words.length());
    }

    private static @Nullable Span hull(@Nullable Span a, @Nullable Span b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return new Span(Math.min(a.start(), b.start()), Math.max(a.end(), b.end()));
    }

    private static <T> List<T> union(List<T> a, List<T> b) {
        LinkedHashSet<T> all = new LinkedHashSet<>(a);
        all.addAll(b);
        return List.copyOf(all);
    }

    private static @Nullable String either(@Nullable String a, @Nullable String b) {
        if (a == null || b == null || Objects.equals(a, b)) {
            return a == null ? b : a;
        }
        return a + "; " + b;
    }
}
