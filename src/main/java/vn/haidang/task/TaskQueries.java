package vn.haidang.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitKind;
import vn.haidang.organisation.UnitRef;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Actor;
import vn.haidang.platform.TextFold;

/** Lists tasks: filtered, in order, page by page, as of any day. */
@Component
public class TaskQueries {

    private static final String OPEN = " and t.status in ('GIVEN', 'IN_PROGRESS', 'RETURNED', 'SUBMITTED')";
    static final String IN_CHARGE = """
            (select c.unit_id from organisation.shared_sponsorships c where c.person_id = :sponsor
                and coalesce(c.valid_from, '-infinity') <= :day and coalesce(c.valid_to, 'infinity') >= :day)
            """;

    private static final String COLUMNS = """
            t.id, t.version, t.directive_id, t.period_key, t.opened_on, t.stated_on, t.assignee_id, t.first_seen_at, s.unit_id,
                s.status, s.due_on, s.submitted_on, s.done_on, d.ref, d.text, d.document_id, d.source_label, d.sponsor_id, """ + " " + Standing.CLASS + " as class";

    private final JdbcClient jdbc;
    private final Units units;
    private final Clock clock;

    TaskQueries(JdbcClient jdbc, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.clock = clock;
    }

    /** A part of a list and where the next one starts, null at the end. */
    public record Part(List<TaskRow> rows, @Nullable String next) {}

    /** A person to choose from. */
    public record Person(long id, String name) {}

    /** Every unit with its name on a day, in the order of the authority. */
    Map<Long, UnitRef> units(LocalDate day) {
        return units.on(day).byIds();
    }

    /** People who have tasks in hand, in Vietnamese order of the given name. */
    List<Person> assignees() {
        return jdbc.sql("""
                select p.id, p.name from organisation.shared_people p
                where exists (select from task.tasks t where t.assignee_id = p.id and t.status <> 'WITHDRAWN')
                order by regexp_replace(p.name, '^.* ', '') collate platform.vi, p.name collate platform.vi
                """).query(Person.class).list();
    }

    /** People to whom the actor may pass tasks on, heads first: those who work at the units the actor leads. */
    List<Person> assignable(Actor actor, LocalDate day) {
        return actor.ledUnitIds().isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select p.id, p.name from organisation.shared_people p
                        where p.id in (select g.person_id from organisation.shared_role_grants g
                            where g.unit_id = any(:units) and g.role in ('UNIT_HEAD', 'UNIT_DEPUTY', 'STAFF', 'OFFICE', 'CLERK')
                                and coalesce(g.valid_from, '-infinity') <= :day and coalesce(g.valid_to, 'infinity') >= :day)
                        order by regexp_replace(p.name, '^.* ', '') collate platform.vi, p.name collate platform.vi
                        """)
                        .param("units", actor.ledUnitIds().toArray(Long[]::new))
                        .param("day", day)
                        .query(Person.class)
                        .list();
    }

    /** Leaders in charge of units on a day, in Vietnamese order of the given name. */
    List<Person> sponsors(LocalDate day) {
        return jdbc.sql("""
                select p.id, p.name from organisation.shared_people p
                where p.id in (select person_id from organisation.shared_sponsorships
                    where coalesce(valid_from, '-infinity') <= :day and coalesce(valid_to, 'infinity') >= :day)
                order by regexp_replace(p.name, '^.* ', '') collate platform.vi, p.name collate platform.vi
                """).param("day", day).query(Person.class).list();
    }

    /**
     * The next rows of a list.
     *
     * @param after where the part before ended, null for the first
     * @throws IllegalArgumentException where {@code after} is none of ours
     */
    Part list(TaskFilter filter, Map<Long, UnitRef> names, @Nullable String after, int limit) {
        LocalDate day = day(filter);
        Map<String, Object> parameters = parameters(filter, day);
        String from = "";
        if (after != null) {
            Keyset keyset = Keyset.parse(filter.order(), after);
            from = " and " + keyset.condition();
            parameters.putAll(keyset.parameters());
        }
        parameters.put("limit", limit + 1);
        String order = Keyset.order(filter.order());
        List<TaskRow> rows = rows(
                "select " + COLUMNS + ", row_number() over (order by " + order + ") as place from " + from(filter, day)
                        + from + " order by " + order + " limit :limit",
                parameters,
                names);
        if (rows.size() <= limit) {
            return new Part(rows, null);
        }
        List<TaskRow> shown = rows.subList(0, limit);
        return new Part(shown, Keyset.after(filter.order(), shown.getLast()));
    }

    /** The tasks that a query gives, with names; it has {@link #COLUMNS} and their {@code place}. */
    private List<TaskRow> rows(String page, Map<String, Object> parameters, Map<Long, UnitRef> names) {
        return jdbc.sql("with page as (" + page + ")" + """
                select page.*, p.name as assignee_name, l.name as sponsor_name, l.id as in_charge
                from page
                left join organisation.shared_people p on p.id = page.assignee_id
                left join lateral (
                    select c.person_id from organisation.shared_sponsorships c where c.unit_id = page.unit_id and page.sponsor_id is null
                        and coalesce(c.valid_from, '-infinity') <= :day and coalesce(c.valid_to, 'infinity') >= :day
                    order by c.valid_from desc nulls last limit 1) c on true
                left join organisation.shared_people l on l.id = coalesce(page.sponsor_id, c.person_id)
                order by page.place
                """)
                .params(parameters)
                .query((row, n) -> row(row, names))
                .list();
    }

    /** Tasks of a unit that were done since a day, the latest first. */
    List<TaskRow> doneSince(String unit, LocalDate since, Map<Long, UnitRef> names, int limit) {
        TaskFilter filter = new TaskFilter(
                null, unit, TaskClass.DONE, null, null, null, null, null, null, null, TaskFilter.Order.DUE);
        LocalDate day = day(filter);
        Map<String, Object> parameters = parameters(filter, day);
        parameters.put("since", since);
        parameters.put("limit", limit);
        return rows(
                "select " + COLUMNS + ", row_number() over (order by s.done_on desc, t.id) as place from "
                        + from(filter, day)
                        + " and t.status = 'DONE' and s.done_on >= :since order by s.done_on desc, t.id limit :limit",
                parameters,
                names);
    }

    /** The first few tasks of each due day that a filter means; {@link #countPerDay} tells how many there are. */
    List<TaskRow> firstOfEachDay(TaskFilter filter, Map<Long, UnitRef> names, int perDay) {
        LocalDate day = day(filter);
        Map<String, Object> parameters = parameters(filter, day);
        parameters.put("limit", perDay);
        return rows(
                "select * from (select " + COLUMNS + ", row_number() over (order by s.due_on, t.id) as place, "
                        + "row_number() over (partition by s.due_on order by t.id) as of_day from "
                        + from(filter, day) + ") days where of_day <= :limit",
                parameters,
                names);
    }

    /** How many tasks that a filter means are due on each day; days without any are left out. */
    Map<LocalDate, Long> countPerDay(TaskFilter filter) {
        LocalDate day = day(filter);
        Map<LocalDate, Long> counts = new HashMap<>();
        jdbc.sql("select s.due_on, count(*) from " + from(filter, day) + " and s.due_on is not null group by s.due_on")
                .params(parameters(filter, day))
                .query((row, n) -> counts.put(row.getObject(1, LocalDate.class), row.getLong(2)))
                .list();
        return counts;
    }

    /** How many tasks are in each class, whatever classes the filter names. Where it names running ones alone, only those are counted. */
    SixClasses count(TaskFilter filter) {
        LocalDate day = day(filter);
        TaskFilter counted = filter.with(filter.onlyRunning() ? TaskClass.RUNNING : java.util.Set.of());
        Map<TaskClass, Long> counts = new HashMap<>();
        // a running task has no day on which it was done: without that column the index alone answers
        String taskClass = counted.onlyRunning() ? Standing.RUNNING_CLASS : Standing.CLASS;
        jdbc.sql("select " + taskClass + " as class, count(*) from " + from(counted, day, namesDirective(counted))
                        + " group by 1")
                .params(parameters(counted, day))
                .query((row, n) -> counts.put(TaskClass.valueOf(row.getString(1)), row.getLong(2)))
                .list();
        return SixClasses.of(counts);
    }

    /** The tasks a filter means, with their versions, in the order of the list: for a change to all of them at once. */
    List<BulkResult.Chosen> chosen(TaskFilter filter, int limit) {
        LocalDate day = day(filter);
        Map<String, Object> parameters = parameters(filter, day);
        parameters.put("limit", limit);
        return jdbc.sql("select t.id, t.version from " + from(filter, day) + " order by " + Keyset.order(filter.order())
                        + " limit :limit")
                .params(parameters)
                .query(BulkResult.Chosen.class)
                .list();
    }

    /** Ids of the units that help with each directive, those without any left out. */
    Map<Long, List<Long>> coUnits(List<Long> directiveIds) {
        Map<Long, List<Long>> units = new HashMap<>();
        jdbc.sql("select directive_id, unit_id from task.co_units where directive_id = any(:ids) order by unit_id")
                .param("ids", directiveIds.toArray(Long[]::new))
                .query((row, n) -> units.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(row.getLong(2)))
                .list();
        return units;
    }

    private LocalDate day(TaskFilter filter) {
        return filter.day(LocalDate.now(clock));
    }

    /** From the tables to the conditions, with {@code t}, {@code s}, {@code d} and, where it orders, {@code n} for the unit. */
    private String from(TaskFilter filter, LocalDate day) {
        return from(filter, day, true);
    }

    /** Whether the conditions of a filter speak of the directive. */
    private static boolean namesDirective(TaskFilter filter) {
        return filter.document() != null
                || filter.source() != null
                || filter.sponsor() != null
                || filter.q() != null
                || filter.order() != TaskFilter.Order.DUE;
    }

    private String from(TaskFilter filter, LocalDate day, boolean directive) {
        Standing standing = Standing.asOf(day, LocalDate.now(clock));
        StringBuilder sql = new StringBuilder(standing.from());
        if (directive) {
            sql.append("join task.directives d on d.id = t.directive_id\n");
        }
        if (filter.order() == TaskFilter.Order.UNIT) {
            sql.append("join organisation.shared_units n on n.id = s.unit_id\n");
        }
        sql.append("where ").append(standing.where());
        conditions(filter, standing).forEach(condition -> sql.append(" and ").append(condition));
        if (filter.onlyRunning() && !standing.isPast()) {
            sql.append(OPEN);
        }
        return sql.toString();
    }

    private static List<String> conditions(TaskFilter filter, Standing standing) {
        List<String> conditions = new ArrayList<>();
        if (filter.unit() != null) {
            conditions.add("s.unit_id = " + SummaryQueries.UNIT);
        }
        if (!filter.classes().isEmpty() && !(filter.shows(TaskClass.RUNNING) && !standing.isPast())) {
            conditions.add(Standing.CLASS + " in (:classes)");
            conditions.addAll(implied(filter));
        }
        if (filter.document() != null) {
            conditions.add("d.document_id = :document");
        }
        if (filter.source() != null) {
            conditions.add(SummaryQueries.OF_SOURCE);
        }
        if (filter.assignee() != null) {
            conditions.add(
                    filter.assignee() == TaskFilter.NOBODY ? "t.assignee_id is null" : "t.assignee_id = :assignee");
        }
        if (filter.sponsor() != null) {
            conditions.add("(d.sponsor_id = :sponsor or (d.sponsor_id is null and s.unit_id in " + IN_CHARGE + "))");
        }
        for (int i = 0; i < words(filter).size(); i++) {
            conditions.add("d.search like :word" + i);
        }
        if (filter.from() != null) {
            conditions.add("s.due_on >= :from");
        }
        if (filter.to() != null) {
            conditions.add("s.due_on <= :to");
        }
        return conditions;
    }

    /** What follows from a class, said in a way that an index can use. */
    private static List<String> implied(TaskFilter filter) {
        if (filter.shows(java.util.Set.of(TaskClass.RUNNING_OVERDUE))) {
            return List.of("coalesce(s.due_on, date 'infinity') < :day");
        }
        if (filter.shows(java.util.Set.of(TaskClass.RUNNING_NO_DEADLINE))) {
            return List.of("coalesce(s.due_on, date 'infinity') = date 'infinity'");
        }
        return List.of();
    }

    private static Map<String, Object> parameters(TaskFilter filter, LocalDate day) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("day", day);
        put(parameters, "unit", filter.unit());
        put(parameters, "document", filter.document());
        put(parameters, "source", filter.source());
        put(parameters, "assignee", filter.assignee());
        put(parameters, "sponsor", filter.sponsor());
        put(parameters, "from", filter.from());
        put(parameters, "to", filter.to());
        parameters.put("classes", filter.classes().stream().map(Enum::name).toList());
        List<String> words = words(filter);
        for (int i = 0; i < words.size(); i++) {
            parameters.put("word" + i, "%" + words.get(i).replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    /** The first eight words to be found, without accents. */
    private static List<String> words(TaskFilter filter) {
        return filter.q() == null
                ? List.of()
                : Arrays.stream(TextFold.fold(filter.q()).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .limit(8)
                        .toList();
    }

    static TaskRow row(ResultSet row, Map<Long, UnitRef> units) throws SQLException {
        long unitId = row.getLong("unit_id");
        UnitRef unit = units.getOrDefault(unitId, new UnitRef(unitId, "", "", "", UnitKind.DEPARTMENT));
        return new TaskRow(
                row.getLong("id"),
                row.getInt("version"),
                row.getLong("directive_id"),
                row.getString("ref"),
                row.getString("text"),
                row.getString("period_key"),
                unitId,
                unit.code(),
                unit.name(),
                unit.shortName(),
                row.getObject("document_id", Long.class),
                row.getString("source_label"),
                TaskStatus.valueOf(row.getString("status")),
                TaskClass.valueOf(row.getString("class")),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("stated_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("submitted_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                row.getObject("assignee_id", Long.class),
                row.getString("assignee_name"),
                row.getObject("in_charge", Long.class),
                row.getString("sponsor_name"),
                row.getObject("first_seen_at") != null);
    }
}
