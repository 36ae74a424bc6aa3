package vn.haidang.task;

import vn.haidang.calendar.BeforeReading;
import vn.haidang.calendar.DeadlineRule;
import vn.haidang.calendar.Rolling;
import vn.haidang.calendar.WorkingDays;

/**
 * How the authority reads deadlines, each a visible setting.
 *
 * @param firstPeriod with which period a recurring duty begins
 * @param withoutDay what is due where a recurring duty names no day
 * @param openAhead how many days ahead the tasks of a period are created
 */
record TaskRules(
        WorkingDays workingDays,
        BeforeReading beforeReading,
        Rolling rolling,
        FirstPeriod firstPeriod,
        WithoutDay withoutDay,
        int openAhead) {

    /** With which period a recurring duty begins. */
    enum FirstPeriod {
        /** The one in which the order was given, where its day has not passed by then. */
        SAME,
        /** The one after. */
        NEXT
    }

    /** What is due where a recurring duty names no day. */
    enum WithoutDay {
        /** The last working day of the period. */
        END_OF_PERIOD,
        /** No deadline. */
        NONE
    }

    DeadlineRule deadline() {
        return new DeadlineRule(workingDays, beforeReading, rolling);
    }

    /** "Trước dịp Tết" never lets the holiday pass, whatever the setting. */
    DeadlineRule event() {
        return new DeadlineRule(workingDays, BeforeReading.STRICT, Rolling.ROLL_BACK);
    }
}
