package vn.haidang.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;

/**
 * Periods whose values can only be changed by a correction (khóa số liệu): by the Office or by a job at the end of a collection. A single figure
 * of a single body can be opened for a while.
 */
@Component
public class Locks {

    /** A figure is open so many days at most. */
    static final int LONGEST_DAYS = 31;

    private final JdbcClient jdbc;
    private final Indicators indicators;
    private final Bodies bodies;
    private final Audit audit;
    private final Clock clock;

    Locks(JdbcClient jdbc, Indicators indicators, Bodies bodies, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.indicators = indicators;
        this.bodies = bodies;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A period with the indicators of it that are locked.
     *
     * @param by name of who locked it, null: by itself
     */
    public record Lock(
            Period period,
            List<Integer> indicatorIds,
            OffsetDateTime at,
            @Nullable String by,
            @Nullable String reason) {}

    /** A figure that is open in a locked period. */
    public record Unlocking(
            long id, int bodyId, int indicatorId, Period period, String reason, OffsetDateTime until, String by) {}

    /**
     * Locks indicators for a period; those that are locked already stay as they are.
     *
     * @param indicatorIds those of a form; empty: all that are entered
     * @return how many are locked now that were not
     */
    @Transactional
    public int lock(Actor actor, Period period, Collection<Integer> indicatorIds, @Nullable String reason) {
        permit(actor);
        String why = Reason.required(reason);
        List<Integer> ids = indicatorIds.isEmpty()
                ? indicators.all().stream()
                        .filter(indicator -> !indicator.isComputed())
                        .map(Indicator::id)
                        .toList()
                : List.copyOf(indicatorIds);
        int locked = jdbc.sql("""
                insert into indicator.locks (indicator_id, period, locked_at, locked_by, reason)
                select unnest(:ids::int[]), :period, :now, :person, :reason on conflict do nothing
                """)
                .param("ids", ids.toArray(Integer[]::new))
                .param("period", period.code())
                .param("now", now())
                .param("person", actor.personId())
                .param("reason", why)
                .update();
        if (locked > 0) {
            record(actor, "indicator.locked", period, period.key(), locked, why);
        }
        return locked;
    }

    /** Lifts the locks of indicators for a period; they stay on record. */
    @Transactional
    public int open(Actor actor, Period period, Collection<Integer> indicatorIds, @Nullable String reason) {
        permit(actor);
        String why = Reason.required(reason);
        int opened = jdbc.sql("""
                with gone as (delete from indicator.locks where period = :period and (cardinality(:ids::int[]) = 0 or indicator_id = any(:ids::int[]))
                    returning *)
                insert into indicator.lock_ends (indicator_id, period, locked_at, locked_by, reason, opened_at, opened_by, opened_why)
                select indicator_id, period, locked_at, locked_by, reason, :now, :person, :reason from gone
                """)
                .param("ids", indicatorIds.toArray(Integer[]::new))
                .param("period", period.code())
                .param("now", now())
                .param("person", actor.personId())
                .param("reason", why)
                .update();
        if (opened > 0) {
            record(actor, "indicator.lockLifted", period, period.key(), opened, why);
        }
        return opened;
    }

    /**
     * Opens one figure of one body until the end of a day.
     *
     * @throws Refused where it is not locked, or the day is past or too far
     */
    @Transactional
    public void unlock(
            Actor actor,
            int bodyId,
            int indicatorId,
            Period period,
            @Nullable LocalDate lastDay,
            @Nullable String reason) {
        permit(actor);
        String why = Reason.required(reason);
        LocalDate today = LocalDate.now(clock);
        if (lastDay == null || lastDay.isBefore(today) || lastDay.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw new Refused("indicator.lock.refused.until", String.valueOf(LONGEST_DAYS));
        }
        if (!isLocked(bodyId, indicatorId, period)) {
            throw new Refused("indicator.lock.refused.notLocked");
        }
        jdbc.sql("""
                insert into indicator.unlockings (body_id, indicator_id, period, reason, unlocked_at, unlocked_by, until)
                values (:body, :indicator, :period, :reason, :now, :person, :until)
                """)
                .param("body", bodyId)
                .param("indicator", indicatorId)
                .param("period", period.code())
                .param("reason", why)
                .param("now", now())
                .param("person", actor.person())
                .param(
                        "until",
                        lastDay.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime())
                .update();
        String label =
                period.key() + " · " + bodies.body(bodyId, period.lastDay()).shortName() + " · "
                        + indicators.indicator(indicatorId).code();
        record(actor, "indicator.unlocked", period, label, 1, why);
    }

    /** Locks a figure again that was open. */
    @Transactional
    public void close(Actor actor, long unlockingId) {
        permit(actor);
        int closed = jdbc.sql(
                        "update indicator.unlockings set ended_at = :now, ended_by = :person where id = :id and ended_at is null")
                .param("id", unlockingId)
                .param("now", now())
                .param("person", actor.personId())
                .update();
        if (closed == 0) {
            throw new NotFound("indicatorUnlocking", unlockingId);
        }
        audit.record(
                actor,
                "indicator.lockedAgain",
                new Audit.Subject("indicatorLock", unlockingId, String.valueOf(unlockingId)),
                null,
                null,
                null);
    }

    /** Whether a figure of a body can only be changed by a correction. */
    @Transactional(readOnly = true)
    public boolean isLocked(int bodyId, int indicatorId, Period period) {
        return jdbc.sql("select indicator.is_locked(:body, :indicator, :period, :now)")
                .param("body", bodyId)
                .param("indicator", indicatorId)
                .param("period", period.code())
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    /** Locked periods, the latest first. */
    @Transactional(readOnly = true)
    public List<Lock> all() {
        return jdbc.sql("""
                select k.period, array_agg(k.indicator_id order by k.indicator_id) as ids, max(k.locked_at) as at,
                    max(p.name) as name, max(k.reason) as reason
                from indicator.locks k left join organisation.shared_people p on p.id = k.locked_by
                group by k.period order by k.period desc
                """)
                .query((row, n) -> new Lock(
                        new Period(row.getInt("period")),
                        List.of((Integer[]) row.getArray("ids").getArray()),
                        row.getObject("at", OffsetDateTime.class),
                        row.getString("name"),
                        row.getString("reason")))
                .list();
    }

    /** Figures that are open now. */
    @Transactional(readOnly = true)
    public List<Unlocking> unlockings() {
        return jdbc.sql("""
                select u.*, p.name from indicator.unlockings u join organisation.shared_people p on p.id = u.unlocked_by
                where u.ended_at is null and u.until > :now order by u.until, u.id
                """)
                .param("now", now())
                .query((row, n) -> new Unlocking(
                        row.getLong("id"),
                        row.getInt("body_id"),
                        row.getInt("indicator_id"),
                        new Period(row.getInt("period")),
                        row.getString("reason"),
                        row.getObject("until", OffsetDateTime.class),
                        row.getString("name")))
                .list();
    }

    private static void permit(Actor actor) {
        if (actor.personId() != null && !actor.has(Role.OFFICE)) {
            throw new NotPermitted("indicator.lock.notPermitted");
        }
    }

    private void record(Actor actor, String action, Period period, String label, int count, String reason) {
        audit.record(
                actor,
                action,
                new Audit.Subject("indicatorLock", period.code(), label),
                null,
                Map.of("indicator.values", String.valueOf(count)),
                reason);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
