package vn.haidang.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the record. */
@Component
public class AuditQueries {

    private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One entry of the record; {@code before} and {@code after} hold the changed fields only. */
    public record Entry(
            int chain,
            long position,
            Instant at,
            String actorName,
            String origin,
            String action,
            String objectType,
            long objectId,
            String objectLabel,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after,
            @Nullable String reason) {}

    /** A place where the record is not whole. */
    public record Break(int chain, long position, String problem) {}

    /** History of one thing, newest first. */
    public List<Entry> history(String objectType, long objectId) {
        return entries(
                "where object_type = :type and object_id = :id order by at desc, chain, position desc limit 500",
                Map.of("type", objectType, "id", objectId));
    }

    /** The record of all things before a moment, newest first. */
    List<Entry> latest(Instant before, int limit) {
        return entries(
                "where at < :before order by at desc, chain, position desc limit :limit",
                Map.of("before", OffsetDateTime.ofInstant(before, java.time.ZoneOffset.UTC), "limit", limit));
    }

    /** Checks every chain from end to end. No row: nothing was removed or altered. */
    public List<Break> breaks() {
        return jdbc.sql("select chain, position, problem from audit.broken_chains()")
                .query(Break.class)
                .list();
    }

    /** Number of entries. */
    public long count() {
        return jdbc.sql("select coalesce(sum(length), 0) from audit.chains")
                .query(Long.class)
                .single();
    }

    private List<Entry> entries(String where, Map<String, ?> parameters) {
        return jdbc.sql("""
                select chain, position, at, actor_name, origin, action, object_type, object_id, object_label,
                    before::text as before, after::text as after, reason
                from audit.entries\s""" + where)
                .params(parameters)
                .query((row, n) -> new Entry(
                        row.getInt("chain"),
                        row.getLong("position"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor_name"),
                        row.getString("origin"),
                        row.getString("action"),
                        row.getString("object_type"),
                        row.getLong("object_id"),
                        row.getString("object_label"),
                        fields(row.getString("before")),
                        fields(row.getString("after")),
                        row.getString("reason")))
                .list();
    }

    private Map<String, @Nullable Object> fields(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, FIELDS);
    }
}
