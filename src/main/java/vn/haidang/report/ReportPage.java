package vn.haidang.report;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a report shows.
 *
 * @param view null: the text cannot be set
 * @param problem why it cannot
 * @param editing its text and its form
 * @param changes what would read differently with the values of now
 */
public record ReportPage(
        Report report,
        String bodyName,
        @Nullable String unitName,
        @Nullable PaperView view,
        @Nullable String problem,
        Editing editing,
        Set<ReportAction> open,
        List<Part> parts,
        List<Citation> citations,
        List<FigureChange> changes,
        List<ReportStep> steps,
        @Nullable Report before) {

    public boolean may(ReportAction action) {
        return open.contains(action);
    }

    public List<Citation> missing() {
        return citations.stream().filter(Citation::isMissing).toList();
    }

    public List<Citation> notOfficial() {
        return citations.stream()
                .filter(one -> !one.isMissing() && !one.official())
                .toList();
    }

    public List<Part> unwritten() {
        return parts.stream().filter(part -> part.text().isBlank()).toList();
    }

    public boolean hasGaps() {
        return !missing().isEmpty() || !notOfficial().isEmpty() || !unwritten().isEmpty();
    }
}
