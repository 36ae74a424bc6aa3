package vn.haidang.document;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the restoring learnt and what it has still to learn from, in SQL. */
@Repository
class LearningStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    LearningStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The model as bytes, with what tells it from any other. */
    record Kept(byte[] content, String digest) {}

    /** One at a time: a model must not be written over one that knows more. Held until the transaction ends. */
    void alone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('document.learned_model'))")
                .query((row, n) -> true)
                .list();
    }

    void await(long document) {
        jdbc.sql("insert into document.learnings (document_id) values (:id) on conflict do nothing")
                .param("id", document)
                .update();
    }

    /** Whether so many wait or more. */
    boolean waits(int many) {
        return waiting(many).size() >= many;
    }

    /** The first of those that wait. */
    List<Long> waiting(int most) {
        return jdbc.sql(
                        "select document_id from document.learnings where learned_at is null order by document_id limit :most")
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /**
     * The text of a document where it came as text, is trusted and was not learnt from yet, in this document or another.
     *
     * @param longest more of it is not learnt
     */
    Optional<String> cleanText(long document, double trusted, int longest) {
        return jdbc.sql("""
                        select left(d.body, :longest) from document.documents d
                        where d.id = :id and d.state = 'CONFIRMED' and d.reading #>> '{source,textOrigin}' = 'TEXT'
                          and cast(d.reading #>> '{source,confidence}' as numeric) >= :trusted
                          and not exists (select from document.learnings l where l.text_digest = sha256(convert_to(d.body, 'UTF8')))
                        """)
                .param("id", document)
                .param("trusted", trusted)
                .param("longest", longest)
                .query(String.class)
                .optional();
    }

    /** Notes a document as learnt from. */
    void learned(long document, int words, int corrections) {
        jdbc.sql("""
                        update document.learnings set learned_at = :at, words = :words, corrections = :corrections, text_digest =
                            (select sha256(convert_to(d.body, 'UTF8')) from document.documents d where d.id = document_id and :words > 0)
                        where document_id = :id
                        """)
                .param("id", document)
                .param("words", words)
                .param("corrections", corrections)
                .param("at", now())
                .update();
    }

    /** Forgets the model, and that any document was learnt from. */
    void forget() {
        jdbc.sql("delete from document.learned_model").update();
        jdbc.sql("""
                        update document.learnings set learned_at = null, words = 0, corrections = 0, text_digest = null
                        where learned_at is not null
                        """).update();
    }

    void keep(byte[] content) {
        jdbc.sql("""
                        insert into document.learned_model (content, made_at) values (:content, :at)
                        on conflict (id) do update set content = excluded.content, made_at = excluded.made_at
                        """).param("content", content).param("at", now()).update();
    }

    Optional<Kept> model() {
        return jdbc.sql("select content, encode(digest, 'hex') as digest from document.learned_model")
                .query(Kept.class)
                .optional();
    }

    Optional<String> digest() {
        return jdbc.sql("select encode(digest, 'hex') from document.learned_model")
                .query(String.class)
                .optional();
    }

    LearningStanding standing() {
        return jdbc.sql("""
                        select count(*) filter (where words > 0) as documents, coalesce(sum(words), 0) as words,
                            coalesce(sum(corrections), 0) as corrections, count(*) filter (where learned_at is null) as waiting,
                            (select made_at from document.learned_model) as made_at
                        from document.learnings
                        """)
                .query((row, n) -> {
                    OffsetDateTime at = row.getObject("made_at", OffsetDateTime.class);
                    return new LearningStanding(
                            row.getInt("documents"),
                            row.getLong("words"),
                            row.getInt("corrections"),
                            row.getInt("waiting"),
                            at == null ? null : at.toInstant());
                })
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
