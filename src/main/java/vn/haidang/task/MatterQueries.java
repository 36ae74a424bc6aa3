package vn.haidang.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.platform.NotFound;

/** Gathers what belongs to one matter, from whichever of its documents one comes. */
@Component
class MatterQueries {

    /** Documents of one matter that are followed at most. */
    private static final int MOST = 100;

    private static final String DAY = "at time zone 'Asia/Ho_Chi_Minh'";

    private final JdbcClient jdbc;

    MatterQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From which document one comes. */
    enum Origin {
        DOCUMENT,
        ARRIVAL,
        OUTGOING
    }

    /** Ids of everything that belongs together. */
    private record Parts(Set<Long> documents, Set<Long> arrivals, Set<Long> outgoing) {

        int size() {
            return documents.size() + arrivals.size() + outgoing.size();
        }

        Map<String, Object> parameters() {
            return Map.of(
                    "documents", documents.toArray(Long[]::new),
                    "arrivals", arrivals.toArray(Long[]::new),
                    "outgoing", outgoing.toArray(Long[]::new));
        }
    }

    private record Edge(
            @Nullable Long documentId,
            @Nullable Long arrivalId,
            @Nullable Long outgoingId) {}

    Matter matter(Origin origin, long id, LocalDate today) {
        Parts parts = new Parts(new HashSet<>(), new HashSet<>(), new HashSet<>());
        switch (origin) {
            case DOCUMENT -> parts.documents().add(id);
            case ARRIVAL -> parts.arrivals().add(id);
            case OUTGOING -> parts.outgoing().add(id);
        }
        String title = title(origin, id);
        gather(parts);
        List<Matter.Event> events = new ArrayList<>();
        events.addAll(arrivals(parts));
        events.addAll(orders(parts));
        events.addAll(outgoing(parts));
        events.addAll(results(parts));
        events.sort(Comparator.comparing(Matter.Event::day).thenComparing(Matter.Event::kind));
        return new Matter(title, events, work(parts, today));
    }

    private String title(Origin origin, long id) {
        String statement = switch (origin) {
            case DOCUMENT -> "select label from document.shared_documents where id = :id";
            case ARRIVAL ->
                "select coalesce(kind_name || ' ', '') || coalesce(document_number || '/' || document_symbol || ' – ', '') || subject"
                        + " from register.shared_arrivals where id = :id";
            case OUTGOING -> "select kind_name || ' ' || label from register.shared_outgoing where id = :id";
        };
        return jdbc.sql(statement)
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("matter", String.valueOf(id)));
    }

    /** Follows the ties until nothing new is found. */
    private void gather(Parts parts) {
        int before;
        do {
            before = parts.size();
            ties(parts).forEach(tie -> {
                add(parts.documents(), tie.documentId());
                add(parts.arrivals(), tie.arrivalId());
                add(parts.outgoing(), tie.outgoingId());
            });
        } while (parts.size() > before && parts.size() < MOST);
    }

    private static void add(Set<Long> ids, @Nullable Long id) {
        if (id != null) {
            ids.add(id);
        }
    }

    private List<Edge> ties(Parts parts) {
        return jdbc.sql("""
                        select document_id, id as arrival_id, null::bigint as outgoing_id from register.shared_arrivals
                            where id = any(:arrivals) or document_id = any(:documents)
                        union
                        select null, arrival_id, outgoing_id from register.shared_answers
                            where arrival_id = any(:arrivals) or outgoing_id = any(:outgoing)
                        union
                        select document_id, null, id from register.shared_outgoing
                            where id = any(:outgoing) or document_id = any(:documents) or replaces_id = any(:outgoing) or corrects_id = any(:outgoing)
                        union
                        select null, null, coalesce(replaces_id, corrects_id) from register.shared_outgoing where id = any(:outgoing)
                        """).params(parts.parameters()).query(Edge.class).list();
    }

    private List<Matter.Event> arrivals(Parts parts) {
        return jdbc.sql("select 'ARRIVED' as kind, (arrived_at " + DAY
                        + ")::date as day, number || '/' || year || ' – ' || sender || ': ' || subject as words, "
                        + "'/arrivals/' || id as address from register.shared_arrivals where id = any(:arrivals)")
                .params(parts.parameters())
                .query(Matter.Event.class)
                .list();
    }

    private List<Matter.Event> orders(Parts parts) {
        return jdbc.sql("select 'ORDERED' as kind, (given_at " + DAY
                        + ")::date as day, p.name || ': ' || o.words as words, "
                        + "'/arrivals/' || o.arrival_id as address "
                        + "from register.shared_opinions o join organisation.shared_people p on p.id = o.leader_id "
                        + "where o.arrival_id = any(:arrivals) "
                        + "union all select 'DIRECTED', assigned_on, label, '/documents/' || id from document.shared_documents "
                        + "where id = any(:documents) and state = 'CONFIRMED'")
                .params(parts.parameters())
                .query(Matter.Event.class)
                .list();
    }

    private List<Matter.Event> outgoing(Parts parts) {
        return jdbc.sql("""
                        select case state when 'RECALLED' then 'RECALLED' else 'ISSUED' end as kind, coalesce(issued_on, dated) as day,
                            kind_name || ' ' || label || ': ' || subject as words, '/outgoing/' || id as address
                        from register.shared_outgoing where id = any(:outgoing) and dated is not null
                        """)
                .params(parts.parameters())
                .query(Matter.Event.class)
                .list();
    }

    private static final String TASKS = """
            from task.tasks t join task.directives d on d.id = t.directive_id
            where t.status <> 'WITHDRAWN' and (d.document_id = any(:documents)
                or d.opinion_id in (select o.id from register.shared_opinions o where o.arrival_id = any(:arrivals)))
            """;

    private List<Matter.Event> results(Parts parts) {
        return jdbc.sql(
                        "select case when t.done_on is null then 'HANDED_IN' else 'DONE' end as kind, coalesce(t.done_on, t.submitted_on) as day, "
                                + "organisation.unit_name(t.unit_id, t.opened_on) || ': ' || d.ref || ' ' || left(d.text, 200) as words, '/tasks/' || t.id as address "
                                + TASKS
                                + " and coalesce(t.done_on, t.submitted_on) is not null order by 2, t.id limit 200")
                .params(parts.parameters())
                .query(Matter.Event.class)
                .list();
    }

    private List<Matter.Work> work(Parts parts, LocalDate today) {
        return jdbc.sql(
                        "select t.unit_id, organisation.unit_name(t.unit_id, :today) as unit, min(greatest(d.assigned_on, t.opened_on)) as \"from\", "
                                + "case when bool_and(t.status = 'DONE') then max(t.done_on) "
                                + "else greatest(:today, max(t.due_on) filter (where t.status <> 'DONE')) end as \"to\", "
                                + "count(*) as tasks, count(*) filter (where t.status = 'DONE') as done, "
                                + "count(*) filter (where t.status <> 'DONE' and t.submitted_on is null and t.due_on < :today) as late, "
                                + "min(t.due_on) filter (where t.status <> 'DONE') as due " + TASKS
                                + " and t.opened_on <= :today group by t.unit_id "
                                + "order by 3, organisation.unit_name(t.unit_id, :today) collate platform.vi")
                .params(parts.parameters())
                .param("today", today)
                .query(Matter.Work.class)
                .list();
    }
}
