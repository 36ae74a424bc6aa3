package vn.haidang.document;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.haidang.calendar.BeforeReading;
import vn.haidang.calendar.Boundary;
import vn.haidang.calendar.DeadlineRule;
import vn.haidang.calendar.Every;
import vn.haidang.calendar.HolidayData;
import vn.haidang.calendar.Occurrence;
import vn.haidang.calendar.Recurrence;
import vn.haidang.calendar.Rolling;
import vn.haidang.calendar.WorkingDays;
import vn.haidang.platform.Settings;
import vn.haidang.reading.DeadlineType;

/** When a deadline under review falls due, under both readings of "trước ngày". */
@Component
class DeadlineDays {

    /** The authority's choice; the room of tasks owns it. */
    static final String SETTING = "task.beforeReading";

    /** A first turn later than this is not looked for. */
    private static final int YEARS_AHEAD = 2;

    private static final WorkingDays DELIVERED = WorkingDays.of(HolidayData.load());

    private final ObjectProvider<WorkingCalendar> calendars;
    private final Settings settings;

    DeadlineDays(ObjectProvider<WorkingCalendar> calendars, Settings settings) {
        this.calendars = calendars;
        this.settings = settings;
    }

    /** What a page needs to reckon with, asked for once. */
    final class Reckoning {
        private final WorkingDays days;
        private final LocalDate assignedOn;

        private Reckoning(LocalDate assignedOn) {
            WorkingCalendar calendar = calendars.getIfAvailable();
            this.days = calendar == null ? DELIVERED : calendar.workingDays();
            this.assignedOn = assignedOn;
        }

        Due of(Deadline deadline) {
            Deadline whole = deadline.normalised();
            return new Due(due(whole, BeforeReading.STRICT), due(whole, BeforeReading.LENIENT));
        }

        private @Nullable LocalDate due(Deadline deadline, BeforeReading reading) {
            DeadlineRule rule = new DeadlineRule(days, reading, Rolling.ROLL_BACK);
            try {
                if (deadline.type() == DeadlineType.RECURRING) {
                    return first(deadline, rule);
                }
                return deadline.date() == null ? null : rule.lastDay(deadline.date(), boundary(deadline));
            } catch (IllegalArgumentException notReckonable) {
                return null;
            }
        }

        private @Nullable LocalDate first(Deadline deadline, DeadlineRule rule) {
            if (deadline.every() == null) {
                return null;
            }
            Recurrence recurrence = new Recurrence(
                    Every.valueOf(deadline.every().name()),
                    deadline.dayOfMonth(),
                    deadline.dayOfWeek() == null ? null : DayOfWeek.of(deadline.dayOfWeek()),
                    deadline.monthOfPeriod(),
                    boundary(deadline),
                    deadline.startsAfter(),
                    assignedOn,
                    deadline.endsOn());
            return recurrence.occurrences(assignedOn, assignedOn.plusYears(YEARS_AHEAD), rule).stream()
                    .findFirst()
                    .map(Occurrence::due)
                    .orElse(null);
        }
    }

    Reckoning from(LocalDate assignedOn) {
        return new Reckoning(assignedOn);
    }

    BeforeReading reading() {
        return settings.get(SETTING).map(BeforeReading::valueOf).orElse(BeforeReading.STRICT);
    }

    private static Boundary boundary(Deadline deadline) {
        return deadline.boundary() == null || deadline.time() != null
                ? Boundary.BY
                : Boundary.valueOf(deadline.boundary().name());
    }
}
