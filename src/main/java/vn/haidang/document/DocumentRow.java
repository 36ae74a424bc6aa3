package vn.haidang.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document in a list.
 *
 * @param tasks number of tasks proposed or confirmed
 * @param doubts how many of them still wait for somebody to look
 */
public record DocumentRow(
        long id,
        DocumentState state,
        String label,
        @Nullable String subject,
        String fileName,
        String uploadedBy,
        Instant uploadedAt,
        Document.Progress progress,
        Document.@Nullable Failure failure,
        int tasks,
        int doubts) {}
