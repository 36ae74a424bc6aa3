package vn.haidang.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A part of a report that people write (mục).
 *
 * @param code of its place in the text of the report
 * @param unitId unit that writes it, null: whoever draws the report up
 * @param ask what is asked for
 * @param words about how long, null: as it comes
 * @param taskId task by which it was asked for, null: none
 * @param text in the markup of documents, figures by reference allowed
 */
public record Part(
        long id,
        long reportId,
        String code,
        int position,
        Kind kind,
        String title,
        @Nullable Long unitId,
        @Nullable String unitName,
        String ask,
        @Nullable Integer words,
        @Nullable LocalDate dueOn,
        @Nullable Long taskId,
        State state,
        String text,
        @Nullable String writtenBy,
        @Nullable Instant writtenAt,
        int version) {

    /** The label is the message {@code report.part.kind.NAME}. */
    public enum Kind {
        /** Asked of a unit. */
        NARRATIVE,
        /** Written by whoever draws the report up. */
        FREE
    }

    /** The label is the message {@code report.part.state.NAME}. */
    public enum State {
        OPEN,
        /** A task asks for it. */
        ASKED,
        /** The unit handed it in. */
        HANDED_IN,
        /** It was taken over into the report. */
        TAKEN
    }

    /** Words of the text. */
    public int length() {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
