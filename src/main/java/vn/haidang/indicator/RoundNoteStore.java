package vn.haidang.indicator;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;
import vn.haidang.platform.StaleWrite;

/** What bodies say about their values in a round, in SQL. */
@Repository
class RoundNoteStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    RoundNoteStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<Integer, RoundNote> notes(long roundBodyId) {
        Map<Integer, RoundNote> notes = new HashMap<>();
        jdbc.sql("select * from indicator.round_notes where round_body_id = :id")
                .param("id", roundBodyId)
                .query((row, n) -> new RoundNote(
                        row.getInt("indicator_id"),
                        row.getString("note"),
                        row.getString("noted_by"),
                        row.getInt("version")))
                .list()
                .forEach(note -> notes.put(note.indicatorId(), note));
        return notes;
    }

    /** @param version of the note that the person saw, null: there was none */
    void note(long roundBodyId, int indicatorId, String text, @Nullable Integer version, Actor actor) {
        int rows = jdbc.sql(version == null ? """
                insert into indicator.round_notes (round_body_id, indicator_id, note, noted_at, noted_by)
                values (:id, :indicator, :note, :now, :by) on conflict do nothing
                """ : """
                update indicator.round_notes set note = :note, noted_at = :now, noted_by = :by, version = version + 1
                where round_body_id = :id and indicator_id = :indicator and version = :version
                """)
                .param("id", roundBodyId)
                .param("indicator", indicatorId)
                .param("note", text)
                .param("now", now())
                .param("by", actor.name())
                .param("version", version)
                .update();
        if (rows == 0) {
            throw new StaleWrite();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
