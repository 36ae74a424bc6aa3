package vn.haidang.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.haidang.calendar.WorkingDays;

/**
 * How soon the law wants something done, while the rule is in force.
 *
 * @param aimDays working days after the start on which it should be done; 0: the same day
 * @param latestDays working days after which it is late; 0 for urgent documents is the day itself, working day or not
 */
record ClockRule(
        ClockKind clock,
        boolean urgent,
        int aimDays,
        int latestDays,
        String citation,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    LocalDate aim(LocalDate start, WorkingDays days) {
        return after(start, aimDays, days);
    }

    LocalDate latest(LocalDate start, WorkingDays days) {
        return after(start, latestDays, days);
    }

    private LocalDate after(LocalDate start, int n, WorkingDays days) {
        if (n > 0) {
            return days.plusWorkingDays(start, n);
        }
        // what is urgent does not wait for Monday
        return urgent ? start : days.onOrAfter(start);
    }
}
