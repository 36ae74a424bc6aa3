package vn.haidang.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.attachment.Attachments;
import vn.haidang.layout.Signature.Capacity;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Refused;

/**
 * Signs documents that go out. Who drafted it does not sign it; what {@link OutgoingFindings} found is either put right or passed with a reason. A
 * PDF that was signed elsewhere is kept byte for byte and becomes the document as issued.
 */
@Component
public class OutgoingSigning {

    private final OutgoingDesk desk;
    private final OutgoingStore store;
    private final OutgoingSigner signer;
    private final OutgoingFindings findings;
    private final Symbols symbols;
    private final Attachments attachments;

    OutgoingSigning(
            OutgoingDesk desk,
            OutgoingStore store,
            OutgoingSigner signer,
            OutgoingFindings findings,
            Symbols symbols,
            Attachments attachments) {
        this.desk = desk;
        this.store = store;
        this.signer = signer;
        this.findings = findings;
        this.symbols = symbols;
        this.attachments = attachments;
    }

    /**
     * What the signer says.
     *
     * @param capacity null for the usual one of this person
     * @param findingsReason why it is signed in spite of findings
     * @param signedPdf the document signed elsewhere, null where it is signed here
     */
    public record Act(
            @Nullable Capacity capacity,
            @Nullable String note,
            @Nullable String findingsReason,
            @Nullable OutgoingFile signedPdf) {}

    /** Signs it. */
    @Transactional
    public void sign(Actor actor, long id, @Nullable Integer version, Act act) {
        Outgoing before = desk.open(actor, id, version, OutgoingAction.SIGN);
        String reason = OutgoingDesk.optional(act.findingsReason());
        List<OutgoingFinding> found = findings.of(before);
        if (!found.isEmpty() && reason == null) {
            throw new Refused("register.refused.findings", String.valueOf(found.size()));
        }
        Long council = before.draft().advisoryBodyId();
        Outgoing.Signing signing = signer.sign(
                actor,
                act.capacity(),
                council == null ? null : symbols.advisoryBody(council).name(),
                desk.today(),
                keep(actor, act.signedPdf()),
                found.isEmpty() ? null : reason);
        store.sign(id, before.version(), signing);
        desk.record(
                actor,
                before,
                OutgoingAction.SIGN,
                OutgoingState.SIGNED,
                OutgoingDesk.optional(act.note()),
                "outgoing.capacity",
                signing.capacity().name(),
                "outgoing.findings",
                found.size());
    }

    /** Exchanges the document as issued for the same one signed elsewhere, before anybody got it. */
    @Transactional
    public void keepSigned(Actor actor, long id, @Nullable Integer version, OutgoingFile signedPdf) {
        Outgoing before = desk.open(actor, id, version, OutgoingAction.SEAL);
        Long kept = keep(actor, signedPdf);
        if (kept == null) {
            throw new Refused("register.refused.pdf");
        }
        store.replacePdf(id, before.version(), kept, OutgoingFiles.pages(signedPdf.content()));
        desk.record(
                actor,
                before,
                OutgoingAction.SEAL,
                before.state(),
                null,
                "outgoing.file",
                signedPdf.name(),
                "outgoing.sha256",
                Attachments.sha256(signedPdf.content()));
    }

    private @Nullable Long keep(Actor actor, @Nullable OutgoingFile pdf) {
        if (pdf == null) {
            return null;
        }
        if (!OutgoingFiles.isPdf(pdf.content())) {
            throw new Refused("register.refused.pdf");
        }
        return attachments
                .keep(actor, pdf.name(), "application/pdf", pdf.content())
                .id();
    }
}
