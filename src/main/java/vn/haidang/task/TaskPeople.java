package vn.haidang.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.People;
import vn.haidang.organisation.PersonRef;
import vn.haidang.organisation.UnitRef;
import vn.haidang.organisation.Units;

/** Who has to do with a task, from what the organisation tells other rooms. Stand-ins count as those they stand in for. */
@Component
class TaskPeople {

    private static final String RIGHTS = """
            select distinct g.person_id from organisation.shared_role_grants g
            where coalesce(g.valid_from, '-infinity') <= :on and coalesce(g.valid_to, 'infinity') >= :on
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final Units units;

    TaskPeople(JdbcClient jdbc, People people, Units units) {
        this.jdbc = jdbc;
        this.people = people;
        this.units = units;
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
        return people.sponsorsOf(unitId, on).stream().map(PersonRef::id).collect(Collectors.toUnmodifiableSet());
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

    Optional<String> personName(@Nullable Long person, LocalDate on) {
        return person == null ? Optional.empty() : people.byId(person, on).map(PersonRef::name);
    }

    /** The name a unit had on a day. */
    String unitName(long unitId, LocalDate on) {
        return units.byId(unitId, on).map(UnitRef::name).orElse("");
    }

    boolean unitExists(long unitId, LocalDate on) {
        return units.all(on).stream().anyMatch(unit -> unit.id() == unitId);
    }

    Optional<Long> unitByCode(String code) {
        return units.byCode(code).map(UnitRef::id);
    }

    /** Units that what is given to all is given to, on a day. */
    List<Long> commonUnits(LocalDate on) {
        return units.common(on).stream().map(UnitRef::id).toList();
    }

    /** These people without the one who acts, each once. */
    static List<Long> without(@Nullable Long actor, Collection<Long> people) {
        Set<Long> others = new LinkedHashSet<>(people);
        others.remove(actor);
        return List.copyOf(others);
    }
}
