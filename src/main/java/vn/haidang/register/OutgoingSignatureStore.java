package vn.haidang.register;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;
import vn.haidang.platform.StaleWrite;

/** Digital signatures of documents that go out, in SQL. */
@Repository
class OutgoingSignatureStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    OutgoingSignatureStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The file before and the file after. */
    record Files(long before, long after) {}

    List<OutgoingSignature> of(long outgoing) {
        return jdbc.sql("""
                select s.id, s.role, a.title as annex_title, s.certificate, s.serial, s.before_id, p.name as by_name, s.at
                from register.outgoing_signatures s
                join organisation.shared_people p on p.id = s.by_id
                left join register.outgoing_annexes a on a.id = s.annex_id
                where s.outgoing_id = :id order by s.id
                """)
                .param("id", outgoing)
                .query((row, n) -> new OutgoingSignature(
                        row.getLong("id"),
                        OutgoingSignature.Role.valueOf(row.getString("role")),
                        row.getString("annex_title"),
                        row.getString("certificate"),
                        row.getString("serial"),
                        row.getLong("before_id"),
                        row.getString("by_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void insert(
            Actor actor,
            long outgoing,
            @Nullable Long annex,
            OutgoingSignature.Role role,
            X509Certificate certificate,
            Files files) {
        jdbc.sql("""
                insert into register.outgoing_signatures (outgoing_id, annex_id, role, certificate, serial, before_id, after_id, by_id, at)
                values (:id, :annex, :role, :certificate, :serial, :before, :after, :by, :at)
                """)
                .param("id", outgoing)
                .param("annex", annex)
                .param("role", role.name())
                .param("certificate", certificate.getSubjectX500Principal().getName())
                .param("serial", certificate.getSerialNumber().toString(16))
                .param("before", files.before())
                .param("after", files.after())
                .param("by", actor.person())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Makes the signed file the document as it is issued, and returns the document's new version. */
    int signed(long outgoing, int version, long pdf, int pages) {
        return jdbc.sql("""
                update register.outgoing set pdf_id = :pdf, pages = :pages, version = version + 1
                where id = :id and version = :version and state = 'NUMBERED' returning version
                """)
                .param("id", outgoing)
                .param("version", version)
                .param("pdf", pdf)
                .param("pages", pages)
                .query(Integer.class)
                .optional()
                .orElseThrow(StaleWrite::new);
    }

    void signedAnnex(long outgoing, long annex, long file) {
        jdbc.sql("update register.outgoing_annexes set file_id = :file where id = :annex and outgoing_id = :id")
                .param("id", outgoing)
                .param("annex", annex)
                .param("file", file)
                .update();
    }
}
