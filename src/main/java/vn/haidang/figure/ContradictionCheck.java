package vn.haidang.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.figure.Relation.Target;

/** Sentences that say other than the figures beside them: all in time beside one overdue, above plan at 95 %. */
final class ContradictionCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** How many lines apart a figure and a sentence may stand and still speak of the same. */
    private static final int REACH = 4;

    private static final List<String> LATE = List.of("qua han", "tre han", "cham han", "cham muon", "qua thoi han");

    private final Facts facts;
    private final Findings findings;
    private final Tokens tokens;

    ContradictionCheck(Facts facts, Findings findings) {
        this.facts = facts;
        this.findings = findings;
        this.tokens = facts.tokens;
    }

    void run() {
        for (var q : facts.quantities) {
            if (isLate(q) && q.value().signum() > 0) {
                late(q);
            }
            var relation = facts.relation(q);
            if (relation != null && relation.to() == Target.PLAN) {
                abovePlan(relation);
            } else if (relation != null && relation.to() == Target.SAME_PERIOD) {
                otherWay(relation);
            }
        }
    }

    // ---- overdue

    private boolean isLate(Quantity q) {
        if (q.unit().kind() != Unit.Kind.COUNTED || isDenied(q)) {
            return false;
        }
        int to = Math.min(facts.nearTo(q), q.to() + 6);
        return LATE.stream().anyMatch(late -> facts.says(q.to(), to, late) || facts.says(q.from() - 4, q.from(), late));
    }

    /** "giảm 5 hồ sơ quá hạn", "không còn". */
    private boolean isDenied(Quantity q) {
        return facts.isDelta(q) || tokens.isAny(q.from() - 1, Set.of("khong", "giam", "chua"));
    }

    private void late(Quantity q) {
        int line = tokens.line(q.from());
        for (int k = Math.max(0, line - REACH); k <= Math.min(tokens.lines.size() - 1, line + REACH); k++) {
            boolean ended = between(line, k);
            int at = ended ? -1 : allInTime(tokens.lines.get(k), q);
            if (at >= 0) {
                int to = end(at);
                findings.add(
                        "contradiction",
                        Verdict.MISMATCH,
                        Printing.message("allInTime", facts.printed(q), tokens.words(at, to)),
                        tokens.words(at, to),
                        null,
                        List.of(tokens.span(at, to), findings.span(q)));
            }
        }
    }

    private boolean between(int line, int other) {
        for (int k = Math.min(line, other) + 1; k <= Math.max(line, other); k++) {
            if (facts.context.isHeading(tokens.lines.get(k))) {
                return true;
            }
        }
        return false;
    }

    /** Where a sentence says that all of the same things were in time, or that none was late; -1 when none does. */
    private int allInTime(Tokens.Line line, Quantity q) {
        for (int i = line.from(); i < line.to(); i++) {
            int s = tokens.sentence(i);
            boolean none = tokens.has(i, "khong co")
                    || tokens.has(i, "khong con")
                    || tokens.has(i, "khong de")
                    || tokens.has(i, "khong phat sinh");
            if (none && speaksOfLate(i, i + 9, s) && sameThing(i, q)) {
                return i;
            }
            boolean all = tokens.is(i, "deu")
                    || isPlural(i, line, q)
                    || tokens.has(i, "tat ca")
                    || isWholePercent(i)
                    || tokens.has(i, "toan bo");
            if (all && inTime(i, s) && sameThing(i, q)) {
                return i;
            }
        }
        return -1;
    }

    /** "Các nhiệm vụ được giao … hoàn thành đúng hạn": the plural means all, unless it is hedged or a number is told. */
    private boolean isPlural(int i, Tokens.Line line, Quantity q) {
        boolean begins = i == line.from() || tokens.sentence(i - 1) != tokens.sentence(i);
        if (!begins || !tokens.is(i, "cac") || !tokens.has(i + 1, q.unit().measure())) {
            return false;
        }
        for (int k = i; k < i + 45 && tokens.sentence(k) == tokens.sentence(i); k++) {
            boolean hedged = tokens.has(k, "co ban")
                    || tokens.has(k, "hau het")
                    || tokens.has(k, "phan lon")
                    || tokens.isNumber(k);
            if (hedged) {
                return false;
            }
        }
        return true;
    }

    private boolean speaksOfLate(int from, int to, int sentence) {
        for (int i = from; i < to && tokens.sentence(i) == sentence; i++) {
            int at = i;
            if (LATE.stream().anyMatch(late -> tokens.has(at, late))) {
                return true;
            }
            if (tokens.is(i, ",") || tokens.is(i, ";")) {
                return false;
            }
        }
        return false;
    }

    private boolean isWholePercent(int i) {
        return tokens.isNumber(i) && tokens.is(i, "100") && tokens.is(i + 1, "%");
    }

    private boolean inTime(int from, int sentence) {
        for (int i = from; i < from + 45 && tokens.sentence(i) == sentence && !tokens.is(i, ";"); i++) {
            boolean goal = tokens.has(i, "phan dau") || tokens.has(i, "yeu cau") || tokens.has(i, "dam bao");
            if (goal) {
                return false;
            }
            if (tokens.has(i, "dung han") || tokens.has(i, "dung thoi han") || tokens.has(i, "truoc han")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sentence at i names what q counts. */
    private boolean sameThing(int i, Quantity q) {
        var noun = q.unit().measure();
        int from = i;
        while (from > 0 && from > i - 120 && tokens.sentence(from - 1) == tokens.sentence(i)) {
            from--;
        }
        int to = i;
        while (to < tokens.size() && to < i + 120 && tokens.sentence(to) == tokens.sentence(i)) {
            to++;
        }
        boolean goal = facts.says(from, i, "phan dau") || facts.says(from, i, "yeu cau") || facts.says(from, i, "can ");
        boolean dossier = noun.equals("ho so") && facts.says(from, to, "thu tuc hanh chinh");
        return !goal && (facts.says(from, to, noun) || dossier);
    }

    private int end(int at) {
        int to = at;
        while (to < tokens.size() && tokens.clause(to) == tokens.clause(at) && !tokens.is(to, ".") && to < at + 45) {
            to++;
        }
        return to;
    }

    // ---- "vượt kế hoạch" below 100 %

    private void abovePlan(Relation relation) {
        var ratio = relation.ratio();
        boolean below = ratio.unit().kind() == Unit.Kind.PERCENT
                && !relation.isChange()
                && ratio.value().compareTo(HUNDRED) < 0;
        var above = below ? exceeding(ratio) : null;
        if (above != null) {
            findings.add(
                    "contradiction",
                    Verdict.MISMATCH,
                    Printing.message("abovePlan", facts.printed(ratio), tokens.words(above.start(), above.end())),
                    tokens.words(above.start(), above.end()),
                    null,
                    List.of(tokens.span(above.start(), above.end()), findings.span(ratio)));
        }
    }

    /** "vượt kế hoạch", "vượt chỉ tiêu" in the same clause, said as done. */
    private @Nullable Span exceeding(Quantity ratio) {
        int from = ratio.from();
        while (from > 0 && tokens.sentence(from - 1) == tokens.sentence(ratio.from()) && from > ratio.from() - 30) {
            from--;
        }
        for (int i = from;
                i < ratio.to() + 16 && i < tokens.size() && tokens.sentence(i) == tokens.sentence(ratio.from());
                i++) {
            boolean above = tokens.has(i, "vuot ke hoach")
                    || tokens.has(i, "vuot chi tieu")
                    || tokens.has(i, "vuot muc ke hoach")
                    || tokens.has(i, "vuot du toan");
            boolean goal = facts.says(i - 8, i, "phan dau")
                    || facts.says(i - 5, i, "de")
                    || facts.says(i - 8, i, "du kien")
                    || facts.says(i - 6, i, "chua")
                    || tokens.is(i - 1, "khong");
            if (above && !goal && !crosses(i, ratio)) {
                return new Span(i, i + (tokens.has(i, "vuot muc") ? 4 : 3));
            }
        }
        return null;
    }

    /** Another percentage of the plan stands between. */
    private boolean crosses(int i, Quantity ratio) {
        for (var q : facts.around(ratio)) {
            boolean between = q.from() > Math.min(i, ratio.from()) && q.from() < Math.max(i, ratio.from());
            if (between && q.isRatio() && q.index() != ratio.index()) {
                return true;
            }
        }
        return tokens.clause(i) != tokens.clause(ratio.from());
    }

    // ---- "tăng so với cùng kỳ" beside 94,5 %

    private void otherWay(Relation relation) {
        var ratio = relation.ratio();
        int compared = ratio.value().compareTo(HUNDRED);
        boolean share =
                ratio.unit().kind() == Unit.Kind.PERCENT && relation.verb() == Relation.Verb.IS && compared != 0;
        for (int i = relation.verbAt() - 1;
                share && i > relation.verbAt() - 30 && tokens.clause(i) == tokens.clause(ratio.from());
                i--) {
            var said = tokens.plain(i);
            boolean wrong = compared < 0 ? said.equals("tăng") : said.equals("giảm");
            int comma = wrong ? plainComparison(i, relation.verbAt()) : -1;
            if (comma > 0) {
                findings.add(
                        "contradiction",
                        Verdict.MISMATCH,
                        Printing.message("otherDirection", facts.printed(ratio), tokens.words(i, comma)),
                        tokens.words(i, comma),
                        null,
                        List.of(tokens.span(i, comma), findings.span(ratio)));
                return;
            }
        }
    }

    /** The end of "tăng so với cùng kỳ" where no number tells by how much; -1 when it is said otherwise. */
    private int plainComparison(int from, int to) {
        if (!tokens.has(from + 1, "so voi")) {
            return -1;
        }
        for (int i = from + 3; i < to; i++) {
            if (tokens.isAny(i, Set.of(",", "("))) {
                return i;
            }
            if (tokens.isNumber(i) && !facts.periods.isTaken(i)) {
                return -1;
            }
        }
        return -1;
    }

    private record Span(int start, int end) {}
}
