package vn.haidang.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a person.
 *
 * @param kind what the person has to do
 * @param task the task; null where a document waits
 * @param document the document to review; null where a task waits
 * @param detail what was handed in, or why more time is asked for
 * @param asked the day asked for or offered
 */
public record Waiting(
        Kind kind,
        @Nullable TaskRow task,
        @Nullable Document document,
        @Nullable String detail,
        @Nullable LocalDate asked) {

    /** What there is to do; the label is the message {@code task.waiting.NAME}. */
    public enum Kind {
        /** As approver: accept a result or send it back. */
        DECIDE,
        /** As approver: grant, counter or refuse more time. */
        EXTENSION,
        /** As doer: answer the day that was offered instead. */
        OFFER,
        /** As head: pass the task on to a person. */
        PASS_ON,
        /** As doer: do it. */
        DO,
        /** As Office or clerk: look through what was read from a document. */
        REVIEW
    }

    /** A document by its name. */
    public record Document(long id, String label) {}
}
