package vn.haidang.register;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails a document to an outside body, or tells it of the recall. What was sent is not sent again; what the server did not take is tried again
 * later, and given up after a while with the reason shown.
 */
@Component
class IssueDelivery {

    static final int MOST_ATTEMPTS = 8;

    private static final Logger LOG = LoggerFactory.getLogger(IssueDelivery.class);

    private final RecipientStore recipients;
    private final OutgoingStore documents;
    private final IssueMail mail;
    private final TransactionTemplate transactions;

    IssueDelivery(
            RecipientStore recipients, OutgoingStore documents, IssueMail mail, TransactionTemplate transactions) {
        this.recipients = recipients;
        this.documents = documents;
        this.mail = mail;
        this.transactions = transactions;
    }

    /** The server did not take it; the queue calls again. */
    private static final class TryLater extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TryLater(String problem) {
            super(problem, null, false, false);
        }
    }

    void run(IssueJobs.Deliver job) {
        String problem = transactions.execute(status ->
                Objects.requireNonNullElse(job.recall() ? recall(job.recipientId()) : deliver(job.recipientId()), ""));
        if (problem != null && !problem.isEmpty()) {
            throw new TryLater(problem);
        }
    }

    /** @return why it is to be tried again, null where there is nothing more to do */
    private @Nullable String deliver(long id) {
        RecipientStore.Mailed to = recipients.lockWaiting(id).orElse(null);
        if (to == null) {
            return null;
        }
        if (to.email() == null || to.email().isBlank()) {
            recipients.state(id, Recipient.State.BY_POST, null, 0);
            return null;
        }
        Outgoing document = documents.find(to.outgoingId()).orElseThrow();
        if (document.state() != OutgoingState.ISSUED) {
            return null;
        }
        try {
            mail.send(document, to, to.email());
            recipients.sent(id, to.email());
            return null;
        } catch (MailException e) {
            return failed(to, String.valueOf(e.getMessage()));
        }
    }

    private @Nullable String failed(RecipientStore.Mailed to, String problem) {
        LOG.warn("document {} to {} not taken: {}", to.outgoingId(), to.id(), problem);
        boolean last = to.attempts() + 1 >= MOST_ATTEMPTS;
        recipients.state(to.id(), last ? Recipient.State.FAILED : Recipient.State.WAITING, problem, 1);
        return last ? null : problem;
    }

    private @Nullable String recall(long id) {
        Recipient to = recipients.find(id).orElse(null);
        if (to == null || to.sentTo() == null || to.toldOfRecall() != null) {
            return null;
        }
        Outgoing document = documents.find(recipients.documentOf(id)).orElseThrow();
        try {
            mail.recall(document, to, to.sentTo());
            recipients.toldOfRecall(id);
            return null;
        } catch (MailException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
