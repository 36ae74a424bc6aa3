package vn.haidang.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.figure.Relation.Target;
import vn.haidang.text.Span;

/** Figures that are right and called by a wrong or unclear name. */
final class LabelCheck {

    private final Facts facts;
    private final Findings findings;
    private final Tokens tokens;
    private final Bases bases;

    LabelCheck(Facts facts, Findings findings) {
        this.facts = facts;
        this.findings = findings;
        this.tokens = facts.tokens;
        this.bases = new Bases(facts);
    }

    void run() {
        for (var q : facts.quantities) {
            var relation = facts.relation(q);
            var subject = facts.subject(q);
            if (relation != null && subject != q && relation.to() != null) {
                periodOfBase(relation, subject);
            }
        }
        stocks();
        wholeYears();
    }

    // ---- a base of another length than the figure

    private void periodOfBase(Relation relation, Quantity numerator) {
        for (var base : bases.of(relation, numerator)) {
            var own = facts.context.period(numerator);
            var told = toldPeriod(base.quantity(), relation);
            if (own == null || told == null || own.iso() == null || told.iso() == null || own.year() == 0) {
                return;
            }
            if (relation.to() == Target.SAME_PERIOD && !told.isAsLongAs(own)) {
                complain("period-of-base", "periodOfBase", relation, base.quantity(), told, own);
            } else if (relation.to() == Target.PLAN && told.kind() == Period.Kind.YEAR && told.year() != own.year()) {
                complain("period-of-base", "yearOfPlan", relation, base.quantity(), told, own);
            }
            return;
        }
    }

    private void complain(String rule, String key, Relation relation, Quantity base, Period told, Period own) {
        var message =
                Printing.message(key, facts.printed(base), words(told), facts.printed(relation.ratio()), words(own));
        findings.add(rule, Verdict.LABEL, message, base, null, relation.ratio(), facts.subject(relation.ratio()));
    }

    private String words(Period period) {
        return tokens.words(period.from(), period.to());
    }

    /** The period that the words around the base itself name: in its footnote or its bracket. */
    private @Nullable Period toldPeriod(Quantity base, Relation relation) {
        int line = tokens.line(base.from());
        boolean note = facts.notes.isNote(line);
        boolean bracket =
                line == tokens.line(relation.ratio().from()) && facts.depth(base) > facts.depth(relation.ratio());
        if (!note && !bracket) {
            return null;
        }
        for (var period : facts.context.inLine(line)) {
            boolean inBracket = note
                    || period.from() > relation.ratio().to()
                            && tokens.depth(period.from()) == facts.depth(base)
                            && period.to() <= base.to() + 6;
            if (period.isStretch() && inBracket) {
                return period.samePeriod() ? null : period;
            }
        }
        return null;
    }

    // ---- "Lũy kế 6 tháng" on what exists altogether

    /** Valid projects are many times those newly licensed in the same months: such a number is no sum of six months. */
    private void stocks() {
        var found = new ArrayList<Quantity>();
        Quantity flow = null;
        for (var q : facts.quantities) {
            if (q.unit().measure().equals("du an") && !q.isVague()) {
                if (isCumulativeOfMonths(q)) {
                    var fresh = flow == null ? firstFresh() : flow;
                    if (fresh != null
                            && q.value().compareTo(fresh.value().multiply(java.math.BigDecimal.valueOf(4))) > 0
                            && sameStretch(q, fresh)) {
                        found.add(q);
                    }
                } else if (isFresh(q)) {
                    flow = q;
                }
            }
        }
        if (!found.isEmpty()) {
            var spans = new ArrayList<Span>();
            found.forEach(q -> spans.add(findings.span(q)));
            var first = found.getFirst();
            var period = facts.context.period(first);
            findings.add(
                    "stock-as-flow",
                    Verdict.LABEL,
                    Printing.message("stockAsFlow", facts.printed(first), period == null ? "" : words(period)),
                    facts.printed(first),
                    null,
                    spans);
        }
    }

    private boolean isCumulativeOfMonths(Quantity q) {
        int from = facts.labelFrom(q);
        var period = facts.context.period(q);
        boolean part =
                period != null && period.kind() != Period.Kind.YEAR && period.from() >= from && period.to() <= q.from();
        return part && facts.says(from, q.from(), "luy ke") && !facts.says(from, q.from(), "con hieu luc");
    }

    private boolean isFresh(Quantity q) {
        int from = facts.labelFrom(q);
        return facts.says(from, q.from(), "cap moi") || facts.says(from, q.from(), "thu hut moi");
    }

    private @Nullable Quantity firstFresh() {
        for (var q : facts.quantities) {
            if (q.unit().measure().equals("du an") && isFresh(q)) {
                return q;
            }
        }
        return null;
    }

    private boolean sameStretch(Quantity a, Quantity b) {
        var one = facts.context.period(a);
        var other = facts.context.period(b);
        return one != null && other != null && one.iso() != null && one.iso().equals(other.iso());
    }

    // ---- "12 tháng" beside a forecast for the end of the same year

    private void wholeYears() {
        for (var forecast : facts.quantities) {
            if (forecast.qualifier() != Quantity.Qualifier.FORECAST || forecast.isRatio()) {
                continue;
            }
            var year = facts.context.period(forecast);
            if (year != null && year.kind() == Period.Kind.YEAR && saysEnd(forecast)) {
                var whole = wholeYear(forecast, year);
                if (whole != null) {
                    var period = facts.context.period(whole);
                    var message = Printing.message(
                            "wholeYear",
                            facts.printed(whole),
                            period == null ? "" : words(period),
                            facts.printed(forecast));
                    findings.add("period-of-figure", Verdict.LABEL, message, whole, null, forecast);
                }
            }
        }
    }

    private boolean saysEnd(Quantity q) {
        int from = facts.labelFrom(q);
        return facts.says(from, q.from(), "het nam")
                || facts.says(from, q.from(), "ca nam")
                || facts.says(from, q.from(), "cuoi nam");
    }

    private @Nullable Quantity wholeYear(Quantity forecast, Period year) {
        int line = tokens.line(forecast.from());
        List<Quantity> near = new ArrayList<>(facts.inLine(line - 1));
        near.addAll(facts.inLine(line));
        for (var q : near) {
            var period = q.index() < forecast.index() ? facts.context.period(q) : null;
            boolean twelve = period != null
                    && period.kind() == Period.Kind.YEAR
                    && tokens.isNumber(period.from())
                    && period.year() == year.year();
            if (twelve
                    && q.unit().fits(forecast.unit())
                    && q.interval().mid().compareTo(forecast.interval().mid()) < 0) {
                return q;
            }
        }
        return null;
    }
}
