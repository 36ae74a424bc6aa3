package vn.haidang.task;

import java.util.List;
import java.util.UUID;

/** A result was handed in and waits for acceptance. */
public record TaskSubmitted(UUID id, TaskBrief task, String by, String summary, List<Long> recipients)
        implements TaskEvent {}
