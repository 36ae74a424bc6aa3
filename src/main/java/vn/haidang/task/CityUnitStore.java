package vn.haidang.task;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What names of units in the lists of the city mean, as people answered, in SQL. */
@Repository
class CityUnitStore {

    private final JdbcClient jdbc;

    CityUnitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names of units that have to be asked, with the number of rows, the most frequent first. */
    Map<String, Long> unknownUnits(long list) {
        Map<String, Long> names = new LinkedHashMap<>();
        jdbc.sql("""
                select unit_written, count(*) as rows from task.city_rows where list_id = :list and unit_id is null and unit_written <> ''
                group by unit_written order by count(*) desc, unit_written limit 50
                """).param("list", list).query((RowCallbackHandler)
                row -> names.put(row.getString("unit_written"), row.getLong("rows")));
        return names;
    }

    /** What was answered before about names of units, by name without case, accents and doubled spaces. */
    Map<String, Long> answers() {
        Map<String, Long> answers = new LinkedHashMap<>();
        jdbc.sql("select written_key, unit_id from task.city_units")
                .query((RowCallbackHandler) row -> answers.put(row.getString("written_key"), row.getLong("unit_id")));
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
}
