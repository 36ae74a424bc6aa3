package vn.haidang.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.haidang.calendar.WorkingDays;

/** A signed document goes out the same day, at the latest on the next working day; an urgent one at once (Nghị định 30/2020, Điều 18). */
public enum IssueClock {
    /** Not signed yet, or out in time. */
    NONE,
    /** Has to go out today. */
    DUE,
    /** Should be out by now, or went out too late. */
    LATE;

    /** Last day to issue what was signed on a day. */
    static LocalDate latest(LocalDate signedOn, Urgency urgency, WorkingDays days) {
        return urgency == Urgency.NORMAL ? days.plusWorkingDays(signedOn, 1) : signedOn;
    }

    static IssueClock of(
            @Nullable LocalDate signedOn,
            @Nullable LocalDate issuedOn,
            Urgency urgency,
            LocalDate today,
            WorkingDays days) {
        if (signedOn == null) {
            return NONE;
        }
        LocalDate latest = latest(signedOn, urgency, days);
        LocalDate on = issuedOn == null ? today : issuedOn;
        if (on.isAfter(latest)) {
            return LATE;
        }
        return issuedOn == null && today.equals(latest) ? DUE : NONE;
    }
}
