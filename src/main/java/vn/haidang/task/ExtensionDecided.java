package vn.haidang.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody granted, countered or refused more time, or (with {@code AGREED}) the doer took a counter-offer. */
public record ExtensionDecided(
        UUID id,
        TaskBrief task,
        long extensionId,
        String outcome,
        @Nullable LocalDate until,
        String by,
        @Nullable String reason,
        List<Long> recipients)
        implements TaskEvent {}
