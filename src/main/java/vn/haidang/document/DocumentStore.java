package vn.haidang.document;

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
import vn.haidang.attachment.FileRef;
import vn.haidang.platform.Actor;
import vn.haidang.platform.StaleWrite;

/** Documents, in SQL. */
@Repository
class DocumentStore {

    private static final String SELECT = """
            select d.id, d.state, d.kind, d.kind_name, d.number, d.symbol, d.subject, d.issuer, d.issued_on, d.assigned_on, d.label,
                d.uploaded_by, u.name as uploaded_by_name, d.uploaded_at, d.round, d.step, d.progress, d.pages_done, d.pages_all, d.failure, d.failure_values,
                d.read_by, d.read_at, c.name as confirmed_by_name, d.confirmed_at, d.head_version, d.version,
                f.id as file_id, f.sha256, f.name as file_name, f.size, f.media_type
            from document.documents d
            join attachment.shared_files f on f.id = d.file_id
            join organisation.shared_people u on u.id = d.uploaded_by
            left join organisation.shared_people c on c.id = d.confirmed_by
            where d.id = :id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Document> document(long id) {
        return jdbc.sql(SELECT).param("id", id).query(DocumentStore::document).optional();
    }

    /** The same, and nobody else changes it until this transaction ends. */
    Optional<Document> lock(long id) {
        return jdbc.sql(SELECT + " for update of d")
                .param("id", id)
                .query(DocumentStore::document)
                .optional();
    }

    /** What a document says, empty while nothing was read. */
    Optional<String> body(long id) {
        return jdbc.sql("select body from document.documents where id = :id and body is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** What the reading returned, as JSON without the text; empty while nothing was read. */
    Optional<String> reading(long id) {
        return jdbc.sql("select reading::text from document.documents where id = :id and reading is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Documents with the same content, the oldest first, the given one left out. */
    List<Document.Twin> twins(long id) {
        return jdbc.sql("""
                select t.id, t.label, t.state from document.documents d
                join attachment.shared_files own on own.id = d.file_id
                join attachment.shared_files same on same.sha256 = own.sha256 and same.id <> own.id
                join document.documents t on t.file_id = same.id
                where d.id = :id order by t.id limit 5
                """)
                .param("id", id)
                .query((row, n) -> new Document.Twin(
                        row.getLong("id"), row.getString("label"), DocumentState.valueOf(row.getString("state"))))
                .list();
    }

    long insert(Actor actor, FileRef file, LocalDate today) {
        return jdbc.sql("""
                insert into document.documents (state, file_id, assigned_on, label, uploaded_by, uploaded_at, step)
                values ('READING', :file, :today, :label, :by, :at, 'WAITING') returning id
                """)
                .param("file", file.id())
                .param("today", today)
                .param("label", file.name())
                .param("by", actor.person())
                .param("at", now())
                .query(Long.class)
                .single();
    }

    /** Begins a reading; false where another one counts by now or it was begun too often. */
    boolean begin(long id, int round, int mostAttempts) {
        return jdbc.sql("""
                update document.documents set attempts = attempts + 1, step = 'TEXT', progress = 0
                where id = :id and round = :round and state = 'READING' and attempts < :most
                """)
                        .param("id", id)
                        .param("round", round)
                        .param("most", mostAttempts)
                        .update()
                == 1;
    }

    /** Notes how far a reading is; false where it counts no longer. */
    boolean progress(long id, int round, String step, double done) {
        return jdbc.sql("""
                update document.documents set step = :step, progress = :done
                where id = :id and round = :round and state = 'READING'
                """)
                        .param("id", id)
                        .param("round", round)
                        .param("step", step)
                        .param("done", Math.clamp(done, 0, 1))
                        .update()
                == 1;
    }

    /** Notes how many pages were recognised; false where the reading counts no longer. */
    boolean progressOfPages(long id, int round, int done, int all) {
        return jdbc.sql("""
                update document.documents set pages_done = :done, pages_all = :all,
                    attempts = case when :done > pages_done then 1 else attempts end
                where id = :id and round = :round and state = 'READING'
                """)
                        .param("id", id)
                        .param("round", round)
                        .param("done", done)
                        .param("all", all)
                        .update()
                == 1;
    }

    /** Keeps what was read; false where that reading counts no longer. */
    boolean read(long id, int round, DocumentHead head, String label, String reading, String body, String maker) {
        return jdbc.sql("""
                update document.documents set state = 'REVIEW', step = 'DONE', progress = 1, kind = :kind, kind_name = :kindName,
                    number = :number, symbol = :symbol, subject = :subject, issuer = :issuer, issued_on = :issuedOn, assigned_on = :assignedOn,
                    label = :label, reading = cast(:reading as jsonb), body = :body, read_by = :maker, read_at = :at,
                    version = version + 1, head_version = head_version + 1
                where id = :id and round = :round and state = 'READING'
                """)
                        .params(parameters(head))
                        .param("id", id)
                        .param("round", round)
                        .param("label", label)
                        .param("reading", reading)
                        .param("body", body)
                        .param("maker", maker)
                        .param("at", now())
                        .update()
                == 1;
    }

    /** Notes why a reading came to nothing; false where that reading counts no longer. */
    boolean fail(long id, int round, String code, List<String> values) {
        return jdbc.sql("""
                update document.documents set state = 'FAILED', failure = :code, failure_values = :values, version = version + 1
                where id = :id and round = :round and state = 'READING'
                """)
                        .param("id", id)
                        .param("round", round)
                        .param("code", code)
                        .param("values", values.toArray(String[]::new))
                        .update()
                == 1;
    }

    /** Starts the next reading and returns its number. */
    int nextRound(long id) {
        return jdbc.sql("""
                update document.documents set state = 'READING', step = 'WAITING', progress = 0, pages_done = 0, pages_all = 0,
                    failure = null, failure_values = '{}',
                    attempts = 0, round = round + 1, version = version + 1
                where id = :id returning round
                """).param("id", id).query(Integer.class).single();
    }

    void changeHead(long id, DocumentHead head, String label, int headVersion) {
        int rows = jdbc.sql("""
                update document.documents set kind = :kind, kind_name = :kindName, number = :number, symbol = :symbol, subject = :subject,
                    issuer = :issuer, issued_on = :issuedOn, assigned_on = :assignedOn, label = :label, head_version = head_version + 1,
                    version = version + 1
                where id = :id and head_version = :headVersion
                """)
                .params(parameters(head))
                .param("id", id)
                .param("label", label)
                .param("headVersion", headVersion)
                .update();
        if (rows == 0) {
            throw new StaleWrite();
        }
    }

    /** Notes that a proposed task changed, and returns the document's new version. */
    int touch(long id) {
        return jdbc.sql("update document.documents set version = version + 1 where id = :id returning version")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    void confirm(Actor actor, long id) {
        jdbc.sql("""
                update document.documents set state = 'CONFIRMED', confirmed_by = :by, confirmed_at = :at, version = version + 1 where id = :id
                """)
                .param("id", id)
                .param("by", actor.person())
                .param("at", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static java.util.Map<String, @Nullable Object> parameters(DocumentHead head) {
        java.util.Map<String, @Nullable Object> parameters = new java.util.HashMap<>();
        parameters.put("kind", head.kind());
        parameters.put("kindName", head.kindName());
        parameters.put("number", head.number());
        parameters.put("symbol", head.symbol());
        parameters.put("subject", head.subject());
        parameters.put("issuer", head.issuer());
        parameters.put("issuedOn", head.issuedOn());
        parameters.put("assignedOn", head.assignedOn());
        return parameters;
    }

    private static Document document(ResultSet row, int n) throws SQLException {
        return new Document(
                row.getLong("id"),
                DocumentState.valueOf(row.getString("state")),
                row.getString("label"),
                head(row),
                new FileRef(
                        row.getLong("file_id"),
                        row.getString("sha256"),
                        row.getString("file_name"),
                        row.getLong("size"),
                        row.getString("media_type")),
                row.getLong("uploaded_by"),
                row.getString("uploaded_by_name"),
                instant(row.getObject("uploaded_at", OffsetDateTime.class)),
                new Document.Progress(
                        row.getInt("round"),
                        row.getString("step"),
                        row.getDouble("progress"),
                        row.getInt("pages_done"),
                        row.getInt("pages_all")),
                failure(row),
                row.getString("read_by"),
                orNull(row.getObject("read_at", OffsetDateTime.class)),
                row.getString("confirmed_by_name"),
                orNull(row.getObject("confirmed_at", OffsetDateTime.class)),
                row.getInt("head_version"),
                row.getInt("version"));
    }

    private static DocumentHead head(ResultSet row) throws SQLException {
        return new DocumentHead(
                row.getString("kind"),
                row.getString("kind_name"),
                row.getString("number"),
                row.getString("symbol"),
                row.getString("subject"),
                row.getString("issuer"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("assigned_on", LocalDate.class));
    }

    private static Document.@Nullable Failure failure(ResultSet row) throws SQLException {
        String code = row.getString("failure");
        return code == null
                ? null
                : new Document.Failure(
                        code, List.of((String[]) row.getArray("failure_values").getArray()));
    }

    private static Instant instant(OffsetDateTime value) {
        return value.toInstant();
    }

    private static @Nullable Instant orNull(@Nullable OffsetDateTime value) {
        return value == null ? null : value.toInstant();
    }
}
