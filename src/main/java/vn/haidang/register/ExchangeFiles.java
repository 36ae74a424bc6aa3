package vn.haidang.register;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.haidang.attachment.Attachments;
import vn.haidang.attachment.FileRef;
import vn.haidang.platform.Refused;

/** Makes the exchange file of a document as issued. */
@Component
class ExchangeFiles {

    private final OutgoingAnnexStore annexes;
    private final RecipientStore recipients;
    private final RecipientBodies bodies;
    private final OutgoingLetterhead letterhead;
    private final Symbols symbols;
    private final Attachments attachments;

    ExchangeFiles(
            OutgoingAnnexStore annexes,
            RecipientStore recipients,
            RecipientBodies bodies,
            OutgoingLetterhead letterhead,
            Symbols symbols,
            Attachments attachments) {
        this.annexes = annexes;
        this.recipients = recipients;
        this.bodies = bodies;
        this.letterhead = letterhead;
        this.symbols = symbols;
        this.attachments = attachments;
    }

    byte[] write(Outgoing document) {
        return of(document).write();
    }

    ExchangeFile of(Outgoing document) {
        Outgoing.Numbered numbered = document.numbered();
        Outgoing.Signing signing = document.signing();
        if (numbered == null || signing == null || numbered.pdfId() == null) {
            throw new Refused("register.refused.notNumbered");
        }
        OutgoingDraft draft = document.draft();
        Long council = draft.advisoryBodyId();
        return new ExchangeFile(
                null,
                null,
                document.kind().name(),
                SymbolRules.padded(numbered.number()),
                numbered.symbol(),
                numbered.dated(),
                council == null
                        ? letterhead.on(numbered.dated()).issuer()
                        : symbols.advisoryBody(council).name(),
                letterhead.code(),
                draft.subject(),
                "vi",
                numbered.pages() == null ? 0 : numbered.pages(),
                null,
                new ExchangeFile.Signer(
                        signing.name(),
                        signing.title() == null ? signing.office() : signing.title(),
                        signing.capacity().name()),
                to(document),
                draft.urgency(),
                draft.copies(),
                draft.dueOn(),
                files(document, numbered.pdfId()));
    }

    private List<ExchangeFile.To> to(Outgoing document) {
        List<ExchangeFile.To> to = new ArrayList<>();
        for (Recipient recipient : recipients.of(document.id())) {
            if (recipient.kind() == Recipient.Kind.BODY && recipient.targetId() != null) {
                bodies.find(recipient.targetId())
                        .ifPresent(body -> to.add(new ExchangeFile.To(recipient.name(), body.code(), body.email())));
            }
        }
        return to;
    }

    private List<ExchangeFile.Attached> files(Outgoing document, long pdf) {
        List<ExchangeFile.Attached> files = new ArrayList<>();
        files.add(attached(pdf));
        for (OutgoingAnnex annex : annexes.of(document.id())) {
            if (annex.fileId() != null) {
                files.add(attached(annex.fileId()));
            }
        }
        return files;
    }

    private ExchangeFile.Attached attached(long id) {
        FileRef file = attachments.file(id);
        return new ExchangeFile.Attached(file.name(), file.mediaType(), attachments.open(id));
    }
}
