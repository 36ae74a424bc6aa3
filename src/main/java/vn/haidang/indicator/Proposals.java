package vn.haidang.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.audit.Audit;
import vn.haidang.document.ReadText;
import vn.haidang.document.ReadTexts;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Messages;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.platform.StaleWrite;

/**
 * Figures of documents proposed as values and plans. The clerk and the Office look at each; what they take is submitted, never official; what
 * stands already is never written over: another value becomes a request for correction, decided by the unit that approves the indicator.
 */
@Component
public class Proposals {

    private final ProposalStore store;
    private final ReadTexts texts;
    private final Indicators indicators;
    private final Bodies bodies;
    private final Observations observations;
    private final Sources sources;
    private final Corrections corrections;
    private final Audit audit;
    private final Messages messages;

    Proposals(
            ProposalStore store,
            ReadTexts texts,
            Indicators indicators,
            Bodies bodies,
            Observations observations,
            Sources sources,
            Corrections corrections,
            Audit audit,
            Messages messages) {
        this.store = store;
        this.texts = texts;
        this.indicators = indicators;
        this.bodies = bodies;
        this.observations = observations;
        this.sources = sources;
        this.corrections = corrections;
        this.audit = audit;
        this.messages = messages;
    }

    /** What became of an acceptance. */
    enum Outcome {
        WRITTEN,
        /** The same value stands already. */
        SAME,
        /** Another value stands; this one waits for a decision. */
        CORRECTION
    }

    /** What became of a bulk acceptance: how many were written, were there already, were left because another value stands or was refused. */
    record Bulk(int written, int same, int left) {}

    /**
     * Proposes the figures of a document, or proposes them anew; what somebody decided stays as it is.
     *
     * @return how many are proposed as values or plans
     */
    @Transactional
    public int propose(Actor actor, long documentId) {
        requireWorker(actor);
        ReadText read = texts.of(actor, documentId);
        store.await(documentId);
        List<Suggestion> suggestions = Suggesting.of(
                new Suggesting.Paper(
                        read.text(),
                        read.figures(),
                        read.findings(),
                        read.issuer(),
                        Optional.ofNullable(read.issuedOn()),
                        read.damaged(),
                        read.doubtful()),
                indicators.all(),
                places(read),
                store.aliases());
        PlanDecision decision = PlanDecision.in(read.text());
        store.replaceOpen(documentId, suggestions, decision.basis(), decision.day());
        int count = (int) suggestions.stream()
                .filter(one -> one.kind() == Suggestion.Kind.VALUE || one.kind() == Suggestion.Kind.PLAN)
                .count();
        audit.record(
                actor,
                "indicator.proposed",
                subject(read),
                null,
                Map.of("indicator.proposals", String.valueOf(count)),
                null);
        return count;
    }

    /** The bodies with all names that they had around the time of the paper. */
    private Suggesting.BodyPlaces places(ReadText read) {
        LocalDate day = read.figures().stream()
                .map(figure -> FigureTime.period(figure.period()))
                .filter(java.util.Objects::nonNull)
                .map(Period::lastDay)
                .max(LocalDate::compareTo)
                .orElse(read.issuedOn() == null ? LocalDate.EPOCH : read.issuedOn());
        LinkedHashSet<Body> named = new LinkedHashSet<>(bodies.on(day).all());
        named.addAll(bodies.on(day.minusYears(1)).all());
        Body own = named.stream()
                .filter(body -> body.kind() == BodyKind.AUTHORITY && body.unitId() != null)
                .findFirst()
                .orElse(null);
        return new Suggesting.BodyPlaces(List.copyOf(named), indicators.dimensions(), own);
    }

    /**
     * Takes a proposal as the person left it.
     *
     * @param version the version the person saw
     * @param reason why another value than the one that stands is right; asked for only then
     * @throws Refused where something is missing or the catalogue refuses it; {@code indicator.refusal.NAME}
     */
    @Transactional
    public Outcome accept(
            Actor actor, long documentId, long id, Proposal.Content content, int version, @Nullable String reason) {
        requireWorker(actor);
        Proposal seen = open(documentId, id, version);
        ReadText read = texts.of(actor, documentId);
        Outcome outcome = take(actor, read, seen, content, reason);
        if (outcome != Outcome.CORRECTION) {
            learn(actor, seen, content);
        }
        return outcome;
    }

    /** Takes all that are at least so sure, without doubt and without another value that stands. */
    @Transactional
    public Bulk acceptAbove(Actor actor, long documentId, double least) {
        requireWorker(actor);
        store.await(documentId);
        ReadText read = texts.of(actor, documentId);
        int written = 0;
        int same = 0;
        int left = 0;
        for (Proposal proposal : store.ofDocument(documentId)) {
            boolean sure = proposal.state() == Proposal.State.OPEN
                    && proposal.content().isWritable()
                    && proposal.doubts().isEmpty()
                    && proposal.score() >= least;
            if (!sure) {
                continue;
            }
            Conflict conflict = conflict(proposal.content());
            if (conflict.kind() == Conflict.Kind.DIFFERENT || refusal(proposal.content()) != null) {
                left++;
            } else if (take(actor, read, proposal, proposal.content(), null) == Outcome.SAME) {
                same++;
            } else {
                written++;
            }
        }
        return new Bulk(written, same, left);
    }

    private @Nullable Refusal refusal(Proposal.Content content) {
        Indicator indicator = indicators.indicator(required(content.indicatorId()));
        return indicator.isComputed() && content.kind() == Suggestion.Kind.VALUE ? Refusal.COMPUTED_INDICATOR : null;
    }

    private Outcome take(Actor actor, ReadText read, Proposal seen, Proposal.Content content, @Nullable String reason) {
        if (!content.isWritable()) {
            throw new Refused("indicator.proposals.incomplete");
        }
        Conflict conflict = conflict(content);
        if (conflict.kind() == Conflict.Kind.DIFFERENT) {
            if (reason == null || reason.isBlank()) {
                throw new Refused("indicator.proposals.reasonWanted");
            }
            store.act(actor, seen, content, Proposal.State.CORRECTION, reason.strip(), null);
            askWhoApproves(actor, seen, content, reason.strip());
            record(actor, read, "indicator.proposalDiffers", seen, content, reason.strip());
            return Outcome.CORRECTION;
        }
        Long planId = null;
        if (conflict.kind() == Conflict.Kind.NONE && content.kind() == Suggestion.Kind.PLAN) {
            planId = store.insertPlan(actor, content, seen.printed(), basis(content, read));
        } else if (conflict.kind() == Conflict.Kind.NONE) {
            write(actor, read, seen, content);
        }
        store.act(actor, seen, content, Proposal.State.ACCEPTED, null, planId);
        record(actor, read, "indicator.proposalAccepted", seen, content, null);
        return conflict.kind() == Conflict.Kind.NONE ? Outcome.WRITTEN : Outcome.SAME;
    }

    /** An official value is corrected only where corrections are decided. */
    private void askWhoApproves(Actor actor, Proposal seen, Proposal.Content content, String reason) {
        Observation stands = content.kind() == Suggestion.Kind.VALUE
                ? observations.find(point(content)).orElse(null)
                : null;
        if (stands != null && stands.state() == ValueState.APPROVED) {
            Corrections.Wish wish =
                    new Corrections.Wish(required(content.value()), seen.printed(), content.qualifier(), null);
            store.link(seen, corrections.request(actor, stands.point(), stands.version(), wish, reason));
        }
    }

    private void write(Actor actor, ReadText read, Proposal seen, Proposal.Content content) {
        // a version that none has: whoever wrote there meanwhile is not written over
        Verdict verdict = observations
                .write(actor, source(actor, read), ValueState.SUBMITTED, List.of(entry(seen, content, -1)))
                .getFirst();
        refuse(verdict);
    }

    private static void refuse(Verdict verdict) {
        Refusal refusal = verdict.refusal();
        if (refusal != null) {
            throw new Refused("indicator.refusal." + refusal.name());
        }
    }

    private Source source(Actor actor, ReadText read) {
        return sources.of(
                actor, Source.Kind.DOCUMENT, read.label(), "document-" + read.documentId(), null, read.documentId());
    }

    private Entry entry(Proposal seen, Proposal.Content content, @Nullable Integer version) {
        return new Entry(
                point(content),
                content.value(),
                content.qualifier(),
                seen.printed(),
                content.asOf(),
                place(seen),
                version);
    }

    /** Kept with the value, as the document's own words are. */
    private String place(Proposal seen) {
        return messages.text(Locale.forLanguageTag("vi"), "indicator.proposals.place", String.valueOf(seen.line()));
    }

    private static String basis(Proposal.Content content, ReadText read) {
        return content.basis() == null || content.basis().isBlank() ? read.label() : content.basis();
    }

    /** Where a proposal would be written. */
    Point point(Proposal.Content content) {
        List<Dimension.Category> parts = new ArrayList<>();
        for (Dimension dimension : indicators.dimensions()) {
            dimension.categories().stream()
                    .filter(category -> content.part().equals(dimension.code() + "=" + category.code()))
                    .forEach(parts::add);
        }
        return new Point(
                required(content.bodyId()),
                required(content.period()),
                required(content.indicatorId()),
                indicators.coordinate(parts).id(),
                content.standing());
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new Refused("indicator.proposals.incomplete");
        }
        return value;
    }

    /** What stands where a proposal would be written. */
    @Transactional
    Conflict conflict(Proposal.Content content) {
        if (!content.isWritable()) {
            return Conflict.NOTHING;
        }
        BigDecimal value = required(content.value());
        if (content.kind() == Suggestion.Kind.PLAN) {
            return store.plan(content)
                    .map(plan -> Conflict.of(plan.low(), plan.high(), value, ValueState.APPROVED, plan.basis()))
                    .orElse(Conflict.NOTHING);
        }
        return observations
                .find(point(content))
                .map(stands -> Conflict.of(
                        stands.value(),
                        null,
                        value,
                        stands.state(),
                        sources.find(stands.sourceId()).map(Source::label).orElse("")))
                .orElse(Conflict.NOTHING);
    }

    /** Sets a proposal aside for good: it is not proposed again for this document. */
    @Transactional
    public void reject(Actor actor, long documentId, long id, int version, @Nullable String note) {
        requireWorker(actor);
        Proposal seen = open(documentId, id, version);
        String said = note == null || note.isBlank() ? null : note.strip();
        store.act(actor, seen, seen.content(), Proposal.State.REJECTED, said, null);
        record(actor, texts.of(actor, documentId), "indicator.proposalRejected", seen, seen.content(), said);
    }

    /** Leaves a proposal for later. */
    @Transactional
    public void skip(Actor actor, long documentId, long id, int version) {
        requireWorker(actor);
        Proposal seen = open(documentId, id, version);
        store.act(actor, seen, seen.content(), Proposal.State.SKIPPED, null, null);
        record(actor, texts.of(actor, documentId), "indicator.proposalSkipped", seen, seen.content(), null);
    }

    /**
     * Takes an acceptance, rejection or request back; an acceptance only while its value is not official and still the one that was written.
     *
     * @throws Refused where it is too late
     */
    @Transactional
    public void undo(Actor actor, long documentId, long id, int version) {
        requireWorker(actor);
        store.await(documentId);
        Proposal seen = found(documentId, id, version);
        if (seen.state() == Proposal.State.OPEN) {
            throw new Refused("indicator.proposals.nothingToUndo");
        }
        ReadText read = texts.of(actor, documentId);
        if (seen.correctionId() != null || seen.state() == Proposal.State.ACCEPTED && seen.note() != null) {
            // a correction that was decided: what stood before is on record, another correction puts it back
            throw new Refused("indicator.proposals.tooLate");
        }
        if (seen.state() == Proposal.State.ACCEPTED) {
            takeBack(actor, read, seen);
        }
        store.act(actor, seen, seen.content(), Proposal.State.OPEN, null, null);
        record(actor, read, "indicator.proposalUndone", seen, seen.content(), null);
    }

    private void takeBack(Actor actor, ReadText read, Proposal seen) {
        if (seen.content().kind() == Suggestion.Kind.PLAN) {
            Long plan = seen.planId();
            if (plan != null && !store.endPlan(plan)) {
                throw new Refused("indicator.proposals.tooLate");
            }
            return;
        }
        Point point = point(seen.content());
        Observation stands = observations.find(point).orElse(null);
        Source source = source(actor, read);
        if (stands == null || stands.sourceId() != source.id() || !place(seen).equals(stands.place())) {
            // the same value stood before, from elsewhere: it stays
            return;
        }
        if (stands.state() == ValueState.APPROVED || stands.state() == ValueState.CHECKED) {
            throw new Refused("indicator.proposals.tooLate");
        }
        refuse(observations
                .write(
                        actor,
                        source,
                        ValueState.SUBMITTED,
                        List.of(new Entry(point, null, null, null, null, place(seen), stands.version())))
                .getFirst());
    }

    /**
     * Decides a request about a value that is not official, or a plan: the other one takes its place, or the request is turned down. What is
     * official is decided where corrections are.
     *
     * @throws NotPermitted for anybody but the head of the unit that approves the indicator and the leadership
     */
    @Transactional
    public void decide(Actor actor, long documentId, long id, int version, boolean granted) {
        store.await(documentId);
        Proposal seen = found(documentId, id, version);
        Indicator indicator = indicators.indicator(required(seen.content().indicatorId()));
        boolean own = seen.actedById() != null && actor.is(seen.actedById());
        if (!mayDecide(actor, indicator)
                || own
                || seen.state() != Proposal.State.CORRECTION
                || seen.correctionId() != null) {
            throw new NotPermitted();
        }
        ReadText read = texts.of(actor, documentId);
        Long planId = null;
        if (granted && seen.content().kind() == Suggestion.Kind.PLAN) {
            planId = store.insertPlan(actor, seen.content(), seen.printed(), basis(seen.content(), read));
        } else if (granted) {
            Observation stands = observations.find(point(seen.content())).orElse(null);
            Entry entry = entry(seen, seen.content(), stands == null ? -1 : stands.version());
            refuse(observations
                    .write(actor, source(actor, read), ValueState.SUBMITTED, List.of(entry))
                    .getFirst());
        }
        store.act(
                actor,
                seen,
                seen.content(),
                granted ? Proposal.State.ACCEPTED : Proposal.State.REJECTED,
                seen.note(),
                planId);
        record(
                actor,
                read,
                granted ? "indicator.proposalGranted" : "indicator.proposalDenied",
                seen,
                seen.content(),
                seen.note());
    }

    static boolean mayDecide(Actor actor, Indicator indicator) {
        Long approver = indicator.approverId();
        return actor.has(Role.LEADER) || approver != null && actor.leads(approver);
    }

    // ---- around

    private void learn(Actor actor, Proposal seen, Proposal.Content content) {
        boolean named = seen.words().indexOf(' ') > 0
                && seen.reasons().stream().noneMatch(reason -> reason.startsWith("BASE_OF"));
        if (named && content.kind() == Suggestion.Kind.VALUE && content.part().isEmpty()) {
            store.learn(actor, seen.words(), indicators.indicator(required(content.indicatorId())));
        }
    }

    private Proposal open(long documentId, long id, int version) {
        store.await(documentId);
        Proposal seen = found(documentId, id, version);
        if (!seen.isOpen()) {
            throw new Refused("indicator.proposals.decided");
        }
        return seen;
    }

    private Proposal found(long documentId, long id, int version) {
        Proposal seen = store.find(documentId, id).orElseThrow(() -> new NotFound("indicator", id));
        if (seen.version() != version) {
            throw new StaleWrite();
        }
        return seen;
    }

    static void requireWorker(Actor actor) {
        if (!actor.hasAny(Role.OFFICE, Role.CLERK)) {
            throw new NotPermitted();
        }
    }

    private static Audit.Subject subject(ReadText read) {
        return new Audit.Subject("document", read.documentId(), read.label());
    }

    private void record(
            Actor actor,
            ReadText read,
            String action,
            Proposal seen,
            Proposal.Content content,
            @Nullable String reason) {
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("indicator.printed", seen.printed());
        after.put("indicator.line", String.valueOf(seen.line()));
        if (content.indicatorId() != null) {
            after.put(
                    "indicator.indicator",
                    indicators.indicator(content.indicatorId()).code());
        }
        if (content.value() != null) {
            after.put("indicator.value", content.value().toPlainString());
        }
        audit.record(actor, action, subject(read), null, after, reason);
    }
}
