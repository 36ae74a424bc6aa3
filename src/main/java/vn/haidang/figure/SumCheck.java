package vn.haidang.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Totals against their parts: "T (trong đó A; B)", "T gồm A và B", "A, B; tổng T", and a line with its list of parts. */
final class SumCheck {

    private static final Set<String> BULLETS = Set.of("-", "+", "•", "*", "·", "–", "o");
    /** Divisions of one line that are looked at. */
    private static final int LIMIT = 200;

    private static final Set<String> OPENING = Set.of("trong", "bao", "chia", "cu", "gom");
    private static final BigDecimal NEAR = new BigDecimal("0.03");

    private final Facts facts;
    private final Findings findings;
    private final Tokens tokens;

    SumCheck(Facts facts, Findings findings) {
        this.facts = facts;
        this.findings = findings;
        this.tokens = facts.tokens;
    }

    void run() {
        for (int k = 0; k < tokens.lines.size(); k++) {
            var line = tokens.lines.get(k);
            if (!facts.inLine(k).isEmpty() && !isRow(line)) {
                divisions(line);
                totals(k);
                groups(k);
                list(k);
            }
        }
    }

    private boolean isRow(Tokens.Line line) {
        for (int i = line.from(); i < line.to(); i++) {
            if (tokens.is(i, "\t")) {
                return true;
            }
        }
        return false;
    }

    // ---- "36 cơ sở tại 4 KCN: A 12 cơ sở, B 10 cơ sở …"

    /** The colon stands right behind a number of groups, and as many parts follow. */
    private void groups(int index) {
        var own = facts.inLine(index);
        for (int k = 1; k < own.size(); k++) {
            var groups = own.get(k);
            boolean told = groups.unit().kind() == Unit.Kind.COUNTED
                    && groups.value().scale() <= 0
                    && groups.value().compareTo(BigDecimal.TEN) <= 0
                    && tokens.is(groups.to(), ":");
            if (told) {
                grouped(own, k);
            }
        }
    }

    private void grouped(List<Quantity> own, int k) {
        var groups = own.get(k);
        for (int w = k - 1; w >= 0 && facts.sameSentence(own.get(w), groups); w--) {
            var whole = own.get(w);
            if (whole.unit().kind() != Unit.Kind.COUNTED || whole.isVague() || facts.isDelta(whole)) {
                continue;
            }
            var parts = own.subList(k + 1, own.size()).stream()
                    .filter(q -> facts.sameSentence(q, groups) && measure(q).equals(measure(whole)))
                    .toList();
            boolean all = groups.value().compareTo(BigDecimal.valueOf(parts.size())) == 0;
            if (all && !measure(whole).equals(measure(groups))) {
                judge(whole, parts, true, false);
            }
            return;
        }
    }

    // ---- "trong đó", "gồm"

    private void divisions(Tokens.Line line) {
        int budget = LIMIT;
        for (int i = line.from(); i < line.to() && budget > 0; i++) {
            int next = marker(i);
            boolean bracket = next < 0 && tokens.is(i, "(") && tokens.isWord(i + 1) && marker(i + 1) < 0;
            if (bracket) {
                next = i + 1;
            }
            if (next > 0) {
                divided(bracket ? i + 1 : i, next);
                budget--;
            }
        }
    }

    /** The token behind words that announce parts, or -1. */
    private int marker(int i) {
        if (!tokens.isAny(i, OPENING)) {
            return -1;
        }
        for (var phrase : List.of("trong do", "bao gom", "chia ra", "cu the", "gom co", "gom", "gom cac")) {
            if (tokens.has(i, phrase) && !(phrase.equals("gom") && tokens.is(i - 1, "bao"))) {
                return i + (phrase.indexOf(' ') > 0 ? 2 : 1);
            }
        }
        return -1;
    }

    private void divided(int at, int next) {
        boolean colon = tokens.is(next, ":");
        int depth = tokens.depth(at);
        var parts = new LinkedHashMap<String, List<Quantity>>();
        for (var q : facts.inLine(tokens.line(at))) {
            if (q.from() < next || q.isRatio() || tokens.sentence(q.from()) != tokens.sentence(at)) {
                continue;
            }
            boolean ended = tokens.depth(q.from()) < depth
                    || !colon && depth == 0 && tokens.clause(q.from()) != tokens.clause(at)
                    || nested(next, q.from())
                    || leftBracket(next, q.from(), depth);
            if (ended) {
                break;
            }
            if (tokens.depth(q.from()) == depth && !facts.isDelta(q) && !saysTotal(q)) {
                parts.computeIfAbsent(measure(q), m -> new ArrayList<>()).add(q);
            }
        }
        parts.forEach((measure, list) -> whole(at, measure, list, next));
    }

    private static String measure(Quantity q) {
        return q.unit().measure();
    }

    private boolean nested(int from, int to) {
        for (int i = from; i < to; i++) {
            if (marker(i) > 0) {
                return true;
            }
        }
        return false;
    }

    private boolean leftBracket(int from, int to, int depth) {
        for (int i = from; i < to && depth > 0; i++) {
            if (tokens.depth(i) < depth) {
                return true;
            }
        }
        return false;
    }

    private void whole(int at, String measure, List<Quantity> parts, int next) {
        Quantity whole = null;
        for (var q : facts.inLine(tokens.line(at))) {
            boolean before = q.to() <= at && tokens.sentence(q.from()) == tokens.sentence(at);
            boolean fits =
                    measure(q).equals(measure) || measure.isEmpty() && q.unit().kind() == Unit.Kind.COUNTED;
            if (before
                    && fits
                    && !q.isRatio()
                    && tokens.depth(q.from()) <= tokens.depth(at)
                    && !facts.isDelta(q)
                    && !isCompared(q)) {
                whole = q;
            }
        }
        boolean partial = tokens.plain(next).equals("có");
        boolean complete = marker(at) > 0 && !tokens.has(at, "trong do") && !tokens.has(at, "cu the");
        if (whole != null && !whole.isVague()) {
            boolean far = tokens.clause(whole.from()) != tokens.clause(at) || hasOtherSubject(whole, at);
            judge(whole, inUnit(parts, whole), complete && !far, partial);
        }
    }

    /** "với diện tích …, trụ sở gồm 3 phòng": another thing is divided. */
    private boolean hasOtherSubject(Quantity whole, int at) {
        int words = 0;
        for (int i = whole.to(); i < at; i++) {
            words += tokens.isWord(i) ? 1 : 0;
        }
        return words > 8;
    }

    private boolean isCompared(Quantity q) {
        int from = facts.nearFrom(q);
        return facts.says(from, q.from(), "so voi") || facts.says(from, q.from(), "ke hoach");
    }

    private static List<Quantity> inUnit(List<Quantity> parts, Quantity whole) {
        return parts.stream()
                .map(p -> p.unit().isNone() ? p.in(whole.unit()) : p)
                .toList();
    }

    /**
     * @param complete the words say that these are all the parts
     * @param partial the words say that there are others
     */
    private void judge(Quantity whole, List<Quantity> parts, boolean complete, boolean partial) {
        if (parts.size() < 2 || parts.stream().anyMatch(Quantity::isVague) || parts.contains(whole)) {
            return;
        }
        var best = nearest(whole, parts);
        var total = whole.interval();
        int compared = best.mid().compareTo(total.mid());
        if (compared == 0) {
            findings.checked(whole);
            return;
        }
        if (best.meets(total)) {
            report("rounding", Verdict.ROUNDING, whole, parts, best.mid());
            return;
        }
        var off = best.mid().subtract(total.mid()).abs();
        boolean near = off.compareTo(total.mid().multiply(NEAR)) <= 0;
        boolean known = Parts.areAll(facts, parts);
        boolean wild = off.compareTo(total.mid()) > 0;
        if (!wild && (known || complete && !partial || near && !partial)) {
            report("sum", Verdict.MISMATCH, whole, parts, best.mid());
        }
    }

    /** The sum of the parts; an ambiguous separator is read so that the sum comes nearest. */
    private Interval nearest(Quantity whole, List<Quantity> parts) {
        Interval best = null;
        var target = whole.interval().mid();
        for (int flip = -1; flip < parts.size(); flip++) {
            boolean counted = flip >= 0 && parts.get(flip).unit().kind() == Unit.Kind.COUNTED;
            if (flip >= 0 && (counted || parts.get(flip).amount().other() == null)) {
                continue;
            }
            var sum = Interval.exactly(BigDecimal.ZERO);
            for (int i = 0; i < parts.size(); i++) {
                var other = parts.get(i).amount().other();
                sum = sum.plus((i == flip && other != null ? parts.get(i).read(other) : parts.get(i)).interval());
            }
            boolean nearer = best == null
                    || sum.mid()
                                    .subtract(target)
                                    .abs()
                                    .compareTo(best.mid().subtract(target).abs())
                            < 0;
            best = nearer ? sum : best;
        }
        return best == null ? Interval.exactly(BigDecimal.ZERO) : best;
    }

    private void report(String key, Verdict verdict, Quantity whole, List<Quantity> parts, BigDecimal sum) {
        var inUnit = sum.divide(whole.unit().factor(), java.math.MathContext.DECIMAL64);
        int decimals = Math.max(
                whole.amount().decimals(),
                Math.max(0, inUnit.stripTrailingZeros().scale()));
        var value = Printing.number(inUnit, Math.min(decimals, 4));
        var unit = whole.unit().isNone()
                ? ""
                : tokens.text.substring(
                        tokens.at(whole.numberTo() - 1).end(),
                        tokens.at(whole.to() - 1).end());
        var terms = new StringBuilder();
        for (var part : parts) {
            terms.append(terms.isEmpty() ? "" : " + ").append(RatioCheck.number(part, whole));
        }
        findings.add(
                "sum",
                verdict,
                Printing.message(key, terms + " = " + value, facts.printed(whole), value + unit),
                whole,
                value + unit,
                parts.toArray(Quantity[]::new));
    }

    // ---- "A, B; tổng T"

    private void totals(int index) {
        Map<String, List<Quantity>> before = new LinkedHashMap<>();
        Map<String, List<Quantity>> every = new LinkedHashMap<>();
        int sentence = -1;
        for (var q : facts.inLine(index)) {
            if (tokens.sentence(q.from()) != sentence) {
                before.clear();
                every.clear();
                sentence = tokens.sentence(q.from());
            }
            if (q.isRatio() || tokens.depth(q.from()) > 0 || facts.isDelta(q)) {
                continue;
            }
            var parts = before.computeIfAbsent(measure(q), m -> new ArrayList<>());
            if (saysTotal(q)) {
                boolean grown = parts.stream()
                        .anyMatch(p ->
                                p.value().compareTo(q.value()) > 0 && p.unit().equals(q.unit()));
                boolean introduced = parts.stream().anyMatch(p -> saysTotal(p) || behindMarker(p));
                if (parts.size() >= 2 && !grown && !introduced && !q.isVague()) {
                    judge(q, parts, false, false);
                }
                transposed(q, every.getOrDefault(measure(q), List.of()));
                parts.clear();
            } else {
                parts.add(q);
            }
            every.computeIfAbsent(measure(q), m -> new ArrayList<>()).add(q);
        }
    }

    /** A total behind parts that have totals of their own: wrong for certain where two digits of the sum changed places. */
    private void transposed(Quantity whole, List<Quantity> parts) {
        if (parts.size() < 2 || parts.size() > 12 || findings.isChecked(whole) || whole.isVague()) {
            return;
        }
        var sum = parts.stream().map(p -> p.interval().mid()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var total = whole.interval().mid();
        if (sum.compareTo(total) != 0
                && digits(sum).equals(digits(total))
                && parts.stream().noneMatch(Quantity::isVague)) {
            report("sum", Verdict.MISMATCH, whole, parts, sum);
        }
    }

    private static List<Integer> digits(BigDecimal number) {
        var plain = number.stripTrailingZeros().toPlainString();
        return plain.chars().sorted().boxed().toList();
    }

    private boolean saysTotal(Quantity q) {
        int from = facts.nearFrom(q);
        boolean total = facts.says(from, q.from(), "tong")
                && !facts.says(from, q.from(), "tong the")
                && !facts.says(from, q.from(), "tong dien tich");
        boolean other = facts.says(from, q.from(), "luy ke")
                || facts.says(from, q.from(), "tong hop")
                || facts.says(from, q.from(), "trong tong");
        return total && !other;
    }

    private boolean behindMarker(Quantity q) {
        for (int i = q.from() - 1; i >= 0 && tokens.clause(i) == tokens.clause(q.from()); i--) {
            if (marker(i) > 0) {
                return true;
            }
        }
        return false;
    }

    // ---- a line and its list

    private void list(int index) {
        var line = tokens.lines.get(index);
        var own = facts.inLine(index);
        boolean opens = tokens.is(line.to() - 1, ":");
        if (own.isEmpty() || !opens) {
            return;
        }
        var rows = rows(index);
        if (rows.size() < 2) {
            return;
        }
        for (var whole : own) {
            boolean countable = !whole.isRatio() && !whole.isVague() && !facts.isDelta(whole);
            if (countable && tokens.depth(whole.from()) == 0) {
                var parts = new ArrayList<Quantity>();
                for (var row : rows) {
                    row.stream()
                            .filter(q -> q.unit().fits(whole.unit()) && !q.isRatio())
                            .findFirst()
                            .ifPresent(parts::add);
                }
                if (parts.size() == rows.size()) {
                    judge(whole, parts, says(line, "gom") || says(line, "chia ra"), false);
                }
            }
        }
    }

    private boolean says(Tokens.Line line, String phrase) {
        return facts.says(Math.max(line.from(), line.to() - 8), line.to(), phrase);
    }

    /** The figures of the bullets below a line, one list for each bullet. */
    private List<List<Quantity>> rows(int index) {
        var rows = new ArrayList<List<Quantity>>();
        var parent = tokens.key(tokens.lines.get(index).from());
        String bullet = null;
        for (int k = index + 1; k < tokens.lines.size() && rows.size() < 100; k++) {
            var first = tokens.key(tokens.lines.get(k).from());
            boolean same = BULLETS.contains(first) && (bullet == null ? !first.equals(parent) : first.equals(bullet));
            boolean deeper =
                    bullet != null && BULLETS.contains(first) && !first.equals(bullet) && !first.equals(parent);
            if (deeper) {
                continue;
            }
            if (!same) {
                break;
            }
            bullet = first;
            rows.add(facts.inLine(k));
        }
        return rows;
    }
}
