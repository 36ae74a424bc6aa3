package vn.haidang.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;

/** Saved versions of texts, and what people are typing, in SQL. */
@Repository
class WritingStore {

    private static final String AT =
            "report_id = :report and coalesce(part_id, 0) = coalesce(cast(:part as bigint), 0)";

    private final JdbcClient jdbc;
    private final Clock clock;

    WritingStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private JdbcClient.StatementSpec sql(String sql, TextPlace place) {
        return jdbc.sql(sql).param("report", place.reportId()).param("part", place.partId());
    }

    /** A version that was just saved; the same version again changes nothing. */
    void insert(@Nullable Actor actor, TextPlace place, int version, String subject, String text) {
        sql("""
                insert into report.writings (report_id, part_id, version, subject, text, written_by, written_at)
                values (:report, :part, :version, :subject, :text, :person, :now) on conflict do nothing
                """, place)
                .param("version", version)
                .param("subject", place.partId() == null ? subject : null)
                .param("text", text)
                .param("person", actor == null ? null : actor.personId())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What stood at a version. */
    Optional<Writing> at(TextPlace place, int version) {
        return sql("""
                select w.version, w.subject, w.text, p.name, w.written_at as at from report.writings w
                left join organisation.shared_people p on p.id = w.written_by
                where\s""" + AT + " and w.version <= :version order by w.version desc limit 1", place)
                .param("version", version)
                .query((row, n) -> writing(row))
                .optional();
    }

    /** What this person was typing. */
    Optional<Writing> draft(Actor actor, TextPlace place) {
        return sql("""
                select version, subject, text, cast(null as text) as name, saved_at as at from report.drafts where person_id = :person and\s""" + AT, place)
                .param("person", actor.personId())
                .query((row, n) -> writing(row))
                .optional();
    }

    void keepDraft(Actor actor, TextPlace place, int version, String subject, String text) {
        sql("""
                insert into report.drafts (person_id, report_id, part_id, version, subject, text, saved_at)
                values (:person, :report, :part, :version, :subject, :text, :now)
                on conflict (person_id, report_id, coalesce(part_id, 0))
                do update set version = excluded.version, subject = excluded.subject, text = excluded.text, saved_at = excluded.saved_at
                """, place)
                .param("person", actor.person())
                .param("version", version)
                .param("subject", place.partId() == null ? subject : null)
                .param("text", text)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void dropDraft(Actor actor, TextPlace place) {
        sql("delete from report.drafts where person_id = :person and " + AT, place)
                .param("person", actor.personId())
                .update();
    }

    private static Writing writing(ResultSet row) throws SQLException {
        return new Writing(
                row.getInt("version"),
                Objects.requireNonNullElse(row.getString("subject"), ""),
                row.getString("text"),
                row.getString("name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
