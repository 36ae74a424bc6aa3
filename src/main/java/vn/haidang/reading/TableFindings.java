package vn.haidang.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.haidang.figure.Finding;
import vn.haidang.figure.Verdict;
import vn.haidang.text.Span;

/** Sums, numbering and damage of assignment tables. */
final class TableFindings {

    private TableFindings() {}

    static void find(CheckedPaper paper, List<Finding> out) {
        for (var table : paper.tables()) {
            for (int s = 0; s < table.sections().size(); s++) {
                swallowed(table, s, out);
                subtotal(paper, table, s, out);
                subcount(paper, table, s, out);
            }
            gap(table, out);
            total(paper, table, out);
            merged(paper, table, out);
            numbering(table, out);
        }
    }

    private static void swallowed(AssignmentTable table, int s, List<Finding> out) {
        var section = table.sections().get(s);
        if (section.swallowed()) {
            var title = Objects.requireNonNullElse(section.title(), "");
            out.add(FindingText.of(
                    "heading-in-row",
                    Verdict.STRUCTURE,
                    title,
                    section.mark() == null ? null : section.mark() + ". " + title,
                    List.of(section.span()),
                    title));
        }
    }

    // ---- sums

    /** What the rows print together; null where a row says nothing, so that the sum is not known. */
    private static @Nullable Double sum(List<AssignmentTable.Row> rows) {
        double sum = 0;
        for (var row : rows) {
            if (row.reading().pages() == null) {
                return null;
            }
            sum += Objects.requireNonNullElse(row.ownPages(), 0.0);
        }
        return rows.isEmpty() ? null : (Double) sum;
    }

    private static void subtotal(CheckedPaper paper, AssignmentTable table, int s, List<Finding> out) {
        var section = table.sections().get(s);
        var rows = table.rowsOf(s);
        var sum = sum(rows);
        if (section.pages() == null || sum == null || same(section.pages(), sum)) {
            return;
        }
        var spans = new ArrayList<>(FindingText.spans(section.pagesAt()));
        rows.stream().map(AssignmentTable.Row::pagesAt).filter(Objects::nonNull).forEach(spans::add);
        out.add(FindingText.of(
                "section-sum",
                Verdict.MISMATCH,
                printed(paper, section.pagesAt()),
                FindingText.number(sum),
                spans,
                section.name(),
                FindingText.number(section.pages()),
                FindingText.number(sum),
                rows.size()));
    }

    private static void subcount(CheckedPaper paper, AssignmentTable table, int s, List<Finding> out) {
        var section = table.sections().get(s);
        var sum = count(table.rowsOf(s));
        var stated = section.count();
        if (stated != null && sum != null && stated.number() != sum) {
            out.add(FindingText.of(
                    "section-count",
                    Verdict.MISMATCH,
                    printed(paper, section.countAt()),
                    String.valueOf(sum),
                    FindingText.spans(section.countAt()),
                    section.name(),
                    stated.number(),
                    sum));
        }
    }

    /** How many items the rows print together; null where a row says nothing. */
    private static @Nullable Integer count(List<AssignmentTable.Row> rows) {
        int sum = 0;
        for (var row : rows) {
            var count = row.reading().count();
            if (count == null) {
                return null;
            }
            sum += count;
        }
        return rows.isEmpty() ? null : (Integer) sum;
    }

    /** A section without a subtotal where the others have one: the table's own sum then says less than its rows. */
    private static void gap(AssignmentTable table, List<Finding> out) {
        var without = table.sections().stream().filter(s -> s.pages() == null).toList();
        int with = table.sections().size() - without.size();
        double stated = table.sections().stream()
                .map(AssignmentTable.Section::pages)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sum();
        var all = sum(table.rows());
        if (with < 2 || with <= without.size()) {
            return;
        }
        for (var section : without) {
            var own = sum(table.rowsOf(table.sections().indexOf(section)));
            if (own != null && all != null && own > 0) {
                out.add(FindingText.of(
                        "section-without-sum",
                        Verdict.STRUCTURE,
                        section.title(),
                        FindingText.number(own),
                        List.of(section.span()),
                        section.name(),
                        FindingText.number(own),
                        FindingText.number(stated),
                        FindingText.number(all)));
            }
        }
    }

    private static void total(CheckedPaper paper, AssignmentTable table, List<Finding> out) {
        var total = table.total();
        if (total == null) {
            return;
        }
        var pages = sum(table.rows());
        if (total.pages() != null && pages != null && !same(total.pages(), pages)) {
            out.add(whole(paper, "pages", total.pages(), pages, total.pagesAt()));
        }
        var count = count(table.rows());
        var stated = total.count();
        if (stated != null && count != null && stated.number() != count) {
            out.add(whole(paper, "count", stated.number(), count, total.countAt()));
        }
    }

    private static Finding whole(CheckedPaper paper, String what, double stated, double sum, @Nullable Span at) {
        return FindingText.of(
                "table-sum-" + what,
                Verdict.MISMATCH,
                printed(paper, at),
                FindingText.number(sum),
                FindingText.spans(at),
                FindingText.number(stated),
                FindingText.number(sum));
    }

    private static @Nullable String printed(CheckedPaper paper, @Nullable Span at) {
        return at == null ? null : at.of(paper.text());
    }

    private static boolean same(double a, double b) {
        return Math.abs(a - b) < 0.005;
    }

    // ---- damage

    /** Values that stand alone on the middle of the rows they are for: the cells were merged before the table was flattened. */
    private static void merged(CheckedPaper paper, AssignmentTable table, List<Finding> out) {
        for (var field : List.of("pages", "due")) {
            var sources = new ArrayList<AssignmentTable.Row>();
            int shared = 0;
            for (var row : table.rows()) {
                if (row.infers(field)) {
                    shared++;
                }
            }
            for (var row : table.rows()) {
                boolean own = "pages".equals(field) ? row.ownPages() != null : row.ownDue() != null;
                boolean gives = own
                        && table.rowsOf(row.section()).stream()
                                .anyMatch(r -> r.infers(field) && sameValue(r, row, field));
                if (gives) {
                    sources.add(row);
                }
            }
            boolean flattened = sources.stream().noneMatch(r -> isRealCell(table, r, field));
            if (!sources.isEmpty() && flattened) {
                var spans = sources.stream()
                        .map(r -> "pages".equals(field) ? r.pagesAt() : r.dueAt())
                        .filter(Objects::nonNull)
                        .toList();
                var printed = spans.isEmpty() ? "" : spans.getFirst().of(paper.text());
                out.add(FindingText.of(
                        "merged-cells-" + field,
                        Verdict.STRUCTURE,
                        printed,
                        null,
                        spans,
                        printed,
                        shared,
                        sources.size()));
            }
        }
    }

    private static boolean sameValue(AssignmentTable.Row a, AssignmentTable.Row b, String field) {
        return "pages".equals(field)
                ? Objects.equals(a.reading().pages(), b.reading().pages())
                : Objects.equals(a.reading().due(), b.reading().due());
    }

    /** Whether the file itself says that the cell covers several rows. */
    private static boolean isRealCell(AssignmentTable table, AssignmentTable.Row row, String field) {
        var at = "pages".equals(field) ? row.pagesAt() : row.dueAt();
        return table.rows().stream()
                .anyMatch(r -> r != row && Objects.equals("pages".equals(field) ? r.pagesAt() : r.dueAt(), at));
    }

    /** Rows of a section count up by one; a table may count through all sections. */
    private static void numbering(AssignmentTable table, List<Finding> out) {
        int last = -1;
        Span place = null;
        for (var row : table.rows()) {
            int order = Objects.requireNonNullElse(row.reading().order(), -1);
            boolean merged = place != null && place.equals(row.numberAt());
            place = row.numberAt();
            if (last >= 0 && order > 1 && order != last + 1 && !merged) {
                var printed = String.valueOf(order);
                var computed = String.valueOf(last + 1);
                out.add(FindingText.of(
                        "row-number",
                        Verdict.STRUCTURE,
                        printed,
                        computed,
                        List.of(row.reading().span()),
                        printed,
                        computed));
            }
            last = order < 0 ? last : order;
        }
    }
}
