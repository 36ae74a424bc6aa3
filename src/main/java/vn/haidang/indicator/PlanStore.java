package vn.haidang.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;
import vn.haidang.platform.StaleWrite;

/** Plans, proposed and confirmed; a revision replaces, it does not overwrite. */
@Repository
class PlanStore {

    private static final String SELECT = """
            select p.*, c.name as confirmer, r.name as recorder
            from indicator.plans p left join organisation.shared_people c on c.id = p.confirmed_by left join organisation.shared_people r on r.id = p.recorded_by
            """;

    /** Neither confirmed nor turned down nor taken back. */
    private static final String IS_OPEN = " p.confirmed_at is null and p.replaced_at is null ";

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The plans at these points as the view sees them, in one statement; the points' standing does not matter. */
    Map<Point, Plan> find(Collection<Point> points, View view) {
        if (points.isEmpty()) {
            return Map.of();
        }
        List<Plan> plans = jdbc.sql("""
                select p.*, c.name as confirmer
                from unnest(:bodies::int[], :periods::int[], :indicators::int[], :coordinates::int[])
                    as g (body_id, period, indicator_id, coordinate_id)
                join indicator.plans p using (body_id, period, indicator_id, coordinate_id)
                left join organisation.shared_people c on c.id = p.confirmed_by
                where p.confirmed_at is not null and p.low is not null and case when :at::timestamptz is null then p.replaced_at is null
                    else p.confirmed_at <= :at and coalesce(p.replaced_at, 'infinity') > :at end
                order by p.confirmed_at
                """)
                .param("bodies", points.stream().map(Point::bodyId).toArray(Integer[]::new))
                .param(
                        "periods",
                        points.stream().map(point -> point.period().code()).toArray(Integer[]::new))
                .param("indicators", points.stream().map(Point::indicatorId).toArray(Integer[]::new))
                .param("coordinates", points.stream().map(Point::coordinateId).toArray(Integer[]::new))
                .param("at", view.at() == null ? null : view.at().atOffset(ZoneOffset.UTC))
                .query((row, n) -> plan(row))
                .list();
        Map<Point, Plan> found = new HashMap<>();
        plans.forEach(plan -> found.put(point(plan), plan));
        return found;
    }

    /** Confirmed plans of the whole of a body for a period, by indicator, the one in force first, then the former ones, the latest first. */
    Map<Integer, List<Plan>> of(int bodyId, Period period) {
        return jdbc
                .sql(SELECT + """
                where p.body_id = :body and p.period = :period and p.coordinate_id = 0 and p.confirmed_at is not null and p.low is not null
                order by p.replaced_at desc nulls first, p.id desc
                """)
                .param("body", bodyId)
                .param("period", period.code())
                .query((row, n) -> plan(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Plan::indicatorId));
    }

    /** Waits for whoever writes plans of this body. */
    void await(int bodyId) {
        jdbc.sql("select true from indicator.bodies where id = :body for no key update")
                .param("body", bodyId)
                .query(Boolean.class)
                .list();
    }

    /** What waits for a body and a period, by indicator. */
    Map<Integer, PlanProposal> open(int bodyId, Period period) {
        Map<Integer, PlanProposal> found = new HashMap<>();
        jdbc.sql(SELECT + " where p.body_id = :body and p.period = :period and p.coordinate_id = 0 and" + IS_OPEN)
                .param("body", bodyId)
                .param("period", period.code())
                .query((row, n) -> proposal(row))
                .list()
                .forEach(one -> found.put(one.indicatorId(), one));
        return found;
    }

    /** What waits of these indicators, at most so many, the latest period first. */
    List<PlanProposal> waiting(Collection<Integer> indicatorIds, int most) {
        return jdbc.sql(SELECT + " where p.indicator_id = any(:indicators) and" + IS_OPEN
                        + " order by p.period desc, p.body_id, p.indicator_id limit :most")
                .param("indicators", indicatorIds.toArray(Integer[]::new))
                .param("most", most)
                .query((row, n) -> proposal(row))
                .list();
    }

    Optional<PlanProposal> open(long id) {
        return jdbc.sql(SELECT + " where p.id = :id and" + IS_OPEN)
                .param("id", id)
                .query((row, n) -> proposal(row))
                .optional();
    }

    boolean isConfirmed(long id) {
        return jdbc.sql("select confirmed_at is not null from indicator.plans where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** A proposal; whoever stands there already as one has to be ended before. */
    long insert(Actor actor, Place place, int indicatorId, Plans.Wanted wanted) {
        return jdbc.sql("""
                insert into indicator.plans (body_id, indicator_id, coordinate_id, period, low, high, printed, basis, decided_on, note, recorded_at, recorded_by)
                values (:body, :indicator, :coordinate, :period, :low, :high, :printed, :basis, :decided, :note, :now, :person) returning id
                """)
                .param("body", place.bodyId())
                .param("indicator", indicatorId)
                .param("coordinate", place.coordinateId())
                .param("period", place.period().code())
                .param("low", wanted.low())
                .param("high", wanted.high())
                .param("printed", wanted.printed())
                .param("basis", wanted.basis())
                .param("decided", wanted.decidedOn())
                .param("note", wanted.note())
                .param("now", now())
                .param("person", actor.personId())
                .query(Long.class)
                .single();
    }

    /**
     * Puts a proposal in force in the place of what was; one that there be no plan ends with what it ends.
     *
     * @throws StaleWrite where somebody changed it meanwhile
     */
    void confirm(Actor actor, PlanProposal proposal) {
        OffsetDateTime now = now();
        jdbc.sql("""
                update indicator.plans set replaced_at = :now, ended_by = :person, version = version + 1
                where body_id = :body and indicator_id = :indicator and period = :period and coordinate_id = :coordinate
                    and confirmed_at is not null and replaced_at is null
                """)
                .param("now", now)
                .param("person", actor.personId())
                .param("body", proposal.bodyId())
                .param("indicator", proposal.indicatorId())
                .param("period", proposal.period().code())
                .param("coordinate", proposal.coordinateId())
                .update();
        changed(jdbc.sql("""
                update indicator.plans set confirmed_at = :now, confirmed_by = :person, replaced_at = case when low is null then :now end, version = version + 1
                where id = :id and version = :version and confirmed_at is null and replaced_at is null
                """)
                .param("now", now)
                .param("person", actor.personId())
                .param("id", proposal.id())
                .param("version", proposal.version())
                .update());
    }

    /**
     * Ends a proposal that nobody confirmed.
     *
     * @param refusal why it was turned down, null: taken back or replaced by another
     * @throws StaleWrite where somebody changed it meanwhile
     */
    void end(Actor actor, PlanProposal proposal, @Nullable String refusal) {
        changed(jdbc.sql("""
                update indicator.plans set replaced_at = :now, ended_by = :person, refusal = :refusal, version = version + 1
                where id = :id and version = :version and confirmed_at is null and replaced_at is null
                """)
                .param("now", now())
                .param("person", actor.personId())
                .param("refusal", refusal)
                .param("id", proposal.id())
                .param("version", proposal.version())
                .update());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new StaleWrite();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    static Point point(Plan plan) {
        return new Point(plan.bodyId(), plan.period(), plan.indicatorId(), plan.coordinateId(), Standing.ACTUAL);
    }

    static Plan plan(ResultSet row) throws SQLException {
        OffsetDateTime replaced = row.getObject("replaced_at", OffsetDateTime.class);
        return new Plan(
                row.getLong("id"),
                row.getInt("body_id"),
                row.getInt("indicator_id"),
                row.getInt("coordinate_id"),
                new Period(row.getInt("period")),
                row.getBigDecimal("low"),
                row.getBigDecimal("high"),
                row.getString("printed"),
                row.getString("basis"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_by", Long.class),
                row.getObject("confirmed_at", OffsetDateTime.class).toInstant(),
                name(row.getString("confirmer")),
                replaced == null ? null : replaced.toInstant());
    }

    private static PlanProposal proposal(ResultSet row) throws SQLException {
        return new PlanProposal(
                row.getLong("id"),
                row.getInt("body_id"),
                row.getInt("indicator_id"),
                row.getInt("coordinate_id"),
                new Period(row.getInt("period")),
                row.getBigDecimal("low"),
                row.getBigDecimal("high"),
                row.getString("printed"),
                row.getString("basis"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_by", Long.class),
                name(row.getString("recorder")),
                row.getString("note"),
                row.getInt("version"));
    }

    private static String name(@Nullable String name) {
        return name == null ? "" : name;
    }
}
