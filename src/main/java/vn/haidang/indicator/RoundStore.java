package vn.haidang.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds in SQL. */
@Repository
class RoundStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    RoundStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Round> find(long id) {
        return jdbc.sql("select * from indicator.rounds where id = :id")
                .param("id", id)
                .query((row, n) -> round(row))
                .optional();
    }

    List<Round> find(Collection<Long> ids) {
        return jdbc.sql("select * from indicator.rounds where id = any(:ids::bigint[])")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> round(row))
                .list();
    }

    Optional<Round> find(long formId, Period period) {
        return jdbc.sql("select * from indicator.rounds where form_id = :form and period = :period")
                .param("form", formId)
                .param("period", period.code())
                .query((row, n) -> round(row))
                .optional();
    }

    /** The latest rounds first. */
    List<Round> latest(int most) {
        return jdbc.sql("select * from indicator.rounds order by due_on desc, id desc limit :most")
                .param("most", most)
                .query((row, n) -> round(row))
                .list();
    }

    List<Round> dueIn(int year) {
        return jdbc.sql(
                        "select * from indicator.rounds where due_on >= make_date(:year, 1, 1) and due_on < make_date(:year + 1, 1, 1) order by due_on, id")
                .param("year", year)
                .query((row, n) -> round(row))
                .list();
    }

    /** @return empty where the form is open for the period already */
    Optional<Long> insert(long formId, Period period, LocalDate dueOn, @Nullable Long openedBy) {
        return jdbc.sql("""
                insert into indicator.rounds (form_id, period, due_on, opened_at, opened_by)
                values (:form, :period, :due, :now, :by) on conflict (form_id, period) do nothing returning id
                """)
                .param("form", formId)
                .param("period", period.code())
                .param("due", dueOn)
                .param("now", now())
                .param("by", openedBy)
                .query(Long.class)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Round round(ResultSet row) throws SQLException {
        return new Round(
                row.getLong("id"),
                row.getLong("form_id"),
                new Period(row.getInt("period")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("opened_by", Long.class));
    }
}
