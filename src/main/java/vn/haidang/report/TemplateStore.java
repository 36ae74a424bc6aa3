package vn.haidang.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.indicator.Period;
import vn.haidang.platform.Actor;
import vn.haidang.platform.StaleWrite;

/** Templates of reports, in SQL. */
@Repository
class TemplateStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    TemplateStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<StoredTemplate> all() {
        return jdbc.sql("select * from report.templates order by active desc, name, id")
                .query((row, n) -> template(row))
                .list();
    }

    Optional<StoredTemplate> find(long id) {
        return jdbc.sql("select * from report.templates where id = :id")
                .param("id", id)
                .query((row, n) -> template(row))
                .optional();
    }

    boolean isTaken(String code) {
        return jdbc.sql("select exists (select from report.templates where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    long insert(Actor actor, String code, String name, Period.Span span, long unitId, String source) {
        return jdbc.sql("""
                insert into report.templates (code, name, span, unit_id, source, changed_at, changed_by)
                values (:code, :name, :span, :unit, :source, :now, :person) returning id
                """)
                .param("code", code)
                .param("name", name)
                .param("span", span.name())
                .param("unit", unitId)
                .param("source", source)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", actor.personId())
                .query(Long.class)
                .single();
    }

    void update(Actor actor, long id, int version, String name, String source, boolean active) {
        int rows = jdbc.sql("""
                update report.templates set name = :name, source = :source, active = :active, changed_at = :now, changed_by = :person,
                    version = version + 1
                where id = :id and version = :version
                """)
                .param("id", id)
                .param("version", version)
                .param("name", name)
                .param("source", source)
                .param("active", active)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", actor.personId())
                .update();
        if (rows == 0) {
            throw new StaleWrite();
        }
    }

    private static StoredTemplate template(ResultSet row) throws SQLException {
        return new StoredTemplate(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                Period.Span.valueOf(row.getString("span")),
                row.getLong("unit_id"),
                row.getString("source"),
                row.getBoolean("active"),
                row.getInt("version"));
    }
}
