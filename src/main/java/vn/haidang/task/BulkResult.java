package vn.haidang.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a change to several tasks, row by row: what could be done is done, the rest says why not. */
public record BulkResult(List<Row> rows) {

    public BulkResult {
        rows = List.copyOf(rows);
    }

    /** One chosen task, as it was when it was chosen. */
    public record Chosen(long id, int version) {}

    /**
     * One row.
     *
     * @param label what people call the task
     * @param problem message key of the refusal, null where it was done
     * @param arguments of the message
     */
    public record Row(long id, String label, @Nullable String problem, List<String> arguments) {
        public boolean done() {
            return problem == null;
        }
    }

    public long doneCount() {
        return rows.stream().filter(Row::done).count();
    }

    /** The rows that were refused. */
    public List<Row> refused() {
        return rows.stream().filter(row -> !row.done()).toList();
    }
}
