package vn.haidang.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.attachment.Attachments;
import vn.haidang.audit.Audit;
import vn.haidang.document.Documents;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Role;

/** Takes exchange files in: the document in them is kept and read; what the sender says of it is proposed when it is registered. */
@Component
public class ExchangeArrivals {

    /** Đã tiếp nhận. */
    private static final String REGISTERED = "03";

    private final Documents documents;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    ExchangeArrivals(Documents documents, JdbcClient jdbc, Audit audit, Clock clock) {
        this.documents = documents;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the sender says of a document.
     *
     * @param number as written, e.g. 05
     * @param pages 0 where not said
     */
    public record Proposal(
            long documentId,
            String sender,
            @Nullable String senderCode,
            String kindName,
            String number,
            String symbol,
            LocalDate dated,
            String subject,
            @Nullable String signer,
            Urgency urgency,
            int pages,
            int copies,
            @Nullable LocalDate dueOn) {}

    /** What came with a document; empty where it did not come by exchange. */
    public Optional<Proposal> of(long documentId) {
        return jdbc.sql("""
                select document_id, sender, sender_code, kind_name, number, symbol, dated, subject, signer, urgency, pages, copies, due_on
                from register.exchange_received where document_id = :id order by id desc limit 1
                """).param("id", documentId).query(Proposal.class).optional();
    }

    /** State that the sender may ask for: the code, what it says, and since when. */
    public record Status(
            long documentId,
            String number,
            String symbol,
            @Nullable String senderCode,
            String code,
            String meaning,
            Instant at) {}

    /** How far a document that came by exchange is; empty where it did not. */
    public Optional<Status> status(long documentId) {
        return jdbc.sql("""
                select r.document_id, r.number, r.symbol, r.sender_code, c.code, c.meaning, r.status_at as at
                from register.exchange_received r join register.exchange_codes c on c.code = r.status_code
                where r.document_id = :id order by r.id desc limit 1
                """)
                .param("id", documentId)
                .query((row, n) -> new Status(
                        row.getLong("document_id"),
                        row.getString("number"),
                        row.getString("symbol"),
                        row.getString("sender_code"),
                        row.getString("code"),
                        row.getString("meaning"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Answers the sending system: the document was taken into the register. Nothing where it did not come by exchange. */
    void acknowledged(Actor actor, @Nullable Long documentId) {
        int rows = jdbc.sql("""
                update register.exchange_received set status_code = :code, status_at = :at where document_id = :id and status_code <> :code
                """)
                .param("code", REGISTERED)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", documentId)
                .update();
        if (documentId != null && rows > 0) {
            Status now = status(documentId).orElseThrow();
            audit.record(
                    actor,
                    "document.exchangeState",
                    new Audit.Subject("document", documentId, now.number() + "/" + now.symbol()),
                    null,
                    Map.of("outgoing.exchange", now.code() + " " + now.meaning()),
                    null);
        }
    }

    /**
     * Takes an exchange file in; the same one again changes nothing.
     *
     * @return id of the document in it
     * @throws ExchangeUnreadable where it cannot be read
     */
    @Transactional
    public long take(Actor actor, byte[] bytes) {
        if (!actor.hasAny(Role.OFFICE, Role.CLERK)) {
            throw new NotPermitted("register.refused.part." + OutgoingPart.REGISTRAR);
        }
        ExchangeFile file = ExchangeFile.read(bytes);
        if (file.files().isEmpty()) {
            throw new ExchangeUnreadable("missing", "Attachment");
        }
        String hash = Attachments.sha256(bytes);
        Optional<Long> known = jdbc.sql("select document_id from register.exchange_received where sha256 = :hash")
                .param("hash", hash)
                .query(Long.class)
                .optional();
        if (known.isPresent()) {
            return known.get();
        }
        long first = 0;
        for (ExchangeFile.Attached attached : file.files()) {
            long id = documents.upload(actor, attached.name(), attached.mediaType(), attached.content());
            first = first == 0 ? id : first;
        }
        keep(actor, file, hash, first);
        audit.record(
                actor,
                "document.exchanged",
                new Audit.Subject("document", first, file.number() + "/" + file.symbol()),
                null,
                Map.of("outgoing.number", file.number() + "/" + file.symbol(), "outgoing.sha256", hash),
                null);
        return first;
    }

    private void keep(Actor actor, ExchangeFile file, String hash, long document) {
        jdbc.sql("""
                insert into register.exchange_received (document_id, sha256, sender, sender_code, kind_name, number, symbol, dated, subject,
                    signer, urgency, pages, copies, due_on, received_by, received_at, status_at)
                values (:document, :hash, :sender, :code, :kind, :number, :symbol, :dated, :subject, :signer, :urgency, :pages, :copies, :due,
                    :by, :at, :at)
                """)
                .param("document", document)
                .param("hash", hash)
                .param("sender", file.issuer())
                .param("code", file.issuerCode())
                .param("kind", file.kindName())
                .param("number", file.number())
                .param("symbol", file.symbol())
                .param("dated", file.issuedOn())
                .param("subject", file.subject())
                .param("signer", ExchangeFile.blankToNull(file.signer().name()))
                .param("urgency", file.urgency().name())
                .param("pages", file.pages())
                .param("copies", file.copies())
                .param("due", file.dueOn())
                .param("by", actor.person())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
