package vn.haidang.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.haidang.calendar.BeforeReading;

/**
 * The last day in time of a deadline; of a recurring duty that of its first turn.
 *
 * @param strict where "trước ngày X" leaves X out, null where the calendar fixes no day
 * @param lenient where X itself passes
 */
public record Due(@Nullable LocalDate strict, @Nullable LocalDate lenient) {

    public boolean differ() {
        return strict != null && !strict.equals(lenient);
    }

    public @Nullable LocalDate under(BeforeReading reading) {
        return reading == BeforeReading.STRICT ? strict : lenient;
    }
}
