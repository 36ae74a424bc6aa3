package vn.haidang.indicator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.document.ReadText;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Refused;

/** Taking one proposal, and taking that back, in the caller's transaction and under the document's lock. */
@Component
class ProposalActs {

    private final ProposalStore store;
    private final ProposalTaking taking;
    private final ProposalAudit records;
    private final Corrections corrections;

    ProposalActs(ProposalStore store, ProposalTaking taking, ProposalAudit records, Corrections corrections) {
        this.store = store;
        this.taking = taking;
        this.records = records;
        this.corrections = corrections;
    }

    /** @param batch the act upon many that it is part of, null: alone */
    Proposals.Outcome take(
            Actor actor,
            ReadText read,
            Proposal seen,
            Proposal.Content content,
            @Nullable String reason,
            @Nullable Long batch) {
        if (!content.isWritable()) {
            throw new Refused("indicator.proposals.incomplete");
        }
        Conflict conflict = taking.conflict(content);
        boolean plan = content.kind() == Suggestion.Kind.PLAN;
        boolean differs = conflict.kind() == Conflict.Kind.DIFFERENT;
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        if (differs && why == null) {
            throw new Refused("indicator.proposals.reasonWanted");
        }
        if (differs && !plan) {
            store.act(actor, seen, content, Proposal.State.CORRECTION, why, null, null);
            askWhoApproves(actor, seen, content, why);
            records.act(actor, read, "indicator.proposalDiffers", seen, content, why);
            return Proposals.Outcome.CORRECTION;
        }
        boolean same = conflict.kind() == Conflict.Kind.SAME;
        Long planId = plan && !same ? taking.plan(actor, read, seen, content, differs ? why : null) : null;
        if (!plan && !same) {
            taking.value(actor, read, seen, content);
        }
        store.act(actor, seen, content, Proposal.State.ACCEPTED, null, planId, batch);
        records.act(actor, read, "indicator.proposalAccepted", seen, content, null);
        return same ? Proposals.Outcome.SAME : plan ? Proposals.Outcome.PLANNED : Proposals.Outcome.WRITTEN;
    }

    /** An official value is corrected only where corrections are decided. */
    private void askWhoApproves(Actor actor, Proposal seen, Proposal.Content content, @Nullable String reason) {
        Observation stands = taking.standing(content).orElse(null);
        if (stands != null && stands.state() == ValueState.APPROVED) {
            Corrections.Wish wish = new Corrections.Wish(
                    ProposalTaking.required(content.value()), seen.printed(), content.qualifier(), null);
            store.link(seen, corrections.request(actor, stands.point(), stands.version(), wish, reason));
        }
    }

    boolean isFinal(Proposal seen) {
        return seen.state() == Proposal.State.OPEN
                || seen.correctionId() != null
                || seen.state() == Proposal.State.ACCEPTED && (seen.note() != null || taking.isOfficial(seen));
    }

    void reopen(Actor actor, ReadText read, Proposal seen) {
        if (seen.state() == Proposal.State.ACCEPTED) {
            taking.takeBack(actor, read, seen);
        }
        store.act(actor, seen, seen.content(), Proposal.State.OPEN, null, null, null);
        records.act(actor, read, "indicator.proposalUndone", seen, seen.content(), null);
    }
}
