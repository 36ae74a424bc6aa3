package vn.haidang.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.haidang.indicator.Period;

/**
 * A report about a body and a period.
 *
 * @param source its own text with figures by reference
 * @param markup the text as composed last, every number leading to its citation; for good once it is frozen
 * @param composedAt when; null: not yet
 * @param outgoingId its document in the register, null: not handed over yet
 * @param label number and symbol that the register gave, null: none yet
 */
public record Report(
        long id,
        long templateId,
        String templateCode,
        String templateName,
        int bodyId,
        Period period,
        long unitId,
        long authorId,
        String authorName,
        String subject,
        ReportState state,
        String source,
        String markup,
        @Nullable Instant composedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String frozenBy,
        @Nullable Instant frozenAt,
        @Nullable Long outgoingId,
        @Nullable String label,
        @Nullable LocalDate issuedOn,
        Instant changedAt,
        int version) {}
