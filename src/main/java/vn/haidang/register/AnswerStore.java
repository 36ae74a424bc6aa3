package vn.haidang.register;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;

/** Which document that goes out answers which that came in, in SQL. */
@Repository
class AnswerStore {

    private static final String SELECT = """
            select a.id, a.number, a.year, s.name as sender,
                concat_ws('/', a.document_number, a.document_symbol) as code, a.issued_on, a.subject
            from register.arrivals a join register.senders s on s.id = a.sender_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AnswerStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a document answers, in the order of the register. */
    List<AnsweredArrival> of(long outgoing) {
        return jdbc.sql(SELECT + """
                        where exists (select from register.answers x where x.arrival_id = a.id and x.outgoing_id = :id) order by a.year, a.number
                        """)
                .param("id", outgoing)
                .query(AnsweredArrival.class)
                .list();
    }

    Optional<Long> numbered(int number, int year) {
        return jdbc.sql("select id from register.arrivals where number = :number and year = :year")
                .param("number", number)
                .param("year", year)
                .query(Long.class)
                .optional();
    }

    /** False where they were tied before. */
    boolean tie(Actor actor, long arrival, long outgoing) {
        return jdbc.sql("""
                        insert into register.answers (arrival_id, outgoing_id, by_id, at) values (:arrival, :outgoing, :by, :at)
                        on conflict do nothing
                        """)
                        .param("arrival", arrival)
                        .param("outgoing", outgoing)
                        .param("by", actor.person())
                        .param("at", ArrivalStore.utc(clock.instant()))
                        .update()
                == 1;
    }

    boolean untie(long arrival, long outgoing) {
        return jdbc.sql("delete from register.answers where arrival_id = :arrival and outgoing_id = :outgoing")
                        .param("arrival", arrival)
                        .param("outgoing", outgoing)
                        .update()
                == 1;
    }
}
