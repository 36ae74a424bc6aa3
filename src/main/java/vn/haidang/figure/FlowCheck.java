package vn.haidang.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came in against what was done and what is left: tasks, dossiers, buildings. */
final class FlowCheck {

    private enum Role {
        TOTAL,
        CARRIED,
        NEW,
        DONE,
        OPEN
    }

    private final Facts facts;
    private final Findings findings;
    private final Tokens tokens;

    FlowCheck(Facts facts, Findings findings) {
        this.facts = facts;
        this.findings = findings;
        this.tokens = facts.tokens;
    }

    void run() {
        for (int k = 0; k < tokens.lines.size(); k++) {
            Map<String, List<Quantity>> counted = new HashMap<>();
            for (var q : facts.inLine(k)) {
                if (q.unit().kind() == Unit.Kind.COUNTED && tokens.depth(q.from()) == 0 && !q.isVague()) {
                    counted.computeIfAbsent(q.unit().measure(), m -> new ArrayList<>())
                            .add(q);
                }
            }
            counted.values().forEach(this::balance);
        }
    }

    private void balance(List<Quantity> all) {
        Map<Role, Quantity> roles = new HashMap<>();
        for (var q : all) {
            var role = role(q);
            if (role != null && roles.putIfAbsent(role, q) != null) {
                return;
            }
        }
        var done = roles.get(Role.DONE);
        var open = roles.get(Role.OPEN);
        if (done == null) {
            return;
        }
        if (open == null) {
            opening(roles, done);
            return;
        }
        var in = incoming(roles);
        if (in == null || in.signum() == 0) {
            return;
        }
        compare(roles, in, done, open);
    }

    private void compare(Map<Role, Quantity> roles, BigDecimal in, Quantity done, Quantity open) {
        var sum = done.value().add(open.value());
        boolean told = roles.values().stream()
                .anyMatch(q -> q != done && q != open && q.value().compareTo(sum) == 0);
        if (sum.compareTo(in) == 0 || told) {
            findings.checked(open);
            return;
        }
        var whole = roles.getOrDefault(Role.TOTAL, roles.getOrDefault(Role.NEW, done));
        boolean apart = !facts.sameSentence(whole, open);
        var computed = Printing.number(in.subtract(done.value()), 0) + suffix(open);
        if (in.compareTo(done.value()) < 0) {
            return;
        }
        var calculation = Printing.number(done.value(), 0) + " + " + Printing.number(open.value(), 0) + " = "
                + Printing.number(sum, 0);
        var key = apart ? "remainderUnclear" : "remainder";
        findings.add(
                "difference",
                apart ? Verdict.AMBIGUOUS : Verdict.MISMATCH,
                Printing.message(key, calculation, Printing.number(in, 0), computed),
                open,
                computed,
                done,
                whole);
    }

    private String suffix(Quantity q) {
        return tokens.text.substring(
                tokens.at(q.numberTo() - 1).end(), tokens.at(q.to() - 1).end());
    }

    private static @Nullable BigDecimal incoming(Map<Role, Quantity> roles) {
        var total = roles.get(Role.TOTAL);
        if (total != null) {
            return total.value();
        }
        var fresh = roles.get(Role.NEW);
        var carried = roles.get(Role.CARRIED);
        return fresh == null
                ? null
                : carried == null ? fresh.value() : fresh.value().add(carried.value());
    }

    /** More was settled than came in: what was there at the beginning is missing. */
    private void opening(Map<Role, Quantity> roles, Quantity done) {
        var fresh = roles.get(Role.NEW);
        boolean told = roles.containsKey(Role.CARRIED) || roles.containsKey(Role.TOTAL);
        if (fresh != null && !told && done.value().compareTo(fresh.value()) > 0 && done.from() > fresh.from()) {
            var missing = Printing.number(done.value().subtract(fresh.value()), 0);
            findings.add(
                    "opening-balance",
                    Verdict.AMBIGUOUS,
                    Printing.message("openingBalance", facts.printed(done), facts.printed(fresh), missing),
                    done,
                    null,
                    fresh);
        }
    }

    // ---- roles

    private @Nullable Role role(Quantity q) {
        if (q.index() > 0 && tokens.is(q.from() - 1, "/") && tokens.isNumber(q.from() - 2)) {
            return facts.quantities.get(q.index() - 1).numberTo() == q.from() - 1 ? Role.TOTAL : null;
        }
        if (tokens.has(q.to(), "con lai") || tokens.has(q.to(), "dang") || tokens.has(q.to(), "chua")) {
            return Role.OPEN;
        }
        if (tokens.has(q.to(), "duoc giao") && !tokens.is(q.numberTo(), "/") && !says(q, "hoan thanh")) {
            return Role.TOTAL;
        }
        if (isPart(q)) {
            return null;
        }
        return said(q);
    }

    /** Behind "trong đó" in its clause: a part of what was told before. */
    private boolean isPart(Quantity q) {
        for (int i = q.from() - 1; i >= 0 && i > q.from() - 60 && tokens.clause(i) == tokens.clause(q.from()); i--) {
            if (tokens.has(i, "trong do")) {
                return !says(q, "ky truoc") && !says(q, "chuyen sang");
            }
        }
        return false;
    }

    private @Nullable Role said(Quantity q) {
        if (says(q, "con lai") || says(q, "dang") || says(q, "chua") || says(q, "con ton")) {
            return Role.OPEN;
        }
        if (says(q, "ky truoc") || says(q, "chuyen sang") || says(q, "ton dau") || says(q, "ton truoc")) {
            return Role.CARRIED;
        }
        if (says(q, "tong so") || says(q, "phai giai quyet") || says(q, "duoc giao") || says(q, "quy mo")) {
            return Role.TOTAL;
        }
        if (says(q, "tiep nhan") || says(q, "nhan moi") || says(q, "tiep nhan moi")) {
            return says(q, "giai quyet") ? null : Role.NEW;
        }
        boolean goal = says(q, "phan dau") || says(q, "can") || says(q, "se");
        boolean done = says(q, "hoan thanh")
                || says(q, "giai quyet")
                || says(q, "da tra")
                || says(q, "da xu ly")
                || says(q, "thuc hien xong");
        return done && !goal && !says(q, "dung han") && !says(q, "qua han") ? Role.DONE : null;
    }

    private boolean says(Quantity q, String phrase) {
        return facts.says(facts.nearFrom(q), q.from(), phrase);
    }
}
