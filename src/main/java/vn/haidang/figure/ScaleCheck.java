package vn.haidang.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Money whose scale cannot be right beside the number of things it was paid for. */
final class ScaleCheck {

    /** No fee, wage or capital is less than this many đồng for one dossier, worker or project. */
    private static final BigDecimal LEAST_FEE = BigDecimal.valueOf(2_000);

    private final Facts facts;
    private final Findings findings;
    private final Tokens tokens;

    ScaleCheck(Facts facts, Findings findings) {
        this.facts = facts;
        this.findings = findings;
        this.tokens = facts.tokens;
    }

    void run() {
        for (var q : facts.quantities) {
            if (q.unit().measure().equals("dong") && isFee(q)) {
                var files = files(q);
                if (files != null) {
                    hold(q, files);
                }
            }
        }
    }

    private boolean isFee(Quantity q) {
        int from = Math.max(tokens.lineOf(q.from()).from(), q.from() - 30);
        boolean fee = facts.says(from, q.from(), "thu phi")
                || facts.says(from, q.from(), "le phi")
                || facts.says(from, q.from(), "phi, le phi");
        return fee && !facts.isDelta(q) && !facts.says(from, q.from(), "muc thu");
    }

    /** The dossiers that the lines right above count. */
    private @Nullable Quantity files(Quantity fee) {
        int line = tokens.line(fee.from());
        for (int k = line; k >= Math.max(0, line - 3); k--) {
            Quantity last = null;
            for (var q : facts.inLine(k)) {
                if (q.index() < fee.index() && q.unit().measure().equals("ho so")) {
                    last = q;
                }
            }
            if (last != null) {
                return last;
            }
        }
        return null;
    }

    private void hold(Quantity fee, Quantity files) {
        if (files.value().signum() == 0) {
            return;
        }
        var each = fee.interval().mid().divide(files.value(), MathContext.DECIMAL64);
        if (each.compareTo(LEAST_FEE) < 0) {
            findings.add(
                    "scale",
                    Verdict.UNIT,
                    Printing.message("scale", facts.printed(fee), facts.printed(files), Printing.number(each, 0)),
                    fee,
                    null,
                    files);
        }
    }
}
