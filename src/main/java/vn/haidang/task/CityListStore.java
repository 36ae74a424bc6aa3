package vn.haidang.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.platform.Actor;
import vn.haidang.platform.StaleWrite;

/** Lists of the city as they came, in SQL. */
@Repository
class CityListStore {

    private static final TypeReference<Map<CityField, Integer>> PLACES = new TypeReference<>() {};
    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};

    private static final String LIST =
            "select l.*, p.name as person from task.city_lists l join organisation.people p on p.id = l.uploaded_by ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CityListStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
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
}
