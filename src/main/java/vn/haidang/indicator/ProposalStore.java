package vn.haidang.indicator;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import vn.haidang.text.Span;

/** Proposals and what was learned of them, in SQL. */
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
                .query((row, n) -> proposal(row))
                .list();
    }

    Optional<Proposal> find(long document, long id) {
        return jdbc.sql(SELECT + " where p.document_id = :document and p.id = :id")
                .param("document", document)
                .param("id", id)
                .query((row, n) -> proposal(row))
                .optional();
    }

    /** Waits until nobody else acts on a document's proposals, and keeps others waiting until the transaction ends. */
    void await(long document) {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtext('indicator.proposals'), :document)")
                .param("document", (int) document)
                .query(Boolean.class)
                .single();
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
     * @throws StaleWrite where it has another version
     */
    void act(
            Actor actor,
            Proposal seen,
            Proposal.Content content,
            Proposal.State state,
            @Nullable String note,
            @Nullable Long planId) {
        int rows = jdbc.sql("""
                update indicator.proposals set kind = :kind, indicator_id = :indicator, part = :part, body_id = :body, period = :period,
                    standing = :standing, value = :value, qualifier = :qualifier, as_of = :asOf, basis = :basis, decided_on = :decidedOn,
                    state = :state, note = :note, plan_id = :plan, acted_at = :now, acted_by = :person, version = version + 1
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

    // ---- what was learned

    List<IndicatorMatching.Alias> aliases() {
        return jdbc.sql("select words, indicator_id from indicator.aliases")
                .query((row, n) -> new IndicatorMatching.Alias(row.getString(1), row.getInt(2)))
                .list();
    }

    void learn(Actor actor, String words, Indicator indicator) {
        jdbc.sql("""
                insert into indicator.aliases (words, dimension, indicator_id, confirmed_at, confirmed_by)
                values (:words, :dimension, :indicator, :now, :person)
                on conflict (words, dimension) do update set indicator_id = excluded.indicator_id, confirmed_at = excluded.confirmed_at,
                    confirmed_by = excluded.confirmed_by,
                    confirmed = case when indicator.aliases.indicator_id = excluded.indicator_id then indicator.aliases.confirmed + 1 else 1 end
                """)
                .param("words", words)
                .param("dimension", indicator.measure().dimension())
                .param("indicator", indicator.id())
                .param("now", now())
                .param("person", actor.person())
                .update();
    }

    // ---- plans

    /** A plan in force. */
    record StandingPlan(
            long id,
            BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String printed,
            String basis) {}

    Optional<StandingPlan> plan(Proposal.Content content) {
        return jdbc.sql("""
                select id, low, high, printed, basis from indicator.plans
                where body_id = :body and indicator_id = :indicator and period = :period and coordinate_id = 0 and replaced_at is null
                """)
                .param("body", content.bodyId())
                .param("indicator", content.indicatorId())
                .param(
                        "period",
                        content.period() == null ? null : content.period().code())
                .query((row, n) -> new StandingPlan(
                        row.getLong("id"),
                        row.getBigDecimal("low"),
                        row.getBigDecimal("high"),
                        row.getString("printed"),
                        row.getString("basis")))
                .optional();
    }

    /** A plan in the place of the one in force, if there is one. */
    long insertPlan(Actor actor, Proposal.Content content, String printed, String basis) {
        plan(content).ifPresent(old -> endPlan(old.id()));
        return jdbc.sql("""
                insert into indicator.plans (body_id, indicator_id, period, low, printed, basis, decided_on, recorded_at, recorded_by)
                values (:body, :indicator, :period, :value, :printed, :basis, :decidedOn, :now, :person) returning id
                """)
                .param("body", content.bodyId())
                .param("indicator", content.indicatorId())
                .param(
                        "period",
                        content.period() == null ? null : content.period().code())
                .param("value", content.value())
                .param("printed", printed)
                .param("basis", basis)
                .param("decidedOn", content.decidedOn())
                .param("now", now())
                .param("person", actor.person())
                .query(Long.class)
                .single();
    }

    /** Whether a plan was still in force; it is not any more. */
    boolean endPlan(long id) {
        return jdbc.sql("update indicator.plans set replaced_at = :now where id = :id and replaced_at is null")
                        .param("now", now())
                        .param("id", id)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        String qualifier = row.getString("qualifier");
        OffsetDateTime acted = row.getObject("acted_at", OffsetDateTime.class);
        Integer period = row.getObject("period", Integer.class);
        Proposal.Content content = new Proposal.Content(
                Suggestion.Kind.valueOf(row.getString("kind")),
                row.getObject("indicator_id", Integer.class),
                row.getString("part"),
                row.getObject("body_id", Integer.class),
                period == null ? null : new Period(period),
                Standing.of(row.getString("standing")),
                row.getBigDecimal("value"),
                qualifier == null ? null : Qualifier.valueOf(qualifier),
                row.getObject("as_of", LocalDate.class),
                row.getString("basis"),
                row.getObject("decided_on", LocalDate.class));
        return new Proposal(
                row.getLong("id"),
                row.getLong("document_id"),
                row.getInt("line"),
                new Span(row.getInt("span_start"), row.getInt("span_end")),
                row.getString("printed"),
                row.getString("words"),
                List.of((Integer[]) row.getArray("candidates").getArray()),
                content,
                row.getDouble("score"),
                texts(row.getArray("reasons")),
                texts(row.getArray("doubts")),
                check(row),
                Proposal.State.valueOf(row.getString("state")),
                row.getString("note"),
                row.getObject("plan_id", Long.class),
                row.getObject("correction_id", Long.class),
                acted == null ? null : acted.toInstant(),
                row.getString("acted_by_name"),
                row.getObject("acted_by", Long.class),
                row.getInt("version"));
    }

    private static Suggestion.@Nullable RatioCheck check(ResultSet row) throws SQLException {
        Array operands = row.getArray("check_operands");
        return operands == null
                ? null
                : new Suggestion.RatioCheck(
                        row.getString("printed"),
                        row.getBigDecimal("check_computed"),
                        row.getString("check_unit"),
                        row.getBoolean("check_agrees"),
                        texts(operands));
    }

    private static List<String> texts(Array array) throws SQLException {
        List<String> texts = new ArrayList<>();
        for (String text : (String[]) array.getArray()) {
            texts.add(text);
        }
        return texts;
    }
}
