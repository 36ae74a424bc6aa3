package vn.haidang.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger of reminders, in SQL. Writing a row is the right to tell: whoever comes second writes none. */
@Repository
class ReminderStore {

    private static final String IN_FORCE =
            "coalesce(valid_from, '-infinity') <= :today and coalesce(valid_to, 'infinity') >= :today";

    /**
     * The latest stage each running task has reached: 5 and 2 days before, on the day, 1, 3, 7 days late, then weekly. The doer hears of all;
     * from one day late the heads too; from three days late the leader in charge too.
     */
    private static final String OF_DEADLINES = """
            with running as (
                select t.id, t.unit_id, t.assignee_id, t.due_on, :today - t.due_on as late, d.sponsor_id
                from task.tasks t join task.directives d on d.id = t.directive_id
                where t.status in ('GIVEN', 'IN_PROGRESS', 'RETURNED') and t.due_on <= :today + 5 and t.opened_on <= :today
            ), staged as (
                select r.*, case
                    when late <= -3 then 'BEFORE_5'
                    when late < 0 then 'BEFORE_2'
                    when late = 0 then 'ON_DAY'
                    when late < 3 then 'AFTER_1'
                    when late < 7 then 'AFTER_3'
                    else 'AFTER_' || late / 7 * 7 end as kind
                from running r
            ), heads as (
                select distinct unit_id, person_id from organisation.shared_role_grants where role in ('UNIT_HEAD', 'LEADER') and IN_FORCE
            ), sponsors as (
                select distinct unit_id, person_id from organisation.shared_sponsorships where IN_FORCE
            ), recipients as (
                select id, due_on, kind, assignee_id as recipient_id from staged where assignee_id is not null
                union
                select s.id, s.due_on, s.kind, h.person_id from staged s join heads h on h.unit_id = s.unit_id
                where s.assignee_id is null or s.late >= 1
                union
                select s.id, s.due_on, s.kind, p.person_id from staged s join sponsors p on p.unit_id = s.unit_id
                where s.late >= 3 and s.sponsor_id is null
                union
                select id, due_on, kind, sponsor_id from staged where late >= 3 and sponsor_id is not null
            )
            insert into task.reminders (task_id, for_day, kind, recipient_id, at)
            select id, due_on, kind, recipient_id, :at from recipients
            on conflict do nothing
            returning task_id, kind, :today - for_day as days, recipient_id
            """.replace("IN_FORCE", IN_FORCE);

    private static final String OF_WAITING = """
            with heads as (
                select distinct person_id from organisation.shared_role_grants
                where role in ('UNIT_HEAD', 'UNIT_DEPUTY', 'LEADER') and unit_id = :unit and IN_FORCE
            ), approvers as (
                select person_id from organisation.shared_role_grants where role = 'OFFICE' and IN_FORCE
                union
                select person_id from organisation.shared_sponsorships where unit_id = :unit and IN_FORCE
                union
                select sponsor_id from task.directives where id = :directive and sponsor_id is not null
            )
            insert into task.reminders (task_id, for_day, kind, recipient_id, at)
            select :task, :submitted, :kind, a.person_id, :at from approvers a
            where a.person_id not in (select person_id from heads)
              and a.person_id is distinct from :assignee and a.person_id is distinct from :submitter
            on conflict do nothing
            returning task_id, kind, :waited as days, recipient_id
            """.replace("IN_FORCE", IN_FORCE);

    private final JdbcClient jdbc;

    ReminderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A reminder that was just entered in the ledger; {@code days} late (negative: left) or of waiting. */
    record Given(long taskId, String kind, int days, long recipientId) {}

    /** A result that waits. */
    record Waiting(
            long id,
            long directiveId,
            long unitId,
            @org.jspecify.annotations.Nullable Long assigneeId,
            long submitterId,
            LocalDate submittedOn) {}

    List<Given> remindOfDeadlines(LocalDate today, Instant at) {
        return jdbc.sql(OF_DEADLINES)
                .param("today", today)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Given.class)
                .list();
    }

    List<Waiting> waitingSinceBefore(LocalDate day) {
        return jdbc.sql("""
                select t.id, t.directive_id, t.unit_id, t.assignee_id, t.submitted_on,
                    (select s.person_id from task.submissions s where s.task_id = t.id order by s.at desc, s.id desc limit 1) as submitter_id
                from task.tasks t where t.status = 'SUBMITTED' and t.submitted_on < :day order by t.id
                """).param("day", day).query(Waiting.class).list();
    }

    List<Given> remindApprovers(Waiting waiting, int stage, int waited, LocalDate today, Instant at) {
        return jdbc.sql(OF_WAITING)
                .param("today", today)
                .param("unit", waiting.unitId())
                .param("directive", waiting.directiveId())
                .param("task", waiting.id())
                .param("submitted", waiting.submittedOn())
                .param("kind", "WAITING_" + stage)
                .param("assignee", waiting.assigneeId(), java.sql.Types.BIGINT)
                .param("submitter", waiting.submitterId())
                .param("waited", waited)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Given.class)
                .list();
    }

    List<Given> remindByHand(long task, long recipient, LocalDate today, Instant at) {
        return jdbc.sql("""
                insert into task.reminders (task_id, for_day, kind, recipient_id, at) values (:task, :today, 'BY_HAND', :recipient, :at)
                on conflict do nothing returning task_id, kind, 0 as days, recipient_id
                """)
                .param("task", task)
                .param("today", today)
                .param("recipient", recipient)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Given.class)
                .list();
    }

    /** Names in Vietnamese order, for the timeline. */
    String names(Collection<Long> people) {
        return jdbc.sql(
                        "select coalesce(string_agg(name, ', ' order by name collate platform.vi), '') from organisation.shared_people where id in (:ids)")
                .param("ids", people)
                .query(String.class)
                .single();
    }
}
