package vn.haidang.task;

import java.util.List;
import java.util.UUID;

/** A task is no longer asked for. */
public record TaskWithdrawn(UUID id, TaskBrief task, String by, String reason, List<Long> recipients)
        implements TaskEvent {}
