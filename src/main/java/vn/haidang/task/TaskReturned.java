package vn.haidang.task;

import java.util.List;
import java.util.UUID;

/** A result was sent back for revision. */
public record TaskReturned(UUID id, TaskBrief task, String by, String reason, List<Long> recipients)
        implements TaskEvent {}
