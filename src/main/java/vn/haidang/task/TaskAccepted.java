package vn.haidang.task;

import java.util.List;

/** A result was accepted. */
public record TaskAccepted(TaskBrief task, long acceptanceId, String by, List<Long> recipients) implements TaskEvent {}
