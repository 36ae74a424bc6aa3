package vn.haidang.task;

import java.util.List;
import java.util.UUID;

/** A result was accepted. */
public record TaskAccepted(UUID id, TaskBrief task, long acceptanceId, String by, List<Long> recipients)
        implements TaskEvent {}
