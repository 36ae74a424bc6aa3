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
        jdbc.sql("select body_id, x, y from indicator.map_places")
                .query((row, n) ->
                        places.put(row.getInt("body_id"), new BoardMap.Place(row.getInt("x"), row.getInt("y"))))
                .list();
        return places;
    }
}
