package vn.haidang.task;

import java.time.LocalDate;
import java.util.List;

/** A doer asked for more time. */
public record ExtensionAsked(
        TaskBrief task, long extensionId, LocalDate until, String by, String reason, List<Long> recipients)
        implements TaskEvent {}
