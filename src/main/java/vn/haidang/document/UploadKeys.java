package vn.haidang.document;

import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Refused;

/** Keys that programs send along, so that an upload repeated after a lost answer makes no second document. */
@Repository
class UploadKeys {

    private final JdbcClient jdbc;
    private final Clock clock;

    UploadKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Known(String sha256, long documentId) {}

    /**
     * The document made with this key, null where it is new. Two requests with the same key wait for each other.
     *
     * @throws Refused where the key came with another content
     */
    @Nullable
    Long find(Actor actor, String key, String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, :person))")
                .param("key", key)
                .param("person", actor.person())
                .query((row, n) -> true)
                .list();
        Known known = jdbc.sql(
                        "select sha256, document_id from document.idempotency_keys where person_id = :person and key = :key")
                .param("person", actor.person())
                .param("key", key)
                .query(Known.class)
                .optional()
                .orElse(null);
        if (known == null) {
            return null;
        }
        if (!known.sha256().equals(sha256)) {
            throw new Refused("document.keyReused");
        }
        return known.documentId();
    }

    void insert(Actor actor, String key, String sha256, long documentId) {
        jdbc.sql("""
                insert into document.idempotency_keys (person_id, key, sha256, document_id, at) values (:person, :key, :sha256, :document, :at)
                """)
                .param("person", actor.person())
                .param("key", key)
                .param("sha256", sha256)
                .param("document", documentId)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
