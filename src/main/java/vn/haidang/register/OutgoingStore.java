package vn.haidang.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.layout.Signature;
import vn.haidang.platform.Actor;
import vn.haidang.platform.StaleWrite;

/** Documents that go out, in SQL. Every change says which version it saw. */
@Repository
class OutgoingStore {

    private static final String SELECT = """
            select o.*, k.code as kind_code, k.name as kind_name, k.abbreviation, k.family, p.name as drafter_name, s.name as signer_name,
                organisation.unit_name(o.unit_id, coalesce(o.dated, :today)) as unit_name
            from register.outgoing o
            join register.document_kinds k on k.id = o.kind_id
            join organisation.shared_people p on p.id = o.drafter_id
            left join organisation.shared_people s on s.id = o.signer_id
            where o.id = :id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    OutgoingStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Outgoing> find(long id) {
        return jdbc.sql(SELECT)
                .param("id", id)
                .param("today", LocalDate.now(clock))
                .query(OutgoingStore::outgoing)
                .optional();
    }

    /** The same, held for this transaction. */
    Optional<Outgoing> lock(long id) {
        return jdbc.sql(SELECT + " for update of o")
                .param("id", id)
                .param("today", LocalDate.now(clock))
                .query(OutgoingStore::outgoing)
                .optional();
    }

    long insert(Actor actor, OutgoingDraft draft) {
        return jdbc.sql("""
                insert into register.outgoing (kind_id, unit_id, advisory_body_id, drafter_id, subject, urgency, addressees, body, copies, due_on,
                    signer_id, replaces_id, corrects_id, created_at, changed_at)
                values (:kind, :unit, :advisory, :drafter, :subject, :urgency, :addressees, :body, :copies, :due, :signer, :replaces, :corrects,
                    :now, :now) returning id
                """)
                .params(parameters(draft))
                .param("drafter", actor.person())
                .param("now", now())
                .query(Long.class)
                .single();
    }

    /** @return the new version */
    int update(long id, int version, OutgoingDraft draft) {
        return jdbc.sql("""
                update register.outgoing set kind_id = :kind, unit_id = :unit, advisory_body_id = :advisory, subject = :subject,
                    urgency = :urgency, addressees = :addressees, body = :body, copies = :copies, due_on = :due, signer_id = :signer,
                    replaces_id = :replaces, corrects_id = :corrects, changed_at = :now, version = version + 1
                where id = :id and version = :version returning version
                """)
                .params(parameters(draft))
                .param("id", id)
                .param("version", version)
                .param("now", now())
                .query(Integer.class)
                .optional()
                .orElseThrow(StaleWrite::new);
    }

    private static Map<String, @Nullable Object> parameters(OutgoingDraft draft) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("kind", draft.kindId());
        values.put("unit", draft.unitId());
        values.put("advisory", draft.advisoryBodyId());
        values.put("subject", draft.subject());
        values.put("urgency", draft.urgency().name());
        values.put("addressees", draft.addressees());
        values.put("body", draft.body());
        values.put("copies", draft.copies());
        values.put("due", draft.dueOn());
        values.put("signer", draft.signerId());
        values.put("replaces", draft.replacesId());
        values.put("corrects", draft.correctsId());
        return values;
    }

    /** Moves it on; what the step adds has been written before, in the same transaction. */
    void move(long id, int version, OutgoingState to) {
        require(jdbc.sql("""
                update register.outgoing set state = :state, changed_at = :now, version = version + 1 where id = :id and version = :version
                """)
                .param("id", id)
                .param("version", version)
                .param("state", to.name())
                .param("now", now())
                .update());
    }

    /** Back to the drafter: a signature given so far counts no more. */
    void sendBack(long id, int version) {
        require(jdbc.sql("""
                update register.outgoing set state = 'DRAFT', capacity = null, sign_office = null, sign_title = null, sign_basis = null,
                    signed_at = null, signed_on = null, signed_file_id = null, findings_reason = null, changed_at = :now,
                    version = version + 1
                where id = :id and version = :version
                """)
                .param("id", id)
                .param("version", version)
                .param("now", now())
                .update());
    }

    void sign(long id, int version, Outgoing.Signing signing) {
        require(jdbc.sql("""
                update register.outgoing set state = 'SIGNED', signer_id = :signer, capacity = :capacity, sign_office = :office,
                    sign_title = :title, sign_basis = :basis, signed_at = :now, signed_on = :on, signed_file_id = :file,
                    findings_reason = :reason, changed_at = :now, version = version + 1
                where id = :id and version = :version
                """)
                .param("id", id)
                .param("version", version)
                .param("signer", signing.personId())
                .param("capacity", signing.capacity().name())
                .param("office", signing.office())
                .param("title", signing.title())
                .param("basis", signing.basis())
                .param("on", signing.on())
                .param("file", signing.fileId())
                .param("reason", signing.findingsReason())
                .param("now", now())
                .update());
    }

    void number(long id, int version, Outgoing.Numbered numbered) {
        require(jdbc.sql("""
                update register.outgoing set state = 'NUMBERED', year = :year, series = :series, number = :number, symbol = :symbol,
                    dated = :dated, changed_at = :now, version = version + 1
                where id = :id and version = :version
                """)
                .param("id", id)
                .param("version", version)
                .param("year", numbered.year())
                .param("series", numbered.series())
                .param("number", numbered.number())
                .param("symbol", numbered.symbol())
                .param("dated", numbered.dated())
                .param("now", now())
                .update());
    }

    /** The files as issued, once: a second time nothing changes. */
    void keepFiles(long id, long pdf, @Nullable Long docx, int pages) {
        jdbc.sql(
                        "update register.outgoing set pdf_id = :pdf, docx_id = :docx, pages = :pages where id = :id and pdf_id is null")
                .param("id", id)
                .param("pdf", pdf)
                .param("docx", docx)
                .param("pages", pages)
                .update();
    }

    /** A PDF signed elsewhere becomes the document as issued, while nobody has it yet. */
    void replacePdf(long id, int version, long pdf, int pages) {
        require(jdbc.sql("""
                update register.outgoing set signed_file_id = :pdf, pdf_id = :pdf, pages = :pages, version = version + 1
                where id = :id and version = :version
                """)
                .param("id", id)
                .param("version", version)
                .param("pdf", pdf)
                .param("pages", pages)
                .update());
    }

    void issue(long id, int version) {
        require(jdbc.sql("""
                update register.outgoing set state = 'ISSUED', issued_at = :now, issued_on = :on, changed_at = :now, version = version + 1
                where id = :id and version = :version
                """)
                .param("id", id)
                .param("version", version)
                .param("on", LocalDate.now(clock))
                .param("now", now())
                .update());
    }

    void recall(long id, int version, String reason) {
        require(jdbc.sql("""
                update register.outgoing set state = 'RECALLED', recalled_at = :now, recall_reason = :reason, changed_at = :now,
                    version = version + 1
                where id = :id and version = :version
                """)
                .param("id", id)
                .param("version", version)
                .param("reason", reason)
                .param("now", now())
                .update());
    }

    void source(long id, int version, @Nullable Long file) {
        require(jdbc.sql("""
                update register.outgoing set source_file_id = :file, changed_at = :now, version = version + 1
                where id = :id and version = :version
                """)
                .param("id", id)
                .param("version", version)
                .param("file", file)
                .param("now", now())
                .update());
    }

    void document(long id, long document) {
        jdbc.sql("update register.outgoing set document_id = :document where id = :id")
                .param("id", id)
                .param("document", document)
                .update();
    }

    /** Notes that something belonging to it changed. @return the new version */
    int touch(long id, int version) {
        return jdbc.sql("""
                update register.outgoing set changed_at = :now, version = version + 1 where id = :id and version = :version returning version
                """)
                .param("id", id)
                .param("version", version)
                .param("now", now())
                .query(Integer.class)
                .optional()
                .orElseThrow(StaleWrite::new);
    }

    void step(Outgoing before, OutgoingAction action, OutgoingState to, Actor actor, @Nullable String note) {
        jdbc.sql("""
                insert into register.outgoing_steps (outgoing_id, action, from_state, to_state, by_id, by_name, at, note, subject, body)
                values (:id, :action, :from, :to, :by, :name, :at, :note, :subject, :body)
                """)
                .param("id", before.id())
                .param("action", action.name())
                .param("from", before.state().name())
                .param("to", to.name())
                .param("by", actor.personId())
                .param("name", actor.name())
                .param("at", now())
                .param("note", note)
                .param("subject", before.draft().subject())
                .param("body", before.draft().body())
                .update();
    }

    List<OutgoingStep> steps(long id) {
        return jdbc.sql("""
                select action, from_state, to_state, by_id, by_name, at, note from register.outgoing_steps where outgoing_id = :id order by id
                """)
                .param("id", id)
                .query((row, n) -> new OutgoingStep(
                        OutgoingAction.valueOf(row.getString("action")),
                        OutgoingState.valueOf(row.getString("from_state")),
                        OutgoingState.valueOf(row.getString("to_state")),
                        row.getObject("by_id", Long.class),
                        row.getString("by_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("note")))
                .list();
    }

    private static void require(int rows) {
        if (rows == 0) {
            throw new StaleWrite();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Outgoing outgoing(ResultSet row, int n) throws SQLException {
        return new Outgoing(
                row.getLong("id"),
                OutgoingState.valueOf(row.getString("state")),
                row.getString("label"),
                new OutgoingKind(
                        row.getLong("kind_id"),
                        row.getString("kind_code"),
                        row.getString("kind_name"),
                        row.getString("abbreviation"),
                        SymbolRules.Family.valueOf(row.getString("family"))),
                draft(row),
                row.getString("unit_name"),
                row.getLong("drafter_id"),
                row.getString("drafter_name"),
                row.getObject("source_file_id", Long.class),
                signing(row),
                numbered(row),
                issue(row),
                row.getString("recall_reason"),
                row.getObject("document_id", Long.class),
                row.getInt("version"));
    }

    private static OutgoingDraft draft(ResultSet row) throws SQLException {
        return new OutgoingDraft(
                row.getLong("kind_id"),
                row.getLong("unit_id"),
                row.getObject("advisory_body_id", Long.class),
                row.getString("subject"),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("addressees"),
                row.getString("body"),
                row.getInt("copies"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("signer_id", Long.class),
                row.getObject("replaces_id", Long.class),
                row.getObject("corrects_id", Long.class));
    }

    private static Outgoing.@Nullable Signing signing(ResultSet row) throws SQLException {
        return row.getObject("signed_on") == null
                ? null
                : new Outgoing.Signing(
                        row.getLong("signer_id"),
                        row.getString("signer_name"),
                        Signature.Capacity.valueOf(row.getString("capacity")),
                        row.getString("sign_office"),
                        row.getString("sign_title"),
                        row.getString("sign_basis"),
                        row.getObject("signed_on", LocalDate.class),
                        row.getObject("signed_file_id", Long.class),
                        row.getString("findings_reason"));
    }

    private static Outgoing.@Nullable Numbered numbered(ResultSet row) throws SQLException {
        return row.getObject("number") == null
                ? null
                : new Outgoing.Numbered(
                        row.getInt("year"),
                        row.getString("series"),
                        row.getInt("number"),
                        row.getString("symbol"),
                        row.getObject("dated", LocalDate.class),
                        row.getObject("pdf_id", Long.class),
                        row.getObject("docx_id", Long.class),
                        row.getObject("pages", Integer.class));
    }

    private static Outgoing.@Nullable Issue issue(ResultSet row) throws SQLException {
        return row.getObject("issued_at") == null
                ? null
                : new Outgoing.Issue(
                        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                        row.getObject("issued_on", LocalDate.class));
    }
}
