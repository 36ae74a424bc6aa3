package vn.haidang.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitRef;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Role;

/** Finds what waits for a person, by the same rules by which the acts are permitted ({@link Task#partsOf}). */
@Component
class WaitingQueries {

    private static final String IN_HAND = "t.status in ('GIVEN', 'IN_PROGRESS', 'RETURNED') and t.opened_on <= :day";
    private static final String UNLIKE_THE_DOER = """
            t.unit_id <> all(:led) and t.assignee_id is distinct from :me
            and not exists (select from task.submissions x where x.person_id = :me and x.task_id = t.id
                and not exists (select from task.submissions y where y.task_id = x.task_id and y.at > x.at))
            """;
    private static final String CHARGED =
            "(d.sponsor_id = :me or t.unit_id in " + TaskQueries.IN_CHARGE.replace(":sponsor", ":me") + ")";

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From where and under which conditions tasks of a kind wait; {@code e} is the request for more time. */
    private record Source(Waiting.Kind kind, String from, String where) {

        String sql(String columns) {
            return "select " + columns + " from task.tasks t " + from + " where " + where;
        }
    }

    /** How many things of each kind wait; kinds that never wait for this person are left out. */
    Map<Waiting.Kind, Long> count(Actor actor) {
        Map<Waiting.Kind, Long> counts = new EnumMap<>(Waiting.Kind.class);
        List<String> parts = new ArrayList<>();
        for (Source source : sources(actor)) {
            counts.put(source.kind(), 0L);
            parts.add(source.sql("'" + source.kind() + "' as kind, count(*) as n"));
        }
        if (reviews(actor)) {
            counts.put(Waiting.Kind.REVIEW, 0L);
            parts.add("select 'REVIEW', count(*) from document.shared_documents where state = 'REVIEW'");
        }
        if (!parts.isEmpty()) {
            jdbc.sql(String.join("\nunion all ", parts))
                    .params(parameters(actor))
                    .query((row, n) -> counts.put(Waiting.Kind.valueOf(row.getString("kind")), row.getLong("n")))
                    .list();
        }
        return counts;
    }

    /**
     * What waits, oldest due first, what has no deadline last.
     *
     * @param only a single kind, null for all
     */
    List<Waiting> list(Actor actor, Waiting.@Nullable Kind only, Map<Long, UnitRef> names, int limit) {
        List<Source> sources = sources(actor).stream()
                .filter(source -> only == null || source.kind() == only)
                .toList();
        boolean documents = reviews(actor) && (only == null || only == Waiting.Kind.REVIEW);
        List<String> parts = new ArrayList<>();
        for (Source source : sources) {
            boolean request = source.from().contains(" e ");
            parts.add("("
                    + source.sql("'" + source.kind() + "' as kind, t.id as task_id, null::bigint as document_id, "
                            + "coalesce(t.due_on, date 'infinity') as due, "
                            + (request
                                    ? "e.reason as detail, coalesce(e.offered_until, e.asked_until) as asked"
                                    : "null::text as detail, null::date as asked"))
                    + " order by coalesce(t.due_on, date 'infinity'), t.id limit :limit)");
        }
        if (documents) {
            parts.add(
                    "(select 'REVIEW' as kind, null::bigint as task_id, r.id as document_id, r.assigned_on as due, r.label as detail, "
                            + "null::date as asked from document.shared_documents r where r.state = 'REVIEW' order by r.assigned_on, r.id limit :limit)");
        }
        if (parts.isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = parameters(actor);
        parameters.put("limit", limit);
        return jdbc.sql("with w as (select * from (" + String.join("\nunion all ", parts) + """
                ) u order by due, task_id nulls first, document_id limit :limit)
                select w.kind, w.document_id as waiting_document, w.asked, coalesce(w.detail, h.summary) as detail,
                    t.id, t.version, t.directive_id, t.period_key, t.opened_on, t.stated_on, t.assignee_id, t.first_seen_at, t.unit_id,
                    t.status, t.due_on, t.submitted_on, t.done_on, d.ref, d.text, d.document_id, d.source_label, d.sponsor_id as in_charge,
                    task.class_of(t.status, t.due_on, t.submitted_on, t.done_on, :day) as class, p.name as assignee_name,
                    null::text as sponsor_name
                from w
                left join task.tasks t on t.id = w.task_id
                left join task.directives d on d.id = t.directive_id
                left join organisation.shared_people p on p.id = t.assignee_id
                left join lateral (select s.summary from task.submissions s where w.kind = 'DECIDE' and s.task_id = t.id
                    order by s.at desc limit 1) h on true
                order by w.due, w.task_id nulls first, w.document_id
                """)
                .params(parameters)
                .query((row, n) -> waiting(row, names))
                .list();
    }

    private List<Source> sources(Actor actor) {
        List<Source> sources = new ArrayList<>();
        boolean office = actor.has(Role.OFFICE);
        if (office || actor.has(Role.LEADER)) {
            String mine = UNLIKE_THE_DOER + (office ? "" : " and " + CHARGED);
            String directive = office ? "" : " join task.directives d on d.id = t.directive_id";
            sources.add(new Source(Waiting.Kind.DECIDE, directive, "t.status = 'SUBMITTED' and " + mine));
            sources.add(new Source(
                    Waiting.Kind.EXTENSION,
                    "join task.extensions e on e.task_id = t.id" + directive,
                    "e.outcome is null and e.person_id <> :me and t.status in ('GIVEN', 'IN_PROGRESS', 'RETURNED', 'SUBMITTED') and "
                            + mine));
        }
        if (!led(actor).isEmpty()) {
            sources.add(new Source(
                    Waiting.Kind.PASS_ON, "", IN_HAND + " and t.assignee_id is null and t.unit_id = any(:led)"));
        }
        sources.add(
                new Source(
                        Waiting.Kind.OFFER,
                        "join task.extensions e on e.task_id = t.id",
                        "e.outcome = 'COUNTERED' and e.person_id = :me and t.status in ('GIVEN', 'IN_PROGRESS', 'RETURNED', 'SUBMITTED')"));
        sources.add(new Source(Waiting.Kind.DO, "", IN_HAND + " and t.assignee_id = :me"));
        return sources;
    }

    private static boolean reviews(Actor actor) {
        return actor.hasAny(Role.OFFICE, Role.CLERK);
    }

    /** Units whose tasks the person passes on: as head or deputy head, at the leadership as leader. */
    private static Set<Long> led(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role() == Role.UNIT_HEAD
                        || grant.role() == Role.UNIT_DEPUTY
                        || grant.role() == Role.LEADER)
                .map(Actor.Grant::unitId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<String, Object> parameters(Actor actor) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("me", actor.person());
        parameters.put("day", LocalDate.now(clock));
        parameters.put("led", led(actor).toArray(Long[]::new));
        return parameters;
    }

    private static Waiting waiting(ResultSet row, Map<Long, UnitRef> names) throws SQLException {
        Waiting.Kind kind = Waiting.Kind.valueOf(row.getString("kind"));
        String detail = row.getString("detail");
        return kind == Waiting.Kind.REVIEW
                ? new Waiting(
                        kind,
                        null,
                        new Waiting.Document(row.getLong("waiting_document"), detail == null ? "" : detail),
                        null,
                        null)
                : new Waiting(kind, TaskQueries.row(row, names), null, detail, row.getObject("asked", LocalDate.class));
    }
}
