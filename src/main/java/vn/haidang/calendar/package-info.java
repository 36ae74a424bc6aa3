/**
 * The calendar of Vietnam's public service: working days with dated holidays and swaps, lunar dates and Tết, how a stated deadline
 * becomes the last day that is in time, recurring obligations, reporting periods. Plain Java, no framework, no database; every
 * method is told the dates it works on and none asks the clock.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Lịch làm việc",
        allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package vn.haidang.calendar;
