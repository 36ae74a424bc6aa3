package vn.haidang.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Span;

/**
 * An assignment table of a newsletter or a work plan: what is printed, and what its merged cells stand for.
 *
 * @param roles which column plays which role
 * @param total the row that adds all others up, where there is one
 */
record AssignmentTable(
        Map<TableColumns.Role, Integer> roles,
        List<Section> sections,
        List<Row> rows,
        @Nullable Total total) {

    /** A row "Tổng cộng". */
    record Total(
            @Nullable Double pages,
            @Nullable Span pagesAt,
            AssignmentCells.@Nullable Count count,
            @Nullable Span countAt) {}

    /**
     * A heading inside the table, with what stands beside it.
     *
     * @param mark "II", or null
     * @param implied whether the mark follows from the next one and is not printed
     * @param swallowed whether the heading stands in the cell of its first row
     * @param pages the length that is printed for the whole section
     * @param count the number of items that is printed for the whole section
     */
    record Section(
            @Nullable String mark,
            @Nullable String title,
            boolean implied,
            boolean swallowed,
            @Nullable Double pages,
            @Nullable Span pagesAt,
            AssignmentCells.@Nullable Count count,
            @Nullable Span countAt,
            Span span) {

        /** How a person calls it: "II", else its title, else nothing. */
        String name() {
            return mark != null ? mark : title != null ? title : "";
        }
    }

    /**
     * A row of work.
     *
     * @param section index among the sections, -1 before the first
     * @param contentAt the words of the work
     */
    record Row(
            AssignmentReading reading,
            int section,
            Span contentAt,
            @Nullable Span numberAt,
            @Nullable Span unitAt,
            @Nullable Span pagesAt,
            @Nullable Span dueAt) {

        boolean infers(String field) {
            return reading.inferred().contains(field);
        }

        /** The length that this row itself prints, and not one that it shares. */
        @Nullable
        Double ownPages() {
            return infers("pages") ? null : reading.pages();
        }

        @Nullable
        LocalDate ownDue() {
            return infers("due") ? null : reading.due();
        }
    }

    /** Whether it plans a newsletter: how many items, how long. */
    boolean isNewsletter() {
        return roles.containsKey(TableColumns.Role.COUNT) || roles.containsKey(TableColumns.Role.PAGES);
    }

    List<Row> rowsOf(int section) {
        return rows.stream().filter(r -> r.section() == section).toList();
    }
}
