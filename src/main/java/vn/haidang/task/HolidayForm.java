package vn.haidang.task;

import vn.haidang.calendar.Certainty;
import vn.haidang.calendar.HolidayKind;

/**
 * A dated exception in its form.
 *
 * @param prefix of the ids of its fields
 * @param from as a date field takes it
 * @param shownFrom as people read it
 * @param uncertain whether somebody should compare it with the announcement
 */
public record HolidayForm(
        long id,
        int version,
        String prefix,
        String from,
        String to,
        String shownFrom,
        String shownTo,
        String kind,
        String name,
        String citation,
        boolean uncertain) {

    public static HolidayForm empty() {
        return new HolidayForm(0, 0, "new", "", "", "", "", HolidayKind.HOLIDAY.name(), "", "", false);
    }

    static HolidayForm of(TaskCalendar.Day day) {
        boolean oneDay = day.fromDay().equals(day.toDay());
        return new HolidayForm(
                day.id(),
                day.version(),
                "day" + day.id(),
                day.fromDay().toString(),
                day.toDay().toString(),
                String.valueOf(TaskDesk.date(day.fromDay())),
                oneDay ? "" : String.valueOf(TaskDesk.date(day.toDay())),
                day.kind().name(),
                day.name(),
                day.citation(),
                day.certainty() != Certainty.ANNOUNCED);
    }
}
