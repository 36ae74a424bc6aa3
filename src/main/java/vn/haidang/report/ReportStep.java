package vn.haidang.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step that a report took. @param by null: the register */
public record ReportStep(
        Instant at,
        @Nullable String by,
        ReportAction action,
        ReportState to,
        @Nullable String note) {}
