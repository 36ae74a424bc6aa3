package vn.haidang.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Messages;

/** Locks what is due by the setting: of periods that ended so many days ago, the indicators that values were given for. */
@Component
class LockRounds {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Locks locks;
    private final ApprovalSettings settings;
    private final JdbcClient jdbc;
    private final Messages messages;
    private final Clock clock;

    LockRounds(Locks locks, ApprovalSettings settings, JdbcClient jdbc, Messages messages, Clock clock) {
        this.locks = locks;
        this.settings = settings;
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    private record Due(Period period, List<Integer> indicatorIds) {}

    /** What was opened again by hand stays open. */
    @Transactional
    int run() {
        Integer days = settings.lockAfterDays();
        if (days == null) {
            return 0;
        }
        LocalDate today = LocalDate.now(clock);
        List<Due> due = jdbc.sql("""
                select o.period, array_agg(distinct o.indicator_id) as ids from indicator.observations o
                where indicator.last_day(o.period) between cast(:earliest as date) and cast(:latest as date)
                    and not exists (select from indicator.locks k where (k.indicator_id, k.period) = (o.indicator_id, o.period))
                    and not exists (select from indicator.lock_ends e where (e.indicator_id, e.period) = (o.indicator_id, o.period))
                group by o.period
                """)
                .param("latest", today.minusDays(days + 1L))
                .param("earliest", today.minusDays(days + 400L))
                .query((row, n) -> new Due(new Period(row.getInt("period")), List.of((Integer[])
                        row.getArray("ids").getArray())))
                .list();
        Actor system = Actor.system("lock-figures");
        String why = messages.text(VIETNAMESE, "indicator.lock.byItself", String.valueOf(days));
        return due.stream()
                .mapToInt(one -> locks.lock(system, one.period(), one.indicatorIds(), why))
                .sum();
    }
}
