package vn.haidang.task;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.organisation.People;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Role;

/** Puts the page of one task together, with a fixed number of statements. */
@Component
class TaskPages {

    private static final TypeReference<Map<String, String>> DATA = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TaskDesk desk;
    private final People people;
    private final Units units;

    TaskPages(JdbcClient jdbc, JsonMapper json, TaskDesk desk, People people, Units units) {
        this.jdbc = jdbc;
        this.json = json;
        this.desk = desk;
        this.people = people;
        this.units = units;
    }

    /** @throws vn.haidang.platform.NotFound where there is no such task */
    TaskPage page(Actor actor, long id) {
        Task task = desk.find(id);
        LocalDate today = desk.today();
        Set<TaskPart> parts = desk.parts(actor, task);
        Set<TaskAction> open = TaskTransitions.open(task.status(), parts);
        TaskPage.Request request = request(id);
        limit(open, task, request);
        return new TaskPage(
                id,
                task.version(),
                heading(task, today),
                task.status(),
                classOf(task.status(), task.dueOn(), task.submittedOn(), task.doneOn(), today),
                today,
                !parts.isEmpty() || actor.hasAny(Role.OFFICE, Role.LEADER),
                open,
                timeline(id),
                request,
                open.contains(TaskAction.ASSIGN) ? staff(task.unitId(), today) : List.of(),
                open.contains(TaskAction.REROUTE) ? otherUnits(task.unitId(), today) : List.of(),
                task.periodKey().isEmpty() ? List.of() : turns(task, today));
    }

    /** Forms that could only be refused are not offered. */
    private void limit(Set<TaskAction> open, Task task, TaskPage.@Nullable Request request) {
        if (request == null) {
            open.removeAll(EnumSet.of(TaskAction.DECIDE_EXTENSION, TaskAction.AGREE_EXTENSION));
        } else if (request.offeredUntil() == null) {
            open.remove(TaskAction.AGREE_EXTENSION);
        } else {
            open.remove(TaskAction.DECIDE_EXTENSION);
        }
        if (task.dueOn() == null) {
            open.remove(TaskAction.ASK_EXTENSION);
        }
    }

    private TaskPage.Heading heading(Task task, LocalDate today) {
        return jdbc.sql("""
                select d.id as directive_id, d.document_id, d.ref, d.text, d.source_label as source, d.assigned_on, d.all_units,
                    organisation.unit_name(t.unit_id, :today) as unit_name, a.name as assignee_name,
                    case when d.sponsor_id is not null then (select name from organisation.shared_people where id = d.sponsor_id) else
                        (select string_agg(p.name, ', ' order by p.name collate platform.vi) from organisation.shared_people p
                         where p.id in (select person_id from organisation.shared_sponsorships s where s.unit_id = t.unit_id
                            and coalesce(s.valid_from, '-infinity') <= :today and coalesce(s.valid_to, 'infinity') >= :today)) end as sponsor_names,
                    (select string_agg(organisation.unit_name(c.unit_id, :today), '; ' order by u.sort_order)
                     from task.co_units c join organisation.shared_units u on u.id = c.unit_id where c.directive_id = d.id) as co_units,
                    nullif(array_to_string(d.partners, '; '), '') as partners, d.deliverable, d.report_to, y.phrase,
                    t.period_key, t.opened_on, t.stated_on, t.due_on, t.submitted_on, t.done_on, t.first_seen_at
                from task.tasks t
                join task.directives d on d.id = t.directive_id
                join task.duties y on y.id = t.duty_id
                left join organisation.shared_people a on a.id = t.assignee_id
                where t.id = :id
                """)
                .param("id", task.id())
                .param("today", today)
                .query(TaskPages::heading)
                .single();
    }

    private static TaskPage.Heading heading(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        OffsetDateTime seen = row.getObject("first_seen_at", OffsetDateTime.class);
        return new TaskPage.Heading(
                row.getLong("directive_id"),
                row.getObject("document_id", Long.class),
                row.getString("ref"),
                row.getString("text"),
                row.getString("source"),
                row.getObject("assigned_on", LocalDate.class),
                row.getBoolean("all_units"),
                row.getString("unit_name"),
                row.getString("assignee_name"),
                row.getString("sponsor_names"),
                row.getString("co_units"),
                row.getString("partners"),
                row.getString("deliverable"),
                row.getString("report_to"),
                row.getString("phrase"),
                row.getString("period_key"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("stated_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("submitted_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                seen == null ? null : seen.toInstant());
    }

    private List<TaskPage.Entry> timeline(long id) {
        Map<String, List<TaskPage.File>> files = new HashMap<>();
        jdbc.sql("""
                select coalesce('note' || a.note_id, 'submission' || a.submission_id) as act, f.id, f.name, f.size
                from task.attached a join attachment.shared_files f on f.id = a.file_id where a.task_id = :id order by a.id
                """)
                .param("id", id)
                .query((row, n) -> files.computeIfAbsent(row.getString("act"), key -> new ArrayList<>())
                        .add(new TaskPage.File(row.getLong("id"), row.getString("name"), row.getLong("size"))))
                .list();
        return jdbc.sql("""
                select e.id, e.at, e.kind, p.name, e.data::text as data from task.events e left join organisation.shared_people p on p.id = e.person_id
                where e.task_id = :id order by e.at desc, e.id desc
                """)
                .param("id", id)
                .query((row, n) -> entry(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class),
                        row.getString("kind"),
                        row.getString("name"),
                        json.readValue(row.getString("data"), DATA),
                        files))
                .list();
    }

    private static TaskPage.Entry entry(
            long id,
            OffsetDateTime at,
            String kind,
            @Nullable String person,
            Map<String, String> data,
            Map<String, List<TaskPage.File>> files) {
        String act = data.containsKey("note") && kind.equals("NOTED")
                ? "note" + data.get("note")
                : "submission" + data.get("submission");
        return new TaskPage.Entry(id, at.toInstant(), kind, person, data, files.getOrDefault(act, List.of()));
    }

    private TaskPage.@Nullable Request request(long id) {
        return jdbc.sql("""
                select e.id, p.name as person, e.asked_until, e.reason, e.offered_until, e.decision_reason
                from task.extensions e join organisation.shared_people p on p.id = e.person_id
                where e.task_id = :id and (e.outcome is null or e.outcome = 'COUNTERED')
                """)
                .param("id", id)
                .query(TaskPage.Request.class)
                .optional()
                .orElse(null);
    }

    private List<TaskPage.Choice> staff(long unit, LocalDate today) {
        return people.staffOf(unit, today).stream()
                .map(person -> new TaskPage.Choice(
                        person.id(), person.title().isEmpty() ? person.name() : person.name() + " – " + person.title()))
                .toList();
    }

    private List<TaskPage.Choice> otherUnits(long unit, LocalDate today) {
        return units.all(today).stream()
                .filter(other -> other.id() != unit)
                .filter(other -> switch (other.kind()) {
                    case AUTHORITY, EXTERNAL_AGENCY, ENTERPRISE -> false;
                    default -> true;
                })
                .map(other -> new TaskPage.Choice(other.id(), other.name()))
                .toList();
    }

    private List<TaskPage.Turn> turns(Task task, LocalDate today) {
        return jdbc.sql("""
                select id, period_key, due_on, status, submitted_on, done_on from task.tasks
                where duty_id = :duty and unit_id = :unit and opened_on <= greatest(:today, :opened) order by opened_on desc, id desc limit 13
                """)
                .param("duty", task.dutyId())
                .param("unit", task.unitId())
                .param("today", today)
                .param("opened", task.openedOn())
                .query((row, n) -> {
                    TaskStatus status = TaskStatus.valueOf(row.getString("status"));
                    LocalDate due = row.getObject("due_on", LocalDate.class);
                    return new TaskPage.Turn(
                            row.getLong("id"),
                            row.getString("period_key"),
                            due,
                            status,
                            classOf(
                                    status,
                                    due,
                                    row.getObject("submitted_on", LocalDate.class),
                                    row.getObject("done_on", LocalDate.class),
                                    today));
                })
                .list();
    }

    static @Nullable TaskClass classOf(
            TaskStatus status,
            @Nullable LocalDate due,
            @Nullable LocalDate submitted,
            @Nullable LocalDate done,
            LocalDate today) {
        return status == TaskStatus.WITHDRAWN ? null : TaskClass.of(status.name(), due, submitted, done, today);
    }
}
