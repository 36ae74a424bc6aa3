package vn.haidang.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;
import vn.haidang.platform.StaleWrite;

/** Boards and what they show. */
@Repository
class BoardStore {

    private static final String SELECT = """
            select b.id, b.name, b.owner_id, p.name as owner_name, b.sharing, b.unit_id, b.version
            from indicator.boards b join organisation.shared_people p on p.id = b.owner_id
            where b.removed_at is null
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    BoardStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that the person may look at, without what they show, own ones first. */
    List<Board> seenBy(Actor actor) {
        return jdbc.sql(SELECT + """
                 and (b.owner_id = :person or b.sharing = 'EVERYONE' or b.unit_id = any(:units))
                order by b.owner_id <> :person, b.name collate platform.vi, b.id limit 100
                """)
                .param("person", actor.personId())
                .param("units", actor.unitIds().toArray(Long[]::new))
                .query((row, n) -> board(row, List.of()))
                .list();
    }

    Optional<Board> find(long id) {
        List<Board.Tile> tiles = jdbc.sql("""
                select kind, indicator_id, body_id, rule from indicator.board_views where board_id = :id order by position
                """)
                .param("id", id)
                .query((row, n) -> new Board.Tile(
                        Board.Kind.valueOf(row.getString("kind")),
                        row.getInt("indicator_id"),
                        row.getObject("body_id", Integer.class),
                        row.getString("rule")))
                .list();
        return jdbc.sql(SELECT + " and b.id = :id")
                .param("id", id)
                .query((row, n) -> board(row, tiles))
                .optional();
    }

    long insert(Actor owner, String name, Board.Sharing sharing, @Nullable Long unitId, List<Board.Tile> tiles) {
        long id = jdbc.sql("""
                insert into indicator.boards (name, owner_id, sharing, unit_id, created_at, changed_at)
                values (:name, :owner, :sharing, :unit, :now, :now) returning id
                """)
                .param("name", name)
                .param("owner", owner.person())
                .param("sharing", sharing.name())
                .param("unit", unitId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        fill(id, tiles);
        return id;
    }

    void update(
            long id, int version, String name, Board.Sharing sharing, @Nullable Long unitId, List<Board.Tile> tiles) {
        int changed = jdbc.sql("""
                update indicator.boards set name = :name, sharing = :sharing, unit_id = :unit, changed_at = :now, version = version + 1
                where id = :id and version = :version and removed_at is null
                """)
                .param("name", name)
                .param("sharing", sharing.name())
                .param("unit", unitId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new StaleWrite();
        }
        jdbc.sql("delete from indicator.board_views where board_id = :id")
                .param("id", id)
                .update();
        fill(id, tiles);
    }

    void remove(long id, int version) {
        int changed = jdbc.sql("""
                update indicator.boards set removed_at = :now, version = version + 1 where id = :id and version = :version and removed_at is null
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new StaleWrite();
        }
    }

    private void fill(long id, List<Board.Tile> tiles) {
        jdbc.sql("""
                insert into indicator.board_views (board_id, position, kind, indicator_id, body_id, rule)
                select :id, * from unnest(:positions::int[], :kinds::text[], :indicators::int[], :bodies::int[], :rules::text[])
                """)
                .param("id", id)
                .param(
                        "positions",
                        IntStream.rangeClosed(1, tiles.size()).boxed().toArray(Integer[]::new))
                .param("kinds", tiles.stream().map(tile -> tile.kind().name()).toArray(String[]::new))
                .param("indicators", tiles.stream().map(Board.Tile::indicatorId).toArray(Integer[]::new))
                .param("bodies", tiles.stream().map(Board.Tile::bodyId).toArray(Integer[]::new))
                .param("rules", tiles.stream().map(Board.Tile::rule).toArray(String[]::new))
                .update();
    }

    private static Board board(ResultSet row, List<Board.Tile> tiles) throws SQLException {
        return new Board(
                row.getLong("id"),
                row.getString("name"),
                row.getLong("owner_id"),
                row.getString("owner_name"),
                Board.Sharing.valueOf(row.getString("sharing")),
                row.getObject("unit_id", Long.class),
                tiles,
                row.getInt("version"));
    }
}
