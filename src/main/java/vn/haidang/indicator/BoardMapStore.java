package vn.haidang.indicator;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where zones lie on the map. */
@Repository
class BoardMapStore {

    private final JdbcClient jdbc;

    BoardMapStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Integer, BoardMap.Place> places() {
        Map<Integer, BoardMap.Place> places = new HashMap<>();
        jdbc.sql("select body_id, x, y, version from indicator.map_places")
                .query((row, n) -> places.put(
                        row.getInt("body_id"),
                        new BoardMap.Place(row.getInt("x"), row.getInt("y"), row.getInt("version"))))
                .list();
        return places;
    }

    /** Puts a zone where there was none; false where another did meanwhile. */
    boolean insert(int body, int x, int y) {
        return jdbc.sql("""
                        insert into indicator.map_places (body_id, x, y) values (:body, :x, :y) on conflict (body_id) do nothing
                        """).param("body", body).param("x", x).param("y", y).update() == 1;
    }

    /** False where the version is no longer the last. */
    boolean update(int body, int version, int x, int y) {
        return jdbc.sql("""
                        update indicator.map_places set x = :x, y = :y, version = version + 1 where body_id = :body and version = :version
                        """)
                        .param("body", body)
                        .param("version", version)
                        .param("x", x)
                        .param("y", y)
                        .update()
                == 1;
    }

    /** False where the version is no longer the last. */
    boolean delete(int body, int version) {
        return jdbc.sql("delete from indicator.map_places where body_id = :body and version = :version")
                        .param("body", body)
                        .param("version", version)
                        .update()
                == 1;
    }
}
