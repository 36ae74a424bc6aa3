package vn.haidang.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.attachment.Attachments;
import vn.haidang.attachment.FileRef;
import vn.haidang.audit.Audit;
import vn.haidang.conformity.Conformity;
import vn.haidang.conformity.ConformityRefused;
import vn.haidang.conformity.Corrector;
import vn.haidang.conformity.Report;
import vn.haidang.platform.Actor;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Refused;

/** Files checked against the decree on the form of documents (kiểm tra thể thức). A file is kept as it came; its owner alone sees it. */
@Component
public class ConformityChecks {

    private static final int RECENT = 10;

    private final JdbcClient jdbc;
    private final Attachments attachments;
    private final Documents documents;
    private final Audit audit;
    private final Clock clock;

    ConformityChecks(JdbcClient jdbc, Attachments attachments, Documents documents, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /** A file that was handed in. */
    public record Check(long id, long fileId, String fileName, Instant checkedAt) {}

    /** A file and the day whose rules it is held to. */
    public record Subject(long fileId, String fileName, LocalDate on) {}

    /**
     * Keeps a file to be checked.
     *
     * @return the check's id
     * @throws Refused where the file is too large
     */
    @Transactional
    public long keep(Actor actor, String fileName, String mediaType, byte[] content) {
        FileRef file = attachments.keep(actor, fileName, mediaType, content);
        long id = jdbc.sql("""
                insert into document.conformity_checks (file_id, checked_by, checked_at) values (:file, :person, :at) returning id
                """)
                .param("file", file.id())
                .param("person", actor.personId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        audit.record(
                actor,
                "conformity.checked",
                new Audit.Subject("conformity", id, file.name()),
                null,
                Map.of("document.file", file.name(), "document.sha256", file.sha256()),
                null);
        return id;
    }

    /** The person's own checks, newest first. */
    @Transactional(readOnly = true)
    List<Check> recent(Actor actor) {
        return jdbc.sql("""
                select c.id, c.file_id, f.name as file_name, c.checked_at
                from document.conformity_checks c join attachment.shared_files f on f.id = c.file_id
                where c.checked_by = :person order by c.id desc limit :most
                """)
                .param("person", actor.personId())
                .param("most", RECENT)
                .query((row, n) -> new Check(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    /** @throws NotFound where the person has no such check */
    @Transactional(readOnly = true)
    Subject own(Actor actor, long id) {
        return jdbc.sql("""
                select c.file_id, f.name from document.conformity_checks c join attachment.shared_files f on f.id = c.file_id
                where c.id = :id and c.checked_by = :person
                """)
                .param("id", id)
                .param("person", actor.personId())
                .query((row, n) -> new Subject(row.getLong(1), row.getString(2), today()))
                .optional()
                .orElseThrow(() -> new NotFound("conformity", id));
    }

    /** The file of a document in the system, held to the rules of its day of issue. */
    Subject ofDocument(Actor actor, long documentId) {
        Document document = documents.document(actor, documentId);
        LocalDate issued = document.head().issuedOn();
        return new Subject(document.file().id(), document.file().name(), issued == null ? today() : issued);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** @throws ConformityRefused where the file cannot be checked */
    Report report(Subject subject) {
        return Conformity.check(attachments.open(subject.fileId()), subject.on());
    }

    /** A copy in which these rules are mended where a program can. */
    byte[] corrected(Subject subject, Collection<String> rules) {
        byte[] file = attachments.open(subject.fileId());
        return corrected(file, subject.on(), rules);
    }

    static byte[] corrected(byte[] file, LocalDate on, Collection<String> rules) {
        try {
            return Corrector.correct(file, Conformity.check(file, on), rules);
        } catch (ConformityRefused refused) {
            throw refusal(refused);
        }
    }

    static Refused refusal(ConformityRefused refused) {
        return new Refused("conformity.refused." + refused.code());
    }
}
