package vn.haidang.register;

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

/** Documents that came in, in SQL: one at a time, and their steps. */
@Repository
class ArrivalStore {

    private static final String SELECT = """
            select a.id, a.year, a.number, a.arrived_at, a.channel, a.registered_at, r.name as registered_by, a.document_id, a.sender_id,
                s.name as sender_name, s.short_name as sender_short, s.identifier, s.version as sender_version, a.document_number,
                a.document_symbol, a.issued_on, a.kind_name, a.subject, a.signer, a.urgency, a.pages, a.copies, a.due_on, a.note, a.repeats_id,
                a.repeats_reason, a.state, a.version
            from register.arrivals a
            join register.senders s on s.id = a.sender_id
            join organisation.shared_people r on r.id = a.registered_by
            where a.id = :id
            """;

    private static final String SOURCE = """
            select d.id, d.state, d.label, d.kind, d.kind_name, d.number, d.symbol, d.subject, d.issuer, d.issued_on, d.uploaded_at, d.file_id,
                d.sha256, d.file_name, d.media_type, d.pages, d.signer_position, d.signer_office, d.signer_name, d.beginning
            from document.shared_letterheads d
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ArrivalStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Arrival> arrival(long id) {
        return jdbc.sql(SELECT).param("id", id).query(ArrivalStore::arrival).optional();
    }

    /** The same, and nobody else changes it until this transaction ends. */
    Optional<Arrival> lock(long id) {
        return jdbc.sql(SELECT + " for update of a")
                .param("id", id)
                .query(ArrivalStore::arrival)
                .optional();
    }

    Optional<ArrivalSource> source(long document) {
        return jdbc.sql(SOURCE + "where d.id = :id")
                .param("id", document)
                .query(ArrivalStore::source)
                .optional();
    }

    /** Files that were read, have no number and were not set aside: the oldest first. */
    List<ArrivalSource> waiting(int most) {
        return jdbc.sql(SOURCE + """
                        where d.state <> 'READING'
                          and not exists (select from register.arrivals a where a.document_id = d.id)
                          and not exists (select from register.set_asides x where x.document_id = d.id)
                        order by d.id limit :most
                        """)
                .param("most", most)
                .query(ArrivalStore::source)
                .list();
    }

    int countWaiting() {
        return jdbc.sql("""
                        select count(*) from document.shared_letterheads d
                        where d.state <> 'READING'
                          and not exists (select from register.arrivals a where a.document_id = d.id)
                          and not exists (select from register.set_asides x where x.document_id = d.id)
                        """).query(Integer.class).single();
    }

    boolean isRegistered(long document) {
        return jdbc.sql("select exists (select from register.arrivals where document_id = :document)")
                .param("document", document)
                .query(Boolean.class)
                .single();
    }

    Optional<Long> ofDocument(long document) {
        return jdbc.sql("select id from register.arrivals where document_id = :document")
                .param("document", document)
                .query(Long.class)
                .optional();
    }

    /** Earlier arrivals of the same document: number and symbol of that sender, or the same bytes. Cancelled ones do not count. */
    List<ArrivalRepeats.Earlier> same(long sender, Arrival.Head head, @Nullable String sha256) {
        return jdbc.sql("""
                        select a.id, a.number, a.year, coalesce(a.kind_name || ' ', '') || coalesce(a.document_number, '')
                            || coalesce('/' || a.document_symbol, '') as label, s.name as sender,
                            coalesce(a.file_sha256 = :sha256, false) as same_file
                        from register.arrivals a join register.senders s on s.id = a.sender_id
                        where a.state <> 'CANCELLED'
                          and (a.file_sha256 = :sha256
                               or (a.sender_id = :sender and :number::text is not null
                                   and a.same_document = platform.fold(ltrim(:number, '0') || '/' || coalesce(:symbol, ''))
                                   and (a.issued_on is null or :issued::date is null
                                        or extract(year from a.issued_on) = extract(year from :issued::date))))
                        order by a.id desc limit 5
                        """)
                .param("sha256", sha256)
                .param("sender", sender)
                .param("number", head.number())
                .param("symbol", head.symbol())
                .param("issued", head.issuedOn())
                .query(ArrivalRepeats.Earlier.class)
                .list();
    }

    long insert(
            Actor actor,
            int number,
            long sender,
            ArrivalForm.Asked asked,
            @Nullable String sha256,
            @Nullable Long repeats) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        insert into register.arrivals (year, number, arrived_at, channel, registered_at, registered_by, document_id, file_sha256,
                            sender_id, document_number, document_symbol, issued_on, kind_name, subject, signer, urgency, pages, copies, due_on,
                            note, repeats_id, repeats_reason, state)
                        values (:year, :number, :arrived, :channel, :now, :by, :document, :sha256, :sender, :docNumber, :symbol, :issued, :kind,
                            :subject, :signer, :urgency, :pages, :copies, :due, :note, :repeats, :reason, 'WAITING')
                        returning id
                        """)
                .param("year", LocalDate.ofInstant(now, ArrivalForm.VIETNAM).getYear())
                .param("number", number)
                .param("arrived", utc(asked.arrivedAt()))
                .param("channel", asked.channel().name())
                .param("now", utc(now))
                .param("by", actor.person())
                .param("document", asked.documentId())
                .param("sha256", sha256)
                .param("sender", sender)
                .param("docNumber", asked.head().number())
                .param("symbol", asked.head().symbol())
                .param("issued", asked.head().issuedOn())
                .param("kind", asked.head().kindName())
                .param("subject", asked.head().subject())
                .param("signer", asked.head().signer())
                .param("urgency", asked.urgency().name())
                .param("pages", asked.pages())
                .param("copies", asked.copies())
                .param("due", asked.dueOn())
                .param("note", asked.note())
                .param("repeats", repeats)
                .param("reason", repeats == null ? null : asked.repeatsReason())
                .query(Long.class)
                .single();
    }

    /** Writes corrected fields; number, day and file stay. */
    void correct(long id, int version, long sender, ArrivalForm.Asked asked) {
        require(jdbc.sql("""
                        update register.arrivals set arrived_at = :arrived, channel = :channel, sender_id = :sender, document_number = :docNumber,
                            document_symbol = :symbol, issued_on = :issued, kind_name = :kind, subject = :subject, signer = :signer,
                            urgency = :urgency, pages = :pages, copies = :copies, due_on = :due, note = :note, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("arrived", utc(asked.arrivedAt()))
                .param("channel", asked.channel().name())
                .param("sender", sender)
                .param("docNumber", asked.head().number())
                .param("symbol", asked.head().symbol())
                .param("issued", asked.head().issuedOn())
                .param("kind", asked.head().kindName())
                .param("subject", asked.head().subject())
                .param("signer", asked.head().signer())
                .param("urgency", asked.urgency().name())
                .param("pages", asked.pages())
                .param("copies", asked.copies())
                .param("due", asked.dueOn())
                .param("note", asked.note())
                .param("id", id)
                .param("version", version)
                .update());
    }

    void state(long id, ArrivalState state) {
        require(jdbc.sql("update register.arrivals set state = :state, version = version + 1 where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update());
    }

    void due(long id, LocalDate due) {
        jdbc.sql("update register.arrivals set due_on = :due where id = :id")
                .param("due", due)
                .param("id", id)
                .update();
    }

    void attach(long id, long document, String sha256) {
        require(jdbc.sql("""
                        update register.arrivals set document_id = :document, file_sha256 = :sha256, version = version + 1
                        where id = :id and document_id is null
                        """)
                .param("document", document)
                .param("sha256", sha256)
                .param("id", id)
                .update());
    }

    void setAside(Actor actor, long document) {
        jdbc.sql(
                        "insert into register.set_asides (document_id, by_id, at) values (:document, :by, :at) on conflict do nothing")
                .param("document", document)
                .param("by", actor.person())
                .param("at", utc(clock.instant()))
                .update();
    }

    /** Notes what was done; {@code person} and {@code unit} say to whom. */
    void step(
            Actor actor,
            long arrival,
            ArrivalStep kind,
            @Nullable Long person,
            @Nullable Long unit,
            @Nullable String words) {
        jdbc.sql("""
                        insert into register.arrival_steps (arrival_id, kind, by_id, at, person_id, unit_id, words)
                        values (:arrival, :kind, :by, :at, :person, :unit, :words)
                        """)
                .param("arrival", arrival)
                .param("kind", kind.name())
                .param("by", actor.person())
                .param("at", utc(clock.instant()))
                .param("person", person)
                .param("unit", unit)
                .param("words", words)
                .update();
    }

    boolean has(long arrival, ArrivalStep kind) {
        return jdbc.sql(
                        "select exists (select from register.arrival_steps where arrival_id = :arrival and kind = :kind)")
                .param("arrival", arrival)
                .param("kind", kind.name())
                .query(Boolean.class)
                .single();
    }

    private static void require(int rows) {
        if (rows == 0) {
            throw new StaleWrite();
        }
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Arrival arrival(ResultSet row, int n) throws SQLException {
        return new Arrival(
                row.getLong("id"),
                row.getInt("year"),
                row.getInt("number"),
                moment(row, "arrived_at"),
                ArrivalChannel.valueOf(row.getString("channel")),
                moment(row, "registered_at"),
                row.getString("registered_by"),
                row.getObject("document_id", Long.class),
                new Sender(
                        row.getLong("sender_id"),
                        row.getString("sender_name"),
                        row.getString("sender_short"),
                        row.getString("identifier"),
                        row.getInt("sender_version")),
                new Arrival.Head(
                        row.getString("document_number"),
                        row.getString("document_symbol"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getString("kind_name"),
                        row.getString("subject"),
                        row.getString("signer")),
                Urgency.valueOf(row.getString("urgency")),
                row.getObject("pages", Integer.class),
                row.getInt("copies"),
                row.getObject("due_on", LocalDate.class),
                row.getString("note"),
                row.getObject("repeats_id", Long.class),
                row.getString("repeats_reason"),
                ArrivalState.valueOf(row.getString("state")),
                row.getInt("version"));
    }

    private static ArrivalSource source(ResultSet row, int n) throws SQLException {
        return new ArrivalSource(
                row.getLong("id"),
                row.getString("state"),
                row.getString("label"),
                row.getString("kind"),
                row.getString("kind_name"),
                row.getString("number"),
                row.getString("symbol"),
                row.getString("subject"),
                row.getString("issuer"),
                row.getObject("issued_on", LocalDate.class),
                moment(row, "uploaded_at"),
                row.getLong("file_id"),
                row.getString("sha256"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getString("pages"),
                row.getString("signer_position"),
                row.getString("signer_office"),
                row.getString("signer_name"),
                row.getString("beginning"));
    }
}
