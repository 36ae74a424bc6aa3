package vn.haidang.task;

import java.util.List;
import java.util.UUID;

/** A unit was given tasks, all at once from one source. Recurring tasks that are opened ahead of time are not told of one by one. */
public record TaskGiven(
        UUID id, String source, String unitName, List<TaskBrief> tasks, String by, List<Long> recipients)
        implements TaskEvent {}
