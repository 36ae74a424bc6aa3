package vn.haidang.indicator;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filled-in sheet that was handed in, and what became of it.
 *
 * @param bodyId only for this body, null: all that the person may enter
 * @param rowsDone rows of values that were taken so far
 * @param waiting cells that somebody has to choose about
 * @param problem message key of why the whole file was refused, null: it was read
 */
public record SheetImport(
        long id,
        long roundId,
        @Nullable Integer bodyId,
        long fileId,
        long sourceId,
        @Nullable Long personId,
        String name,
        Instant startedAt,
        @Nullable Instant finishedAt,
        int rowsDone,
        int written,
        int unchanged,
        int refused,
        @Nullable String problem,
        List<String> problemArguments,
        List<String> marks,
        List<String> columns,
        List<String> headings,
        int waiting) {

    public boolean isFinished() {
        return finishedAt != null;
    }

    /** Handed in by an enterprise that came by its link. */
    boolean isByLink() {
        return personId == null;
    }

    /** A row of which something was refused, as it came. */
    public record Row(int number, List<String> cells, List<String> places, List<String> keys, List<String> found) {}
}
