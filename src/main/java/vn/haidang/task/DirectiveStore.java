package vn.haidang.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.calendar.Boundary;
import vn.haidang.calendar.Every;

/** Directives and the duties in them, in SQL. */
@Repository
class DirectiveStore {

    private static final String DUTY =
            "select y.*, d.assigned_on from task.duties y join task.directives d on d.id = y.directive_id ";

    private final JdbcClient jdbc;

    DirectiveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A directive that is about to be written for the first time. */
    record NewDirective(
            @Nullable Long documentId,
            int position,
            String ref,
            String text,
            String sourceKind,
            String sourceLabel,
            LocalDate assignedOn,
            boolean allUnits,
            @Nullable Long sponsorId,
            @Nullable String deliverable,
            @Nullable String reportTo,
            List<String> partners) {}

    long insert(NewDirective directive, Instant at) {
        return jdbc.sql("""
                insert into task.directives (document_id, position, ref, text, source_kind, source_label, assigned_on, all_units, sponsor_id,
                    deliverable, report_to, partners, created_at)
                values (:document, :position, :ref, :text, :kind, :label, :assigned, :all, :sponsor, :deliverable, :reportTo, :partners, :at)
                returning id
                """)
                .param("document", directive.documentId())
                .param("position", directive.position())
                .param("ref", directive.ref())
                .param("text", directive.text())
                .param("kind", directive.sourceKind())
                .param("label", directive.sourceLabel())
                .param("assigned", directive.assignedOn())
                .param("all", directive.allUnits())
                .param("sponsor", directive.sponsorId())
                .param("deliverable", directive.deliverable())
                .param("reportTo", directive.reportTo())
                .param("partners", directive.partners().toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void addCoUnit(long directive, long unit) {
        jdbc.sql("insert into task.co_units (directive_id, unit_id) values (:directive, :unit) on conflict do nothing")
                .param("directive", directive)
                .param("unit", unit)
                .update();
    }

    boolean isOfDocument(long document) {
        return jdbc.sql("select exists (select from task.directives where document_id = :document)")
                .param("document", document)
                .query(Boolean.class)
                .single();
    }

    boolean isOfOpinion(long opinion) {
        return jdbc.sql("select exists (select from task.directives where opinion_id = :opinion)")
                .param("opinion", opinion)
                .query(Boolean.class)
                .single();
    }

    void ofOpinion(long directive, long opinion) {
        jdbc.sql("update task.directives set opinion_id = :opinion where id = :id")
                .param("opinion", opinion)
                .param("id", directive)
                .update();
    }

    /** @param duty its id, {@code assignedOn} and {@code openedUntil} do not matter */
    long insert(Duty duty, @Nullable String phrase) {
        return jdbc.sql("""
                insert into task.duties (directive_id, lead_unit_id, phrase, type, stated_on, boundary, every, day_of_month, day_of_week,
                    month_of_period, starts_after, ends_on)
                values (:directive, :unit, :phrase, :type, :stated, :boundary, :every, :dayOfMonth, :dayOfWeek, :month, :startsAfter, :endsOn)
                returning id
                """)
                .param("directive", duty.directiveId())
                .param("unit", duty.leadUnitId())
                .param("phrase", phrase)
                .param("type", duty.type().name())
                .param("stated", duty.statedOn())
                .param("boundary", name(duty.boundary()))
                .param("every", name(duty.every()))
                .param("dayOfMonth", duty.dayOfMonth())
                .param("dayOfWeek", duty.dayOfWeek())
                .param("month", duty.monthOfPeriod())
                .param("startsAfter", duty.startsAfter())
                .param("endsOn", duty.endsOn())
                .query(Long.class)
                .single();
    }

    Optional<Duty> duty(long id) {
        return jdbc.sql(DUTY + "where y.id = :id")
                .param("id", id)
                .query(DirectiveStore::duty)
                .optional();
    }

    /** A duty for this transaction alone; empty where another node has it in hand. */
    Optional<Duty> lockDuty(long id) {
        return jdbc.sql(DUTY + "where y.id = :id for update of y skip locked")
                .param("id", id)
                .query(DirectiveStore::duty)
                .optional();
    }

    /** Recurring duties whose periods are not all opened up to a day. */
    List<Long> dutiesToOpen(LocalDate until) {
        return jdbc.sql("""
                select id from task.duties
                where type = 'RECURRING' and (opened_until is null or opened_until < :until)
                  and (ends_on is null or opened_until is null or opened_until <= ends_on)
                order by id
                """).param("until", until).query(Long.class).list();
    }

    void openedUntil(long duty, LocalDate until) {
        jdbc.sql("update task.duties set opened_until = :until where id = :id")
                .param("until", until)
                .param("id", duty)
                .update();
    }

    void lead(long duty, long unit) {
        jdbc.sql("update task.duties set lead_unit_id = :unit where id = :id and lead_unit_id is not null")
                .param("unit", unit)
                .param("id", duty)
                .update();
    }

    /** Gives a duty that comes once another deadline, and its task the day as written. */
    void state(long duty, @Nullable LocalDate day) {
        jdbc.sql(
                        "update task.duties set type = :type, stated_on = :day, boundary = :boundary where id = :id and type <> 'RECURRING'")
                .param("type", (day == null ? DutyType.NONE : DutyType.DATE).name())
                .param("day", day)
                .param("boundary", day == null ? null : Boundary.BY.name())
                .param("id", duty)
                .update();
        jdbc.sql("update task.tasks set stated_on = :day where duty_id = :id and period_key = ''")
                .param("day", day)
                .param("id", duty)
                .update();
    }

    void end(long duty, LocalDate on) {
        jdbc.sql("update task.duties set ends_on = :on where id = :id and (ends_on is null or ends_on > :on)")
                .param("on", on)
                .param("id", duty)
                .update();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static Duty duty(ResultSet row, int n) throws SQLException {
        String boundary = row.getString("boundary");
        String every = row.getString("every");
        return new Duty(
                row.getLong("id"),
                row.getLong("directive_id"),
                row.getObject("assigned_on", LocalDate.class),
                row.getObject("lead_unit_id", Long.class),
                DutyType.valueOf(row.getString("type")),
                row.getObject("stated_on", LocalDate.class),
                boundary == null ? null : Boundary.valueOf(boundary),
                every == null ? null : Every.valueOf(every),
                row.getObject("day_of_month", Integer.class),
                row.getObject("day_of_week", Integer.class),
                row.getObject("month_of_period", Integer.class),
                row.getObject("starts_after", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("opened_until", LocalDate.class));
    }
}
