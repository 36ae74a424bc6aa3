package vn.haidang.figure;

import java.util.List;
import java.util.Set;

/** "gồm 11 đơn vị: A; B; …" and "05 nhóm nhiệm vụ sau:" against the things that are then named. */
final class CountCheck {

    private static final int MOST = 60;

    private final Facts facts;
    private final Findings findings;
    private final Tokens tokens;

    CountCheck(Facts facts, Findings findings) {
        this.facts = facts;
        this.findings = findings;
        this.tokens = facts.tokens;
    }

    void run() {
        for (var q : facts.quantities) {
            boolean counted = q.unit().kind() == Unit.Kind.COUNTED && q.amount().decimals() == 0 && !q.isVague();
            int n = counted && q.value().precision() - q.value().scale() <= 3
                    ? q.value().intValue()
                    : 0;
            if (n >= 2 && n <= MOST) {
                int colon = colon(q);
                if (colon >= 0 && colon == tokens.lineOf(q.from()).to() - 1) {
                    lines(q, n, tokens.line(q.from()) + 1);
                } else if (colon >= 0) {
                    inline(q, n, colon + 1);
                }
            }
        }
    }

    /** The colon that opens the list right behind the noun, at most six words on. */
    private int colon(Quantity q) {
        for (int i = q.to(); i < Math.min(tokens.size(), q.to() + 7); i++) {
            if (tokens.line(i) != tokens.line(q.from())
                    || tokens.isAny(i, Set.of(",", ";", ".", "(", ")"))
                    || tokens.isNumber(i)) {
                return -1;
            }
            if (tokens.is(i, ":")) {
                return i;
            }
        }
        return -1;
    }

    // ---- names in the same sentence

    private void inline(Quantity q, int n, int from) {
        int semicolons = 0;
        int commas = 0;
        int ands = 0;
        int i = from;
        int depth = tokens.depth(q.from());
        int end = Math.min(tokens.size(), from + 400);
        for (; i < end && tokens.sentence(i) == tokens.sentence(q.from()); i++) {
            if (tokens.depth(i) < depth || tokens.is(i, ")") && tokens.depth(i) < Math.max(depth, 1) && depth > 0) {
                break;
            }
            if (isFigureAt(i)
                    || facts.startingAt(tokens.at(i).start()) != null
                    || tokens.is(i, "...")
                    || tokens.is(i, "…")
                    || tokens.is(i, ":")
                    || tokens.has(i, "trong do")) {
                return;
            }
            if (tokens.depth(i) == depth) {
                semicolons += tokens.is(i, ";") ? 1 : 0;
                boolean comma = tokens.is(i, ",");
                commas += comma ? 1 : 0;
                ands = comma ? 0 : ands + (tokens.plain(i).equals("và") ? 1 : 0);
            }
        }
        if (i == end || isOpen(i) || tokens.is(i - 1, ";")) {
            return;
        }
        int least = semicolons > 0 ? semicolons + 1 : commas + 1;
        int most = semicolons > 0 ? semicolons + 1 : commas + 1 + ands;
        if (least > 1 && (n < least || n > most)) {
            report(q, least);
        }
    }

    private boolean isFigureAt(int i) {
        return tokens.isNumber(i) && !facts.periods.isTaken(i) && !tokens.isWord(i - 1);
    }

    /** "v.v.", "...": more than is named. */
    private boolean isOpen(int end) {
        return facts.says(end - 4, end, "v")
                || tokens.is(end - 1, "…")
                || tokens.is(end - 2, ".") && tokens.is(end - 1, ".");
    }

    // ---- names on the lines below

    private void lines(Quantity q, int n, int first) {
        if (first >= tokens.lines.size() || tokens.isAny(q.to(), Set.of("lan"))) {
            return;
        }
        var style = style(first);
        if (style.isEmpty()) {
            return;
        }
        int count = 0;
        for (int k = first; k < tokens.lines.size() && count <= MOST; k++) {
            var own = style(k);
            if (own.equals(style)) {
                count++;
            } else if (!isDeeper(own, style)) {
                break;
            }
        }
        boolean lists =
                List.of("sau", "nhu", "gom", "cu", "the").stream().anyMatch(w -> facts.says(q.to(), q.to() + 6, w))
                        || facts.says(q.from() - 4, q.from(), "gom")
                        || tokens.is(q.to(), ":");
        if (lists && count >= 2 && count != n && !facts.says(q.from() - 6, q.from(), "trong")) {
            report(q, count);
        }
    }

    /** How a line is labelled: a dash, a number with a point, in brackets; empty for a plain paragraph. */
    private String style(int line) {
        var l = tokens.lines.get(line);
        int i = l.from();
        if (tokens.isAny(i, Set.of("-", "+", "•", "*", "·", "–"))) {
            return tokens.key(i);
        }
        boolean number = tokens.isNumber(i) || tokens.key(i).length() == 1 && tokens.isWord(i);
        if (number && tokens.isAny(i + 1, Set.of(".", ")", "/"))) {
            return (tokens.isNumber(i) ? "1" : "a") + tokens.key(i + 1);
        }
        if (tokens.is(i, "(") && tokens.is(i + 2, ")")) {
            return tokens.isNumber(i + 1) ? "(1)" : "(a)";
        }
        return "";
    }

    private static boolean isDeeper(String style, String of) {
        boolean dash = style.equals("-") || style.equals("+") || style.equals("*") || style.equals("•");
        return dash && !of.equals("+") && !style.equals(of) || style.startsWith("a") && of.startsWith("1");
    }

    private void report(Quantity q, int count) {
        var computed = (count < 10 && tokens.key(q.from()).startsWith("0") ? "0" : "")
                + count
                + tokens.text.substring(
                        tokens.at(q.numberTo() - 1).end(), tokens.at(q.to() - 1).end());
        findings.add("count", Verdict.MISMATCH, Printing.message("count", facts.printed(q), count), q, computed);
    }
}
