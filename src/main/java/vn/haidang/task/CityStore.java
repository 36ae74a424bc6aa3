package vn.haidang.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.platform.Actor;
import vn.haidang.platform.StaleWrite;

/** Lists of the city, their rows, and which task a number stands for, in SQL. */
@Repository
class CityStore {

    private static final int ROWS_AT_ONCE = 2_000;
    private static final TypeReference<Map<CityField, Integer>> PLACES = new TypeReference<>() {};
    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};
    private static final TypeReference<List<CityProblem>> PROBLEMS = new TypeReference<>() {};
    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};

    private static final String LIST =
            "select l.*, p.name as person from task.city_lists l join organisation.people p on p.id = l.uploaded_by ";

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

    CityStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One at a time: two lists may name the same task. Until the end of the transaction. */
    void await() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('task.city_tasks'))")
                .query((row, n) -> true)
                .list();
    }

    long insert(Actor actor, long file, String name, LocalDate asOf, CityColumns columns, Instant at) {
        return jdbc.sql("""
                insert into task.city_lists (file_id, name, as_of, state, columns, heading_row, uploaded_by, uploaded_at)
                values (:file, :name, :asOf, 'READ', cast(:columns as jsonb), :heading, :person, :at) returning id
                """)
                .param("file", file)
                .param("name", name)
                .param("asOf", asOf)
                .param("columns", json.writeValueAsString(columns.places()))
                .param("heading", columns.headingRow())
                .param("person", actor.person())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** @throws StaleWrite where somebody changed it since it was read */
    void update(CityList list) {
        int rows = jdbc.sql("""
                update task.city_lists set as_of = :asOf, state = :state, columns = cast(:columns as jsonb), heading_row = :heading,
                    stated = cast(:stated as jsonb), taken_at = :taken, version = version + 1
                where id = :id and version = :version
                """)
                .param("asOf", list.asOf())
                .param("state", list.state().name())
                .param("columns", json.writeValueAsString(list.columns().places()))
                .param("heading", list.columns().headingRow())
                .param("stated", json.writeValueAsString(list.stated()))
                .param("taken", list.takenAt() == null ? null : list.takenAt().atOffset(ZoneOffset.UTC))
                .param("id", list.id())
                .param("version", list.version())
                .update();
        if (rows == 0) {
            throw new StaleWrite();
        }
    }

    Optional<CityList> find(long id) {
        return jdbc.sql(LIST + "where l.id = :id")
                .param("id", id)
                .query((row, n) -> list(row))
                .optional();
    }

    /** The latest first. */
    List<CityList> lists(int most) {
        return jdbc.sql(LIST + "order by l.as_of desc, l.id desc limit :most")
                .param("most", most)
                .query((row, n) -> list(row))
                .list();
    }

    /** The list that was taken last of those true for a day or one before it. */
    Optional<CityList> takenBy(LocalDate day) {
        return jdbc.sql(LIST + "where l.state = 'TAKEN' and l.as_of <= :day order by l.as_of desc, l.id desc limit 1")
                .param("day", day)
                .query((row, n) -> list(row))
                .optional();
    }

    private CityList list(ResultSet row) throws SQLException {
        OffsetDateTime taken = row.getObject("taken_at", OffsetDateTime.class);
        Map<CityField, Integer> places = json.readValue(row.getString("columns"), PLACES);
        return new CityList(
                row.getLong("id"),
                row.getLong("file_id"),
                row.getString("name"),
                row.getObject("as_of", LocalDate.class),
                CityList.State.valueOf(row.getString("state")),
                new CityColumns(row.getInt("heading_row"), places.isEmpty() ? Map.of() : new EnumMap<>(places)),
                json.readValue(row.getString("stated"), COUNTS),
                row.getString("person"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                taken == null ? null : taken.toInstant(),
                row.getInt("version"));
    }

    /** Puts rows in the place of those the list had. */
    void replaceRows(long list, List<CityRow> rows) {
        jdbc.sql("delete from task.city_rows where list_id = :list")
                .param("list", list)
                .update();
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            List<Map<String, @Nullable Object>> part =
                    rows.subList(from, Math.min(from + ROWS_AT_ONCE, rows.size())).stream()
                            .map(CityStore::columns)
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

    /** Names of units that have to be asked, with the number of rows, the most frequent first. */
    Map<String, Long> unknownUnits(long list) {
        Map<String, Long> names = new LinkedHashMap<>();
        jdbc.sql("""
                select unit_written, count(*) as rows from task.city_rows where list_id = :list and unit_id is null and unit_written <> ''
                group by unit_written order by count(*) desc, unit_written limit 50
                """).param("list", list).query((org.springframework.jdbc.core.RowCallbackHandler)
                row -> names.put(row.getString("unit_written"), row.getLong("rows")));
        return names;
    }

    /** What was answered before about names of units, by name without case, accents and doubled spaces. */
    Map<String, Long> answers() {
        Map<String, Long> answers = new LinkedHashMap<>();
        jdbc.sql("select written_key, unit_id from task.city_units")
                .query((org.springframework.jdbc.core.RowCallbackHandler)
                        row -> answers.put(row.getString("written_key"), row.getLong("unit_id")));
        return answers;
    }

    void answer(String key, String written, long unit) {
        jdbc.sql("""
                insert into task.city_units (written_key, written, unit_id) values (:key, :written, :unit)
                on conflict (written_key) do update set unit_id = excluded.unit_id
                """)
                .param("key", key)
                .param("written", written)
                .param("unit", unit)
                .update();
    }

    /** From now on the number stands for the task. */
    void know(CityRow row, long task, long list) {
        jdbc.sql("""
                insert into task.city_tasks (number_key, number, task_id, due_on, first_list_id) values (:key, :number, :task, :due, :list)
                """)
                .param("key", row.key())
                .param("number", row.number())
                .param("task", task)
                .param("due", row.dueOn())
                .param("list", list)
                .update();
    }

    void confirmDue(String key, @Nullable LocalDate due) {
        jdbc.sql("update task.city_tasks set due_on = :due where number_key = :key")
                .param("due", due)
                .param("key", key)
                .update();
    }

    /** The number that stands for a task; empty where it is none of the city. */
    Optional<String> keyOf(long task) {
        return jdbc.sql("select number_key from task.city_tasks where task_id = :task")
                .param("task", task)
                .query(String.class)
                .optional();
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
