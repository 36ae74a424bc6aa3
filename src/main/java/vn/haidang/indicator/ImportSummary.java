package vn.haidang.indicator;

/** What became of an import: rows that came, that changed something, that were as before, that were refused. */
public record ImportSummary(long rows, long changed, long unchanged, long refused) {

    static final ImportSummary NOTHING = new ImportSummary(0, 0, 0, 0);

    ImportSummary and(ImportOutcome outcome) {
        boolean wrong = outcome.refusal() != null;
        return new ImportSummary(
                rows + 1,
                changed + (outcome.changed() ? 1 : 0),
                unchanged + (wrong || outcome.changed() ? 0 : 1),
                refused + (wrong ? 1 : 0));
    }
}
