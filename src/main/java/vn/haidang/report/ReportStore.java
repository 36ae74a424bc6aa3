package vn.haidang.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.indicator.Period;
import vn.haidang.platform.Actor;
import vn.haidang.platform.StaleWrite;

/** Reports and their steps, in SQL. Every change says which version it saw. */
@Repository
class ReportStore {

    private static final String SELECT = """
            select r.*, t.code as template_code, t.name as template_name, a.name as author_name, p.name as approver_name, f.name as freezer_name
            from report.reports r
            join report.templates t on t.id = r.template_id
            join organisation.shared_people a on a.id = r.author_id
            left join organisation.shared_people p on p.id = r.approved_by
            left join organisation.shared_people f on f.id = r.frozen_by
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    Optional<Report> find(long id) {
        return jdbc.sql(SELECT + "where r.id = :id")
                .param("id", id)
                .query((row, n) -> report(row))
                .optional();
    }

    /** The same, held for this transaction. */
    Optional<Report> lock(long id) {
        return jdbc.sql(SELECT + "where r.id = :id for update of r")
                .param("id", id)
                .query((row, n) -> report(row))
                .optional();
    }

    Optional<Report> ofDocument(long outgoingId) {
        return jdbc.sql(SELECT + "where r.outgoing_id = :id for update of r")
                .param("id", outgoingId)
                .query((row, n) -> report(row))
                .optional();
    }

    Optional<Report> at(long templateId, int bodyId, Period period) {
        return jdbc.sql(
                        SELECT
                                + "where r.template_id = :template and r.body_id = :body and r.period = :period and r.state <> 'DISCARDED'")
                .param("template", templateId)
                .param("body", bodyId)
                .param("period", period.code())
                .query((row, n) -> report(row))
                .optional();
    }

    /** The report of the same template and body about the time before, the latest. */
    Optional<Report> before(Report report) {
        return jdbc
                .sql(
                        SELECT
                                + "where r.template_id = :template and r.body_id = :body and r.state <> 'DISCARDED' and r.id <> :id")
                .param("template", report.templateId())
                .param("body", report.bodyId())
                .param("id", report.id())
                .query((row, n) -> report(row))
                .list()
                .stream()
                .filter(other -> other.period().compareTo(report.period()) < 0)
                .max(java.util.Comparator.comparing(Report::period));
    }

    /** The latest first. */
    List<Report> list(@Nullable ReportState state, int limit) {
        return jdbc.sql(SELECT + """
                        where cast(:state as text) is null and r.state <> 'DISCARDED' or r.state = :state
                        order by r.period / 100 desc, r.id desc limit :limit
                        """)
                .param("state", state == null ? null : state.name())
                .param("limit", limit)
                .query((row, n) -> report(row))
                .list();
    }

    long insert(Actor actor, StoredTemplate template, int bodyId, Period period, String subject) {
        return jdbc.sql("""
                insert into report.reports (template_id, body_id, period, unit_id, author_id, subject, source, created_at, changed_at)
                values (:template, :body, :period, :unit, :author, :subject, :source, :now, :now) returning id
                """)
                .param("template", template.id())
                .param("body", bodyId)
                .param("period", period.code())
                .param("unit", template.unitId())
                .param("author", actor.person())
                .param("subject", subject)
                .param("source", template.source())
                .param("now", now())
                .query(Long.class)
                .single();
    }

    /** @return the new version */
    int update(long id, int version, String subject, String source) {
        return jdbc.sql("""
                update report.reports set subject = :subject, source = :source, changed_at = :now, version = version + 1
                where id = :id and version = :version returning version
                """)
                .param("id", id)
                .param("version", version)
                .param("subject", subject)
                .param("source", source)
                .param("now", now())
                .query(Integer.class)
                .optional()
                .orElseThrow(StaleWrite::new);
    }

    /** What it reads like now; not a change of its own, so the version stays. */
    void composed(long id, String markup, Instant at) {
        jdbc.sql("update report.reports set markup = :markup, composed_at = :at where id = :id and frozen_at is null")
                .param("id", id)
                .param("markup", markup)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void move(Actor actor, Report before, ReportAction action, ReportState to, @Nullable String note) {
        require(jdbc.sql("""
                update report.reports set state = :state, changed_at = :now, version = version + 1,
                    approved_by = case when :state = 'APPROVED' then :person when :state = 'DRAFT' then null else approved_by end,
                    approved_at = case when :state = 'APPROVED' then :now when :state = 'DRAFT' then null else approved_at end,
                    frozen_by = case when :state = 'FROZEN' then coalesce(frozen_by, :person) else frozen_by end,
                    frozen_at = case when :state = 'FROZEN' then coalesce(frozen_at, :now) else frozen_at end
                where id = :id and version = :version
                """)
                .param("id", before.id())
                .param("version", before.version())
                .param("state", to.name())
                .param("person", actor.personId())
                .param("now", now())
                .update());
        jdbc.sql("""
                insert into report.steps (report_id, at, person_id, action, to_state, note) values (:id, :now, :person, :action, :to, :note)
                """)
                .param("id", before.id())
                .param("now", now())
                .param("person", actor.personId())
                .param("action", action.name())
                .param("to", to.name())
                .param("note", note)
                .update();
    }

    /** The text with the addresses of its certificates, once, while it is frozen. */
    void frozenMarkup(long id, String markup) {
        jdbc.sql("update report.reports set markup = :markup where id = :id")
                .param("id", id)
                .param("markup", markup)
                .update();
    }

    void document(long id, long outgoingId) {
        jdbc.sql("update report.reports set outgoing_id = :outgoing where id = :id")
                .param("id", id)
                .param("outgoing", outgoingId)
                .update();
    }

    void issued(long id, String label, LocalDate on) {
        jdbc.sql("update report.reports set label = :label, issued_on = :on where id = :id")
                .param("id", id)
                .param("label", label)
                .param("on", on)
                .update();
    }

    List<ReportStep> steps(long id) {
        return jdbc.sql("""
                select s.at, p.name, s.action, s.to_state, s.note from report.steps s
                left join organisation.shared_people p on p.id = s.person_id where s.report_id = :id order by s.id
                """)
                .param("id", id)
                .query((row, n) -> new ReportStep(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("name"),
                        ReportAction.valueOf(row.getString("action")),
                        ReportState.valueOf(row.getString("to_state")),
                        row.getString("note")))
                .list();
    }

    private static void require(int rows) {
        if (rows == 0) {
            throw new StaleWrite();
        }
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                row.getLong("id"),
                row.getLong("template_id"),
                row.getString("template_code"),
                row.getString("template_name"),
                row.getInt("body_id"),
                new Period(row.getInt("period")),
                row.getLong("unit_id"),
                row.getLong("author_id"),
                row.getString("author_name"),
                row.getString("subject"),
                ReportState.valueOf(row.getString("state")),
                row.getString("source"),
                row.getString("markup"),
                instant(row, "composed_at"),
                row.getString("approver_name"),
                instant(row, "approved_at"),
                row.getString("freezer_name"),
                instant(row, "frozen_at"),
                row.getObject("outgoing_id", Long.class),
                row.getString("label"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
