package vn.haidang.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.calendar.HolidayData;
import vn.haidang.calendar.WorkingDays;
import vn.haidang.document.WorkingCalendar;

/** The legal clocks of documents that came in, read with the authority's working days. */
@Component
class ClockRules {

    private static final WorkingDays DELIVERED = WorkingDays.of(HolidayData.load());

    private final JdbcClient jdbc;
    private final ObjectProvider<WorkingCalendar> calendars;
    private final Clock clock;

    ClockRules(JdbcClient jdbc, ObjectProvider<WorkingCalendar> calendars, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The rules and working days for one page: asked for once, read as often as there are rows. */
    final class Reader {

        private final List<ClockRule> rules;
        private final WorkingDays days;
        private final LocalDate today;

        private Reader(List<ClockRule> rules, WorkingDays days, LocalDate today) {
            this.rules = rules;
            this.days = days;
            this.today = today;
        }

        /** All clocks of a document, those that do not concern it left out. */
        List<ClockReading> of(
                Instant arrived,
                boolean urgent,
                boolean electronic,
                @Nullable Instant registered,
                @Nullable Instant forwarded,
                @Nullable Instant acknowledged) {
            List<ClockReading> readings = new ArrayList<>();
            read(ClockKind.REGISTER, arrived, urgent, registered).ifPresent(readings::add);
            read(ClockKind.FORWARD, arrived, urgent, forwarded).ifPresent(readings::add);
            if (electronic) {
                read(ClockKind.ACKNOWLEDGE, arrived, urgent, acknowledged).ifPresent(readings::add);
            }
            return readings;
        }

        private Optional<ClockReading> read(ClockKind kind, Instant start, boolean urgent, @Nullable Instant done) {
            LocalDate day = LocalDate.ofInstant(start, ArrivalForm.VIETNAM);
            return rules.stream()
                    .filter(rule -> rule.clock() == kind && rule.urgent() == urgent && rule.holdsOn(day))
                    .findFirst()
                    .map(rule -> ClockReading.of(rule, start, done, today, days));
        }
    }

    Reader reader() {
        List<ClockRule> rules = jdbc.sql("""
                        select clock, urgent, aim_days, latest_days, citation, valid_from, valid_to from register.clock_rules
                        order by valid_from desc
                        """).query(ClockRule.class).list();
        WorkingCalendar calendar = calendars.getIfAvailable();
        return new Reader(rules, calendar == null ? DELIVERED : calendar.workingDays(), LocalDate.now(clock));
    }
}
