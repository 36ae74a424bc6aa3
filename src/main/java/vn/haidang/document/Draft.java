package vn.haidang.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.text.Span;

/**
 * A proposed task under review.
 *
 * @param position order in the list, with gaps
 * @param content what people edit
 * @param span where its words stand in the body, null where it was written in
 * @param confidence how sure the reading is, 0 to 1
 * @param doubts why somebody should look, stable codes with the message {@code document.doubt.CODE}
 * @param lookedAt when somebody looked at the doubts
 * @param editedAt when somebody last changed it, null while it is as read
 */
public record Draft(
        long id,
        int position,
        Content content,
        @Nullable Span span,
        @Nullable Double leadConfidence,
        double confidence,
        List<String> doubts,
        @Nullable Instant lookedAt,
        @Nullable Long lookedBy,
        @Nullable Instant editedAt,
        @Nullable Long editedBy,
        int version) {

    /**
     * What people edit.
     *
     * @param allUnits each unit answers for itself; {@code leadUnitId} is then null
     * @param leadPrinted the lead as printed
     * @param sponsorId null: whoever is in charge of the unit
     */
    public record Content(
            String ref,
            String text,
            boolean allUnits,
            @Nullable Long leadUnitId,
            @Nullable String leadPrinted,
            List<Long> coUnitIds,
            List<String> partners,
            @Nullable Long sponsorId,
            @Nullable String deliverable,
            @Nullable String reportTo,
            List<Deadline> deadlines) {

        public Content {
            coUnitIds = List.copyOf(coUnitIds);
            partners = List.copyOf(partners);
            deadlines = List.copyOf(deadlines);
        }

        public boolean hasLead() {
            return allUnits || leadUnitId != null;
        }

        Content withText(String newRef, String newText, List<Deadline> newDeadlines) {
            return new Content(
                    newRef,
                    newText,
                    allUnits,
                    leadUnitId,
                    leadPrinted,
                    coUnitIds,
                    partners,
                    sponsorId,
                    deliverable,
                    reportTo,
                    newDeadlines);
        }
    }

    public boolean hasOpenDoubts() {
        return !doubts.isEmpty() && lookedAt == null;
    }

    public String ref() {
        return content.ref();
    }

    Draft with(Content newContent, @Nullable Span newSpan) {
        return new Draft(
                id,
                position,
                newContent,
                newSpan,
                leadConfidence,
                confidence,
                doubts,
                lookedAt,
                lookedBy,
                editedAt,
                editedBy,
                version);
    }

    Draft doubting(List<String> newDoubts, boolean looked) {
        return new Draft(
                id,
                position,
                content,
                span,
                leadConfidence,
                confidence,
                newDoubts,
                looked ? lookedAt : null,
                looked ? lookedBy : null,
                editedAt,
                editedBy,
                version);
    }

    Draft at(int newPosition) {
        return new Draft(
                id,
                newPosition,
                content,
                span,
                leadConfidence,
                confidence,
                doubts,
                lookedAt,
                lookedBy,
                editedAt,
                editedBy,
                version);
    }
}
