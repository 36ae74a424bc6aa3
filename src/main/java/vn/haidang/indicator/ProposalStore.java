package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.haidang.platform.Actor;
import vn.haidang.platform.StaleWrite;

/** Proposals in SQL. */
@Repository
class ProposalStore {

    private static final String SELECT = """
            select p.*, a.name as acted_by_name from indicator.proposals p left join organisation.shared_people a on a.id = p.acted_by
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ProposalStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How far the proposals of a document are. */
    record Progress(int proposed, int open, int accepted, int corrections) {}

    List<Proposal> ofDocument(long document) {
        return jdbc.sql(SELECT + " where p.document_id = :document order by p.position")
                .param("document", document)
                .query((row, n) -> ProposalRows.proposal(row))
                .list();
    }

    Optional<Proposal> find(long document, long id) {
        return jdbc.sql(SELECT + " where p.document_id = :document and p.id = :id")
                .param("document", document)
                .param("id", id)
                .query((row, n) -> ProposalRows.proposal(row))
                .optional();
    }

    /** Waits until nobody else acts on a document's proposals, and keeps others waiting until the transaction ends. */
    void await(long document) {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtext('indicator.proposals'), :document)")
                .param("document", (int) document)
                .query(Boolean.class)
                .single();
    }

    /** A number that no act upon many of a document had before; under its lock. */
    long batch(long document) {
        long last = jdbc.sql("select coalesce(max(batch), 0) from indicator.proposals where document_id = :document")
                .param("document", document)
                .query(Long.class)
                .single();
        return Math.max(last + 1, clock.millis());
    }

    /** What one act decided, in the order of the document. */
    List<Proposal> ofBatch(long document, long batch) {
        return jdbc.sql(SELECT + " where p.document_id = :document and p.batch = :batch order by p.position")
                .param("document", document)
                .param("batch", batch)
                .query((row, n) -> ProposalRows.proposal(row))
                .list();
    }

    Map<Long, Progress> progress(Collection<Long> documents) {
        Map<Long, Progress> found = new HashMap<>();
        jdbc.sql("""
                select document_id, count(*) filter (where kind in ('VALUE', 'PLAN')) as proposed,
                    count(*) filter (where kind in ('VALUE', 'PLAN') and state in ('OPEN', 'SKIPPED')) as open,
                    count(*) filter (where state = 'ACCEPTED') as accepted, count(*) filter (where state = 'CORRECTION') as corrections
                from indicator.proposals where document_id = any(:documents) group by document_id
                """)
                .param("documents", documents.toArray(Long[]::new))
                .query((row, n) -> found.put(
                        row.getLong("document_id"),
                        new Progress(
                                row.getInt("proposed"),
                                row.getInt("open"),
                                row.getInt("accepted"),
                                row.getInt("corrections"))))
                .list();
        return found;
    }

    /** Puts fresh proposals in the place of those nobody acted on; what a person decided stays. */
    void replaceOpen(
            long document, List<Suggestion> suggestions, @Nullable String basis, @Nullable LocalDate decidedOn) {
        jdbc.sql("delete from indicator.proposals where document_id = :document and state in ('OPEN', 'SKIPPED')")
                .param("document", document)
                .update();
        Map<String, Integer> seen = new HashMap<>();
        int position = 0;
        for (Suggestion one : suggestions) {
            String words = one.label() + "|" + one.printed();
            int nth = seen.merge(words, 1, Integer::sum);
            insert(document, words + "|" + nth, position++, one, basis, decidedOn);
        }
    }

    private void insert(
            long document,
            String key,
            int position,
            Suggestion one,
            @Nullable String basis,
            @Nullable LocalDate decidedOn) {
        Suggestion.RatioCheck check = one.check();
        boolean plan = one.kind() == Suggestion.Kind.PLAN;
        jdbc.sql("""
                insert into indicator.proposals (document_id, key, position, line, span_start, span_end, printed, words, kind, indicator_id, candidates,
                    part, body_id, period, standing, value, qualifier, as_of, basis, decided_on, score, reasons, doubts,
                    check_computed, check_unit, check_agrees, check_operands)
                values (:document, :key, :position, :line, :start, :end, :printed, :words, :kind, :indicator, :candidates,
                    :part, :body, :period, :standing, :value, :qualifier, :asOf, :basis, :decidedOn, :score, :reasons, :doubts,
                    :computed, :checkUnit, :agrees, :operands)
                on conflict (document_id, key) do update set position = excluded.position, line = excluded.line, span_start = excluded.span_start,
                    span_end = excluded.span_end
                """)
                .param("document", document)
                .param("key", key)
                .param("position", position)
                .param("line", one.line())
                .param("start", one.span().start())
                .param("end", one.span().end())
                .param("printed", one.printed())
                .param("words", one.label())
                .param("kind", one.kind().name())
                .param(
                        "indicator",
                        one.indicator() == null ? null : one.indicator().id())
                .param(
                        "candidates",
                        one.candidates().stream()
                                .map(candidate -> candidate.indicator().id())
                                .toArray(Integer[]::new))
                .param("part", one.part())
                .param("body", one.bodyId())
                .param("period", one.period() == null ? null : one.period().code())
                .param("standing", one.standing().code())
                .param("value", one.value())
                .param(
                        "qualifier",
                        one.qualifier() == null ? null : one.qualifier().name())
                .param("asOf", one.asOf())
                .param("basis", plan ? basis : null)
                .param("decidedOn", plan ? decidedOn : null)
                .param("score", BigDecimal.valueOf(Math.clamp(one.score(), 0, 1)))
                .param("reasons", one.reasons().toArray(String[]::new))
                .param("doubts", one.doubts().toArray(String[]::new))
                .param("computed", check == null ? null : check.computed())
                .param("checkUnit", check == null ? null : check.unit())
                .param("agrees", check == null ? null : check.agrees())
                .param("operands", check == null ? null : check.operands().toArray(String[]::new))
                .update();
    }

    /**
     * Notes what a person made of a proposal.
     *
     * @param batch the act that decided many at once, null: decided alone
     * @throws StaleWrite where it has another version
     */
    void act(
            Actor actor,
            Proposal seen,
            Proposal.Content content,
            Proposal.State state,
            @Nullable String note,
            @Nullable Long planId,
            @Nullable Long batch) {
        int rows = jdbc.sql("""
                update indicator.proposals set kind = :kind, indicator_id = :indicator, part = :part, body_id = :body, period = :period,
                    standing = :standing, value = :value, qualifier = :qualifier, as_of = :asOf, basis = :basis, decided_on = :decidedOn,
                    state = :state, note = :note, plan_id = :plan, batch = :batch, acted_at = :now, acted_by = :person, version = version + 1
                where id = :id and version = :version
                """)
                .param("kind", content.kind().name())
                .param("indicator", content.indicatorId())
                .param("part", content.part())
                .param("body", content.bodyId())
                .param(
                        "period",
                        content.period() == null ? null : content.period().code())
                .param("standing", content.standing().code())
                .param("value", content.value())
                .param(
                        "qualifier",
                        content.qualifier() == null ? null : content.qualifier().name())
                .param("asOf", content.asOf())
                .param("basis", content.basis())
                .param("decidedOn", content.decidedOn())
                .param("state", state.name())
                .param("note", note)
                .param("plan", planId)
                .param("batch", batch)
                .param("now", now())
                .param("person", actor.person())
                .param("id", seen.id())
                .param("version", seen.version())
                .update();
        if (rows == 0) {
            throw new StaleWrite();
        }
    }

    /** Notes which correction of an official value a proposal asked for. */
    void link(Proposal seen, long correctionId) {
        jdbc.sql("update indicator.proposals set correction_id = :correction where id = :id")
                .param("correction", correctionId)
                .param("id", seen.id())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
