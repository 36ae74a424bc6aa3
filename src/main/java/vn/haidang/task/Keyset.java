package vn.haidang.task;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a list goes on: what the last row shown has in the columns the list is ordered by. Needs {@code t}, {@code s}, {@code d}, {@code n}. */
record Keyset(TaskFilter.Order order, @Nullable LocalDate due, long unitId, long id) {

    private static final String DUE = "coalesce(s.due_on, date 'infinity')";
    private static final String NO_DEADLINE = "-";

    /** What follows {@code order by}. */
    static String order(TaskFilter.Order order) {
        return switch (order) {
            case DUE -> DUE + ", t.id";
            case UNIT -> "n.name collate platform.vi, " + DUE + ", t.id";
            case TEXT -> "d.text collate platform.vi, t.id";
        };
    }

    /** The cursor after a row, for an address. */
    static String after(TaskFilter.Order order, TaskRow row) {
        String due = row.dueOn() == null ? NO_DEADLINE : row.dueOn().toString();
        return switch (order) {
            case DUE -> due + "_" + row.id();
            case UNIT -> row.unitId() + "_" + due + "_" + row.id();
            case TEXT -> Long.toString(row.id());
        };
    }

    /** @throws IllegalArgumentException where it is no cursor of this order */
    static Keyset parse(TaskFilter.Order order, String cursor) {
        String[] parts = cursor.split("_");
        int expected = switch (order) {
            case DUE -> 2;
            case UNIT -> 3;
            case TEXT -> 1;
        };
        if (parts.length != expected) {
            throw new IllegalArgumentException("no cursor: " + cursor);
        }
        String due = expected == 1 ? NO_DEADLINE : parts[expected - 2];
        return new Keyset(
                order,
                due.equals(NO_DEADLINE) ? null : TaskFilter.day(due),
                expected == 3 ? Long.parseLong(parts[0]) : 0,
                Long.parseLong(parts[expected - 1]));
    }

    String condition() {
        String afterDue = due == null ? "date 'infinity'" : ":afterDue";
        return switch (order) {
            case DUE -> "(%s, t.id) > (%s, :afterId)".formatted(DUE, afterDue);
            case UNIT ->
                "(n.name collate platform.vi, %s, t.id) > ((select name from organisation.shared_units where id = :afterUnit), %s, :afterId)"
                        .formatted(DUE, afterDue);
            case TEXT ->
                "(d.text collate platform.vi, t.id) > ((select x.text from task.directives x join task.tasks y on y.directive_id = x.id where y.id = :afterId), :afterId)";
        };
    }

    Map<String, Object> parameters() {
        return due == null
                ? Map.of("afterUnit", unitId, "afterId", id)
                : Map.of("afterUnit", unitId, "afterId", id, "afterDue", due);
    }
}
