package vn.haidang.task;

import java.util.List;
import java.util.UUID;

/** An acceptance was taken back within the time for it. */
public record AcceptanceUndone(UUID id, TaskBrief task, long acceptanceId, String by, List<Long> recipients)
        implements TaskEvent {}
