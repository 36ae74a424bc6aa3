package vn.haidang.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that came in, in a list.
 *
 * @param units to whom it was handed, the lead first; null: nobody yet
 * @param clocks what the law sets a time for
 */
public record ArrivalRow(
        long id,
        int year,
        int number,
        Instant arrivedAt,
        String sender,
        Arrival.Head head,
        Urgency urgency,
        ArrivalChannel channel,
        ArrivalState state,
        @Nullable LocalDate dueOn,
        @Nullable String units,
        boolean hasFile,
        List<ClockReading> clocks) {

    /** Whether its own last day has passed and it is still open. */
    public boolean overdue(LocalDate today) {
        return state.isOpen() && dueOn != null && today.isAfter(dueOn);
    }

    public List<ClockReading> late() {
        return clocks.stream().filter(ClockReading::isLate).toList();
    }
}
