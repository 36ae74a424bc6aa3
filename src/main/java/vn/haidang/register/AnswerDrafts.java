package vn.haidang.register;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Actor;

/** Begins the draft of an answer: tied to what it answers, addressed to its sender. */
@Component
public class AnswerDrafts {

    private final OutgoingDocuments documents;
    private final Answers answers;
    private final Arrivals arrivals;
    private final RecipientBodies bodies;
    private final Recipients recipients;

    AnswerDrafts(
            OutgoingDocuments documents,
            Answers answers,
            Arrivals arrivals,
            RecipientBodies bodies,
            Recipients recipients) {
        this.documents = documents;
        this.answers = answers;
        this.arrivals = arrivals;
        this.bodies = bodies;
        this.recipients = recipients;
    }

    /**
     * Begins a draft that answers an arrival; its sender is the first recipient, by the mail address of the catalogue.
     *
     * @return the draft's id
     */
    @Transactional
    public long begin(Actor actor, OutgoingDraft draft, long arrivalId) {
        Arrival arrival = arrivals.arrival(actor, arrivalId);
        long id = documents.begin(actor, draft);
        answers.tie(actor, id, arrivalId);
        bodies.ofSender(arrival.sender().id())
                .ifPresent(body -> recipients.add(
                        actor, id, null, List.of(new Recipient.Choice(Recipient.Kind.BODY, body.id(), true))));
        return id;
    }
}
