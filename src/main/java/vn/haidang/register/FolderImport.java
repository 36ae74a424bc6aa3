package vn.haidang.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A folder of documents being taken in.
 *
 * @param finishedAt null while files wait
 * @param imported files that became documents
 * @param known files whose content was there already
 */
public record FolderImport(
        long id,
        String folder,
        long byId,
        String by,
        Instant startedAt,
        @Nullable Instant finishedAt,
        int total,
        int imported,
        int known,
        int refused) {

    public int decided() {
        return imported + known + refused;
    }

    public int waiting() {
        return total - decided();
    }

    /** What became of a file. */
    public enum Outcome {
        WAITING,
        IMPORTED,
        KNOWN,
        REFUSED
    }

    /** A file of the folder; {@code reason} is a code below the message {@code register.import.reason.}, null unless it was refused. */
    public record Item(
            String path,
            Outcome outcome,
            @Nullable Long documentId,
            @Nullable String reason) {}

    /** A file as the importing machine lists it. */
    record Listed(String path, String sha256, long size) {}
}
