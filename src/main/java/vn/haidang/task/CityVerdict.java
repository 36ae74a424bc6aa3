package vn.haidang.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list with what it means to the ledger as it is now.
 *
 * @param dueWas the city's deadline as it was last confirmed
 * @param taskId the task it stands for, null where there is none yet
 * @param unitName the unit that is meant, null where it has to be asked
 */
public record CityVerdict(
        CityRow row,
        Kind kind,
        @Nullable LocalDate dueWas,
        @Nullable Long taskId,
        @Nullable String unitName) {

    /** The label is the message {@code task.city.verdict.NAME}. */
    public enum Kind {
        NEW,
        SAME,
        /** Another deadline: to be confirmed. */
        MOVED,
        BAD,
        /** The ledger has it, the list does not. */
        GONE
    }
}
