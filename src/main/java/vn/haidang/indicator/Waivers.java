package vn.haidang.indicator;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Role;
import vn.haidang.platform.StaleWrite;

/** Breaches let pass with a reason. One holds for the values it was given for: another value, and the rule speaks again. */
@Component
public class Waivers {

    private final JdbcClient jdbc;
    private final Checks checks;
    private final Indicators indicators;
    private final Bodies bodies;
    private final Audit audit;
    private final Clock clock;

    Waivers(JdbcClient jdbc, Checks checks, Indicators indicators, Bodies bodies, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.checks = checks;
        this.indicators = indicators;
        this.bodies = bodies;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which breaches somebody may let pass: the Office and the leaders all, the head of a unit those of indicators that it collects. */
    public Predicate<Breach> mayWaive(Actor actor) {
        if (actor.hasAny(Role.OFFICE, Role.LEADER)) {
            return breach -> true;
        }
        Map<Integer, Indicator> catalogue = indicators.snapshot().byId();
        return breach -> breach.points().stream()
                .map(point -> catalogue.get(point.indicatorId()))
                .anyMatch(indicator ->
                        indicator != null && indicator.collectorId() != null && actor.leads(indicator.collectorId()));
    }

    /**
     * Lets a breach pass.
     *
     * @param covered of the breach that the person saw
     * @throws StaleWrite where the values are others now, or the rule
     * @throws NotPermitted to whoever neither collects nor leads
     */
    @Transactional
    public void give(Actor actor, int ruleId, int bodyId, Period period, String covered, @Nullable String reason) {
        Breach breach = checks.of(bodyId, period, View.ENTERED).stream()
                .filter(found ->
                        found.rule().id() == ruleId && found.covered().equals(covered) && found.waiver() == null)
                .findFirst()
                .orElseThrow(StaleWrite::new);
        if (!mayWaive(actor).test(breach)) {
            throw new NotPermitted("indicator.waiver.notPermitted");
        }
        String why = Reason.required(reason);
        long id = jdbc.sql("""
                insert into indicator.waivers (rule_id, body_id, period, covered, reason, waived_at, waived_by)
                values (:rule, :body, :period, :covered, :reason, :now, :person) returning id
                """)
                .param("rule", ruleId)
                .param("body", bodyId)
                .param("period", period.code())
                .param("covered", covered)
                .param("reason", why)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", actor.person())
                .query(Long.class)
                .single();
        record(
                actor,
                "indicator.breachWaived",
                id,
                bodyId,
                period,
                breach.rule().code(),
                breach.message(),
                why);
    }

    /** Takes back what was let pass. */
    @Transactional
    public void end(Actor actor, long id) {
        Ended ended = jdbc.sql("""
                update indicator.waivers w set ended_at = :now, ended_by = :person from indicator.rules r
                where w.id = :id and w.ended_at is null and r.id = w.rule_id and (w.waived_by = :person or :office)
                returning w.body_id, w.period, r.code
                """)
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", actor.person())
                .param("office", actor.hasAny(Role.OFFICE, Role.LEADER))
                .query((row, n) -> new Ended(row.getInt(1), new Period(row.getInt(2)), row.getString(3)))
                .optional()
                .orElseThrow(() -> new NotFound("indicatorWaiver", id));
        record(actor, "indicator.waiverEnded", id, ended.bodyId(), ended.period(), ended.rule(), null, null);
    }

    private record Ended(int bodyId, Period period, String rule) {}

    private void record(
            Actor actor,
            String action,
            long id,
            int bodyId,
            Period period,
            String rule,
            @Nullable String message,
            @Nullable String reason) {
        String body = bodies.body(bodyId, period.lastDay()).shortName();
        audit.record(
                actor,
                action,
                new Audit.Subject("indicatorWaiver", id, rule + " · " + body + " · " + period.key()),
                null,
                message == null ? null : Map.of("indicator.breach", message),
                reason);
    }
}
