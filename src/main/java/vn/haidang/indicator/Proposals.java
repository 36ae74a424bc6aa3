package vn.haidang.indicator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.document.ReadText;
import vn.haidang.document.ReadTexts;
import vn.haidang.platform.Actor;
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
    private final ProposalPaper paper;
    private final ProposalTaking taking;
    private final ProposalAudit records;
    private final ProposalActs acts;
    private final AliasStore aliases;
    private final ReadTexts texts;
    private final Indicators indicators;

    Proposals(
            ProposalStore store,
            ProposalPaper paper,
            ProposalTaking taking,
            ProposalAudit records,
            ProposalActs acts,
            AliasStore aliases,
            ReadTexts texts,
            Indicators indicators) {
        this.store = store;
        this.paper = paper;
        this.taking = taking;
        this.records = records;
        this.acts = acts;
        this.aliases = aliases;
        this.texts = texts;
        this.indicators = indicators;
    }

    /** What became of an acceptance. */
    enum Outcome {
        WRITTEN,
        /** A plan waits for whoever approves the indicator. */
        PLANNED,
        /** The same value stands already. */
        SAME,
        /** Another value stands; this one waits for a decision. */
        CORRECTION
    }

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
        int count = paper.propose(read);
        records.proposed(actor, read, count);
        return count;
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
        Outcome outcome = acts.take(actor, read, seen, content, reason, null);
        if (outcome != Outcome.CORRECTION) {
            learn(actor, seen, content);
        }
        return outcome;
    }

    /** Sets a proposal aside for good: it is not proposed again for this document. */
    @Transactional
    public void reject(Actor actor, long documentId, long id, int version, @Nullable String note) {
        requireWorker(actor);
        Proposal seen = open(documentId, id, version);
        String said = note == null || note.isBlank() ? null : note.strip();
        store.act(actor, seen, seen.content(), Proposal.State.REJECTED, said, null, null);
        records.act(actor, texts.of(actor, documentId), "indicator.proposalRejected", seen, seen.content(), said);
    }

    /** Leaves a proposal for later. */
    @Transactional
    public void skip(Actor actor, long documentId, long id, int version) {
        requireWorker(actor);
        Proposal seen = open(documentId, id, version);
        store.act(actor, seen, seen.content(), Proposal.State.SKIPPED, null, null, null);
        records.act(actor, texts.of(actor, documentId), "indicator.proposalSkipped", seen, seen.content(), null);
    }

    /**
     * Takes an acceptance, rejection or request back; an acceptance only while its value is not official and still the one that was written, and
     * its plan not in force.
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
        // of a correction that was decided, what stood before is on record, another correction puts it back
        if (seen.correctionId() != null || seen.state() == Proposal.State.ACCEPTED && seen.note() != null) {
            throw new Refused("indicator.proposals.tooLate");
        }
        acts.reopen(actor, texts.of(actor, documentId), seen);
    }

    /**
     * Decides a request about a value that is not official: the other one takes its place, or the request is turned down. What is official is
     * decided where corrections are, a plan where plans are.
     *
     * @throws NotPermitted for anybody but the head of the unit that approves the indicator and the leadership
     */
    @Transactional
    public void decide(Actor actor, long documentId, long id, int version, boolean granted) {
        store.await(documentId);
        Proposal seen = found(documentId, id, version);
        Indicator indicator =
                indicators.indicator(ProposalTaking.required(seen.content().indicatorId()));
        boolean own = seen.actedById() != null && actor.is(seen.actedById());
        if (!mayDecide(actor, indicator)
                || own
                || seen.state() != Proposal.State.CORRECTION
                || seen.correctionId() != null) {
            throw new NotPermitted();
        }
        ReadText read = texts.of(actor, documentId);
        if (granted) {
            int stands =
                    taking.standing(seen.content()).map(Observation::version).orElse(-1);
            taking.replace(actor, read, seen, seen.content(), stands);
        }
        Proposal.State state = granted ? Proposal.State.ACCEPTED : Proposal.State.REJECTED;
        store.act(actor, seen, seen.content(), state, seen.note(), null, null);
        String action = granted ? "indicator.proposalGranted" : "indicator.proposalDenied";
        records.act(actor, read, action, seen, seen.content(), seen.note());
    }

    static boolean mayDecide(Actor actor, Indicator indicator) {
        Long approver = indicator.approverId();
        return actor.has(Role.LEADER) || approver != null && actor.leads(approver);
    }

    private void learn(Actor actor, Proposal seen, Proposal.Content content) {
        boolean named = seen.words().indexOf(' ') > 0
                && seen.reasons().stream().noneMatch(reason -> reason.startsWith("BASE_OF"));
        if (named && content.kind() == Suggestion.Kind.VALUE && content.part().isEmpty()) {
            aliases.learn(actor, seen.words(), indicators.indicator(ProposalTaking.required(content.indicatorId())));
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
}
