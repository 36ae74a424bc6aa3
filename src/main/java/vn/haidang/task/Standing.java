package vn.haidang.task;

import java.time.LocalDate;

/**
 * The SQL that says how tasks stood at the end of a day: {@code t} is the task, {@code s} how it stood. For today and later that is the task
 * itself, for a past day the row of {@code task.states} of that day. Tasks that had not begun or were withdrawn by then are left out.
 */
final class Standing {

    private static final String NOW = """
            task.tasks t
            cross join lateral (select t.unit_id, t.status, t.due_on, t.submitted_on, t.done_on) s
            """;
    private static final String THEN = """
            task.states s
            join task.tasks t on t.id = s.task_id
            """;
    private static final String THEN_WHERE =
            "s.from_day <= :day and (s.to_day is null or s.to_day > :day) and t.opened_on <= :day";
    private static final String COUNTS = " and s.status <> 'WITHDRAWN'";

    /** The class of {@code s} as of the day. */
    static final String CLASS = "task.class_of(s.status, s.due_on, s.submitted_on, s.done_on, :day)";

    /** The same for a task that is running. */
    static final String RUNNING_CLASS = "task.class_of(s.status, s.due_on, s.submitted_on, null, :day)";

    private final boolean past;

    private Standing(boolean past) {
        this.past = past;
    }

    static Standing asOf(LocalDate day, LocalDate today) {
        return new Standing(day.isBefore(today));
    }

    boolean isPast() {
        return past;
    }

    /** What follows {@code from}. */
    String from() {
        return past ? THEN : NOW;
    }

    /** The first condition after {@code where}; needs the parameter {@code day}. */
    String where() {
        return begunWhere() + COUNTS;
    }

    /** Every task that had begun, also the withdrawn; those have no class. */
    String begun() {
        return "select t.id, t.duty_id, case when s.status <> 'WITHDRAWN' then " + CLASS + " end as class from "
                + from() + "join task.directives d on d.id = t.directive_id where " + begunWhere();
    }

    /** The same, but also for the withdrawn. */
    String begunWhere() {
        return past ? THEN_WHERE : "t.opened_on <= :day";
    }
}
