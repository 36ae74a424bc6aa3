package vn.haidang.indicator;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;

/**
 * Many values at once: copied into a temporary table of the connection, held against what stands, and written by the statements of
 * {@link WriteSql}. Everything in the caller's transaction, at whose end the temporary rows are gone.
 */
@Repository
class StagingStore {

    private static final String COLUMNS =
            "body_id, period, indicator_id, coordinate_id, standing, value, qualifier, printed, as_of, place";

    private static final String TABLES = """
            create temporary table if not exists staged (nr integer, body_id integer, period integer, indicator_id integer, coordinate_id integer,
                standing text, value numeric, qualifier text, printed text, as_of date, place text, version integer) on commit delete rows;
            create temporary table if not exists stood (nr integer, verdict text, same boolean) on commit delete rows;
            delete from pg_temp.staged;
            delete from pg_temp.stood
            """;

    /**
     * Where something stands already: looked up once, by its key. An official value that is sent again is the same however it is written and
     * whether or not its day is said again; only another number would be a correction.
     */
    private static final String LOOK = """
            insert into pg_temp.stood (nr, verdict, same)
            select nr, case when version <> wanted then 'STALE' when state = 3 then case when alike then 'SAME' else 'APPROVED' end end,
                state = :state and same
            from (
                select s.nr, s.version as wanted, o.version, o.state, o.value = s.value and o.qualifier is not distinct from s.qualifier
                    and o.as_of is not distinct from s.as_of and o.printed is not distinct from s.printed as same,
                    o.value = s.value and o.qualifier is not distinct from s.qualifier
                    and coalesce(s.as_of, o.as_of) is not distinct from o.as_of as alike
                from pg_temp.staged s
                cross join lateral (select * from %s o where (o.body_id, o.period, o.indicator_id, o.coordinate_id, o.standing)
                    = (s.body_id, s.period, s.indicator_id, s.coordinate_id, s.standing) offset 0) o) found
            """;

    private static final String JUDGE = """
            select nr, verdict from (
                select s.nr, coalesce(t.verdict, case when k.period is not null then 'LOCKED' when t.nr is null and s.value is null or t.same
                    then 'SAME' end) as verdict
                from pg_temp.staged s left join pg_temp.stood t on t.nr = s.nr
                left join indicator.locks k on (k.indicator_id, k.period) = (s.indicator_id, s.period)
                    and indicator.is_locked(s.body_id, s.indicator_id, s.period, :now)) judged
            where verdict is not null
            """;

    private static final String NEW =
            "(select s.* from pg_temp.staged s where not exists (select from pg_temp.stood t where t.nr = s.nr)) fresh";

    private static final String KNOWN = "(select s.* from pg_temp.staged s join pg_temp.stood t on t.nr = s.nr) known";

    /** What may change a derived whole: parts, what stood before, and a whole that is given now where one was derived. */
    private static final String TELLING = """
            (select s.* from pg_temp.staged s where s.coordinate_id <> 0 or exists (select from pg_temp.stood t where t.nr = s.nr)
                or exists (select from indicator.wholes w where (w.body_id, w.period, w.indicator_id, w.standing, w.known_until)
                    = (s.body_id, s.period, s.indicator_id, s.standing, 'infinity'))) telling
            """;

    private final JdbcClient jdbc;
    private final JdbcOperations operations;
    private final Clock clock;

    StagingStore(JdbcClient jdbc, JdbcOperations operations, Clock clock) {
        this.jdbc = jdbc;
        this.operations = operations;
        this.clock = clock;
    }

    /**
     * Copies values in, each point once, and looks what stands at their points.
     *
     * @param table the part of all values that holds them, see {@link Partition}
     */
    void stage(List<ObservationImport.Placed> values, ValueState state, String table) {
        String rows = text(values);
        operations.execute((ConnectionCallback<Boolean>) connection -> {
            copy(connection, rows);
            return true;
        });
        jdbc.sql(LOOK.formatted(table)).param("state", state.ordinal()).update();
    }

    private static void copy(Connection connection, String rows) throws java.sql.SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLES);
        }
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy pg_temp.staged (nr, " + COLUMNS + ", version) from stdin",
                            new StringReader(rows),
                            65536);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(List<ObservationImport.Placed> values) {
        StringBuilder rows = new StringBuilder(values.size() * 48);
        for (ObservationImport.Placed placed : values) {
            Entry entry = placed.entry();
            Point point = entry.point();
            rows.append(placed.place()).append('\t').append(point.bodyId()).append('\t');
            rows.append(point.period().code())
                    .append('\t')
                    .append(point.indicatorId())
                    .append('\t');
            rows.append(point.coordinateId())
                    .append('\t')
                    .append(point.standing().code())
                    .append('\t');
            field(rows, entry.value() == null ? null : entry.value().toPlainString());
            field(rows, entry.qualifier() == null ? null : entry.qualifier().name());
            field(rows, entry.printed());
            field(rows, entry.asOf() == null ? null : entry.asOf().toString());
            field(rows, entry.place());
            rows.append(entry.version() == null ? "\\N" : entry.version().toString())
                    .append('\n');
        }
        return rows.toString();
    }

    private static void field(StringBuilder rows, @Nullable String text) {
        if (text == null) {
            rows.append("\\N");
        } else {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                switch (c) {
                    case '\\' -> rows.append("\\\\");
                    case '\t' -> rows.append("\\t");
                    case '\n' -> rows.append("\\n");
                    case '\r' -> rows.append("\\r");
                    default -> rows.append(c);
                }
            }
        }
        rows.append('\t');
    }

    /**
     * Holds what was staged against what stands and what is locked.
     *
     * @return the places of those not to be written, with the reason; null: as before
     */
    Map<Integer, @Nullable Refusal> judge() {
        Map<Integer, @Nullable Refusal> found = new HashMap<>();
        jdbc.sql(JUDGE).param("now", now()).query((RowCallbackHandler) row -> {
            String verdict = row.getString("verdict");
            found.put(row.getInt("nr"), "SAME".equals(verdict) ? null : Refusal.valueOf(verdict));
        });
        return found;
    }

    /** Leaves some out of what is to be written. */
    void leaveOut(Collection<Integer> numbers) {
        if (!numbers.isEmpty()) {
            jdbc.sql("delete from pg_temp.staged where nr = any(:numbers)")
                    .param("numbers", numbers.toArray(Integer[]::new))
                    .update();
        }
    }

    /** Writes what is staged. */
    void write(Actor actor, Source source, ValueState state, Collection<Integer> broken, String table) {
        for (String sql : List.of(WriteSql.add(NEW, table), WriteSql.replace(KNOWN, table))) {
            jdbc.sql(sql)
                    .param("state", state.ordinal())
                    .param("source", source.id())
                    .param("now", now())
                    .param("person", actor.personId())
                    .param("reason", null)
                    .update();
        }
        if (!broken.isEmpty()) {
            jdbc.sql(WriteSql.wholes(TELLING, table))
                    .param("broken", broken.toArray(Integer[]::new))
                    .param("now", now())
                    .update();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** What became of a part that was sent before under the same key. */
    record Part(String digest, String outcome) {}

    java.util.Optional<Part> part(long sourceId, int part) {
        return jdbc.sql(
                        "select digest, outcome::text from indicator.import_parts where source_id = :source and part = :part")
                .param("source", sourceId)
                .param("part", part)
                .query(Part.class)
                .optional();
    }

    void remember(long sourceId, int part, Part outcome) {
        OffsetDateTime now = now();
        jdbc.sql("delete from indicator.import_parts where at < :old")
                .param("old", now.minusDays(7))
                .update();
        jdbc.sql("""
                insert into indicator.import_parts (source_id, part, digest, outcome, at) values (:source, :part, :digest, cast(:outcome as jsonb), :now)
                """)
                .param("source", sourceId)
                .param("part", part)
                .param("digest", outcome.digest())
                .param("outcome", outcome.outcome())
                .param("now", now)
                .update();
    }
}
