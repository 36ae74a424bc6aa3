package vn.haidang.register;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.attachment.Attachments;
import vn.haidang.organisation.People;
import vn.haidang.organisation.PersonRef;
import vn.haidang.platform.Actor;

/** Gathers what the page of a document shows. */
@Component
class OutgoingPages {

    private final OutgoingDesk desk;
    private final OutgoingStore store;
    private final OutgoingAnnexStore annexes;
    private final OutgoingQueries queries;
    private final OutgoingFindings findings;
    private final OutgoingSigner signer;
    private final RecipientStore recipients;
    private final Symbols symbols;
    private final Attachments attachments;
    private final People people;
    private final Answers answers;

    OutgoingPages(
            OutgoingDesk desk,
            OutgoingStore store,
            OutgoingAnnexStore annexes,
            OutgoingQueries queries,
            OutgoingFindings findings,
            OutgoingSigner signer,
            RecipientStore recipients,
            Symbols symbols,
            Attachments attachments,
            People people,
            Answers answers) {
        this.desk = desk;
        this.store = store;
        this.annexes = annexes;
        this.queries = queries;
        this.findings = findings;
        this.signer = signer;
        this.recipients = recipients;
        this.symbols = symbols;
        this.attachments = attachments;
        this.people = people;
        this.answers = answers;
    }

    @Transactional(readOnly = true)
    OutgoingPage page(Actor actor, long id) {
        Outgoing document = desk.find(actor, id);
        OutgoingDraft draft = document.draft();
        Outgoing.Numbered numbered = document.numbered();
        Set<OutgoingAction> open = OutgoingTransitions.open(document.state(), desk.parts(actor, document));
        boolean signs = open.contains(OutgoingAction.SIGN);
        Long council = draft.advisoryBodyId();
        Outgoing.Signing signing = document.signing();
        return new OutgoingPage(
                document,
                numbered == null ? symbols.symbol(document.kind(), draft, desk.today()) : numbered.symbol(),
                open,
                store.steps(id),
                recipients.of(id),
                annexes.of(id),
                document.state().isOpen() && signing == null ? findings.of(document) : List.of(),
                signs
                        ? signer.ways(
                                actor,
                                council == null
                                        ? null
                                        : symbols.advisoryBody(council).name(),
                                desk.today())
                        : List.of(),
                draft.replacesId() != null
                        ? queries.link(draft.replacesId(), true)
                        : queries.link(draft.correctsId(), false),
                queries.linksTo(id),
                queries.clockOf(document),
                signing == null ? null : queries.latest(document),
                document.sourceFileId() == null
                        ? null
                        : attachments.file(document.sourceFileId()).name(),
                draft.signerId() == null
                        ? null
                        : people.byId(draft.signerId(), desk.today())
                                .map(PersonRef::name)
                                .orElse(null),
                answers.of(id),
                answers.mayTie(actor, document));
    }
}
