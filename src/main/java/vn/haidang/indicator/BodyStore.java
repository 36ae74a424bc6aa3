package vn.haidang.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bodies, their names and memberships, and the lineage derived from them. */
@Repository
class BodyStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    BodyStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Stamps stamps() {
        return Stamps.read(jdbc);
    }

    BodiesOnDay on(LocalDate day) {
        return new BodiesOnDay(
                jdbc.sql("""
                select distinct on (b.sort_order, b.code) b.id, b.code, b.kind, b.unit_id, b.valid_from, b.valid_to,
                    coalesce(n.name, b.code) as name, coalesce(n.short_name, b.code) as short_name, l.ancestor_id as parent_id
                from indicator.bodies b
                left join indicator.body_names n on n.body_id = b.id
                left join indicator.lineage l on l.body_id = b.id and l.depth = 1 and :day between l.since and l.until
                order by b.sort_order, b.code, :day between coalesce(n.valid_from, '-infinity') and coalesce(n.valid_to, 'infinity') desc,
                    least(abs(coalesce(n.valid_from, :day) - :day), abs(coalesce(n.valid_to, :day) - :day))
                """).param("day", day).query((row, n) -> body(row)).list());
    }

    private static Body body(ResultSet row) throws SQLException {
        return new Body(
                row.getInt("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                BodyKind.valueOf(row.getString("kind")),
                row.getObject("unit_id", Long.class),
                row.getObject("parent_id", Integer.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    /** Waits until nobody else changes the tree or brings totals up, and keeps others waiting until the transaction ends. */
    void await() {
        jdbc.sql("select true from pg_advisory_xact_lock(:lock)")
                .param("lock", TotalUpkeep.LOCK)
                .query(Boolean.class)
                .single();
    }

    /** Derives from all memberships which body counts to which, when, and takes totals along; known from now on. */
    void deriveLineage() {
        jdbc.sql("select true from indicator.derive_lineage(:now)")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .list();
    }

    Optional<BodyHistory> history(int id) {
        return jdbc.sql("select id, code, kind, valid_from, valid_to, version from indicator.bodies where id = :id")
                .param("id", id)
                .query((row, n) -> new BodyHistory(
                        id,
                        row.getString("code"),
                        BodyKind.valueOf(row.getString("kind")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getInt("version"),
                        names(id),
                        memberships(id),
                        successions(id)))
                .optional();
    }

    private List<BodyHistory.Name> names(int id) {
        return jdbc.sql("""
                select name, short_name, valid_from, valid_to, basis from indicator.body_names where body_id = :id order by valid_from nulls first
                """)
                .param("id", id)
                .query((row, n) -> new BodyHistory.Name(
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("basis")))
                .list();
    }

    private List<BodyHistory.Membership> memberships(int id) {
        return jdbc.sql("""
                select m.id, m.parent_id, p.code, coalesce(n.name, p.code) as name, m.valid_from, m.valid_to, m.basis
                from indicator.memberships m join indicator.bodies p on p.id = m.parent_id
                left join lateral (select name from indicator.body_names where body_id = p.id
                    and coalesce(valid_from, '-infinity') <= coalesce(m.valid_to, 'infinity')
                    order by valid_from desc nulls last limit 1) n on true
                where m.body_id = :id order by m.valid_from nulls first
                """)
                .param("id", id)
                .query((row, n) -> new BodyHistory.Membership(
                        row.getLong("id"),
                        row.getInt("parent_id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("basis")))
                .list();
    }

    private List<BodyHistory.Succession> successions(int id) {
        return jdbc.sql("""
                select s.predecessor_id = :id as is_successor, o.code, coalesce(n.name, o.code) as name, s.on_date, s.basis
                from indicator.successions s
                join indicator.bodies o on o.id = case when s.predecessor_id = :id then s.successor_id else s.predecessor_id end
                left join lateral (select name from indicator.body_names where body_id = o.id
                    order by valid_from desc nulls last limit 1) n on true
                where :id in (s.predecessor_id, s.successor_id) order by s.on_date, o.code
                """)
                .param("id", id)
                .query((row, n) -> new BodyHistory.Succession(
                        row.getBoolean("is_successor"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("on_date", LocalDate.class),
                        row.getString("basis")))
                .list();
    }

    /** Whether a body counts to another on or after a day. */
    boolean isBelow(int bodyId, int ancestorId, LocalDate from) {
        return jdbc.sql(
                        "select exists (select from indicator.lineage where body_id = :body and ancestor_id = :ancestor and until >= :from)")
                .param("body", bodyId)
                .param("ancestor", ancestorId)
                .param("from", from)
                .query(Boolean.class)
                .single();
    }

    /** Bodies that belong to one on or after a day, and are there then. */
    List<Integer> children(int id, LocalDate from) {
        return jdbc.sql("""
                select distinct m.body_id from indicator.memberships m join indicator.bodies b on b.id = m.body_id
                where m.parent_id = :id and coalesce(m.valid_to, 'infinity') >= :from and coalesce(b.valid_to, 'infinity') >= :from order by 1
                """)
                .param("id", id)
                .param("from", from)
                .query(Integer.class)
                .list();
    }

    /** Periods that a body has values for. */
    List<Period> periods(int id) {
        return jdbc
                .sql("select distinct period from indicator.observations where body_id = :id")
                .param("id", id)
                .query(Integer.class)
                .list()
                .stream()
                .map(Period::new)
                .toList();
    }

    /** @return whether the version was the one that stood; it counts up */
    boolean claim(int id, int version) {
        return jdbc.sql("update indicator.bodies set version = version + 1 where id = :id and version = :version")
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean isTaken(String code) {
        return jdbc.sql("select exists (select from indicator.bodies where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    int insert(NewBody body) {
        return jdbc.sql("""
                insert into indicator.bodies (code, kind, unit_id, valid_from) values (:code, :kind, :unit, :from) returning id
                """)
                .param("code", body.code())
                .param("kind", body.kind().name())
                .param("unit", body.unitId())
                .param("from", body.validFrom())
                .query(Integer.class)
                .single();
    }

    void insertName(int id, String name, String shortName, @Nullable LocalDate from, @Nullable String basis) {
        jdbc.sql("""
                insert into indicator.body_names (body_id, name, short_name, valid_from, basis) values (:id, :name, :short, :from, :basis)
                """)
                .param("id", id)
                .param("name", name)
                .param("short", shortName)
                .param("from", from)
                .param("basis", basis)
                .update();
    }

    /** The name that has no last day gets one. */
    void endName(int id, LocalDate last) {
        jdbc.sql("update indicator.body_names set valid_to = :last where body_id = :id and valid_to is null")
                .param("id", id)
                .param("last", last)
                .update();
    }

    void insertMembership(int id, int parentId, @Nullable LocalDate from, @Nullable String basis) {
        jdbc.sql(
                        "insert into indicator.memberships (body_id, parent_id, valid_from, basis) values (:id, :parent, :from, :basis)")
                .param("id", id)
                .param("parent", parentId)
                .param("from", from)
                .param("basis", basis)
                .update();
    }

    /** The membership that has no last day gets one. */
    void endMembership(int id, LocalDate last) {
        jdbc.sql("update indicator.memberships set valid_to = :last where body_id = :id and valid_to is null")
                .param("id", id)
                .param("last", last)
                .update();
    }

    void end(int id, LocalDate last) {
        jdbc.sql("update indicator.bodies set valid_to = :last where id = :id")
                .param("id", id)
                .param("last", last)
                .update();
    }

    void insertSuccession(int predecessorId, int successorId, LocalDate on, @Nullable String basis) {
        jdbc.sql("""
                insert into indicator.successions (predecessor_id, successor_id, on_date, basis) values (:predecessor, :successor, :on, :basis)
                """)
                .param("predecessor", predecessorId)
                .param("successor", successorId)
                .param("on", on)
                .param("basis", basis)
                .update();
    }
}
