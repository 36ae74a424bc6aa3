package vn.haidang.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A doer asked for more time. */
public record ExtensionAsked(
        UUID id, TaskBrief task, long extensionId, LocalDate until, String by, String reason, List<Long> recipients)
        implements TaskEvent {}
