package vn.haidang.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;

/** Units a document was handed to, in SQL. */
@Repository
class ForwardingStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ForwardingStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Forwarding> of(long arrival) {
        return jdbc.sql("""
                        select f.unit_id, organisation.unit_name(f.unit_id, (f.at at time zone 'Asia/Ho_Chi_Minh')::date) as unit, f.part, f.due_on,
                            f.at, b.name as by, r.name as received_by, f.received_at, f.assignee_id, p.name as assignee
                        from register.forwardings f
                        join organisation.shared_people b on b.id = f.by_id
                        left join organisation.shared_people r on r.id = f.received_by
                        left join organisation.shared_people p on p.id = f.assignee_id
                        where f.arrival_id = :arrival
                        order by array_position(array['LEAD', 'HELP', 'KNOW'], f.part), f.id
                        """)
                .param("arrival", arrival)
                .query(ForwardingStore::forwarding)
                .list();
    }

    void forward(Actor actor, long arrival, long unit, ForwardingPart part, @Nullable LocalDate due) {
        if (part == ForwardingPart.LEAD) {
            // one unit leads
            jdbc.sql(
                            "update register.forwardings set part = 'HELP' where arrival_id = :arrival and part = 'LEAD' and unit_id <> :unit")
                    .param("arrival", arrival)
                    .param("unit", unit)
                    .update();
        }
        jdbc.sql("""
                        insert into register.forwardings as f (arrival_id, unit_id, part, due_on, by_id, at)
                        values (:arrival, :unit, :part, :due, :by, :at)
                        on conflict (arrival_id, unit_id) do update set part = excluded.part, due_on = coalesce(excluded.due_on, f.due_on)
                        """)
                .param("arrival", arrival)
                .param("unit", unit)
                .param("part", part.name())
                .param("due", due)
                .param("by", actor.person())
                .param("at", ArrivalStore.utc(clock.instant()))
                .update();
    }

    /** False where somebody has signed before, or the unit does not have the document. */
    boolean receive(Actor actor, long arrival, long unit) {
        return jdbc.sql("""
                        update register.forwardings set received_by = :by, received_at = :at
                        where arrival_id = :arrival and unit_id = :unit and received_by is null
                        """)
                        .param("by", actor.person())
                        .param("at", ArrivalStore.utc(clock.instant()))
                        .param("arrival", arrival)
                        .param("unit", unit)
                        .update()
                == 1;
    }

    /** Notes to whom the head of a unit gave the document; false where the unit does not have it. */
    boolean assign(long arrival, long unit, long person, @Nullable LocalDate due) {
        return jdbc.sql("""
                        update register.forwardings set assignee_id = :person, due_on = coalesce(:due, due_on)
                        where arrival_id = :arrival and unit_id = :unit
                        """)
                        .param("person", person)
                        .param("due", due)
                        .param("arrival", arrival)
                        .param("unit", unit)
                        .update()
                == 1;
    }

    /** Whether this person leads a unit that has the document to settle, or was given it there. */
    boolean isInCharge(Actor actor, long arrival) {
        return jdbc.sql("""
                        select exists (select from register.forwardings
                            where arrival_id = :arrival and part = 'LEAD' and (unit_id = any(:led) or assignee_id = :person))
                        """)
                .param("arrival", arrival)
                .param("led", actor.ledUnitIds().toArray(Long[]::new))
                .param("person", actor.personId())
                .query(Boolean.class)
                .single();
    }

    private static Forwarding forwarding(ResultSet row, int n) throws SQLException {
        return new Forwarding(
                row.getLong("unit_id"),
                row.getString("unit"),
                ForwardingPart.valueOf(row.getString("part")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("at", java.time.OffsetDateTime.class).toInstant(),
                row.getString("by"),
                row.getString("received_by"),
                ArrivalStore.instant(row, "received_at"),
                row.getObject("assignee_id", Long.class),
                row.getString("assignee"));
    }
}
