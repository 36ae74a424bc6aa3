package vn.haidang.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;
import vn.haidang.platform.StaleWrite;

/** Links, the hashes of their secrets, and tries that opened nothing, in SQL. */
@Repository
class LinkStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    LinkStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Link> find(long id) {
        return jdbc.sql("select * from indicator.links where id = :id")
                .param("id", id)
                .query((row, n) -> link(row))
                .optional();
    }

    Optional<Link> opened(byte[] hash) {
        return jdbc.sql(
                        "select l.* from indicator.link_keys k join indicator.links l on l.id = k.link_id where k.hash = :hash")
                .param("hash", hash)
                .query((row, n) -> link(row))
                .optional();
    }

    /** The good ones first, then by age. */
    List<Link> latest(int most) {
        return jdbc.sql("select * from indicator.links order by revoked_at nulls first, id desc limit :most")
                .param("most", most)
                .query((row, n) -> link(row))
                .list();
    }

    /** Those of a body that open on a day. */
    List<Link> of(int bodyId, LocalDate day) {
        return jdbc.sql(
                        "select * from indicator.links where body_id = :body and revoked_at is null and expires_on >= :day order by id")
                .param("body", bodyId)
                .param("day", day)
                .query((row, n) -> link(row))
                .list();
    }

    long insert(Actor actor, int bodyId, String holder, String email, LocalDate expiresOn) {
        return jdbc.sql("""
                insert into indicator.links (body_id, holder, email, expires_on, created_at, created_by)
                values (:body, :holder, :email, :expires, :now, :by) returning id
                """)
                .param("body", bodyId)
                .param("holder", holder)
                .param("email", email)
                .param("expires", expiresOn)
                .param("now", now())
                .param("by", actor.personId())
                .query(Long.class)
                .single();
    }

    void key(long linkId, byte[] hash) {
        jdbc.sql("insert into indicator.link_keys (hash, link_id, made_at) values (:hash, :link, :now)")
                .param("hash", hash)
                .param("link", linkId)
                .param("now", now())
                .update();
    }

    void revoke(Actor actor, long id, int version) {
        int rows = jdbc.sql("""
                update indicator.links set revoked_at = :now, revoked_by = :by, version = version + 1
                where id = :id and version = :version and revoked_at is null
                """)
                .param("now", now())
                .param("by", actor.personId())
                .param("id", id)
                .param("version", version)
                .update();
        if (rows == 0) {
            throw new StaleWrite();
        }
        jdbc.sql("delete from indicator.link_keys where link_id = :id")
                .param("id", id)
                .update();
    }

    /** To the hour, so that using it does not write each time. */
    void used(long id) {
        jdbc.sql("""
                update indicator.links set last_used_at = :now
                where id = :id and (last_used_at is null or last_used_at < :now::timestamptz - interval '1 hour')
                """).param("now", now()).param("id", id).update();
    }

    int missesSince(String origin, Instant since) {
        return jdbc.sql("select count(*) from indicator.link_misses where origin = :origin and at > :since")
                .param("origin", origin)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void miss(String origin) {
        jdbc.sql("insert into indicator.link_misses (origin, at) values (:origin, :now)")
                .param("origin", origin)
                .param("now", now())
                .update();
    }

    void forgetMissesBefore(Instant time) {
        jdbc.sql("delete from indicator.link_misses where at < :time")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return whether it was not sent before */
    boolean reminded(long roundBodyId, String kind, String email) {
        return jdbc.sql("""
                insert into indicator.link_reminders (round_body_id, kind, sent_at, email) values (:id, :kind, :now, :email)
                on conflict do nothing
                """)
                        .param("id", roundBodyId)
                        .param("kind", kind)
                        .param("now", now())
                        .param("email", email)
                        .update()
                == 1;
    }

    /** Forms of enterprises that can be reached by a link and may have to be reminded of on a day: due within five days or past. */
    List<Long> toRemind(LocalDate today) {
        return jdbc.sql("""
                select b.id from indicator.round_bodies b
                where b.due_on between :today::date - 60 and :today::date + 5
                  and exists (select from indicator.links l where l.body_id = b.body_id and l.revoked_at is null and l.expires_on >= :today)
                order by b.due_on, b.id
                """).param("today", today).query(Long.class).list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getLong("id"),
                row.getInt("body_id"),
                row.getString("holder"),
                row.getString("email"),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("revoked_at", OffsetDateTime.class)),
                instant(row.getObject("last_used_at", OffsetDateTime.class)),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
