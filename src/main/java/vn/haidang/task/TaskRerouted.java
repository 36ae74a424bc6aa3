package vn.haidang.task;

import java.util.List;

/** A task went to another unit. */
public record TaskRerouted(TaskBrief task, String fromUnitName, String by, String reason, List<Long> recipients)
        implements TaskEvent {}
