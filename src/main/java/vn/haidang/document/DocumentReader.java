package vn.haidang.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.attachment.Attachments;
import vn.haidang.audit.Audit;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Messages;
import vn.haidang.reading.FullReading;
import vn.haidang.reading.Letterhead;
import vn.haidang.reading.Reader;
import vn.haidang.reading.Reading;
import vn.haidang.reading.ReadingJson;
import vn.haidang.reading.ReadingProgress;
import vn.haidang.reading.ReadingRefused;
import vn.haidang.reading.ReadingStopped;
import vn.haidang.restoring.Restored;

/**
 * Reads a document in the background and writes drafts. May be run again at any time: a reading that no longer counts writes nothing, and one
 * that was cut off begins anew, a few times at most.
 */
@Component
class DocumentReader {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentReader.class);

    /** A file that stops the machine is not tried for ever. */
    private static final int MOST_ATTEMPTS = 3;

    /** Progress is written no oftener than people can see. */
    private static final long MILLIS_BETWEEN_NOTES = 250;

    private final DocumentStore documents;
    private final DraftStore drafts;
    private final Attachments attachments;
    private final Units units;
    private final Reader reader;
    private final ScanPages pages;
    private final ScanStore scans;
    private final WordEdits words;
    private final Audit audit;
    private final Messages messages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DocumentReader(
            DocumentStore documents,
            DraftStore drafts,
            Attachments attachments,
            Units units,
            Reader reader,
            ScanPages pages,
            ScanStore scans,
            WordEdits words,
            Audit audit,
            Messages messages,
            TransactionTemplate transaction,
            Clock clock) {
        this.documents = documents;
        this.drafts = drafts;
        this.attachments = attachments;
        this.units = units;
        this.reader = reader;
        this.pages = pages;
        this.scans = scans;
        this.words = words;
        this.audit = audit;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Somebody cancelled the reading, or began another one. */
    private static final class NoLongerWanted extends ReadingStopped {
        private static final long serialVersionUID = 1L;
    }

    void read(ReadDocument job) {
        Document document = documents.document(job.documentId()).orElse(null);
        if (document == null) {
            return;
        }
        if (!documents.begin(job.documentId(), job.round(), MOST_ATTEMPTS)) {
            fail(document, job, "INTERRUPTED", List.of());
            return;
        }
        try {
            byte[] bytes = attachments.open(document.file().id());
            LocalDate uploaded = LocalDate.ofInstant(document.uploadedAt(), clock.getZone());
            FullReading reading = reader.readFully(
                    bytes,
                    document.file().name(),
                    units.on(uploaded).directory(),
                    progressOf(job),
                    pages.of(job.documentId()));
            transaction.executeWithoutResult(status -> keep(document, job, reading, uploaded));
        } catch (NoLongerWanted cancelled) {
            LOG.info("reading {} was cancelled", job.key());
        } catch (ReadingRefused refused) {
            fail(
                    document,
                    job,
                    refused.code(),
                    refused.args().stream().map(String::valueOf).toList());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            LOG.error("document {} could not be read", job.key(), broken);
            fail(document, job, "INTERNAL", List.of());
        }
    }

    private void keep(Document document, ReadDocument job, FullReading full, LocalDate uploaded) {
        Reading reading = full.reading();
        DocumentHead head = head(reading, uploaded);
        String label = head.label(messages, document.file().name());
        boolean counts = documents.read(
                job.documentId(),
                job.round(),
                head,
                label,
                ReadingJson.write(reading, false),
                reading.text(),
                maker(reading));
        if (!counts) {
            throw new NoLongerWanted();
        }
        drafts.deleteAll(job.documentId());
        List<Draft> proposed = new DraftsOfReading(units.on(head.assignedOn())).of(reading.tasks());
        proposed.forEach(draft -> drafts.insert(job.documentId(), draft));
        keepOrigin(document, full);
        audit.record(
                Actor.system(ReadDocument.NAME),
                "document.read",
                new Audit.Subject("document", job.documentId(), label),
                null,
                Map.of("document.tasks", proposed.size(), "document.readBy", maker(reading)),
                null);
    }

    /** Where the words of the text stand on their pages, or in the damaged text. */
    private void keepOrigin(Document document, FullReading full) {
        full.pages().forEach(page -> scans.update(document.id(), page));
        Restored restored = full.restored();
        if (restored == null) {
            scans.forgetRestored(document.id());
        } else {
            scans.keepRestored(document.id(), restored.original(), restored.words());
            words.applyAgain(document);
        }
    }

    private static DocumentHead head(Reading reading, LocalDate uploaded) {
        Letterhead read = reading.document();
        LocalDate issued = read.issuedOn();
        LocalDate assigned =
                issued == null ? AssignedDay.ofMeeting(reading.text()).orElse(uploaded) : issued;
        return new DocumentHead(
                read.kind(),
                read.kindName(),
                read.number(),
                read.symbol(),
                read.subject(),
                read.issuer(),
                issued,
                assigned);
    }

    private static String maker(Reading reading) {
        @Nullable String version = DocumentReader.class.getPackage().getImplementationVersion();
        return "reading " + reading.version() + (version == null ? "" : " (" + version + ")");
    }

    private void fail(Document document, ReadDocument job, String code, List<String> values) {
        transaction.executeWithoutResult(status -> {
            if (documents.fail(job.documentId(), job.round(), code, values)) {
                Map<String, Object> after = new HashMap<>();
                after.put(
                        "document.failure",
                        new Document.Failure(code, values).sentence(messages, Locale.forLanguageTag("vi")));
                audit.record(
                        Actor.system(ReadDocument.NAME),
                        "document.failed",
                        new Audit.Subject("document", job.documentId(), document.label()),
                        null,
                        after,
                        null);
            }
        });
    }

    private ReadingProgress progressOf(ReadDocument job) {
        return new ReadingProgress() {
            private Instant noted = Instant.EPOCH;
            private @Nullable Step last;
            private Instant notedPage = Instant.EPOCH;
            private int pagesDone = -1;

            @Override
            public void at(Step step, double done) {
                Instant now = clock.instant();
                if (step != last || now.isAfter(noted.plusMillis(MILLIS_BETWEEN_NOTES))) {
                    noted = now;
                    last = step;
                    if (!documents.progress(job.documentId(), job.round(), step.name(), done)) {
                        throw new NoLongerWanted();
                    }
                }
            }

            @Override
            public void page(int done, int of) {
                Instant now = clock.instant();
                if (done != pagesDone || now.isAfter(notedPage.plusMillis(MILLIS_BETWEEN_NOTES))) {
                    notedPage = now;
                    pagesDone = done;
                    if (!documents.progressOfPages(job.documentId(), job.round(), done, of)) {
                        throw new NoLongerWanted();
                    }
                }
            }
        };
    }
}
