package vn.haidang.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;

/** Certificates of issuers and lists of withdrawn certificates, in SQL. */
@Repository
class TrustStore {

    private static final String SELECT = """
            select t.id, t.kind, t.name, t.serial, t.valid_from, t.valid_to, t.sha256, a.name as added_by_name, t.added_at,
                e.name as ended_by_name, t.ended_at
            from document.trust t
            join organisation.shared_people a on a.id = t.added_by
            left join organisation.shared_people e on e.id = t.ended_by
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TrustStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is to be kept.
     *
     * @param content DER
     */
    record Entry(
            TrustItem.Kind kind,
            String name,
            @Nullable String serial,
            Instant validFrom,
            @Nullable Instant validTo,
            String sha256,
            byte[] content) {}

    /** All that ever counted: first what counts now, by name. */
    List<TrustItem> all() {
        return jdbc.sql(SELECT + "order by t.ended_at is not null, t.name, t.kind, t.id")
                .query(TrustStore::item)
                .list();
    }

    /** One, and nobody else changes it until this transaction ends. */
    Optional<TrustItem> lock(long id) {
        return jdbc.sql(SELECT + "where t.id = :id for update of t")
                .param("id", id)
                .query(TrustStore::item)
                .optional();
    }

    /** The content of those of a kind that count now. */
    List<byte[]> contents(TrustItem.Kind kind) {
        return jdbc.sql("select content from document.trust where kind = :kind and ended_at is null order by id")
                .param("kind", kind.name())
                .query((row, n) -> row.getBytes("content"))
                .list();
    }

    /** Keeps one and returns its id; empty where the very same counts already. */
    Optional<Long> insert(Actor actor, Entry entry) {
        return jdbc.sql("""
                insert into document.trust (kind, name, serial, valid_from, valid_to, sha256, content, added_by, added_at)
                values (:kind, :name, :serial, :from, :to, :sha256, :content, :by, :at)
                on conflict (sha256) where ended_at is null do nothing returning id
                """)
                .param("kind", entry.kind().name())
                .param("name", entry.name())
                .param("serial", entry.serial())
                .param("from", entry.validFrom().atOffset(ZoneOffset.UTC))
                .param("to", entry.validTo() == null ? null : entry.validTo().atOffset(ZoneOffset.UTC))
                .param("sha256", entry.sha256())
                .param("content", entry.content())
                .param("by", actor.person())
                .param("at", now())
                .query(Long.class)
                .optional();
    }

    void end(Actor actor, long id) {
        jdbc.sql("update document.trust set ended_by = :by, ended_at = :at where id = :id and ended_at is null")
                .param("id", id)
                .param("by", actor.person())
                .param("at", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static TrustItem item(ResultSet row, int n) throws SQLException {
        return new TrustItem(
                row.getLong("id"),
                TrustItem.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("serial"),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                instant(row.getObject("valid_to", OffsetDateTime.class)),
                row.getString("sha256"),
                row.getString("added_by_name"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getString("ended_by_name"),
                instant(row.getObject("ended_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime value) {
        return value == null ? null : value.toInstant();
    }
}
