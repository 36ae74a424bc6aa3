package vn.haidang.notification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mails on their way, in SQL. */
@Repository
class DeliveryStore {

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A mail that is due, for this transaction alone. */
    record Due(long id, long noticeId, boolean digest, int attempts) {}

    /** Who gets it; {@code email} null where none is known or the account is closed. */
    record Recipient(
            long id,
            String name,
            @Nullable String email,
            @Nullable String language) {}

    void insert(long notice, boolean digest, Instant notBefore) {
        jdbc.sql("""
                insert into notification.deliveries (notice_id, digest, not_before, state) values (:notice, :digest, :at, 'WAITING')
                on conflict (notice_id) do nothing
                """)
                .param("notice", notice)
                .param("digest", digest)
                .param("at", notBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The people for whom mail is due. */
    List<Long> peopleDue(Instant now) {
        return jdbc.sql("""
                select distinct n.person_id from notification.deliveries d join notification.notices n on n.id = d.notice_id
                where d.state = 'WAITING' and d.not_before <= :now
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
    }

    /** What is due for a person; what another node has in hand is left out. */
    List<Due> due(long person, Instant now) {
        return jdbc.sql("""
                select d.id, d.notice_id, d.digest, d.attempts
                from notification.deliveries d join notification.notices n on n.id = d.notice_id
                where d.state = 'WAITING' and d.not_before <= :now and n.person_id = :person
                order by d.id limit 200 for update of d skip locked
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("person", person)
                .query(Due.class)
                .list();
    }

    Optional<Recipient> recipient(long person) {
        return jdbc.sql(
                        "select id, name, case when username is not null then email end as email, language from organisation.shared_people where id = :id")
                .param("id", person)
                .query(Recipient.class)
                .optional();
    }

    void done(Collection<Long> ids, String state, Instant at) {
        jdbc.sql(
                        "update notification.deliveries set state = :state, done_at = :at, attempts = attempts + 1 where id in (:ids)")
                .param("state", state)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", ids)
                .update();
    }

    void later(Collection<Long> ids, Instant notBefore, String problem) {
        jdbc.sql("""
                update notification.deliveries set attempts = attempts + 1, not_before = :at, problem = :problem where id in (:ids)
                """)
                .param("at", notBefore.atOffset(ZoneOffset.UTC))
                .param("problem", problem)
                .param("ids", ids)
                .update();
    }

    void failed(Collection<Long> ids, Instant at, String problem) {
        jdbc.sql("""
                update notification.deliveries set state = 'FAILED', attempts = attempts + 1, done_at = :at, problem = :problem where id in (:ids)
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("problem", problem)
                .param("ids", ids)
                .update();
    }
}
