package vn.haidang.task;

import java.util.List;
import java.util.UUID;

/** Whoever gave the tasks moved their deadlines; all those of a unit at once, with the new ones. */
public record DeadlinesMoved(UUID id, List<TaskBrief> tasks, String by, String reason, List<Long> recipients)
        implements TaskEvent {}
