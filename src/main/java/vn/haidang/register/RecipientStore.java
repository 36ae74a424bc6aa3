package vn.haidang.register;

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

/** Recipients of documents, in SQL. */
@Repository
class RecipientStore {

    private static final String SELECT = """
            select r.*, coalesce(r.unit_id, r.person_id, r.body_id) as target_id, p.name as opened_by_name, c.meaning
            from register.recipients r left join organisation.shared_people p on p.id = r.opened_by
            left join register.exchange_codes c on c.code = r.exchange_code
            """;

    private static final String FOR_ACTOR = "(r.unit_id = any(:units) or r.person_id = :person)";

    private final JdbcClient jdbc;
    private final Clock clock;

    RecipientStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Recipient> of(long outgoing) {
        return jdbc.sql(SELECT + " where r.outgoing_id = :id order by r.id")
                .param("id", outgoing)
                .query(RecipientStore::recipient)
                .list();
    }

    Optional<Recipient> find(long id) {
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id)
                .query(RecipientStore::recipient)
                .optional();
    }

    long documentOf(long id) {
        return jdbc.sql("select outgoing_id from register.recipients where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** Whether a document is sent to this person or one of their units. */
    boolean isFor(long outgoing, Actor actor) {
        return jdbc.sql("select exists (select from register.recipients r where r.outgoing_id = :id and " + FOR_ACTOR
                        + ")")
                .param("id", outgoing)
                .param("units", actor.unitIds().toArray(Long[]::new))
                .param("person", actor.person())
                .query(Boolean.class)
                .single();
    }

    /** Adds a recipient; one that is there already stays as it is. */
    void insert(long outgoing, Recipient.Choice choice, String name) {
        jdbc.sql("""
                insert into register.recipients (outgoing_id, kind, unit_id, person_id, body_id, name, printed, state)
                values (:outgoing, :kind, :unit, :person, :body, :name, :printed, case when :kind = 'NAMED' then 'BY_POST' else 'WAITING' end)
                on conflict do nothing
                """)
                .param("outgoing", outgoing)
                .param("kind", choice.kind().name())
                .param("unit", choice.kind() == Recipient.Kind.UNIT ? choice.targetId() : null)
                .param("person", choice.kind() == Recipient.Kind.PERSON ? choice.targetId() : null)
                .param("body", choice.kind() == Recipient.Kind.BODY ? choice.targetId() : null)
                .param("name", name)
                .param("printed", choice.printed())
                .update();
    }

    /** Takes out one that nothing was sent to. */
    void delete(long outgoing, long id) {
        jdbc.sql("delete from register.recipients where id = :id and outgoing_id = :outgoing and sent_at is null")
                .param("id", id)
                .param("outgoing", outgoing)
                .update();
    }

    /** What is inside the application is there at once; the portal takes from its queue. */
    void sendInside(long outgoing) {
        jdbc.sql("""
                update register.recipients set state = 'SENT', sent_at = :now
                where outgoing_id = :id and kind in ('UNIT', 'PERSON') and state = 'WAITING'
                """).param("id", outgoing).param("now", now()).update();
    }

    /** A mail that is to go out, held for this transaction; empty where it is not waiting any more. */
    Optional<Mailed> lockWaiting(long id) {
        return jdbc.sql("""
                select r.id, r.outgoing_id, r.name, b.email, b.code, r.attempts from register.recipients r
                join register.outside_bodies b on b.id = r.body_id
                where r.id = :id and r.state = 'WAITING' for update of r
                """).param("id", id).query(Mailed.class).optional();
    }

    /** An outside body a document goes to by mail. */
    record Mailed(
            long id,
            long outgoingId,
            String name,
            @Nullable String email,
            @Nullable String code,
            int attempts) {}

    void sent(long id, String to) {
        jdbc.sql("""
                update register.recipients set state = 'SENT', sent_at = :now, sent_to = :to, attempts = attempts + 1, problem = null
                where id = :id
                """).param("id", id).param("to", to).param("now", now()).update();
    }

    void state(long id, Recipient.State state, @Nullable String problem, int moreAttempts) {
        jdbc.sql("""
                update register.recipients set state = :state, problem = :problem, attempts = attempts + :more where id = :id
                """)
                .param("id", id)
                .param("state", state.name())
                .param("problem", problem)
                .param("more", moreAttempts)
                .update();
    }

    /** Notes the first opening by somebody it was sent to; later ones change nothing. */
    void opened(long outgoing, Actor actor) {
        jdbc.sql("update register.recipients r set opened_at = :now, opened_by = :person where r.outgoing_id = :id and "
                        + "r.opened_at is null and r.state = 'SENT' and " + FOR_ACTOR)
                .param("id", outgoing)
                .param("units", actor.unitIds().toArray(Long[]::new))
                .param("person", actor.person())
                .param("now", now())
                .update();
    }

    void toldOfRecall(long id) {
        jdbc.sql("update register.recipients set told_of_recall = :now where id = :id and told_of_recall is null")
                .param("id", id)
                .param("now", now())
                .update();
    }

    void exchange(long id, String code, @Nullable String note) {
        jdbc.sql(
                        "update register.recipients set exchange_code = :code, exchange_at = :now, exchange_note = :note where id = :id")
                .param("id", id)
                .param("code", code)
                .param("note", note)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Recipient recipient(ResultSet row, int n) throws SQLException {
        return new Recipient(
                row.getLong("id"),
                Recipient.Kind.valueOf(row.getString("kind")),
                row.getObject("target_id", Long.class),
                row.getString("name"),
                row.getBoolean("printed"),
                Recipient.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("problem"),
                instant(row, "sent_at"),
                row.getString("sent_to"),
                instant(row, "opened_at"),
                row.getString("opened_by_name"),
                instant(row, "told_of_recall"),
                row.getString("exchange_code"),
                row.getString("meaning"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
