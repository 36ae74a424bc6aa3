package vn.haidang.task;

import java.util.List;

/** A task is no longer asked for. */
public record TaskWithdrawn(TaskBrief task, String by, String reason, List<Long> recipients) implements TaskEvent {}
