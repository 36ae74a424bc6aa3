package vn.haidang.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * One dated exception from the ordinary week.
 *
 * @param from first day
 * @param to last day, inclusive; not before {@code from}
 * @param name Vietnamese name as shown to people
 * @param citation law or announcement it rests on
 */
public record Holiday(
        LocalDate from, LocalDate to, HolidayKind kind, String name, String citation, Certainty certainty) {

    public Holiday {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("holiday ends on " + to + " before it begins on " + from);
        }
        if (kind == HolidayKind.WORKING_SATURDAY && !(from.equals(to) && isWeekend(from))) {
            throw new IllegalArgumentException("a swapped working day is one weekend day, not " + from + " to " + to);
        }
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
