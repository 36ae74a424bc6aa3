package vn.haidang.indicator;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.document.ReadText;
import vn.haidang.document.ReadTexts;
import vn.haidang.platform.Actor;

/** Many proposals of a document decided at once, a table or a paragraph of it or all, and taken back at once. */
@Component
class ProposalBatches {

    private final ProposalStore store;
    private final ProposalTaking taking;
    private final ProposalActs acts;
    private final ProposalAudit records;
    private final ReadTexts texts;

    ProposalBatches(
            ProposalStore store, ProposalTaking taking, ProposalActs acts, ProposalAudit records, ReadTexts texts) {
        this.store = store;
        this.taking = taking;
        this.acts = acts;
        this.records = records;
        this.texts = texts;
    }

    /**
     * What became of an act upon many.
     *
     * @param done how many were written or set aside
     * @param same how many were there already
     * @param left how many were left because another value stands or was refused
     * @param batch names the act, to take it back
     */
    record Bulk(int done, int same, int left, long batch) {}

    /**
     * Which lines of a document, both counted in, from 1.
     *
     * @throws IllegalArgumentException for lines in the wrong order
     */
    record Lines(int from, int to) {

        static final Lines ALL = new Lines(1, Integer.MAX_VALUE);

        Lines {
            if (from < 1 || to < from) {
                throw new IllegalArgumentException("no lines " + from + "-" + to);
            }
        }

        boolean hold(Proposal one) {
            return one.line() >= from && one.line() <= to;
        }
    }

    /** Takes all of these lines that are at least so sure, without doubt and without another value that stands. */
    @Transactional
    Bulk acceptAbove(Actor actor, long documentId, double least, Lines lines) {
        Proposals.requireWorker(actor);
        store.await(documentId);
        ReadText read = texts.of(actor, documentId);
        long batch = store.batch(documentId);
        int done = 0;
        int same = 0;
        int left = 0;
        for (Proposal proposal : chosen(documentId, one -> isSure(one, least) && lines.hold(one))) {
            Conflict conflict = taking.conflict(proposal.content());
            if (conflict.kind() == Conflict.Kind.DIFFERENT || taking.refusal(proposal.content()) != null) {
                left++;
            } else if (acts.take(actor, read, proposal, proposal.content(), null, batch) == Proposals.Outcome.SAME) {
                same++;
            } else {
                done++;
            }
        }
        return new Bulk(done, same, left, batch);
    }

    private List<Proposal> chosen(long documentId, Predicate<Proposal> which) {
        return store.ofDocument(documentId).stream().filter(which).toList();
    }

    /** Whether it may be taken together with others. */
    static boolean isSure(Proposal one, double least) {
        return one.state() == Proposal.State.OPEN
                && one.content().isWritable()
                && one.doubts().isEmpty()
                && one.score() >= least;
    }

    /** Sets all aside that is open in these lines. */
    @Transactional
    Bulk rejectAll(Actor actor, long documentId, Lines lines) {
        Proposals.requireWorker(actor);
        store.await(documentId);
        ReadText read = texts.of(actor, documentId);
        long batch = store.batch(documentId);
        List<Proposal> open =
                chosen(documentId, one -> one.isOpen() && one.content().isWritable() && lines.hold(one));
        for (Proposal proposal : open) {
            store.act(actor, proposal, proposal.content(), Proposal.State.REJECTED, null, null, batch);
            records.act(actor, read, "indicator.proposalRejected", proposal, proposal.content(), null);
        }
        return new Bulk(open.size(), 0, 0, batch);
    }

    /**
     * Takes an act upon many back, as far as it is not too late.
     *
     * @return how many are open again, and were left
     */
    @Transactional
    Bulk undoAll(Actor actor, long documentId, long batch) {
        Proposals.requireWorker(actor);
        store.await(documentId);
        ReadText read = texts.of(actor, documentId);
        int done = 0;
        int left = 0;
        for (Proposal proposal : store.ofBatch(documentId, batch)) {
            if (acts.isFinal(proposal)) {
                left++;
            } else {
                acts.reopen(actor, read, proposal);
                done++;
            }
        }
        return new Bulk(done, 0, left, batch);
    }
}
