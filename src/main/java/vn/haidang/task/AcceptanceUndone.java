package vn.haidang.task;

import java.util.List;

/** An acceptance was taken back within the time for it. */
public record AcceptanceUndone(TaskBrief task, long acceptanceId, String by, List<Long> recipients)
        implements TaskEvent {}
