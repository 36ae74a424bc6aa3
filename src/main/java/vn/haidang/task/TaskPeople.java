package vn.haidang.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has to do with a task, from what the organisation tells other rooms. Stand-ins count as those they stand in for. */
@Component
class TaskPeople {

    private static final String RIGHTS = """
            select distinct g.person_id from organisation.shared_role_grants g
            where coalesce(g.valid_from, '-infinity') <= :on and coalesce(g.valid_to, 'infinity') >= :on
            """;

    private final JdbcClient jdbc;

    TaskPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Heads of a unit; at the leadership the leaders. */
    List<Long> heads(long unitId, LocalDate on) {
        return jdbc.sql(RIGHTS + " and g.unit_id = :unit and g.role in ('UNIT_HEAD', 'LEADER')")
                .param("on", on)
                .param("unit", unitId)
                .query(Long.class)
                .list();
    }

    /** Everybody who does the work of a unit. */
    List<Long> staff(long unitId, LocalDate on) {
        return jdbc.sql(
                        RIGHTS
                                + " and g.unit_id = :unit and g.role in ('UNIT_HEAD', 'UNIT_DEPUTY', 'STAFF', 'OFFICE', 'CLERK', 'LEADER')")
                .param("on", on)
                .param("unit", unitId)
                .query(Long.class)
                .list();
    }

    /** Leaders in charge of a unit. */
    Set<Long> sponsors(long unitId, LocalDate on) {
        return Set.copyOf(jdbc.sql("""
                select person_id from organisation.shared_sponsorships
                where unit_id = :unit and coalesce(valid_from, '-infinity') <= :on and coalesce(valid_to, 'infinity') >= :on
                """)
                .param("on", on)
                .param("unit", unitId)
                .query(Long.class)
                .list());
    }

    /** Whom a result or a request waits for: the Office and the sponsor the directive names, but nobody who is its doer. */
    List<Long> approvers(Task task, LocalDate on) {
        Set<Long> found = new LinkedHashSet<>(jdbc.sql(RIGHTS + " and g.role = 'OFFICE'")
                .param("on", on)
                .query(Long.class)
                .list());
        if (task.sponsorId() != null) {
            found.add(task.sponsorId());
        }
        heads(task.unitId(), on).forEach(found::remove);
        found.remove(task.assigneeId());
        found.remove(task.submitterId());
        return List.copyOf(found);
    }

    /** Who does a task: the person it was passed on to, else the heads of the unit. */
    List<Long> doers(Task task, LocalDate on) {
        return task.assigneeId() == null ? heads(task.unitId(), on) : List.of(task.assigneeId());
    }

    Optional<String> personName(@Nullable Long person) {
        return person == null
                ? Optional.empty()
                : jdbc.sql("select name from organisation.shared_people where id = :id")
                        .param("id", person)
                        .query(String.class)
                        .optional();
    }

    /** The name a unit had on a day. */
    String unitName(long unitId, LocalDate on) {
        return jdbc.sql("select organisation.unit_name(:id, :on)")
                .param("id", unitId)
                .param("on", on)
                .query(String.class)
                .single();
    }

    boolean unitExists(long unitId, LocalDate on) {
        return jdbc.sql("""
                select exists (select from organisation.shared_units
                    where id = :id and coalesce(valid_from, '-infinity') <= :on and coalesce(valid_to, 'infinity') >= :on)
                """)
                .param("id", unitId)
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    Optional<Long> unitByCode(String code) {
        return jdbc.sql("select id from organisation.shared_units where code = :code")
                .param("code", code)
                .query(Long.class)
                .optional();
    }

    /** Units that what is given to all is given to, on a day. */
    List<Long> commonUnits(LocalDate on) {
        return jdbc.sql("""
                select id from organisation.shared_units
                where takes_common_tasks and coalesce(valid_from, '-infinity') <= :on and coalesce(valid_to, 'infinity') >= :on
                order by sort_order, id
                """).param("on", on).query(Long.class).list();
    }

    /** These people without the one who acts, each once. */
    static List<Long> without(@Nullable Long actor, Collection<Long> people) {
        Set<Long> others = new LinkedHashSet<>(people);
        others.remove(actor);
        return List.copyOf(others);
    }
}
