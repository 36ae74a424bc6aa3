package vn.haidang.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another person saved a text while somebody was writing on it.
 *
 * @param by who; null: the system
 * @param version of what is saved now
 * @param subject as saved now; empty for a part
 * @param text as saved now
 * @param pieces from what is saved to what was typed
 */
public record TextClash(
        @Nullable String by,
        @Nullable Instant at,
        int version,
        String subject,
        String text,
        List<TextDifference.Piece> pieces) {

    public TextClash {
        pieces = List.copyOf(pieces);
    }
}
