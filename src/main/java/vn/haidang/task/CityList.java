package vn.haidang.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list that the city's office system gave.
 *
 * @param asOf day for which it is true
 * @param stated counts that the city stated with it, by ASSIGNED, DONE, OVERDUE, IN_TIME, NO_DEADLINE; those it did not state are left out
 */
public record CityList(
        long id,
        long fileId,
        String name,
        LocalDate asOf,
        State state,
        CityColumns columns,
        Map<String, Long> stated,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable Instant takenAt,
        int version) {

    /** The label is the message {@code task.city.state.NAME}. */
    public enum State {
        READ,
        TAKEN,
        DROPPED
    }

    /** The counts that a city's statement gives. */
    public static final List<String> STATED = List.of("ASSIGNED", "DONE", "OVERDUE", "IN_TIME", "NO_DEADLINE");

    /** What columns can say, in the order of the form. */
    public List<String> fields() {
        return Arrays.stream(CityField.values()).map(Enum::name).toList();
    }

    /** The same in another state. */
    CityList in(State other, @Nullable Instant taken) {
        return new CityList(id, fileId, name, asOf, other, columns, stated, uploadedBy, uploadedAt, taken, version);
    }

    public int headingRow() {
        return columns.headingRow();
    }

    /** Number of the column that says this, from 0; -1 where none does. */
    public int place(String field) {
        return columns.places().getOrDefault(CityField.valueOf(field), -1);
    }

    public @Nullable Long stated(String count) {
        return stated.get(count);
    }

    /**
     * How many rows of a list are what, seen from the ledger as it is now.
     *
     * @param fresh good rows whose number the ledger does not have
     * @param moved good rows with another deadline than the one that was confirmed
     * @param gone tasks of the ledger that the list does not name any more
     */
    public record Counts(long rows, long bad, long fresh, long moved, long same, long gone) {}
}
