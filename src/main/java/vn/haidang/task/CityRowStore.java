package vn.haidang.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the lists of the city, and what they mean to the ledger as it is now, in SQL. */
@Repository
class CityRowStore {

    private static final int ROWS_AT_ONCE = 2_000;
    private static final TypeReference<List<CityProblem>> PROBLEMS = new TypeReference<>() {};
    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};

    /** What a row {@code r} means to the ledger, with {@code k} the task of its number. */
    private static final String KIND = """
            case when not r.good then 'BAD' when k.number_key is null then 'NEW'
                when k.due_on is distinct from r.due_on then 'MOVED' else 'SAME' end""";

    private static final String ROWS =
            "from task.city_rows r left join task.city_tasks k on k.number_key = r.number_key where r.list_id = :list ";

    private static final String GONE = """
            from task.city_tasks k join task.tasks t on t.id = k.task_id and t.status <> 'WITHDRAWN'
            join task.directives d on d.id = t.directive_id and d.assigned_on <= (select as_of from task.city_lists where id = :list)
            where not exists (select from task.city_rows r where r.list_id = :list and r.number_key = k.number_key)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CityRowStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Puts rows in the place of those the list had. */
    void replaceRows(long list, List<CityRow> rows) {
        jdbc.sql("delete from task.city_rows where list_id = :list")
                .param("list", list)
                .update();
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            List<Map<String, @Nullable Object>> part =
                    rows.subList(from, Math.min(from + ROWS_AT_ONCE, rows.size())).stream()
                            .map(CityRowStore::columns)
                            .toList();
            jdbc.sql("""
                    insert into task.city_rows (list_id, row, number, number_key, text, given_on, due_on, unit_written, unit_id, status, done_on,
                        good, problems, cells)
                    select :list, row, number, number_key, text, given_on, due_on, unit_written, unit_id, status, done_on, good, problems, cells
                    from jsonb_to_recordset(cast(:rows as jsonb)) as r (row integer, number text, number_key text, text text, given_on date,
                        due_on date, unit_written text, unit_id bigint, status text, done_on date, good boolean, problems jsonb, cells jsonb)
                    """)
                    .param("list", list)
                    .param("rows", json.writeValueAsString(part))
                    .update();
        }
    }

    private static Map<String, @Nullable Object> columns(CityRow row) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("row", row.row());
        columns.put("number", row.number());
        columns.put("number_key", row.key());
        columns.put("text", row.text());
        columns.put("given_on", text(row.givenOn()));
        columns.put("due_on", text(row.dueOn()));
        columns.put("unit_written", row.unitWritten());
        columns.put("unit_id", row.unitId());
        columns.put("status", row.status().name());
        columns.put("done_on", text(row.doneOn()));
        columns.put("good", row.isGood());
        columns.put("problems", row.problems());
        columns.put("cells", row.cells());
        return columns;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    CityList.Counts counts(long list) {
        return jdbc.sql(
                        "select count(*) as rows, count(*) filter (where kind = 'BAD') as bad, count(*) filter (where kind = 'NEW') as fresh,"
                                + " count(*) filter (where kind = 'MOVED') as moved, count(*) filter (where kind = 'SAME') as same, (select count(*) "
                                + GONE + ") as gone from (select " + KIND + " as kind " + ROWS + ") r")
                .param("list", list)
                .query((row, n) -> new CityList.Counts(
                        row.getLong("rows"),
                        row.getLong("bad"),
                        row.getLong("fresh"),
                        row.getLong("moved"),
                        row.getLong("same"),
                        row.getLong("gone")))
                .single();
    }

    /**
     * Rows with what they mean, in the order of the file.
     *
     * @param kind only these, null for all
     * @param after only rows below this one
     */
    List<CityVerdict> verdicts(long list, CityVerdict.@Nullable Kind kind, int after, int most) {
        return jdbc.sql("""
                select * from (select r.*, k.due_on as due_was, k.task_id, organisation.unit_name(r.unit_id, l.as_of) as unit_name, %s as kind
                    from task.city_rows r join task.city_lists l on l.id = r.list_id
                    left join task.city_tasks k on k.number_key = r.number_key where r.list_id = :list and r.row > :after) r
                where cast(:kind as text) is null or kind = :kind order by row limit :most
                """.formatted(KIND))
                .param("list", list)
                .param("kind", kind == null ? null : kind.name())
                .param("after", after)
                .param("most", most)
                .query((row, n) -> new CityVerdict(
                        row(row),
                        CityVerdict.Kind.valueOf(row.getString("kind")),
                        row.getObject("due_was", LocalDate.class),
                        row.getObject("task_id", Long.class),
                        row.getString("unit_name")))
                .list();
    }

    private CityRow row(ResultSet row) throws SQLException {
        return new CityRow(
                row.getInt("row"),
                row.getString("number"),
                row.getString("text"),
                row.getObject("given_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("unit_written"),
                row.getObject("unit_id", Long.class),
                CityStatus.valueOf(row.getString("status")),
                row.getObject("done_on", LocalDate.class),
                json.readValue(row.getString("problems"), PROBLEMS),
                json.readValue(row.getString("cells"), CELLS));
    }

    List<CityGone> gone(long list, int most) {
        return jdbc.sql(
                        "select t.id as task_id, k.number, d.text, organisation.unit_name(t.unit_id, current_date) as unit_name "
                                + GONE + " order by k.number collate platform.vi limit :most")
                .param("list", list)
                .param("most", most)
                .query(CityGone.class)
                .list();
    }

    /** The rows that the city's view is counted from: one for each number. */
    List<CityRow> view(long list) {
        return jdbc.sql("select * from task.city_rows where list_id = :list order by row")
                .param("list", list)
                .query((row, n) -> row(row))
                .list();
    }

    /** The row of a list about a task. */
    Optional<CityRow> rowOf(long list, String key) {
        return jdbc.sql("select * from task.city_rows where list_id = :list and number_key = :key and good")
                .param("list", list)
                .param("key", key)
                .query((row, n) -> row(row))
                .optional();
    }
}
