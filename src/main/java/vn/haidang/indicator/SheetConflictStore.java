package vn.haidang.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.StaleWrite;

/** Cells of sheets that somebody has to choose about, in SQL. */
@Repository
class SheetConflictStore {

    private static final String SELECT = """
            select c.*, r.period from indicator.sheet_conflicts c
            join indicator.sheet_imports i on i.id = c.import_id join indicator.rounds r on r.id = i.round_id
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    SheetConflictStore(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    void insert(long importId, List<SheetConflict> conflicts) {
        batches.batchUpdate("""
                insert into indicator.sheet_conflicts (import_id, row_number, place, body_id, indicator_id, coordinate_id, why, found, standing, value,
                    qualifier, printed, as_of, stands_standing, stands_version, stands, stands_by, stands_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (import_id, row_number, place) do nothing
                """, conflicts, 500, (statement, one) -> {
            int at = 1;
            statement.setLong(at++, importId);
            statement.setInt(at++, one.row());
            statement.setString(at++, one.place());
            statement.setInt(at++, one.point().bodyId());
            statement.setInt(at++, one.point().indicatorId());
            statement.setInt(at++, one.point().coordinateId());
            statement.setString(at++, one.why().name());
            statement.setString(at++, one.found());
            statement.setString(at++, one.point().standing().code());
            statement.setBigDecimal(at++, one.value());
            statement.setString(
                    at++, one.qualifier() == null ? null : one.qualifier().name());
            statement.setString(at++, one.printed());
            statement.setObject(at++, one.asOf());
            statement.setString(
                    at++, one.standsAs() == null ? null : one.standsAs().code());
            statement.setObject(at++, one.standsVersion());
            statement.setString(at++, one.stands());
            statement.setString(at++, one.by());
            statement.setObject(at, time(one.at()));
        });
    }

    /** What is to be chosen still, after a cell, in the order of the sheet. */
    List<SheetConflict> open(long importId, long after, int most) {
        return jdbc.sql(SELECT
                        + " where c.import_id = :id and c.choice is null and c.id > :after order by c.id limit :most")
                .param("id", importId)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> one(row))
                .list();
    }

    /** Of these, those to be chosen still; nobody else chooses about them until the transaction ends. */
    List<SheetConflict> hold(long importId, Collection<Long> ids) {
        return jdbc.sql(
                        SELECT
                                + " where c.import_id = :id and c.id = any(:ids::bigint[]) and c.choice is null order by c.id for update of c")
                .param("id", importId)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> one(row))
                .list();
    }

    void choose(SheetConflict one, SheetConflict.Choice choice, String by) {
        int rows = jdbc.sql("""
                update indicator.sheet_conflicts set choice = :choice, chosen_at = :now, chosen_by = :by, problem = null, version = version + 1
                where id = :id and version = :version
                """)
                .param("choice", choice.name())
                .param("now", time(clock.instant()))
                .param("by", by)
                .param("id", one.id())
                .param("version", one.version())
                .update();
        if (rows == 0) {
            throw new StaleWrite();
        }
    }

    /** What stands has changed again, or the sheet's value could not be taken: it is still to be chosen. */
    void again(SheetConflict one) {
        int rows = jdbc.sql("""
                update indicator.sheet_conflicts set why = :why, stands_standing = :as, stands_version = :stands_version, stands = :stands,
                    stands_by = :by, stands_at = :at, problem = :problem, version = version + 1
                where id = :id and version = :version
                """)
                .param("why", one.why().name())
                .param("as", one.standsAs() == null ? null : one.standsAs().code())
                .param("stands_version", one.standsVersion())
                .param("stands", one.stands())
                .param("by", one.by())
                .param("at", time(one.at()))
                .param("problem", one.problem())
                .param("id", one.id())
                .param("version", one.version())
                .update();
        if (rows == 0) {
            throw new StaleWrite();
        }
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static SheetConflict one(ResultSet row) throws SQLException {
        String qualifier = row.getString("qualifier");
        String standsAs = row.getString("stands_standing");
        String choice = row.getString("choice");
        OffsetDateTime at = row.getObject("stands_at", OffsetDateTime.class);
        return new SheetConflict(
                row.getLong("id"),
                row.getInt("row_number"),
                row.getString("place"),
                new Point(
                        row.getInt("body_id"),
                        new Period(row.getInt("period")),
                        row.getInt("indicator_id"),
                        row.getInt("coordinate_id"),
                        Standing.of(row.getString("standing"))),
                SheetConflict.Why.valueOf(row.getString("why")),
                row.getString("found"),
                row.getBigDecimal("value"),
                qualifier == null ? null : Qualifier.valueOf(qualifier),
                row.getString("printed"),
                row.getObject("as_of", LocalDate.class),
                standsAs == null ? null : Standing.of(standsAs),
                row.getObject("stands_version", Integer.class),
                row.getString("stands"),
                row.getString("stands_by"),
                at == null ? null : at.toInstant(),
                row.getString("problem"),
                choice == null ? null : SheetConflict.Choice.valueOf(choice),
                row.getInt("version"));
    }
}
