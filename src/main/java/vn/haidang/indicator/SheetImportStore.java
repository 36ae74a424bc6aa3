package vn.haidang.indicator;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports of sheets and the rows they gave back, in SQL. */
@Repository
class SheetImportStore {

    private static final String SELECT = """
            select i.*, (select count(*)::int from indicator.sheet_conflicts c where c.import_id = i.id and c.choice is null) as waiting
            from indicator.sheet_imports i
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    SheetImportStore(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    long insert(long roundId, @Nullable Integer bodyId, long fileId, long sourceId, Entrant entrant) {
        return jdbc.sql("""
                insert into indicator.sheet_imports (round_id, body_id, file_id, source_id, person_id, name, started_at)
                values (:round, :body, :file, :source, :person, :name, :now) returning id
                """)
                .param("round", roundId)
                .param("body", bodyId)
                .param("file", fileId)
                .param("source", sourceId)
                .param("person", entrant.actor().personId())
                .param("name", entrant.actor().name())
                .param("now", now())
                .query(Long.class)
                .single();
    }

    Optional<SheetImport> find(long id) {
        return jdbc.sql(SELECT + " where i.id = :id")
                .param("id", id)
                .query((row, n) -> one(row))
                .optional();
    }

    List<SheetImport> ofRound(long roundId) {
        return jdbc.sql(SELECT + " where i.round_id = :round order by i.id desc limit 20")
                .param("round", roundId)
                .query((row, n) -> one(row))
                .list();
    }

    /** Sheets of one body with cells that somebody has to choose about still. */
    List<SheetImport> waiting(long roundId, int bodyId) {
        return jdbc.sql("select * from (" + SELECT
                        + " where i.round_id = :round and i.body_id = :body) i where waiting > 0 order by id")
                .param("round", roundId)
                .param("body", bodyId)
                .query((row, n) -> one(row))
                .list();
    }

    /**
     * Sources of the values that one sheet brought, each time the same person handed it in.
     *
     * @param sheet its own name, empty: it has none
     */
    Set<Long> sourcesOf(SheetImport one, String sheet) {
        return new HashSet<>(jdbc.sql("""
                select source_id from indicator.sheet_imports
                where round_id = :round and :sheet <> '' and marks[6] = :sheet and person_id is not distinct from :person::bigint and name = :name
                """)
                .param("round", one.roundId())
                .param("sheet", sheet)
                .param("person", one.personId())
                .param("name", one.name())
                .query(Long.class)
                .list());
    }

    void chosen(long id, int taken) {
        jdbc.sql("update indicator.sheet_imports set written = written + :taken where id = :id")
                .param("taken", taken)
                .param("id", id)
                .update();
    }

    void head(long id, List<String> marks, List<String> columns, List<String> headings) {
        jdbc.sql(
                        "update indicator.sheet_imports set marks = :marks, columns = :columns, headings = :headings where id = :id")
                .param("marks", marks.toArray(String[]::new))
                .param("columns", columns.toArray(String[]::new))
                .param("headings", headings.toArray(String[]::new))
                .param("id", id)
                .update();
    }

    void progress(long id, int rows, int written, int unchanged, int refused) {
        jdbc.sql("""
                update indicator.sheet_imports set rows_done = rows_done + :rows, written = written + :written,
                    unchanged = unchanged + :unchanged, refused = refused + :refused
                where id = :id
                """)
                .param("rows", rows)
                .param("written", written)
                .param("unchanged", unchanged)
                .param("refused", refused)
                .param("id", id)
                .update();
    }

    void finish(long id, @Nullable String problem, List<String> arguments) {
        jdbc.sql("""
                update indicator.sheet_imports set finished_at = :now, problem = :problem, problem_arguments = :arguments where id = :id
                """)
                .param("now", now())
                .param("problem", problem)
                .param("arguments", arguments.toArray(String[]::new))
                .param("id", id)
                .update();
    }

    void refusals(long id, List<SheetImport.Row> rows) {
        batches.batchUpdate("""
                insert into indicator.sheet_refusals (import_id, row_number, cells, places, keys, found) values (?, ?, ?, ?, ?, ?)
                on conflict (import_id, row_number) do nothing
                """, rows, 500, (statement, row) -> {
            statement.setLong(1, id);
            statement.setInt(2, row.number());
            int column = 3;
            for (List<String> texts : List.of(row.cells(), row.places(), row.keys(), row.found())) {
                statement.setArray(
                        column++, statement.getConnection().createArrayOf("text", texts.toArray(String[]::new)));
            }
        });
    }

    /** The refused rows after one, in the order of the sheet. */
    List<SheetImport.Row> refused(long id, int after, int most) {
        return jdbc.sql("""
                select * from indicator.sheet_refusals where import_id = :id and row_number > :after order by row_number limit :most
                """)
                .param("id", id)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> refusal(row))
                .list();
    }

    /** All refused rows, read part by part. */
    Stream<SheetImport.Row> allRefused(long id) {
        return Stream.iterate(
                        refused(id, 0, 1000),
                        part -> !part.isEmpty(),
                        part -> refused(id, part.getLast().number(), 1000))
                .flatMap(List::stream);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static SheetImport.Row refusal(ResultSet row) throws SQLException {
        return new SheetImport.Row(
                row.getInt("row_number"),
                texts(row.getArray("cells")),
                texts(row.getArray("places")),
                texts(row.getArray("keys")),
                texts(row.getArray("found")));
    }

    private static SheetImport one(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new SheetImport(
                row.getLong("id"),
                row.getLong("round_id"),
                row.getObject("body_id", Integer.class),
                row.getLong("file_id"),
                row.getLong("source_id"),
                row.getObject("person_id", Long.class),
                row.getString("name"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getInt("rows_done"),
                row.getInt("written"),
                row.getInt("unchanged"),
                row.getInt("refused"),
                row.getString("problem"),
                texts(row.getArray("problem_arguments")),
                texts(row.getArray("marks")),
                texts(row.getArray("columns")),
                texts(row.getArray("headings")),
                row.getInt("waiting"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
