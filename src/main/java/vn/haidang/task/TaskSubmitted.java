package vn.haidang.task;

import java.util.List;

/** A result was handed in and waits for acceptance. */
public record TaskSubmitted(TaskBrief task, String by, String summary, List<Long> recipients) implements TaskEvent {}
