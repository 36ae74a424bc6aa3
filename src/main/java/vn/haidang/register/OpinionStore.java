package vn.haidang.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;

/** Leaders' opinions, what heads of units made of them, and proposals, in SQL. */
@Repository
class OpinionStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    OpinionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long insert(Actor actor, long arrival, Opinion.Asked asked) {
        OffsetDateTime now = ArrivalStore.utc(clock.instant());
        long id = jdbc.sql("""
                        insert into register.opinions (arrival_id, leader_id, lead_unit_id, words, due_on, given_at, entered_by, entered_at,
                            makes_task)
                        values (:arrival, :leader, :lead, :words, :due, :now, :by, :now, :task) returning id
                        """)
                .param("arrival", arrival)
                .param("leader", asked.leaderId())
                .param("lead", asked.leadUnitId())
                .param("words", asked.words())
                .param("due", asked.dueOn())
                .param("now", now)
                .param("by", actor.person())
                .param("task", asked.makesTask())
                .query(Long.class)
                .single();
        for (long unit : asked.coUnitIds()) {
            jdbc.sql(
                            "insert into register.opinion_units (opinion_id, unit_id) values (:opinion, :unit) on conflict do nothing")
                    .param("opinion", id)
                    .param("unit", unit)
                    .update();
        }
        return id;
    }

    void assign(Actor actor, long arrival, long unit, long person, @Nullable String words, @Nullable LocalDate due) {
        jdbc.sql("""
                        insert into register.assignments (arrival_id, unit_id, person_id, words, due_on, by_id, at)
                        values (:arrival, :unit, :person, :words, :due, :by, :at)
                        """)
                .param("arrival", arrival)
                .param("unit", unit)
                .param("person", person)
                .param("words", words)
                .param("due", due)
                .param("by", actor.person())
                .param("at", ArrivalStore.utc(clock.instant()))
                .update();
    }

    List<Opinion> of(long arrival) {
        return jdbc.sql("""
                        select o.id, o.leader_id, l.name as leader, o.lead_unit_id, organisation.unit_name(o.lead_unit_id, (o.given_at at time zone 'Asia/Ho_Chi_Minh')::date) as lead,
                            array(select organisation.unit_name(c.unit_id, (o.given_at at time zone 'Asia/Ho_Chi_Minh')::date) from register.opinion_units c
                                  where c.opinion_id = o.id order by c.unit_id) as helpers,
                            o.words, o.due_on, o.given_at, e.name as entered_by, o.makes_task
                        from register.opinions o
                        join organisation.shared_people l on l.id = o.leader_id
                        join organisation.shared_people e on e.id = o.entered_by
                        where o.arrival_id = :arrival order by o.id
                        """)
                .param("arrival", arrival)
                .query(OpinionStore::opinion)
                .list();
    }

    List<Opinion.Assignment> assignments(long arrival) {
        return jdbc.sql("""
                        select organisation.unit_name(a.unit_id, (a.at at time zone 'Asia/Ho_Chi_Minh')::date) as unit, p.name as person, a.words, a.due_on, b.name as by, a.at
                        from register.assignments a
                        join organisation.shared_people p on p.id = a.person_id
                        join organisation.shared_people b on b.id = a.by_id
                        where a.arrival_id = :arrival order by a.id
                        """)
                .param("arrival", arrival)
                .query((row, n) -> new Opinion.Assignment(
                        row.getString("unit"),
                        row.getString("person"),
                        row.getString("words"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("by"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<Opinion.Proposal> proposals(long arrival) {
        return jdbc.sql("""
                        select p.name as person, t.words, t.at from register.arrival_steps t
                        join organisation.shared_people p on p.id = t.by_id
                        where t.arrival_id = :arrival and t.kind = 'PROPOSED' order by t.id
                        """)
                .param("arrival", arrival)
                .query((row, n) -> new Opinion.Proposal(
                        row.getString("person"),
                        row.getString("words"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Opinion opinion(ResultSet row, int n) throws SQLException {
        return new Opinion(
                row.getLong("id"),
                row.getLong("leader_id"),
                row.getString("leader"),
                row.getObject("lead_unit_id", Long.class),
                row.getString("lead"),
                List.of((String[]) row.getArray("helpers").getArray()),
                row.getString("words"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                row.getString("entered_by"),
                row.getBoolean("makes_task"));
    }
}
