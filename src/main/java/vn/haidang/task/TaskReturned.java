package vn.haidang.task;

import java.util.List;

/** A result was sent back for revision. */
public record TaskReturned(TaskBrief task, String by, String reason, List<Long> recipients) implements TaskEvent {}
