package vn.haidang.figure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Span;

/**
 * The figures of a text and what does not add up in it, both in text order.
 *
 * @param figures every number that counts or measures something
 * @param findings flags, never corrections
 */
public record Figures(List<Figure> figures, List<Finding> findings) {

    /** Reads a text whose tables are lines with tabs. */
    public static Figures read(String text, @Nullable LocalDate issuedOn) {
        return read(text, issuedOn, List.of());
    }

    /**
     * Reads the figures of a text. Takes time in proportion to its length.
     *
     * @param text one paragraph per line, cells of a table row parted by tabs; spans count its UTF-16 units
     * @param issuedOn the day of the paper, for years that are not told and for figures that are too old
     * @param tables the cells of each table, row by row; a merged cell stands in each row that it covers
     */
    public static Figures read(String text, @Nullable LocalDate issuedOn, List<List<List<Span>>> tables) {
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
        new CountCheck(facts, findings).run();
        new RepeatCheck(facts, findings).run();
        var grids = Grid.of(facts, tables);
        for (var grid : grids) {
            new TableCheck(facts, findings).run(grid);
            new TableSums(facts, findings).run(grid);
        }
        var cells = new TableFigures(facts, grids);
        return new Figures(
                facts.quantities.stream().map(q -> figure(facts, cells, q)).toList(), findings.sorted());
    }

    private static Figure figure(Facts facts, TableFigures cells, Quantity q) {
        var cell = cells.of(q);
        var relation = facts.relation(q);
        var kind = cell != null ? cell.kind() : relation == null ? null : relation.kind();
        var to = cell != null ? cell.to() : relation == null || kind == null ? null : relation.to();
        var unit = cell != null ? cell.unit() : q.unit().isNone() ? facts.unitOfBare(q) : q.unit();
        var period = facts.context.period(q);
        return new Figure(
                cell != null ? cell.label() : facts.context.label(q),
                facts.printed(q),
                q.value(),
                unit.isNone() ? null : unit.name(),
                q.qualifier() == null ? null : q.qualifier().name(),
                cell != null && cell.period() != null ? cell.period() : period == null ? null : period.iso(),
                facts.context.asOf(q),
                to == null ? null : to.name(),
                kind == null ? null : kind.name(),
                facts.tokens.span(q.from(), q.to()));
    }
}
