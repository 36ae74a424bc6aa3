package vn.haidang.task;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A head of unit passed a task on to a person. */
public record TaskAssigned(
        UUID id, TaskBrief task, String by, @Nullable String note, List<Long> recipients) implements TaskEvent {}
