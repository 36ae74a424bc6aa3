package vn.haidang.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a text and what does not add up in it, both in text order.
 *
 * @param figures every number that counts or measures something
 * @param findings flags, never corrections
 */
public record Figures(List<Figure> figures, List<Finding> findings) {

    /**
     * Reads the figures of a text.
     *
     * @param text one paragraph per line, cells of a table row parted by tabs; spans count its UTF-16 units
     * @param issuedOn the day of the paper, for years that are not told and for figures that are too old
     */
    public static Figures read(String text, @Nullable LocalDate issuedOn) {
        var facts = new Facts(text, issuedOn);
        var findings = new Findings(facts);
        new RatioCheck(facts, findings).run();
        new SumCheck(facts, findings).run();
        new FlowCheck(facts, findings).run();
        new DifferenceCheck(facts, findings).run();
        new LabelCheck(facts, findings).run();
        new DayCheck(facts, findings).run();
        new ContradictionCheck(facts, findings).run();
        new ScaleCheck(facts, findings).run();
        return new Figures(facts.quantities.stream().map(q -> figure(facts, q)).toList(), findings.sorted());
    }

    private static Figure figure(Facts facts, Quantity q) {
        var relation = facts.relation(q);
        var kind = relation == null ? null : relation.kind();
        var to = relation == null || kind == null ? null : relation.to();
        var unit = q.unit().isNone() ? null : q.unit().name();
        var period = facts.context.period(q);
        return new Figure(
                facts.context.label(q),
                facts.printed(q),
                q.value(),
                unit,
                q.qualifier() == null ? null : q.qualifier().name(),
                period == null ? null : period.iso(),
                facts.context.asOf(q),
                to == null ? null : to.name(),
                kind == null ? null : kind.name().toUpperCase(Locale.ROOT),
                facts.tokens.span(q.from(), q.to()));
    }
}
