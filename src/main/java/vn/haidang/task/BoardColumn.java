package vn.haidang.task;

import java.util.List;

/** A column of the board, with its tasks in the order of their deadlines. */
public record BoardColumn(TaskStatus status, List<TaskRow> rows) {

    private static final List<TaskStatus> COLUMNS = List.of(
            TaskStatus.GIVEN, TaskStatus.IN_PROGRESS, TaskStatus.RETURNED, TaskStatus.SUBMITTED, TaskStatus.DONE);

    static List<BoardColumn> of(List<TaskRow> rows) {
        return COLUMNS.stream()
                .map(status -> new BoardColumn(
                        status,
                        rows.stream().filter(row -> row.status() == status).toList()))
                .toList();
    }
}
