package vn.haidang.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.platform.StaleWrite;

/** Notices and preferences, in SQL. */
@Repository
class NoticeStore {

    private static final TypeReference<List<Notice.Item>> ITEMS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    NoticeStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * How somebody wants to be told.
     *
     * @param digestHour null: each mail at once
     */
    record Preference(boolean byMail, @Nullable Integer digestHour, int version) {}

    /** @return the id; empty where this person was told of this event already */
    Optional<Long> insert(UUID event, long person, NewNotice notice, Instant at) {
        return jdbc.sql("""
                insert into notification.notices (event_id, person_id, at, kind, by_name, words, day, number, items, subject_id)
                values (:event, :person, :at, :kind, :by, :words, :day, :number, cast(:items as jsonb), :subject)
                on conflict (event_id, person_id) do nothing returning id
                """)
                .param("event", event)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kind", notice.kind().name())
                .param("by", notice.by())
                .param("words", notice.words())
                .param("day", notice.day())
                .param("number", notice.number())
                .param("items", json.writeValueAsString(notice.items()))
                .param("subject", notice.subjectId())
                .query(Long.class)
                .optional();
    }

    /** What was told of an acceptance that was taken back. */
    void remove(NoticeKind kind, long subject) {
        jdbc.sql("delete from notification.notices where kind = :kind and subject_id = :subject")
                .param("kind", kind.name())
                .param("subject", subject)
                .update();
    }

    List<Notice> latest(long person, long before, int limit) {
        return jdbc.sql(
                        "select * from notification.notices where person_id = :person and id < :before order by id desc limit :limit")
                .param("person", person)
                .param("before", before)
                .param("limit", limit)
                .query(this::notice)
                .list();
    }

    Optional<Notice> find(long id) {
        return jdbc.sql("select * from notification.notices where id = :id")
                .param("id", id)
                .query(this::notice)
                .optional();
    }

    int unread(long person) {
        return jdbc.sql("select count(*) from notification.notices where person_id = :person and read_at is null")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    boolean read(long person, long id, Instant at) {
        return jdbc.sql(
                                "update notification.notices set read_at = coalesce(read_at, :at) where id = :id and person_id = :person")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("person", person)
                        .update()
                > 0;
    }

    int readAll(long person, Instant at) {
        return jdbc.sql("update notification.notices set read_at = :at where person_id = :person and read_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", person)
                .update();
    }

    Preference preference(long person) {
        return jdbc.sql("select by_mail, digest_hour, version from notification.preferences where person_id = :person")
                .param("person", person)
                .query(Preference.class)
                .optional()
                .orElse(new Preference(true, null, -1));
    }

    /** @param version as the person saw it, -1 for none */
    void prefer(long person, Preference preference) {
        int rows = jdbc.sql("""
                insert into notification.preferences (person_id, by_mail, digest_hour) values (:person, :mail, :hour)
                on conflict (person_id) do update set by_mail = excluded.by_mail, digest_hour = excluded.digest_hour,
                    version = preferences.version + 1
                where preferences.version = :version
                """)
                .param("person", person)
                .param("mail", preference.byMail())
                .param("hour", preference.digestHour())
                .param("version", preference.version())
                .update();
        if (rows == 0) {
            throw new StaleWrite();
        }
    }

    Notice notice(ResultSet row, int n) throws SQLException {
        OffsetDateTime read = row.getObject("read_at", OffsetDateTime.class);
        return new Notice(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                row.getString("by_name"),
                row.getString("words"),
                row.getObject("day", LocalDate.class),
                row.getObject("number", Integer.class),
                json.readValue(row.getString("items"), ITEMS),
                row.getObject("subject_id", Long.class),
                read == null ? null : read.toInstant());
    }
}
