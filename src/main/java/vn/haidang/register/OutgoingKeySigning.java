package vn.haidang.register;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.attachment.Attachments;
import vn.haidang.attachment.FileRef;
import vn.haidang.platform.Actor;
import vn.haidang.platform.Refused;
import vn.haidang.signing.PdfSigner;
import vn.haidang.signing.SignaturePlace;
import vn.haidang.signing.SignatureSpot;
import vn.haidang.signing.SigningKey;
import vn.haidang.signing.SigningLimits;
import vn.haidang.signing.SigningRefused;

/**
 * Signs and seals the PDF of a document with keys, once it bears its number and day and before it is issued (Nghị định 30/2020, Phụ lục I). The
 * file before stays beside. Whoever hands a key over needs it for this act only; it is kept nowhere.
 */
@Component
public class OutgoingKeySigning {

    /** Diameter of the seal, in millimetres. */
    private static final double SEAL = 36;

    private final OutgoingDesk desk;
    private final OutgoingStore store;
    private final OutgoingSignatureStore signatures;
    private final OutgoingAnnexStore annexes;
    private final OutgoingFiles files;
    private final OutgoingKeys keys;
    private final Attachments attachments;

    OutgoingKeySigning(
            OutgoingDesk desk,
            OutgoingStore store,
            OutgoingSignatureStore signatures,
            OutgoingAnnexStore annexes,
            OutgoingFiles files,
            OutgoingKeys keys,
            Attachments attachments) {
        this.desk = desk;
        this.store = store;
        this.signatures = signatures;
        this.annexes = annexes;
        this.files = files;
        this.keys = keys;
        this.attachments = attachments;
    }

    /** One act with an open key. */
    private record Act(Actor actor, Outgoing document, OutgoingSignature.Role role, SigningKey key, PdfSigner signer) {}

    /**
     * Sets the signature of the person who signed: a picture stands between title and name.
     *
     * @return the name in the certificate
     * @throws SigningRefused where key or file do not allow it
     * @throws Refused where no key was chosen, or the picture is none or has no place on the page
     */
    @Transactional
    public String sign(Actor actor, long id, @Nullable Integer version, OutgoingKey handed) {
        Outgoing before = desk.open(actor, id, version, OutgoingAction.KEY_SIGN);
        try (SigningKey key = keys.open(handed)) {
            Act act = new Act(actor, before, OutgoingSignature.Role.SIGNER, key, keys.signer());
            signDocument(act, handed);
            record(act, OutgoingAction.KEY_SIGN, OutgoingState.NUMBERED);
            return key.owner();
        }
    }

    /**
     * Sets the agency's signature, on the document and on each annex in a PDF of its own; from then on the files are fixed.
     *
     * @return the name in the certificate
     * @throws SigningRefused where key or file do not allow it
     * @throws Refused where no key was chosen, or the picture is none or has no place on the page
     */
    @Transactional
    public String seal(Actor actor, long id, @Nullable Integer version, OutgoingKey handed) {
        Outgoing before = desk.open(actor, id, version, OutgoingAction.SEAL);
        try (SigningKey key = keys.open(handed)) {
            Act act = new Act(actor, before, OutgoingSignature.Role.AGENCY, key, keys.signer());
            int now = signDocument(act, handed);
            sealAnnexes(act);
            store.move(id, now, OutgoingState.SEALED);
            record(act, OutgoingAction.SEAL, OutgoingState.SEALED);
            return key.owner();
        }
    }

    private int signDocument(Act act, OutgoingKey handed) {
        Outgoing document = act.document();
        files.make(document);
        Outgoing.Numbered made = store.find(document.id()).orElseThrow().numbered();
        Long before = made == null ? null : made.pdfId();
        if (before == null) {
            throw new Refused("register.refused.needsPdf");
        }
        byte[] pdf = attachments.open(before);
        byte[] signed = act.signer().sign(pdf, act.key(), place(act, pdf, handed.picture()));
        long after = keep(act, OutgoingFiles.fileName(document) + ".pdf", signed);
        insert(act, null, before, after);
        return signatures.signed(document.id(), document.version(), after, OutgoingFiles.pages(signed));
    }

    private void sealAnnexes(Act act) {
        Outgoing.Numbered numbered = act.document().numbered();
        if (numbered == null) {
            return;
        }
        for (OutgoingAnnex annex : annexes.of(act.document().id())) {
            Long before = annex.fileId();
            if (before == null) {
                continue;
            }
            byte[] content = attachments.open(before);
            if (OutgoingFiles.isPdf(content)) {
                SignaturePlace mark = new SignaturePlace.Annex(numbered.label(), OutgoingKeys.font());
                FileRef file = attachments.file(before);
                long after = keep(act, file.name(), act.signer().sign(content, act.key(), mark));
                signatures.signedAnnex(act.document().id(), annex.id(), after);
                insert(act, annex.id(), before, after);
            }
        }
    }

    private static SignaturePlace place(Act act, byte[] pdf, byte @Nullable [] picture) {
        if (picture == null) {
            return new SignaturePlace.Hidden();
        }
        Outgoing.Signing signing = act.document().signing();
        SignaturePlace.Box spot = SignatureSpot.above(
                        pdf, signing == null ? "" : signing.name(), SigningLimits.standard())
                .orElseThrow(() -> new Refused("register.refused.keyPlace"));
        byte[] png = OutgoingKeys.picture(picture);
        SignaturePlace.Box box = act.role() == OutgoingSignature.Role.SIGNER
                ? new SignaturePlace.Picture(spot, png).drawn()
                : DrawnSignature.in(pdf, spot).orElse(spot).seal(SEAL, SEAL);
        return new SignaturePlace.Picture(box, png);
    }

    private long keep(Act act, String name, byte[] pdf) {
        return attachments.keep(act.actor(), name, OutgoingFiles.PDF, pdf).id();
    }

    private void insert(Act act, @Nullable Long annex, long before, long after) {
        signatures.insert(
                act.actor(),
                act.document().id(),
                annex,
                act.role(),
                act.key().certificate(),
                new OutgoingSignatureStore.Files(before, after));
    }

    private void record(Act act, OutgoingAction action, OutgoingState to) {
        desk.record(
                act.actor(),
                act.document(),
                action,
                to,
                null,
                "outgoing.certificate",
                act.key().certificate().getSubjectX500Principal().getName(),
                "outgoing.certificateSerial",
                act.key().certificate().getSerialNumber().toString(16));
    }
}
