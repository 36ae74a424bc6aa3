package vn.haidang.calendar;

import java.time.LocalDate;

/** Tết Nguyên đán, the first day of the lunar year. */
public final class Tet {

    private Tet() {}

    /** The first day of the lunar year (mùng Một Tết) that begins in this Gregorian year. */
    public static LocalDate firstDay(int year) {
        return new LunarDate(year, 1, false, 1).toDate();
    }

    /** "Trước dịp Tết": the last working day before the holiday begins. */
    public static LocalDate lastWorkingDayBefore(int year, WorkingDays workingDays) {
        return workingDays.onOrBefore(firstDay(year).minusDays(1));
    }
}
