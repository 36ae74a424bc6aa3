package vn.haidang.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts tasks as of a day: today from the tasks themselves, a past day from how they stood then. */
@Component
public class SummaryQueries {

    private static final String COUNTS = """
            count(*) filter (where class = 'DONE_ON_TIME') as on_time, count(*) filter (where class = 'DONE_LATE') as late,
            count(*) filter (where class = 'DONE_NO_DEADLINE') as done_no_deadline, count(*) filter (where class = 'RUNNING_IN_TIME') as in_time,
            count(*) filter (where class = 'RUNNING_OVERDUE') as overdue, count(*) filter (where class = 'RUNNING_NO_DEADLINE') as running_no_deadline
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SummaryQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is counted.
     *
     * @param unit only what this unit answered for on that day: its code or its id
     * @param source only this source: a kind ({@code NOTICE} …), the id of a document, or the label of a source
     */
    public record Scope(
            LocalDate day, @Nullable String unit, @Nullable String source) {

        static Scope all(LocalDate day) {
            return new Scope(day, null, null);
        }

        /** Address of the status report of this scope as a file. */
        public String file(String kind) {
            return "/reports/task-status." + kind + "?"
                    + CountLine.of("", SixClasses.NONE, day, unit, source)
                            .query()
                            .substring(1);
        }

        private String conditions() {
            return (unit == null ? "" : " and s.unit_id = " + UNIT) + (source == null ? "" : " and " + OF_SOURCE);
        }

        private Map<String, ?> parameters() {
            Map<String, Object> parameters = new HashMap<>(Map.of("day", day));
            if (unit != null) {
                parameters.put("unit", unit);
            }
            if (source != null) {
                parameters.put("source", source);
            }
            return parameters;
        }
    }

    /** The unit named by the parameter {@code unit}: its code or its id. */
    static final String UNIT =
            "(select named.id from organisation.shared_units named where named.code = upper(:unit) or named.id::text = :unit)";

    /** The source of directive {@code d}, as {@link Scope} names it. */
    static final String OF_SOURCE =
            "(d.source_kind = :source or d.document_id::text = :source or d.source_label = :source)";

    /**
     * The classes of one unit.
     *
     * @param name the name it had on that day
     * @param due how many had their deadline on or before that day
     * @param dueDone how many of those were done
     */
    public record UnitCounts(long unitId, String code, String name, SixClasses classes, long due, long dueDone) {}

    /** The classes of one source. */
    public record SourceCounts(
            @Nullable Long documentId, String kind, String label, LocalDate assignedOn, SixClasses classes) {

        /** How addresses name it. */
        public String key() {
            return documentId == null ? label : documentId.toString();
        }
    }

    /** The classes at the end of a day that closes a month, or the asked day itself. */
    public record MonthCounts(LocalDate day, SixClasses classes) {}

    /** All tasks in scope: a directive to all units counts once per unit, a recurring one once per period that had begun. */
    SixClasses obligations(Scope scope) {
        Standing standing = standing(scope);
        return jdbc.sql("select " + COUNTS + " from (" + classes(standing, scope, "") + ") c")
                .params(scope.parameters())
                .query((row, n) -> classes(row))
                .single();
    }

    /**
     * Each directive in scope once. It runs while any of its tasks runs, and while more periods are to come; it is overdue if any task is, done late
     * if any was. One that has no task yet runs in time if a deadline will come.
     */
    SixClasses directives(Scope scope) {
        Standing standing = standing(scope);
        String unit = scope.unit() == null ? "" : "and (count(c.id) > 0 or bool_or(u.lead_unit_id = " + UNIT + "))\n";
        return jdbc.sql("select " + COUNTS + """
                from (
                    select case
                        when bool_or(c.class = 'RUNNING_OVERDUE') then 'RUNNING_OVERDUE'
                        when bool_or(c.class = 'RUNNING_IN_TIME') or bool_or(u.goes_on) then 'RUNNING_IN_TIME'
                        when bool_or(c.class = 'RUNNING_NO_DEADLINE') then 'RUNNING_NO_DEADLINE'
                        when count(c.id) = 0 then case when bool_or(u.has_day) then 'RUNNING_IN_TIME' else 'RUNNING_NO_DEADLINE' end
                        when bool_or(c.class = 'DONE_LATE') then 'DONE_LATE'
                        when bool_or(c.class = 'DONE_ON_TIME') then 'DONE_ON_TIME'
                        else 'DONE_NO_DEADLINE' end as class
                    from task.directives d
                    join lateral (
                        select y.id as duty_id, y.lead_unit_id, y.type = 'RECURRING' and (y.ends_on is null or y.ends_on > :day) as goes_on,
                            y.type = 'RECURRING' or y.stated_on is not null as has_day
                        from task.duties y where y.directive_id = d.id) u on true
                    left join (""" + standing.begun() + scope.conditions() + """
                        ) c on c.duty_id = u.duty_id
                    where d.assigned_on <= :day and\s"""
                        + (scope.source() == null ? "true" : OF_SOURCE) + """

                    group by d.id
                    having (count(c.id) = 0 or count(c.class) > 0)\s""" + unit + ") each_once")
                .params(scope.parameters())
                .query((row, n) -> classes(row))
                .single();
    }

    /** Each unit that answers for something in scope, in the order of the authority. */
    List<UnitCounts> byUnit(Scope scope) {
        return jdbc.sql("select g.*, u.code, organisation.unit_name(g.unit_id, :day) as name from (select unit_id, "
                        + COUNTS + """
                , count(*) filter (where due_on <= :day) as due,
                count(*) filter (where due_on <= :day and class like 'DONE%') as due_done
                from (""" + classes(standing(scope), scope, ", s.unit_id, s.due_on") + """
                ) c group by unit_id) g
                join organisation.shared_units u on u.id = g.unit_id
                order by u.sort_order, u.name collate platform.vi, u.id
                """)
                .params(scope.parameters())
                .query((row, n) -> new UnitCounts(
                        row.getLong("unit_id"),
                        row.getString("code"),
                        row.getString("name"),
                        classes(row),
                        row.getLong("due"),
                        row.getLong("due_done")))
                .list();
    }

    /** Each source in scope, the latest first. */
    List<SourceCounts> bySource(Scope scope) {
        return jdbc.sql("select document_id, source_kind, source_label, max(assigned_on) as assigned_on, " + COUNTS
                        + " from ("
                        + classes(
                                standing(scope), scope, ", d.document_id, d.source_kind, d.source_label, d.assigned_on")
                        + """
                ) c group by document_id, source_kind, source_label
                order by max(assigned_on) desc, source_label collate platform.vi, document_id
                """)
                .params(scope.parameters())
                .query((row, n) -> new SourceCounts(
                        row.getObject("document_id", Long.class),
                        row.getString("source_kind"),
                        row.getString("source_label"),
                        row.getObject("assigned_on", LocalDate.class),
                        classes(row)))
                .list();
    }

    /**
     * The classes at the end of each of the eleven months before the day, and on the day. Read in one pass: each stretch of days that a task spent in
     * a class adds one at its first day and takes one away after its last.
     */
    List<MonthCounts> trend(Scope scope) {
        String source =
                scope.source() == null ? "" : "join task.directives d on d.id = t.directive_id and " + OF_SOURCE + "\n";
        String unit = scope.unit() == null ? "" : " and s.unit_id = " + UNIT;
        return jdbc.sql("""
                with days as (
                    select n, case when n = 12 then :day::date
                        else (date_trunc('month', :day::date) - make_interval(months => 11 - n) - interval '1 day')::date end as day
                    from generate_series(1, 12) n),
                stretches as (
                    select greatest(s.from_day, t.opened_on) as since, s.to_day as until,
                        s.due_on + 1 as turns, task.class_of(s.status, s.due_on, s.submitted_on, s.done_on, '-infinity') as before,
                        task.class_of(s.status, s.due_on, s.submitted_on, s.done_on, 'infinity') as after
                    from task.states s join task.tasks t on t.id = s.task_id
                    """ + source + """
                    where s.status <> 'WITHDRAWN' and s.from_day <= :day and t.opened_on <= :day
                        and (s.to_day is null or s.to_day > greatest(t.opened_on, (select day from days where n = 1)))""" + unit + """
                    ),
                changes as (
                    select before as class, since as day, 1 as step from stretches where before = after or since < turns
                    union all select before, case when before = after then until else least(until, turns) end, -1 from stretches
                        where (before = after and until is not null) or (before <> after and since < turns)
                    union all select after, greatest(since, turns), 1 from stretches where before <> after and (until is null or until > turns)
                    union all select after, until, -1 from stretches where before <> after and until > turns),
                monthly as (
                    select class, greatest(1, 12 - (extract(year from age(month_now, month_then)) * 12 + extract(month from age(month_now, month_then)))::int) as n,
                        sum(step) as step
                    from (select class, date_trunc('month', :day::date) as month_now, date_trunc('month', day) as month_then, sum(step) as step
                        from changes where day <= :day group by class, day) c
                    group by 1, 2)
                select d.day,
                    coalesce(sum(step) filter (where class = 'DONE_ON_TIME'), 0) as on_time,
                    coalesce(sum(step) filter (where class = 'DONE_LATE'), 0) as late,
                    coalesce(sum(step) filter (where class = 'DONE_NO_DEADLINE'), 0) as done_no_deadline,
                    coalesce(sum(step) filter (where class = 'RUNNING_IN_TIME'), 0) as in_time,
                    coalesce(sum(step) filter (where class = 'RUNNING_OVERDUE'), 0) as overdue,
                    coalesce(sum(step) filter (where class = 'RUNNING_NO_DEADLINE'), 0) as running_no_deadline
                from days d left join monthly m on m.n <= d.n
                group by d.n, d.day order by d.n
                """)
                .params(scope.parameters())
                .query((row, n) -> new MonthCounts(row.getObject("day", LocalDate.class), classes(row)))
                .list();
    }

    private Standing standing(Scope scope) {
        return Standing.asOf(scope.day(), LocalDate.now(clock));
    }

    /** One row per task in scope with its class and the columns asked for. */
    private static String classes(Standing standing, Scope scope, String columns) {
        boolean directive = scope.source() != null || columns.contains("d.");
        return "select " + Standing.CLASS + " as class" + columns + " from " + standing.from()
                + (directive ? "join task.directives d on d.id = t.directive_id\n" : "")
                + "where " + standing.where() + scope.conditions();
    }

    private static SixClasses classes(ResultSet row) throws SQLException {
        return SixClasses.of(
                row.getLong("on_time"),
                row.getLong("late"),
                row.getLong("done_no_deadline"),
                row.getLong("in_time"),
                row.getLong("overdue"),
                row.getLong("running_no_deadline"));
    }
}
