package vn.haidang.document;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import vn.haidang.platform.Actor;

/** Steps that can be taken back, and who is in a review, in SQL. */
@Repository
class ReviewStore {

    /** Who gave no sign of life for longer is gone. */
    private static final Duration PRESENT = Duration.ofSeconds(20);

    private static final TypeReference<List<Draft>> DRAFTS = new TypeReference<>() {};
    private static final TypeReference<List<Left>> LEFT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;

    ReviewStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A draft that a step left behind. */
    record Left(long id, int version) {}

    /** An addition, split, merge or removal. */
    record Step(String kind, List<Draft> before, List<Left> after) {}

    long insert(Actor actor, long documentId, Step step) {
        return jdbc.sql("""
                insert into document.review_steps (document_id, kind, by_id, at, before, after)
                values (:document, :kind, :by, :at, cast(:before as jsonb), cast(:after as jsonb)) returning id
                """)
                .param("document", documentId)
                .param("kind", step.kind())
                .param("by", actor.person())
                .param("at", now())
                .param("before", JsonShape.MAPPER.writeValueAsString(step.before()))
                .param("after", JsonShape.MAPPER.writeValueAsString(step.after()))
                .query(Long.class)
                .single();
    }

    /** A step that was not taken back yet. */
    Optional<Step> step(long documentId, long id) {
        return jdbc.sql("""
                select kind, before::text as before, after::text as after from document.review_steps
                where id = :id and document_id = :document and undone_at is null
                """)
                .param("id", id)
                .param("document", documentId)
                .query((row, n) -> new Step(
                        row.getString("kind"),
                        JsonShape.MAPPER.readValue(row.getString("before"), DRAFTS),
                        JsonShape.MAPPER.readValue(row.getString("after"), LEFT)))
                .optional();
    }

    void undone(long id) {
        jdbc.sql("update document.review_steps set undone_at = :at where id = :id")
                .param("id", id)
                .param("at", now())
                .update();
    }

    /** Says that a person is in the review. */
    void seen(Actor actor, long documentId, @Nullable Long draftId) {
        jdbc.sql("""
                insert into document.review_presence (document_id, person_id, draft_id, seen_at)
                values (:document, :person, (select id from document.drafts where id = :draft and document_id = :document), :at)
                on conflict (document_id, person_id) do update set draft_id = excluded.draft_id, seen_at = excluded.seen_at
                """)
                .param("document", documentId)
                .param("person", actor.person())
                .param("draft", draftId)
                .param("at", now())
                .update();
    }

    /** Everybody else who is in the review now. */
    List<ReviewPage.Present> others(Actor actor, long documentId) {
        return jdbc.sql("""
                select p.name, d.ref from document.review_presence r
                join organisation.shared_people p on p.id = r.person_id
                left join document.drafts d on d.id = r.draft_id
                where r.document_id = :document and r.person_id <> :person and r.seen_at > :since
                order by p.name collate platform.vi, p.id
                """)
                .param("document", documentId)
                .param("person", actor.person())
                .param("since", now().minus(PRESENT))
                .query(ReviewPage.Present.class)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
