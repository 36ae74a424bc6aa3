package vn.haidang.register;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.attachment.Attachments;
import vn.haidang.attachment.FileRef;
import vn.haidang.audit.Audit;
import vn.haidang.document.Documents;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Refused;

/** Hands what was issued to the room that reads tasks, once. */
@Component
class OutgoingReading {

    private final OutgoingDesk desk;
    private final OutgoingStore store;
    private final Attachments attachments;
    private final Documents documents;
    private final Audit audit;

    OutgoingReading(OutgoingDesk desk, OutgoingStore store, Attachments attachments, Documents documents, Audit audit) {
        this.desk = desk;
        this.store = store;
        this.attachments = attachments;
        this.documents = documents;
        this.audit = audit;
    }

    /** @return id of the document that tasks are read from, the same each time */
    @Transactional
    public long read(Actor actor, long id) {
        desk.find(actor, id);
        Outgoing document = store.lock(id).orElseThrow(() -> OutgoingDesk.notFound(id));
        if (document.documentId() != null) {
            return document.documentId();
        }
        Outgoing.Numbered numbered = document.numbered();
        if (numbered == null || document.state() != OutgoingState.ISSUED) {
            throw new Refused("register.refused.wrongState." + document.state());
        }
        Long best = numbered.docxId() != null ? numbered.docxId() : numbered.pdfId();
        FileRef file = attachments.file(best == null ? 0 : best);
        long made = documents.upload(actor, file.name(), file.mediaType(), attachments.open(file.id()));
        store.document(id, made);
        audit.record(
                actor,
                "outgoing.readAsDocument",
                desk.subject(document),
                null,
                Map.of("outgoing.file", file.name()),
                null);
        return made;
    }
}
