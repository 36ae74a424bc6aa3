package vn.haidang.document;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.attachment.Attachments;
import vn.haidang.attachment.FileRef;
import vn.haidang.audit.Audit;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Jobs;
import vn.haidang.platform.Messages;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.NotPermitted;
import vn.haidang.platform.Refused;
import vn.haidang.platform.Role;
import vn.haidang.platform.StaleWrite;

/**
 * Takes documents in, has them read, and makes what people reviewed official. The clerk and the Office work on them; everybody else sees the
 * confirmed ones.
 */
@Component
public class Documents {

    /** Characters of one task. */
    static final int LONGEST_TEXT = 20_000;

    private static final int MOST_TASKS = 2000;

    private final DocumentStore store;
    private final DraftStore drafts;
    private final Attachments attachments;
    private final Audit audit;
    private final Jobs jobs;
    private final OneTimeTask<ReadDocument> readDocument;
    private final Learning learning;
    private final Messages messages;
    private final Clock clock;

    Documents(
            DocumentStore store,
            DraftStore drafts,
            Attachments attachments,
            Audit audit,
            Jobs jobs,
            OneTimeTask<ReadDocument> readDocument,
            Learning learning,
            Messages messages,
            Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.attachments = attachments;
        this.audit = audit;
        this.jobs = jobs;
        this.readDocument = readDocument;
        this.learning = learning;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Keeps a file as it came and puts its reading in the queue.
     *
     * @return the document's id
     * @throws Refused where the file is too large
     */
    @Transactional
    public long upload(Actor actor, String fileName, @Nullable String mediaType, byte[] content) {
        requireWorker(actor);
        FileRef file = attachments.keep(actor, fileName, mediaType, content);
        long id = store.insert(actor, file, LocalDate.now(clock));
        enqueue(id, 1);
        audit.record(
                actor,
                "document.uploaded",
                new Audit.Subject("document", id, file.name()),
                null,
                Map.of("document.file", file.name(), "document.sha256", file.sha256()),
                null);
        return id;
    }

    /** A document that this person may see. */
    @Transactional(readOnly = true)
    public Document document(Actor actor, long id) {
        Document document = store.document(id).orElseThrow(() -> notFound(id));
        if (document.state() != DocumentState.CONFIRMED && !mayWork(actor)) {
            throw notFound(id);
        }
        return document;
    }

    /**
     * Reads a document again: one that could not be read, or one whose drafts nobody has touched yet.
     *
     * @throws Refused where somebody's work would be lost
     */
    @Transactional
    public void readAgain(Actor actor, long id) {
        Document document = locked(actor, id);
        if (!document.state().next().contains(DocumentState.READING)) {
            throw new Refused("document.wrongState." + document.state());
        }
        boolean touched = drafts.ofDocument(id).stream().anyMatch(draft -> draft.editedAt() != null);
        if (touched) {
            throw new Refused("document.readAgain.touched");
        }
        enqueue(id, store.nextRound(id));
        audit.record(actor, "document.readAgain", subject(document), null, null, null);
    }

    /** Stops a reading; the file stays and can be read again. */
    @Transactional
    public void cancelReading(Actor actor, long id) {
        Document document = locked(actor, id);
        document.require(DocumentState.READING);
        store.fail(id, document.progress().round(), "CANCELLED", List.of());
        audit.record(actor, "document.readingCancelled", subject(document), null, null, null);
    }

    /**
     * Corrects the letterhead fields and the day the tasks were given.
     *
     * @param headVersion the version the person saw
     */
    @Transactional
    public void changeHead(Actor actor, long id, DocumentHead head, int headVersion) {
        Document document = locked(actor, id);
        document.require(DocumentState.REVIEW);
        store.changeHead(id, head, head.label(messages, document.file().name()), headVersion);
        Map<String, Object> before = new HashMap<>();
        Map<String, Object> after = new HashMap<>();
        difference(fields(document.head()), fields(head), before, after);
        audit.record(actor, "document.headChanged", subject(document), before, after, null);
    }

    /**
     * Replaces all proposed tasks by a list that a person or program has reviewed; doubts in it count as looked at by that person.
     *
     * @param version of the document as it was read, null to write over whatever is there
     * @return the document's new version
     * @throws StaleWrite where the document has another version
     */
    @Transactional
    public int replaceTasks(Actor actor, long id, List<Draft> reviewed, @Nullable Integer version) {
        Document document = locked(actor, id);
        document.require(DocumentState.REVIEW);
        if (version != null && version != document.version()) {
            throw new StaleWrite();
        }
        if (reviewed.size() > MOST_TASKS
                || reviewed.stream().anyMatch(draft -> draft.content().text().length() > LONGEST_TEXT)) {
            throw new Refused("document.tasks.tooMany");
        }
        List<Long> known = drafts.ofDocument(id).stream().map(Draft::id).toList();
        drafts.deleteAll(id);
        int position = 0;
        for (Draft draft : reviewed) {
            position++;
            drafts.insert(id, reviewed(actor, draft, known.contains(draft.id()) ? draft.id() : 0, position));
        }
        audit.record(
                actor,
                "document.tasksReplaced",
                subject(document),
                Map.of("document.tasks", known.size()),
                Map.of("document.tasks", position),
                null);
        return store.touch(id);
    }

    /**
     * Makes the reviewed tasks official, in the caller's transaction if there is one.
     *
     * @param version the version the person saw; what was changed since would be confirmed unseen
     * @throws StaleWrite where the document has another version
     * @throws Refused where there is no task, a doubt nobody looked at, a task without a lead, or a deadline without its day
     */
    @Transactional
    public ConfirmedDocument confirm(Actor actor, long id, int version) {
        if (!actor.has(Role.OFFICE)) {
            throw new NotPermitted();
        }
        Document document = locked(actor, id);
        document.require(DocumentState.REVIEW);
        if (version != document.version()) {
            throw new StaleWrite();
        }
        List<Draft> list = drafts.ofDocument(id);
        Readiness.of(list).require();
        store.confirm(actor, id);
        learning.confirmed(id);
        audit.record(
                actor,
                "document.confirmed",
                subject(document),
                Map.of("document.state", name(DocumentState.REVIEW)),
                Map.of("document.state", name(DocumentState.CONFIRMED), "document.tasks", list.size()),
                null);
        return new ConfirmedDocument(
                id,
                document.head().sourceKind(),
                document.label(),
                document.head().assignedOn(),
                list.stream().map(draft -> confirmed(draft.content())).toList());
    }

    /** Locks a document under work and checks that this person may work on it. */
    Document locked(Actor actor, long id) {
        requireWorker(actor);
        return store.lock(id).orElseThrow(() -> notFound(id));
    }

    static void requireWorker(Actor actor) {
        if (!mayWork(actor)) {
            throw new NotPermitted();
        }
    }

    static boolean mayWork(Actor actor) {
        return actor.hasAny(Role.OFFICE, Role.CLERK);
    }

    static Audit.Subject subject(Document document) {
        return new Audit.Subject("document", document.id(), document.label());
    }

    private String name(DocumentState state) {
        return messages.text(Locale.forLanguageTag("vi"), "document.state." + state);
    }

    static NotFound notFound(long id) {
        return new NotFound("document", String.valueOf(id));
    }

    private Draft reviewed(Actor actor, Draft draft, long id, int position) {
        Instant now = clock.instant();
        return new Draft(
                id,
                position,
                draft.content(),
                draft.span(),
                draft.leadConfidence(),
                draft.confidence(),
                draft.doubts(),
                draft.doubts().isEmpty() ? null : now,
                draft.doubts().isEmpty() ? null : actor.personId(),
                now,
                actor.personId(),
                draft.version() + 1);
    }

    private void enqueue(long id, int round) {
        ReadDocument job = new ReadDocument(id, round);
        jobs.enqueue(readDocument, job.key(), job);
    }

    private static ConfirmedDocument.ConfirmedTask confirmed(Draft.Content task) {
        return new ConfirmedDocument.ConfirmedTask(
                task.ref(),
                task.text(),
                task.allUnits(),
                task.leadUnitId(),
                task.coUnitIds(),
                task.partners(),
                task.sponsorId(),
                task.deliverable(),
                task.reportTo(),
                task.deadlines().stream().map(Deadline::confirmed).toList());
    }

    private static Map<String, @Nullable Object> fields(DocumentHead head) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("document.kindName", head.kindName());
        fields.put("document.number", head.number());
        fields.put("document.symbol", head.symbol());
        fields.put("document.subject", head.subject());
        fields.put("document.issuer", head.issuer());
        fields.put(
                "document.issuedOn",
                head.issuedOn() == null ? null : head.issuedOn().toString());
        fields.put("document.assignedOn", head.assignedOn().toString());
        return fields;
    }

    private static void difference(
            Map<String, @Nullable Object> was,
            Map<String, @Nullable Object> is,
            Map<String, Object> before,
            Map<String, Object> after) {
        was.forEach((field, value) -> {
            Object now = is.get(field);
            if (!Objects.equals(value, now)) {
                before.put(field, value == null ? "" : value);
                after.put(field, now == null ? "" : now);
            }
        });
    }
}
