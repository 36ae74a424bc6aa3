package vn.haidang.task;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.calendar.Boundary;
import vn.haidang.calendar.Every;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Role;

/** What rooms that collect reports ask of the ledger: monthly duties, how a unit's tasks stand, tasks for what is to be written. */
@Component
public class ProgressLedger {

    private static final int BEFORE_DAY = 25;

    private final Directives directives;
    private final DirectiveStore store;
    private final TaskSettings settings;
    private final Tasks tasks;
    private final Reminders reminders;
    private final TaskDesk desk;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProgressLedger(
            Directives directives,
            DirectiveStore store,
            TaskSettings settings,
            Tasks tasks,
            Reminders reminders,
            TaskDesk desk,
            JdbcClient jdbc,
            Clock clock) {
        this.directives = directives;
        this.store = store;
        this.settings = settings;
        this.tasks = tasks;
        this.reminders = reminders;
        this.desk = desk;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A duty of every month for all units. @param day the day it falls on, null where none is named */
    public record MonthlyDuty(
            long id,
            String ref,
            String text,
            String source,
            @Nullable Integer day) {}

    /** What a unit owes in a month. @param dueOn last day in time */
    public record Obligation(
            long taskId,
            long unitId,
            String unitCode,
            String unitName,
            @Nullable LocalDate dueOn,
            TaskStatus status) {}

    /** A task of a unit as it stood at the end of a day. */
    public record Stood(
            long taskId,
            String ref,
            String text,
            String source,
            @Nullable LocalDate dueOn,
            TaskClass taskClass,
            @Nullable LocalDate doneOn) {}

    /** Duties of every month for all units that have not ended, those with a day first. */
    public List<MonthlyDuty> duties() {
        return jdbc.sql("""
                select y.id, d.ref, d.text, d.source_label as source, y.day_of_month as day
                from task.duties y join task.directives d on d.id = y.directive_id
                where y.every = 'MONTH' and y.lead_unit_id is null and (y.ends_on is null or y.ends_on >= :today)
                order by y.day_of_month nulls last, y.id
                """)
                .param("today", LocalDate.now(clock))
                .query(MonthlyDuty.class)
                .list();
    }

    /**
     * Obliges all units to report before the 25th of every month.
     *
     * @return id of the duty
     */
    @Transactional
    public long give(Actor actor, String text, String source) {
        if (!actor.has(Role.OFFICE)) {
            throw new NotPermitted();
        }
        LocalDate today = LocalDate.now(clock);
        long directive = directives.insert(actor, directive(text, source, today, true), null, List.of());
        Duty duty = new Duty(
                0,
                directive,
                today,
                null,
                DutyType.RECURRING,
                null,
                Boundary.BEFORE,
                Every.MONTH,
                BEFORE_DAY,
                null,
                null,
                null,
                null,
                null);
        List<Task> created = directives.oblige(actor, duty, null, settings.rules());
        directives.tell(actor, source, created);
        return jdbc.sql("select id from task.duties where directive_id = :directive")
                .param("directive", directive)
                .query(Long.class)
                .single();
    }

    private static DirectiveStore.NewDirective directive(String text, String source, LocalDate day, boolean all) {
        return new DirectiveStore.NewDirective(
                null, 1, "", text, "PLAN", source, day, all, null, null, null, List.of());
    }

    /**
     * Gives one unit one task and tells it; in the caller's transaction, who decides it was allowed to.
     *
     * @param dueOn last day in time, null: no deadline
     * @return id of the task
     */
    @Transactional
    public long giveOnce(Actor actor, long unit, String text, String source, @Nullable LocalDate dueOn) {
        LocalDate today = LocalDate.now(clock);
        long directive = directives.insert(actor, directive(text, source, today, false), unit, List.of());
        Duty duty = new Duty(
                0,
                directive,
                today,
                unit,
                dueOn == null ? DutyType.NONE : DutyType.DATE,
                dueOn,
                dueOn == null ? null : Boundary.BY,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        List<Task> created = directives.oblige(actor, duty, null, settings.rules());
        directives.tell(actor, source, created);
        return created.getFirst().id();
    }

    /** What each unit owes of a duty in a month, in the order of the authority. */
    public List<Obligation> ofMonth(long duty, YearMonth month) {
        return jdbc.sql("""
                select t.id as task_id, t.unit_id, u.code as unit_code, organisation.unit_name(t.unit_id, t.opened_on) as unit_name, t.due_on, t.status
                from task.tasks t join organisation.shared_units u on u.id = t.unit_id
                where t.duty_id = :duty and t.period_key = :key and t.status <> 'WITHDRAWN' order by u.sort_order, t.id
                """)
                .param("duty", duty)
                .param("key", month.toString())
                .query(Obligation.class)
                .list();
    }

    /**
     * A unit's tasks that ran at the end of a day, and those it finished since another.
     *
     * @param exceptDuty a duty whose tasks are left out
     */
    public List<Stood> of(long unit, LocalDate since, LocalDate day, long exceptDuty) {
        Standing standing = Standing.asOf(day, LocalDate.now(clock));
        return jdbc.sql(
                        "select t.id as task_id, d.ref || case when t.period_key = '' then '' else ' (' || t.period_key || ')' end as ref, d.text,"
                                + " d.source_label as source, s.due_on, " + Standing.CLASS
                                + " as task_class, s.done_on from " + standing.from()
                                + " join task.directives d on d.id = t.directive_id where " + standing.where()
                                + " and s.unit_id = :unit and t.duty_id <> :duty and (s.status <> 'DONE' or s.done_on >= :since)"
                                + " order by s.due_on nulls last, t.id")
                .param("day", day)
                .param("since", since)
                .param("unit", unit)
                .param("duty", exceptDuty)
                .query(Stood.class)
                .list();
    }

    /** Where a task stands. */
    public TaskStatus status(long task) {
        return desk.find(task).status();
    }

    /** Hands a result in, unless one waits or was accepted already. */
    @Transactional
    public void handIn(Actor actor, long task, String summary) {
        TaskStatus status = desk.find(task).status();
        if (status.isOpen() && status != TaskStatus.SUBMITTED) {
            tasks.submit(actor, task, null, summary, List.of());
        }
    }

    /** Sends a result that waits back with a reason. */
    @Transactional
    public void giveBack(Actor actor, long task, String reason) {
        if (desk.find(task).status() == TaskStatus.SUBMITTED) {
            tasks.returnForRevision(actor, task, null, reason);
        }
    }

    /** Accepts a result that waits. */
    @Transactional
    public void accept(Actor actor, long task) {
        if (desk.find(task).status() == TaskStatus.SUBMITTED) {
            tasks.accept(actor, task, null, null);
        }
    }

    /** Reminds whoever owes it now, once a day. */
    @Transactional
    public void remind(Actor actor, long task) {
        reminders.byHand(actor, task);
    }
}
