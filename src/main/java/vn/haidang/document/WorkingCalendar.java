package vn.haidang.document;

import vn.haidang.calendar.WorkingDays;

/** The working days with which the review shows when a deadline falls due; given by the room that keeps them. Without it the delivered ones count. */
public interface WorkingCalendar {

    WorkingDays workingDays();
}
