package vn.haidang.figure;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.haidang.text.Letters;

/** One indicator of one period that stands in two places with two values. */
final class RepeatCheck {

    /** Words that do not tell one indicator from another. */
    private static final Set<String> EMPTY = Set.of(
            "tong", "so", "la", "dat", "cac", "tai", "cua", "trong", "thanh", "pho", "tinh", "va", "tren", "dia", "ban",
            "duoc", "da", "voi", "cho", "nam", "thang", "dau", "uoc", "quy", "den", "ngay", "nay", "hien", "luy", "ke",
            "tu", "o", "co", "ve", "thuc", "ket", "qua");

    private final Facts facts;
    private final Findings findings;

    RepeatCheck(Facts facts, Findings findings) {
        this.facts = facts;
        this.findings = findings;
    }

    void run() {
        Map<String, Quantity> first = new HashMap<>();
        for (var q : facts.quantities) {
            if (q.isRatio()
                    || q.isVague()
                    || q.unit().isNone()
                    || facts.isDelta(q)
                    || facts.depth(q) > 0
                    || isPart(q)) {
                continue;
            }
            var key = key(q);
            var before = key == null ? null : first.putIfAbsent(key, q);
            if (before != null && facts.tokens.line(before.from()) != facts.tokens.line(q.from())) {
                compare(before, q);
            }
        }
    }

    private boolean isPart(Quantity q) {
        int from = facts.labelFrom(q);
        return Tables.isCell(facts.tokens, q.from(), q.to())
                || facts.says(from, q.from(), "trong do")
                || facts.notes.isNote(facts.tokens.line(q.from()));
    }

    /** The words of the label that tell, the unit, the period and the day; null when too few words tell it. */
    private @org.jspecify.annotations.Nullable String key(Quantity q) {
        var label = facts.context.label(q);
        if (label == null || label.length() > 160) {
            return null;
        }
        var words = new TreeSet<String>();
        for (var word : Letters.folded(label).split("[^a-z]+")) {
            if (word.length() > 1 && !EMPTY.contains(word)) {
                words.add(word);
            }
        }
        var period = facts.context.period(q);
        boolean total = Letters.folded(label).startsWith("tong ");
        return words.size() < 3 || period == null || !total
                ? null
                : words + q.unit().measure() + period.iso() + facts.context.asOf(q) + q.qualifier();
    }

    private void compare(Quantity a, Quantity b) {
        boolean rounding = a.interval().meets(b.interval())
                || Interval.rounded(a.amount(), a.unit().factor())
                        .meets(Interval.rounded(b.amount(), b.unit().factor()));
        if (!rounding) {
            findings.add(
                    "same-indicator",
                    Verdict.MISMATCH,
                    Printing.message("sameIndicator", facts.printed(b), facts.printed(a)),
                    b,
                    facts.printed(a),
                    a);
        }
    }
}
