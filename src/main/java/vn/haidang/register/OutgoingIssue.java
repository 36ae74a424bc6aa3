package vn.haidang.register;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Jobs;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.StaleWrite;

/**
 * Numbers, seals and issues signed documents, and recalls them. The number is taken in the very transaction that registers the document: if that
 * fails the number was never given, and whoever asks meanwhile waits.
 *
 * <p>All acts throw {@link NotFound}, {@link NotPermitted}, {@link Refused}, {@link StaleWrite} as {@link OutgoingDocuments} does.
 */
@Component
public class OutgoingIssue {

    private final OutgoingDesk desk;
    private final OutgoingStore store;
    private final OutgoingFiles files;
    private final RecipientStore recipients;
    private final Symbols symbols;
    private final NumberSeries series;
    private final Answers answers;
    private final Jobs jobs;
    private final OneTimeTask<IssueJobs.Files> makeFiles;
    private final OneTimeTask<IssueJobs.Deliver> deliver;
    private final ApplicationEventPublisher events;

    OutgoingIssue(
            OutgoingDesk desk,
            OutgoingStore store,
            OutgoingFiles files,
            RecipientStore recipients,
            Symbols symbols,
            NumberSeries series,
            Answers answers,
            Jobs jobs,
            OneTimeTask<IssueJobs.Files> makeFiles,
            OneTimeTask<IssueJobs.Deliver> deliver,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.store = store;
        this.files = files;
        this.recipients = recipients;
        this.symbols = symbols;
        this.series = series;
        this.answers = answers;
        this.jobs = jobs;
        this.makeFiles = makeFiles;
        this.deliver = deliver;
        this.events = events;
    }

    /**
     * Gives a signed document its number and its day, which is today; the year is that of the day.
     *
     * @return number and symbol as written, e.g. 05/TB-BQL
     */
    @Transactional
    public String number(Actor actor, long id, @Nullable Integer version) {
        Outgoing before = desk.open(actor, id, version, OutgoingAction.NUMBER);
        LocalDate today = desk.today();
        String symbol = symbols.symbol(before.kind(), before.draft(), today);
        String of = symbols.series(before.kind(), before.draft(), today);
        int number = series.next(today.getYear(), of);
        Outgoing.Numbered given = new Outgoing.Numbered(today.getYear(), of, number, symbol, today, null, null, null);
        store.number(id, before.version(), given);
        desk.record(
                actor,
                before,
                OutgoingAction.NUMBER,
                OutgoingState.NUMBERED,
                null,
                "outgoing.number",
                given.label(),
                "outgoing.series",
                of);
        jobs.enqueue(makeFiles, String.valueOf(id), new IssueJobs.Files(id));
        return given.label();
    }

    /** The seal is on it, or the seal of the authority was set by key; from now on its files are fixed. */
    @Transactional
    public void seal(Actor actor, long id, @Nullable Integer version, @Nullable String note) {
        Outgoing before = desk.open(actor, id, version, OutgoingAction.SEAL);
        files.make(before);
        Outgoing.Numbered made = store.find(id).orElseThrow().numbered();
        if (made == null || made.pdfId() == null) {
            throw new Refused("register.refused.needsPdf");
        }
        store.move(id, before.version(), OutgoingState.SEALED);
        desk.record(actor, before, OutgoingAction.SEAL, OutgoingState.SEALED, OutgoingDesk.optional(note));
    }

    /** Hands it to all recipients: inside at once, outside by jobs that begin once this is for good. */
    @Transactional
    public void issue(Actor actor, long id, @Nullable Integer version) {
        Outgoing before = desk.open(actor, id, version, OutgoingAction.ISSUE);
        if (recipients.of(id).isEmpty()) {
            throw new Refused("register.refused.noRecipients");
        }
        store.issue(id, before.version());
        desk.record(actor, before, OutgoingAction.ISSUE, OutgoingState.ISSUED, null);
        answers.issued(actor, before);
        if (before.numbered() != null) {
            events.publishEvent(new OutgoingIssued(
                    id, before.numbered().label(), before.numbered().dated()));
        }
        send(id);
    }

    /** Sends to those it was not sent to yet. */
    void send(long id) {
        recipients.sendInside(id);
        for (Recipient recipient : recipients.of(id)) {
            if (recipient.kind() == Recipient.Kind.BODY && recipient.state() == Recipient.State.WAITING) {
                enqueue(recipient);
            }
        }
    }

    private void enqueue(Recipient recipient) {
        String piece = recipient.id() + "." + recipient.attempts();
        jobs.enqueue(deliver, piece, new IssueJobs.Deliver(recipient.id(), false));
    }

    /** Tries again to mail it to an outside body where that failed. */
    @Transactional
    public void sendAgain(Actor actor, long id, long recipientId) {
        Outgoing document = desk.open(actor, id, null, OutgoingAction.SEND_ON);
        Recipient recipient = recipients.of(id).stream()
                .filter(one -> one.id() == recipientId)
                .findFirst()
                .orElseThrow(() -> new NotFound("recipient", String.valueOf(recipientId)));
        if (recipient.kind() != Recipient.Kind.BODY || recipient.state() == Recipient.State.SENT) {
            throw new Refused("register.refused.sent");
        }
        recipients.state(recipientId, Recipient.State.WAITING, null, 1);
        recipients.of(id).stream().filter(one -> one.id() == recipientId).forEach(this::enqueue);
        desk.record(
                actor,
                document,
                OutgoingAction.SEND_ON,
                document.state(),
                null,
                "outgoing.recipient",
                recipient.name());
    }

    /** Takes it back: number, content and trace stay, whoever has it is told (Điều 18 khoản 4). */
    @Transactional
    public void recall(Actor actor, long id, @Nullable Integer version, @Nullable String reason) {
        Outgoing before = desk.open(actor, id, version, OutgoingAction.RECALL);
        String words = OutgoingDesk.required(reason, "register.refused.reasonEmpty");
        store.recall(id, before.version(), words);
        desk.record(actor, before, OutgoingAction.RECALL, OutgoingState.RECALLED, words);
        for (Recipient recipient : recipients.of(id)) {
            if (recipient.sentAt() == null) {
                continue;
            }
            if (recipient.kind() == Recipient.Kind.BODY) {
                jobs.enqueue(deliver, recipient.id() + ".recall", new IssueJobs.Deliver(recipient.id(), true));
            } else if (recipient.kind() != Recipient.Kind.PORTAL) {
                // what stands on the portal is taken down by somebody who then says so
                recipients.toldOfRecall(recipient.id());
            }
        }
    }
}
