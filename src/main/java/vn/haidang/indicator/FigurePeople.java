package vn.haidang.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Role;

/** Who is what to values, and whom to tell of them. */
@Component
class FigurePeople {

    private final JdbcClient jdbc;
    private final Indicators indicators;
    private final Clock clock;

    FigurePeople(JdbcClient jdbc, Indicators indicators, Clock clock) {
        this.jdbc = jdbc;
        this.indicators = indicators;
        this.clock = clock;
    }

    boolean is(Actor actor, ApprovalPart part, Indicator indicator) {
        if (actor.personId() == null) {
            return true;
        }
        return switch (part) {
            case GIVER, COLLECTOR ->
                actor.has(Role.OFFICE) || indicator.collectorId() != null && actor.belongsTo(indicator.collectorId());
            case APPROVER ->
                actor.has(Role.LEADER) || indicator.approverId() != null && actor.leads(indicator.approverId());
        };
    }

    /** Whether the person gives the values of a body: it is of the same unit. */
    static boolean gives(Actor actor, @Nullable Body body) {
        return actor.personId() == null || body != null && body.unitId() != null && actor.belongsTo(body.unitId());
    }

    /** Whether somebody may see an indicator of a body: what a single enterprise gave is not for everybody. */
    static boolean sees(Actor actor, Body body, Indicator indicator) {
        return body.kind() != BodyKind.ENTERPRISE || seesAll(actor) || gives(actor, body) || minds(actor, indicator);
    }

    /** The Office, leaders and administrators see what each enterprise gave; others of what their units collect or approve. */
    static boolean seesAll(Actor actor) {
        return actor.personId() == null || actor.hasAny(Role.OFFICE, Role.LEADER, Role.ADMINISTRATOR);
    }

    /** Whether a unit of the person collects or approves an indicator. */
    static boolean minds(Actor actor, Indicator indicator) {
        return isOf(actor, indicator.collectorId()) || isOf(actor, indicator.approverId());
    }

    private static boolean isOf(Actor actor, @Nullable Long unit) {
        return unit != null && actor.belongsTo(unit);
    }

    /** Those who check values of these indicators: heads and deputies of the units that collect them. */
    List<Long> collectors(Collection<Integer> indicatorIds) {
        return heads(units(indicatorIds, Indicator::collectorId));
    }

    /** Those who approve values of these indicators: heads and deputies of the approving units. */
    List<Long> approvers(Collection<Integer> indicatorIds) {
        return heads(units(indicatorIds, Indicator::approverId));
    }

    private Set<Long> units(Collection<Integer> indicatorIds, Function<Indicator, @Nullable Long> unit) {
        return indicatorIds.stream()
                .map(indicators::byId)
                .flatMap(Optional::stream)
                .map(unit)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private List<Long> heads(Set<Long> units) {
        return jdbc.sql("""
                select distinct person_id from organisation.shared_role_grants
                where coalesce(valid_from, '-infinity') <= :today and coalesce(valid_to, 'infinity') >= :today
                    and unit_id = any(:units) and role in ('UNIT_HEAD', 'UNIT_DEPUTY')
                """)
                .param("today", LocalDate.now(clock))
                .param("units", units.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }
}
