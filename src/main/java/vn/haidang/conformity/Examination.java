package vn.haidang.conformity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A document under check: what it is, what was found in it, and what does not keep the rules. */
final class Examination {

    final Inspection inspection;
    final Found found;
    final List<Fault> faults = new ArrayList<>();
    /** Paragraphs whose words were changed already: places in their text are no longer true. */
    private final Set<Para> rewritten = new HashSet<>();

    /** A deviation and what mends it; null where only a person can. */
    record Fault(Deviation deviation, @Nullable Runnable mend) {}

    Examination(Inspection inspection) {
        this.inspection = inspection;
        this.found = Finder.find(inspection);
    }

    Place place(Segment segment) {
        return Place.of(segment, inspection.pagesKnown());
    }

    /** Rules that many elements share say so in one sentence with the element's name. */
    private static Say message(Rule rule) {
        return rule.check().equals(rule.id())
                ? Say.of("conformity.rule." + rule.id())
                : Say.of("conformity.check." + rule.check(), Say.name(rule.element()));
    }

    void report(Rule rule, Segment segment, Say expected, Say found, @Nullable Runnable mend) {
        report(rule, List.of(place(segment)), expected, found, mend);
    }

    /** About the document as a whole. */
    void report(Rule rule, Say expected, Say found, @Nullable Runnable mend) {
        report(rule, List.of(Place.WHOLE), expected, found, mend);
    }

    void report(Rule rule, List<Place> places, Say expected, Say found, @Nullable Runnable mend) {
        faults.add(new Fault(new Deviation(rule, message(rule), places, expected, found, mend != null), mend));
    }

    /** One deviation for all segments with the same fault. */
    void reportEach(
            Rule rule,
            List<Segment> segments,
            Function<Segment, @Nullable Say> fault,
            Say expected,
            @Nullable SegmentMend mend) {
        Map<Say, List<Segment>> faults = new LinkedHashMap<>();
        for (Segment segment : segments) {
            Say wrong = fault.apply(segment);
            if (wrong != null) {
                faults.computeIfAbsent(wrong, ignored -> new ArrayList<>()).add(segment);
            }
        }
        faults.forEach((wrong, where) -> report(
                rule,
                where.stream().map(this::place).toList(),
                expected,
                wrong,
                mend == null ? null : () -> where.forEach(mend::mend)));
    }

    /** What mends one segment. */
    interface SegmentMend {
        void mend(Segment segment);
    }

    /** Replaces words of a segment, unless its paragraph was rewritten already in this round. */
    void rewrite(Segment segment, String words) {
        if (rewritten.add(segment.para())) {
            Mender.replace(segment.para(), segment.start(), segment.end(), words);
        }
    }

    /** Whether a line ends with this mark; what other mark it has is replaced. */
    void checkEnding(Rule rule, Segment segment, String wanted) {
        String text = segment.text().stripTrailing();
        if (!text.endsWith(wanted)) {
            String bare = text.replaceAll("[;.,:\\s]+$", "");
            report(
                    rule,
                    segment,
                    Say.of("conformity.value.endsWith", wanted),
                    Say.quoted(text.substring(Math.max(0, text.length() - 30))),
                    () -> rewrite(segment, bare + wanted));
        }
    }
}
