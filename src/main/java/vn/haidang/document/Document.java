package vn.haidang.document;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.haidang.attachment.FileRef;
import vn.haidang.platform.Messages;
import vn.haidang.platform.Refused;

/**
 * A document that came in.
 *
 * @param label name for people
 * @param failure why it could not be read, null unless it is FAILED
 * @param readBy program and version that read it
 * @param headVersion grows with each change of the letterhead fields
 * @param version grows with each change of the document or of a proposed task
 */
public record Document(
        long id,
        DocumentState state,
        String label,
        DocumentHead head,
        FileRef file,
        long uploadedBy,
        String uploadedByName,
        Instant uploadedAt,
        Progress progress,
        @Nullable Failure failure,
        @Nullable String readBy,
        @Nullable Instant readAt,
        @Nullable String confirmedByName,
        @Nullable Instant confirmedAt,
        int headVersion,
        int version) {

    /**
     * How far the reading is.
     *
     * @param round which reading counts
     * @param step WAITING, TEXT, LETTERHEAD, TASKS or DONE, null before the first
     * @param done 0 to 1
     * @param pagesDone pages recognised from pictures so far
     * @param pagesAll how many there are, 0 where none
     */
    public record Progress(int round, @Nullable String step, double done, int pagesDone, int pagesAll) {

        public int percent() {
            return (int) Math.round(done * 100);
        }
    }

    /** Why a file could not be read. */
    public record Failure(String code, List<String> values) {

        /** The sentence for people. */
        public String sentence(Messages messages, Locale language) {
            String own = "document.failure." + code;
            return messages.text(language, messages.has(own) ? own : "reading.refused." + code, values.toArray());
        }
    }

    /** Another document with the same content. */
    public record Twin(long id, String label, DocumentState state) {}

    /** @throws Refused where it is in another state */
    void require(DocumentState wanted) {
        if (state != wanted) {
            throw new Refused("document.wrongState." + state);
        }
    }
}
