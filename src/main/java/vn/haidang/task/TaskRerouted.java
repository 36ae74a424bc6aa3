package vn.haidang.task;

import java.util.List;
import java.util.UUID;

/** A task went to another unit. */
public record TaskRerouted(
        UUID id, TaskBrief task, String fromUnitName, String by, String reason, List<Long> recipients)
        implements TaskEvent {}
