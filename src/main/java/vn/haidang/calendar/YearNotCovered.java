package vn.haidang.calendar;

import java.time.LocalDate;

/** A day outside the years whose working days can be told. */
public class YearNotCovered extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    YearNotCovered(LocalDate day) {
        super(day + " is outside the working-day calendar, " + WorkingDays.FIRST_YEAR + " to " + WorkingDays.LAST_YEAR);
    }

    YearNotCovered(LocalDate start, int days) {
        super(days + " working days from " + start + " leave the working-day calendar, " + WorkingDays.FIRST_YEAR
                + " to " + WorkingDays.LAST_YEAR);
    }
}
