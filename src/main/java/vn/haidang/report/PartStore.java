package vn.haidang.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;
import vn.haidang.platform.StaleWrite;

/** Parts of reports that people write, in SQL. */
@Repository
class PartStore {

    private static final String SELECT = """
            select p.*, organisation.unit_name(p.unit_id, :today) as unit_name, w.name as writer from report.parts p
            left join organisation.shared_people w on w.id = p.written_by
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PartStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Part> of(long reportId) {
        return jdbc.sql(SELECT + "where p.report_id = :report order by p.position, p.id")
                .param("report", reportId)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> part(row))
                .list();
    }

    Optional<Part> find(long id) {
        return jdbc.sql(SELECT + "where p.id = :id")
                .param("id", id)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> part(row))
                .optional();
    }

    Optional<Part> ofTask(long taskId) {
        return jdbc.sql(SELECT + "where p.task_id = :task order by p.id limit 1")
                .param("task", taskId)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> part(row))
                .optional();
    }

    long insert(long reportId, int position, Piece.Slot slot, @Nullable Long unitId) {
        return jdbc.sql("""
                insert into report.parts (report_id, code, position, kind, title, unit_id, ask, words)
                values (:report, :code, :position, :kind, :title, :unit, :ask, :words) returning id
                """)
                .param("report", reportId)
                .param("code", slot.code())
                .param("position", position)
                .param("kind", (unitId == null ? Part.Kind.FREE : Part.Kind.NARRATIVE).name())
                .param("title", slot.title())
                .param("unit", unitId)
                .param("ask", slot.ask())
                .param("words", slot.words())
                .query(Long.class)
                .single();
    }

    void delete(long id) {
        jdbc.sql("delete from report.parts where id = :id").param("id", id).update();
    }

    void asked(long id, @Nullable Long taskId, @Nullable LocalDate dueOn) {
        jdbc.sql("""
                update report.parts set task_id = :task, due_on = :due, state = case when state = 'OPEN' then 'ASKED' else state end,
                    version = version + 1 where id = :id
                """).param("id", id).param("task", taskId).param("due", dueOn).update();
    }

    /** @return the new version */
    int write(Actor actor, long id, int version, String text, Part.State state) {
        return jdbc.sql("""
                update report.parts set text = :text, state = :state, written_by = :person, written_at = :now, version = version + 1
                where id = :id and version = :version returning version
                """)
                .param("id", id)
                .param("version", version)
                .param("text", text)
                .param("state", state.name())
                .param("person", actor.personId())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional()
                .orElseThrow(StaleWrite::new);
    }

    void state(long id, Part.State state) {
        jdbc.sql("update report.parts set state = :state, version = version + 1 where id = :id")
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    private static Part part(ResultSet row) throws SQLException {
        OffsetDateTime written = row.getObject("written_at", OffsetDateTime.class);
        return new Part(
                row.getLong("id"),
                row.getLong("report_id"),
                row.getString("code"),
                row.getInt("position"),
                Part.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getObject("unit_id", Long.class),
                row.getString("unit_name"),
                row.getString("ask"),
                row.getObject("words", Integer.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("task_id", Long.class),
                Part.State.valueOf(row.getString("state")),
                row.getString("text"),
                row.getString("writer"),
                written == null ? null : written.toInstant(),
                row.getInt("version"));
    }
}
